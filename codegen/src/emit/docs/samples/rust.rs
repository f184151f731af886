//! Samples in Rust.

use std::collections::BTreeSet;

use super::{
    super::call::{Argument, Call, FILE, Value},
    decimal, indented, quoted,
};
use crate::{
    emit::core::{
        Context,
        request::{Request, request},
        types::{Holding, holding},
    },
    ir::Answer,
    names::{camel, ident, snake, variant},
};

/// The call with what it needs around it.
pub fn page(context: &Context<'_>, call: &Call<'_>) -> String {
    let Written { uses, lines } = written(context, call);
    format!("{}\n\nlet client = Client::from_env()?;\n{lines}", imports(&uses, true))
}

/// A function for each call.
pub fn suite(context: &Context<'_>, calls: &[Call<'_>]) -> String {
    let functions: String = calls.iter().map(|call| function(context, call)).collect();
    let arms: Vec<String> = calls
        .iter()
        .map(|call| format!("        \"{0}\" => {0}(client).await,\n", snake(&call.operation.name)))
        .collect();
    format!(
        "// @generated from the specification; edit spec/ instead.\n{functions}\n\
         /// Runs a sample by its name; `None` when there is no such sample.\n\
         pub async fn run(name: &str, client: &green_api::Client) -> Option<Result<(), green_api::Error>> {{\n    \
         Some(match name {{\n{}        _ => return None,\n    }})\n}}\n",
        arms.concat()
    )
}

fn function(context: &Context<'_>, call: &Call<'_>) -> String {
    let Written { uses, lines } = written(context, call);
    let uses = imports(&uses, false);
    let uses = if uses.is_empty() { String::new() } else { indented(&uses, 4) };
    format!(
        "\nasync fn {}(client: &green_api::Client) -> Result<(), green_api::Error> {{\n{uses}{}    Ok(())\n}}\n",
        ident(&snake(&call.operation.name)),
        indented(&lines, 4)
    )
}

struct Written {
    uses: BTreeSet<String>,
    lines: String,
}

fn written(context: &Context<'_>, call: &Call<'_>) -> Written {
    let mut uses = BTreeSet::new();
    let operation = call.operation;
    let argument = match request(operation) {
        Request::None => String::new(),
        Request::Schema(name) | Request::Parameters(name, _) => {
            construction(context, &name.to_string(), &call.arguments, &mut uses)
        }
    };
    let expression = format!("client.{}({argument}).await?", ident(&snake(&operation.name)));
    let lines = match operation.answer {
        Answer::Empty => formatted(&format!("{expression};")),
        Answer::Json { .. } => formatted(&format!("let answer = {expression}; println!(\"{{answer:?}}\");")),
    };
    Written { uses, lines }
}

/// `use` lines.
fn imports(uses: &BTreeSet<String>, client: bool) -> String {
    let (models, own): (Vec<&str>, Vec<&str>) = uses.iter().map(String::as_str).partition(|name| *name != "File");
    let mut items: Vec<String> = client.then(|| "Client".to_owned()).into_iter().collect();
    items.extend(own.into_iter().map(str::to_owned));
    match models.as_slice() {
        [] => {}
        [single] => items.push(format!("models::{single}")),
        several => items.push(format!("models::{{{}}}", several.join(", "))),
    }
    match items.as_slice() {
        [] => String::new(),
        [single] => format!("use green_api::{single};"),
        several => format!("use green_api::{{{}}};", several.join(", ")),
    }
}

fn construction(context: &Context<'_>, ty: &str, arguments: &[Argument], uses: &mut BTreeSet<String>) -> String {
    uses.insert(ty.to_owned());
    let (required, optional): (Vec<_>, Vec<_>) =
        arguments.iter().partition(|argument| holding(&argument.field) == Holding::Plain);
    let required: Vec<String> = required.iter().map(|argument| value(context, &argument.value, uses)).collect();
    let setters: Vec<String> = optional
        .iter()
        .map(|argument| format!(".{}({})", ident(&snake(&argument.field.name)), value(context, &argument.value, uses)))
        .collect();
    format!("{ty}::new({}){}", required.join(", "), setters.concat())
}

fn value(context: &Context<'_>, given: &Value, uses: &mut BTreeSet<String>) -> String {
    match given {
        Value::Text(text) => quoted(text),
        Value::Integer(number) => number.to_string(),
        Value::Number(number) => decimal(*number),
        Value::Boolean(truth) => truth.to_string(),
        Value::Known { ty, value } => {
            uses.insert(camel(ty));
            format!("{}::{}", camel(ty), ident(&variant(value)))
        }
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(|item| value(context, item, uses)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Struct { ty, fields } => construction(context, &camel(ty), fields, uses),
        Value::Variant { union, ty, fields, .. } => {
            uses.insert(camel(union));
            format!("{}::{}({})", camel(union), camel(ty), construction(context, &camel(ty), fields, uses))
        }
        Value::Map(members) => {
            let owned = |member: &Value, code: String| {
                if matches!(member, Value::Text(_)) { code + ".to_owned()" } else { code }
            };
            let members: Vec<String> = members
                .iter()
                .map(|(name, member)| {
                    format!("({}.to_owned(), {})", quoted(name), owned(member, value(context, member, uses)))
                })
                .collect();
            format!("[{}]", members.join(", "))
        }
        Value::Json(json) => format!("serde_json::json!({json})"),
        Value::File => {
            uses.insert("File".to_owned());
            format!("File::from_path({})", quoted(FILE))
        }
    }
}

/// The statements as rustfmt would leave them; as they are when they cannot be read.
fn formatted(statements: &str) -> String {
    let Ok(file) = syn::parse_str::<syn::File>(&format!("async fn sample() {{ {statements} }}")) else {
        return statements.to_owned();
    };
    let text = prettyplease::unparse(&file);
    let lines = text.lines().collect::<Vec<_>>();
    let body = lines.get(1..lines.len() - 1).unwrap_or_default();
    body.iter().map(|line| line.strip_prefix("    ").unwrap_or(line)).collect::<Vec<_>>().join("\n")
}
