//! Samples in Swift.

use super::{
    super::{
        call::{Argument, Call, FILE, Value, required_first},
        layout::{Layout, Style},
    },
    decimal, indented, quoted,
};
use crate::{
    emit::mobile::swift::{class, function},
    ir::Answer,
    names::{camel, snake, variant},
};

const STYLE: Style = Style { indent: 4, padded: false, trailing: false };

/// The call with what it needs around it.
pub fn page(call: &Call<'_>) -> String {
    format!("import GreenApi\n\nlet client = try GreenApi()\n{}", written(call))
}

/// A function for each call.
pub fn suite(calls: &[Call<'_>]) -> String {
    let samples: Vec<String> = calls
        .iter()
        .map(|call| {
            let name = snake(&call.operation.name);
            format!("    \"{name}\": {{ client in\n{}    }},\n", indented(&written(call), 8))
        })
        .collect();
    format!(
        "// @generated from the specification; edit spec/ instead.\n\nimport GreenApi\n\n\
         /// The samples of the reference pages by their name.\n\
         let samples: [String: @Sendable (GreenApi) async throws -> Void] = [\n{}]\n",
        samples.concat()
    )
}

fn written(call: &Call<'_>) -> String {
    let arguments = named(call.required_first());
    let expression = Layout::group(format!("client.{}(", function(&call.operation.name)), arguments, ")");
    match call.operation.answer {
        Answer::Empty => expression.render("try await ", "", STYLE),
        Answer::Json { .. } => expression.render("let answer = try await ", "", STYLE) + "\nprint(answer)",
    }
}

fn named(arguments: Vec<&Argument>) -> Vec<Layout> {
    let named = arguments
        .into_iter()
        .map(|argument| value(&argument.value).prefixed(format!("{}: ", function(&argument.field.name))));
    named.collect()
}

fn value(given: &Value) -> Layout {
    Layout::text(match given {
        Value::Text(text) => quoted(text),
        Value::Integer(number) => number.to_string(),
        Value::Number(number) => decimal(*number),
        Value::Boolean(truth) => truth.to_string(),
        Value::Known { value, .. } => format!(".{}", function(&variant(value))),
        Value::List(items) => return Layout::group("[", items.iter().map(value).collect(), "]"),
        Value::Struct { ty, fields } => return construction(ty, fields),
        Value::Variant { ty, fields, .. } => {
            let object = construction(ty, fields).prefixed("value: ");
            return Layout::group(format!(".{}(", function(&camel(ty))), vec![object], ")");
        }
        Value::Map(members) => {
            let members = members.iter().map(|(name, member)| value(member).prefixed(format!("{}: ", quoted(name))));
            return Layout::group("[", members.collect(), "]");
        }
        Value::Json(json) => quoted(&json.to_string()),
        Value::File => format!("OutgoingFile(source: .path(path: {}))", quoted(FILE)),
    })
}

fn construction(ty: &str, fields: &[Argument]) -> Layout {
    Layout::group(format!("{}(", class(&camel(ty))), named(required_first(fields)), ")")
}
