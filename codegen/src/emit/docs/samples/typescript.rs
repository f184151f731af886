//! Samples in TypeScript.

use super::{
    super::{
        call::{Argument, Call, FILE, Value},
        layout::{Layout, Style},
    },
    indented,
};
use crate::{
    emit::node::types::{literal, name},
    ir::{Answer, Body},
    names::snake,
};

const STYLE: Style = Style { indent: 2, padded: true, trailing: true };

/// The call with what it needs around it.
pub fn page(call: &Call<'_>) -> String {
    format!("import {{ GreenApi }} from 'green-api';\n\nconst client = new GreenApi();\n{}", written(call))
}

/// A function for each call.
pub fn suite(calls: &[Call<'_>]) -> String {
    let functions: Vec<String> = calls
        .iter()
        .map(|call| {
            let name = snake(&call.operation.name);
            format!("  async {name}(client) {{\n{}  }},\n", indented(&written(call), 4))
        })
        .collect();
    format!(
        "// @generated from the specification; edit spec/ instead.\n\n\
         import type {{ GreenApi }} from 'green-api';\n\n\
         /** The samples of the reference pages by their name. */\n\
         export const samples: Record<string, (client: GreenApi) => Promise<void>> = {{\n{}}};\n",
        functions.concat()
    )
}

fn written(call: &Call<'_>) -> String {
    // A method without a body and without given parameters is called with nothing.
    let items = if call.arguments.is_empty() && !matches!(call.operation.body, Body::Json(_)) {
        Vec::new()
    } else {
        vec![object(call.arguments.iter())]
    };
    let expression = Layout::group(format!("client.{}(", call.operation.name), items, ")");
    match call.operation.answer {
        Answer::Empty => expression.render("await ", ";", STYLE),
        Answer::Json { .. } => expression.render("const answer = await ", ";", STYLE) + "\nconsole.log(answer);",
    }
}

fn object<'v>(fields: impl Iterator<Item = &'v Argument>) -> Layout {
    Layout::group("{", members(fields).collect(), "}")
}

fn members<'v>(fields: impl Iterator<Item = &'v Argument>) -> impl Iterator<Item = Layout> {
    fields.map(|argument| value(&argument.value).prefixed(format!("{}: ", name(&argument.field.name))))
}

fn value(given: &Value) -> Layout {
    Layout::text(match given {
        Value::Text(text) | Value::Known { value: text, .. } => literal(text),
        Value::Integer(number) => number.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Boolean(truth) => truth.to_string(),
        Value::List(items) => return Layout::group("[", items.iter().map(value).collect(), "]"),
        Value::Struct { fields, .. } => return object(fields.iter()),
        Value::Variant { tag: (tag, kind), fields, .. } => {
            let tag = Layout::text(literal(kind)).prefixed(format!("{}: ", name(tag)));
            return Layout::group("{", std::iter::once(tag).chain(members(fields.iter())).collect(), "}");
        }
        Value::Map(members) => {
            let members = members.iter().map(|(key, member)| value(member).prefixed(format!("{}: ", name(key))));
            return Layout::group("{", members.collect(), "}");
        }
        Value::Json(json) => json.to_string(),
        Value::File => literal(FILE),
    })
}
