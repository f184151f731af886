//! Types of the specification as TypeScript writes them.

use std::collections::BTreeSet;

use crate::{
    emit::text,
    ir::{Api, Constraints, Field, Kind, Type},
};

use super::jsdoc;

/// The hand-written type of what can be sent as a file.
pub const FILE: &str = "FileSource";

/// A type.
pub fn of(ty: &Type) -> String {
    match ty {
        Type::Text => "string".to_owned(),
        Type::Integer | Type::Number => "number".to_owned(),
        Type::Boolean => "boolean".to_owned(),
        Type::Any => "unknown".to_owned(),
        Type::Binary => FILE.to_owned(),
        Type::List(inner) => format!("{}[]", of(inner)),
        Type::Map(inner) => format!("{{ [key: string]: {} }}", of(inner)),
        Type::Named(name) => name.clone(),
    }
}

/// The type of a field's value, with the numbers that are allowed when there are only some.
fn of_field(field: &Field) -> String {
    let ty = match &field.constant {
        Some(value) => literal(value),
        None if field.ty == Type::Integer && !field.constraints.one_of.is_empty() => {
            field.constraints.one_of.iter().map(i64::to_string).collect::<Vec<_>>().join(" | ")
        }
        None => of(&field.ty),
    };
    if field.nullable { format!("{ty} | null") } else { ty }
}

/// A field with its documentation, two spaces in. Fields that are accepted here and kept elsewhere are none.
pub fn declaration(api: &Api, field: &Field) -> String {
    let default = field.default.as_ref().map(|value| format!("@default {value}")).unwrap_or_default();
    let deprecated = if field.deprecated { "@deprecated The manual calls it obsolete or not used." } else { "" };
    let marks = text::marks(&field.description, field.unavailable, false);
    let tags =
        [default.as_str(), deprecated].iter().filter(|tag| !tag.is_empty()).copied().collect::<Vec<_>>().join("\n");
    let docs = text::paragraphs(&[&field.description, &limits(api, field), marks, &tags]);
    let optional = if field.required { "" } else { "?" };
    format!("{}  {}{optional}: {};\n", jsdoc::comment(&docs, 2), name(&field.name), of_field(field))
}

/// The limits that the specification gives in numbers, unless the description has them.
fn limits(api: &Api, field: &Field) -> String {
    let own = &field.constraints;
    let named = match &field.ty {
        Type::Named(name) => api.named(name).and_then(|definition| match &definition.kind {
            Kind::Scalar(scalar) => Some(&scalar.constraints),
            _ => None,
        }),
        _ => None,
    };
    let said = |number: &str| {
        let plain: String = field.description.chars().filter(|c| !matches!(c, ',' | '\u{a0}' | ' ')).collect();
        plain.contains(number)
    };
    let both = |pick: fn(&Constraints) -> Option<String>| pick(own).or_else(|| named.and_then(pick));
    let parts: Vec<String> = [
        (
            "At least",
            "characters",
            both(|limits| limits.minimum_length.filter(|least| *least > 1).map(|n| n.to_string())),
        ),
        ("At most", "characters", both(|limits| limits.maximum_length.map(|n| n.to_string()))),
        ("At least", "", both(|limits| limits.minimum.map(|n| n.to_string()))),
        ("At most", "", both(|limits| limits.maximum.map(|n| n.to_string()))),
        ("At least", "items", both(|limits| limits.minimum_items.map(|n| n.to_string()))),
        ("At most", "items", both(|limits| limits.maximum_items.map(|n| n.to_string()))),
        ("At most", "bytes", both(|limits| limits.maximum_bytes.map(|n| n.to_string()))),
    ]
    .into_iter()
    .filter_map(|(word, unit, number)| {
        let number = number.filter(|number| !said(number))?;
        Some(format!("{word} {number} {unit}").trim_end().to_owned() + ".")
    })
    .collect();
    parts.join(" ")
}

/// A property's name, in quotes when it is no identifier.
pub fn name(name: &str) -> String {
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$');
    if plain && !name.starts_with(|first: char| first.is_ascii_digit()) { name.to_owned() } else { literal(name) }
}

/// A text as a literal.
pub fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'").replace('\n', "\\n"))
}

/// The named types that a type mentions.
pub fn mentioned(ty: &Type, found: &mut BTreeSet<String>) {
    match ty {
        Type::List(inner) | Type::Map(inner) => mentioned(inner, found),
        Type::Named(name) => {
            found.insert(name.clone());
        }
        Type::Binary => {
            found.insert(FILE.to_owned());
        }
        _ => {}
    }
}
