//! Samples in Python.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::{
    super::{
        call::{Argument, Call, FILE, Value, required_first},
        layout::{Layout, Style},
    },
    decimal, indented,
};
use crate::{
    emit::{
        core::Context,
        python::{source::literal, types::name},
    },
    ir::Answer,
    names::snake,
};

const STYLE: Style = Style { indent: 4, padded: false, trailing: true };

/// The call with what it needs around it.
pub fn page(_: &Context<'_>, call: &Call<'_>) -> String {
    let (uses, lines) = written(call, "");
    format!("from green_api import {}\n\nclient = GreenApi()\n{lines}", imports(uses, "GreenApi"))
}

/// A function for each call, once to be called and once to be awaited.
pub fn suite(_: &Context<'_>, calls: &[Call<'_>]) -> String {
    let mut uses = BTreeSet::from(["AsyncGreenApi".to_owned()]);
    let (mut functions, mut plain, mut awaited) = (Vec::new(), Vec::new(), Vec::new());
    for call in calls {
        let name = snake(&call.operation.name);
        let (used, lines) = written(call, "");
        uses.extend(used);
        let (_, waiting) = written(call, "await ");
        functions.push(format!(
            "\n\ndef {name}(client: GreenApi) -> None:\n{}\n\nasync def async_{name}(client: AsyncGreenApi) -> None:\n{}",
            indented(&lines, 4),
            indented(&waiting, 4)
        ));
        plain.push(format!("    \"{name}\": {name},\n"));
        awaited.push(format!("    \"{name}\": async_{name},\n"));
    }
    format!(
        "\"\"\"The samples of the reference pages. Generated from the specification; edit spec/ instead.\"\"\"\n\n\
         from __future__ import annotations\n\nfrom collections.abc import Awaitable, Callable\n\n\
         from green_api import {}\n{functions}\n\n\
         SAMPLES: dict[str, Callable[[GreenApi], None]] = {{\n{plain}}}\n\
         ASYNC_SAMPLES: dict[str, Callable[[AsyncGreenApi], Awaitable[None]]] = {{\n{awaited}}}\n",
        imports(uses, "GreenApi"),
        functions = functions.concat(),
        plain = plain.concat(),
        awaited = awaited.concat(),
    )
}

fn imports(mut uses: BTreeSet<String>, client: &str) -> String {
    uses.insert(client.to_owned());
    uses.into_iter().collect::<Vec<_>>().join(", ")
}

fn written(call: &Call<'_>, waiting: &str) -> (BTreeSet<String>, String) {
    let mut uses = BTreeSet::new();
    let arguments = named(call.required_first(), &mut uses);
    let expression = Layout::group(format!("client.{}(", snake(&call.operation.name)), arguments, ")");
    let lines = match call.operation.answer {
        Answer::Empty => expression.render(waiting, "", STYLE),
        Answer::Json { .. } => expression.render(&format!("answer = {waiting}"), "", STYLE) + "\nprint(answer)",
    };
    (uses, lines)
}

fn named(arguments: Vec<&Argument>, uses: &mut BTreeSet<String>) -> Vec<Layout> {
    let named = arguments
        .into_iter()
        .map(|argument| value(&argument.value, uses).prefixed(format!("{}=", name(&argument.field.name))));
    named.collect()
}

fn value(given: &Value, uses: &mut BTreeSet<String>) -> Layout {
    Layout::text(match given {
        Value::Text(text) | Value::Known { value: text, .. } => literal(text),
        Value::Integer(number) => number.to_string(),
        Value::Number(number) => decimal(*number),
        Value::Boolean(true) => "True".to_owned(),
        Value::Boolean(false) => "False".to_owned(),
        Value::List(items) => {
            return Layout::group("[", items.iter().map(|item| value(item, uses)).collect(), "]");
        }
        Value::Map(members) => {
            let members =
                members.iter().map(|(name, member)| value(member, uses).prefixed(format!("{}: ", literal(name))));
            return Layout::group("{", members.collect(), "}");
        }
        Value::Json(json) => any(json),
        Value::Struct { ty, fields } | Value::Variant { ty, fields, .. } => {
            uses.insert(ty.clone());
            return Layout::group(format!("{ty}("), named(required_first(fields), uses), ")");
        }
        Value::File => literal(FILE),
    })
}

/// Any JSON as Python writes it.
fn any(json: &Json) -> String {
    match json {
        Json::Null => "None".to_owned(),
        Json::Bool(true) => "True".to_owned(),
        Json::Bool(false) => "False".to_owned(),
        Json::Number(number) => number.to_string(),
        Json::String(text) => literal(text),
        Json::Array(items) => format!("[{}]", items.iter().map(any).collect::<Vec<_>>().join(", ")),
        Json::Object(members) => {
            let members = members.iter().map(|(name, member)| format!("{}: {}", literal(name), any(member)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
        }
    }
}
