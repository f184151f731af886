//! Samples in Kotlin.

use super::{
    super::{
        call::{Argument, Call, FILE, Value, required_first},
        layout::{Layout, Style},
    },
    decimal, indented, quoted,
};
use crate::{
    emit::mobile::kotlin::{self, function},
    ir::Answer,
    names::{camel, snake, variant},
};

const STYLE: Style = Style { indent: 4, padded: false, trailing: true };

/// The call with what it needs around it.
pub fn page(call: &Call<'_>) -> String {
    format!("import com.greenapi.*\n\nval client = GreenApi()\n{}", written(call))
}

/// A function for each call.
pub fn suite(calls: &[Call<'_>]) -> String {
    let samples: Vec<String> = calls
        .iter()
        .map(|call| {
            let name = snake(&call.operation.name);
            format!("    \"{name}\" to {{ client ->\n{}    }},\n", indented(&written(call), 8))
        })
        .collect();
    format!(
        "// @generated from the specification; edit spec/ instead.\n\nimport com.greenapi.*\n\n\
         /** The samples of the reference pages by their name. */\n\
         val samples: Map<String, suspend (GreenApi) -> Unit> = mapOf(\n{})\n",
        samples.concat()
    )
}

fn written(call: &Call<'_>) -> String {
    let arguments = named(call.required_first());
    let expression = Layout::group(format!("client.{}(", function(&call.operation.name)), arguments, ")");
    match call.operation.answer {
        Answer::Empty => expression.render("", "", STYLE),
        Answer::Json { .. } => expression.render("val answer = ", "", STYLE) + "\nprintln(answer)",
    }
}

fn named(arguments: Vec<&Argument>) -> Vec<Layout> {
    let named = arguments
        .into_iter()
        .map(|argument| value(&argument.value).prefixed(format!("{} = ", property(&argument.field.name))));
    named.collect()
}

fn value(given: &Value) -> Layout {
    Layout::text(match given {
        Value::Text(content) => text(content),
        Value::Integer(number) => number.to_string(),
        Value::Number(number) => decimal(*number),
        Value::Boolean(truth) => truth.to_string(),
        Value::Known { ty, value } => format!("{}.{}", class(ty), class(&variant(value))),
        Value::List(items) => return Layout::group("listOf(", items.iter().map(value).collect(), ")"),
        Value::Struct { ty, fields } => {
            return Layout::group(format!("{}(", class(ty)), named(required_first(fields)), ")");
        }
        Value::Variant { union, ty, fields, .. } => {
            let object = Layout::group(format!("{}(", class(ty)), named(required_first(fields)), ")");
            return Layout::group(format!("{}.{}(", class(union), class(ty)), vec![object], ")");
        }
        Value::Map(members) => {
            let members = members.iter().map(|(name, member)| value(member).prefixed(format!("{} to ", text(name))));
            return Layout::group("mapOf(", members.collect(), ")");
        }
        Value::Json(json) => text(&json.to_string()),
        Value::File => format!("OutgoingFile(FileSource.Path({}))", quoted(FILE)),
    })
}

/// A literal; a dollar would begin a template.
fn text(text: &str) -> String {
    quoted(text).replace('$', "\\$")
}

fn class(name: &str) -> String {
    kotlin::class(&camel(name))
}

/// A parameter, in backticks when it is a word of the language.
fn property(wire: &str) -> String {
    kotlin::quoted(&function(wire))
}
