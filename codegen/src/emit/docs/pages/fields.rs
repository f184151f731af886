//! Tables of properties and parameters.

use super::{
    super::markdown::{code, codes, prose, table},
    Source,
};
use crate::{
    emit::text,
    ir::{Constraints, Field, Kind, Type},
};

/// A table of fields: name, type, whether it must be there, what it is; seen from a page `up`.
pub fn fields<'f>(
    source: &Source<'_, '_>,
    fields: impl IntoIterator<Item = &'f Field>,
    up: &str,
    sent: bool,
) -> String {
    let rows: Vec<_> = fields
        .into_iter()
        .map(|field| {
            let presence = match (field.required, sent) {
                (true, true) => "**required**",
                (true, false) => "always",
                (false, true) => "optional",
                (false, false) => "may be absent",
            };
            let nullable = if field.nullable { " or `null`" } else { "" };
            vec![code(&field.name), format!("{}{nullable}\n{presence}", source.ty(&field.ty, up)), about(source, field)]
        })
        .collect();
    table(&["Name", "Type", "Description"], &rows)
}

fn about(source: &Source<'_, '_>, field: &Field) -> String {
    let constant = field.constant.as_ref().map(|value| format!("Always {}.", code(value))).unwrap_or_default();
    let default = field.default.as_ref().map(|value| format!("Default: {}.", code(&value.to_string())));
    let limits = limits(&effective(source, field), &field.ty);
    let limits = if limits.is_empty() { limits } else { format!("Limits: {limits}.") };
    let aliases =
        if field.aliases.is_empty() { String::new() } else { format!("Also accepted as {}.", codes(&field.aliases)) };
    let moved = field.moved_to.as_ref().map(|moved| {
        format!("Also accepted here; it belongs to {}.", code(&format!("{}.{}", moved.object, moved.property)))
    });
    let secret = if field.secret { "A credential: texts for people do not show it." } else { "" };
    let described = prose(&field.description);
    let parts = [
        described.as_str(),
        &constant,
        &limits,
        default.as_deref().unwrap_or_default(),
        &aliases,
        moved.as_deref().unwrap_or_default(),
        text::marks(&field.description, field.unavailable, field.deprecated),
        secret,
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The limits of a field with those of the named scalar that it is.
fn effective(source: &Source<'_, '_>, field: &Field) -> Constraints {
    let own = &field.constraints;
    let Type::Named(name) = &field.ty else { return own.clone() };
    match source.context.api.named(name).map(|definition| &definition.kind) {
        // The expression stands at the type, which the table links to.
        Some(Kind::Scalar(scalar)) if *own == Constraints::default() => {
            Constraints { pattern: None, ..scalar.constraints.clone() }
        }
        _ => own.clone(),
    }
}

/// Limits in words.
pub fn limits(limits: &Constraints, ty: &Type) -> String {
    let mut words = Vec::new();
    let mut between = |least: Option<u64>, most: Option<u64>, unit: &str| match (least, most) {
        (Some(least), Some(most)) if least == most => words.push(format!("{least} {unit}")),
        (Some(least), Some(most)) => words.push(format!("{least} to {most} {unit}")),
        (Some(least), None) => words.push(format!("at least {least} {unit}")),
        (None, Some(most)) => words.push(format!("at most {most} {unit}")),
        (None, None) => {}
    };
    between(limits.minimum_length, limits.maximum_length, "characters");
    between(limits.minimum_items, limits.maximum_items, "items");
    between(limits.minimum_bytes, limits.maximum_bytes, "bytes");
    match (limits.minimum, limits.maximum) {
        (Some(least), Some(most)) => words.push(format!("{least} to {most}")),
        (Some(least), None) => words.push(format!("at least {least}")),
        (None, Some(most)) => words.push(format!("at most {most}")),
        (None, None) => {}
    }
    if !limits.one_of.is_empty() {
        words.push(format!("one of {}", codes(&limits.one_of.iter().map(i64::to_string).collect::<Vec<_>>())));
    }
    if let Some(pattern) = &limits.pattern {
        words.push(format!("matches {}", code(pattern)));
    }
    if let Some(format) = limits.format.as_ref().filter(|_| *ty == Type::Text) {
        words.push(format!("a {format}"));
    }
    if limits.unique_items {
        words.push("no item twice".to_owned());
    }
    if let Some(property) = &limits.unique_by {
        words.push(format!("no two items with the same {}", code(property)));
    }
    if let (Some(items), Type::List(inner)) = (&limits.items, ty) {
        let inner = self::limits(items, inner);
        if !inner.is_empty() {
            words.push(format!("each item {inner}"));
        }
    }
    words.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_read_as_words() {
        let items = Constraints { maximum_length: Some(5), ..Constraints::default() };
        let all = Constraints {
            minimum_items: Some(2),
            maximum_items: Some(12),
            unique_by: Some("name".to_owned()),
            items: Some(Box::new(items)),
            ..Constraints::default()
        };
        let text = limits(&all, &Type::List(Box::new(Type::Text)));
        assert_eq!(text, "2 to 12 items, no two items with the same `name`, each item at most 5 characters");
        let one_of = Constraints { one_of: vec![0, 86400], minimum: Some(0.5), ..Constraints::default() };
        assert_eq!(limits(&one_of, &Type::Integer), "at least 0.5, one of `0`, `86400`");
    }
}
