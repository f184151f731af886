//! Models: immutable classes with slots.

use super::{
    source::{WIDTH, docstring, listed, literal, tuple},
    types,
};
use crate::{
    emit::{
        core::{Context, structure as core},
        text,
    },
    ir::{Field, Struct, TypeDef},
};

/// The fields in the order of the constructor: required ones first.
pub fn ordered(structure: &Struct) -> Vec<&Field> {
    let (_, fields) = core::split(structure);
    let (required, optional): (Vec<&Field>, Vec<&Field>) = fields.into_iter().partition(|field| field.required);
    required.into_iter().chain(optional).collect()
}

/// A class; `raw` when it keeps the body that it came in.
pub fn structure(context: &Context<'_>, definition: &TypeDef, structure: &Struct, raw: bool) -> String {
    let (tags, _) = core::split(structure);
    let fields = ordered(structure);
    let names: Vec<String> = fields.iter().map(|field| literal(&types::name(&field.name))).collect();
    let mut slots = names.clone();
    if fields.iter().any(|field| types::remembers_null(field)) {
        slots.push(literal("_nulls"));
    }
    if raw {
        slots.push(literal("_raw"));
    }
    let secrets: Vec<String> =
        fields.iter().filter(|field| field.secret).map(|field| literal(&types::name(&field.name))).collect();
    let mut body = format!(
        "{}\n{}\n{}\n",
        docstring(&core::about(context, definition, ""), 4),
        tuple("__slots__ = ", &slots, 4),
        tuple("__match_args__ = ", &names, 4)
    );
    if !secrets.is_empty() {
        body.push_str(&tuple("_secret = ", &secrets, 4));
        body.push('\n');
    }
    for tag in tags {
        let value = literal(tag.constant.as_deref().unwrap_or_default());
        body.push_str(&format!("    {}: ClassVar[Literal[{value}]] = {value}\n", types::name(&tag.name)));
        body.push_str(&docstring(&tag.description, 4));
    }
    if !fields.is_empty() {
        body.push_str(&constructor(context, &fields));
    }
    let bases = if raw { "WithRaw, Model" } else { "Model" };
    format!("@final\nclass {}({bases}):\n{body}", definition.name)
}

fn constructor(context: &Context<'_>, fields: &[&Field]) -> String {
    let mut arguments = vec!["self".to_owned()];
    let mut keywords = false;
    for field in fields {
        if !field.required && !keywords {
            arguments.push("*".to_owned());
            keywords = true;
        }
        let ty = types::optional(&types::constructor(context, &field.ty), types::may_be_none(field));
        let default = match (field.required, types::remembers_null(field)) {
            (true, _) => "",
            (false, true) => " = ABSENT",
            (false, false) => " = None",
        };
        arguments.push(format!("{}: {ty}{default}", types::name(&field.name)));
    }
    let mut body = String::new();
    for field in fields {
        let name = types::name(&field.name);
        let value = if types::remembers_null(field) { format!("given({name})") } else { name.clone() };
        let value = types::kept(context, &field.ty, &value, types::may_be_none(field));
        body.push_str(&assignment(&format!("        self.{name}: Final = "), &value));
        body.push_str(&docstring(&about(field), 8));
    }
    let nullable: Vec<String> = fields
        .iter()
        .filter(|field| types::remembers_null(field))
        .map(|field| types::name(&field.name))
        .map(|name| format!("{name}={name}"))
        .collect();
    if !nullable.is_empty() {
        body.push_str(&listed("self._nulls = nulls(", &nullable, ")", 8));
        body.push('\n');
    }
    format!("\n{}\n{body}", listed("def __init__(", &arguments, ") -> None:", 4))
}

/// A statement; a value that is too long for its line gets lines of its own.
fn assignment(target: &str, value: &str) -> String {
    if target.chars().count() + value.chars().count() <= WIDTH {
        format!("{target}{value}\n")
    } else {
        format!("{target}(\n            {value}\n        )\n")
    }
}

/// What a reader of an attribute or argument should know.
pub fn about(field: &Field) -> String {
    let default = field
        .default
        .as_ref()
        .map(|value| format!("Default of the service: `{}`.", constant(value)))
        .unwrap_or_default();
    text::paragraphs(&[
        &field.description,
        &default,
        text::marks(&field.description, field.unavailable, field.deprecated),
    ])
}

/// A JSON scalar as Python writes it.
pub fn constant(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Bool(true) => "True".to_owned(),
        serde_json::Value::Bool(false) => "False".to_owned(),
        serde_json::Value::Null => "None".to_owned(),
        serde_json::Value::String(text) => literal(text),
        other => other.to_string(),
    }
}
