//! The keywords that limit a value.

use indexmap::IndexMap;

use super::reader::Reader;
use crate::{
    error::Result,
    ir::{Constraints, Type},
};

/// Keywords that `x-messages` may name beside those that limit a value.
const OTHER_KEYWORDS: [&str; 3] = ["type", "required", "minProperties"];

/// Reads the limits that fit `ty`; limits of another type stay unread and are refused by the reader.
pub fn constraints(reader: &Reader<'_>, ty: &Type) -> Result<Constraints> {
    let mut limits = Constraints {
        messages: messages(reader)?,
        client_unchecked: reader.texts("x-client-unchecked")?,
        ..Constraints::default()
    };
    match ty {
        Type::Text => {
            limits.minimum_length = reader.optional_count("minLength")?;
            limits.maximum_length = reader.optional_count("maxLength")?;
            limits.pattern = reader.optional_text("pattern")?;
            limits.format = reader.optional_text("format")?;
        }
        Type::Integer => {
            range(reader, &mut limits)?;
            if let Some(node) = reader.optional("enum") {
                let place = reader.place("enum");
                limits.one_of = node.list(&place)?.iter().map(|item| item.integer(&place)).collect::<Result<_>>()?;
            }
        }
        Type::Number => range(reader, &mut limits)?,
        Type::List(_) => {
            limits.minimum_items = reader.optional_count("minItems")?;
            limits.maximum_items = reader.optional_count("maxItems")?;
            limits.unique_items = reader.flag("uniqueItems")?;
            limits.unique_by = reader.optional_text("x-unique-by")?;
        }
        Type::Binary => {
            limits.minimum_bytes = reader.optional_count("x-min-bytes")?;
            limits.maximum_bytes = reader.optional_count("x-max-bytes")?;
        }
        Type::Boolean | Type::Any | Type::Map(_) | Type::Named(_) => {}
    }
    sensible(reader, &limits)?;
    Ok(limits)
}

fn range(reader: &Reader<'_>, limits: &mut Constraints) -> Result<()> {
    limits.minimum = reader.optional_number("minimum")?;
    limits.maximum = reader.optional_number("maximum")?;
    Ok(())
}

/// Refuses limits that nothing can fit and names of keywords that are not there.
fn sensible(reader: &Reader<'_>, limits: &Constraints) -> Result<()> {
    let above = |low: Option<u64>, high: Option<u64>| matches!((low, high), (Some(low), Some(high)) if low > high);
    for (low, high, wrong) in [
        ("minLength", "maxLength", above(limits.minimum_length, limits.maximum_length)),
        ("minItems", "maxItems", above(limits.minimum_items, limits.maximum_items)),
        ("x-min-bytes", "x-max-bytes", above(limits.minimum_bytes, limits.maximum_bytes)),
        ("minimum", "maximum", matches!((limits.minimum, limits.maximum), (Some(low), Some(high)) if low > high)),
    ] {
        if wrong {
            return Err(reader.invalid_at(low, format!("`{low}` is above `{high}`; exchange them")));
        }
    }
    if let Some(Err(error)) = limits.pattern.as_deref().map(regex_lite::Regex::new) {
        return Err(reader.invalid_at("pattern", format!("`pattern` is no regular expression ({error}); correct it")));
    }
    if let Some(keyword) = limits.client_unchecked.iter().find(|keyword| !reader.has(keyword)) {
        let message = format!("`x-client-unchecked` lists `{keyword}`, which does not stand here; remove it");
        return Err(reader.invalid_at("x-client-unchecked", message));
    }
    Ok(())
}

/// `x-messages`: keyword to id.
pub fn messages(reader: &Reader<'_>) -> Result<IndexMap<String, String>> {
    let Some(node) = reader.optional("x-messages") else { return Ok(IndexMap::new()) };
    let place = reader.place("x-messages");
    let entry = |keyword: &String, id: &crate::source::Node| {
        if !OTHER_KEYWORDS.contains(&keyword.as_str()) && !Constraints::KEYWORDS.contains(&keyword.as_str()) {
            let known = [&OTHER_KEYWORDS[..], &Constraints::KEYWORDS[..]].concat().join(", ");
            let message =
                format!("`x-messages` names the keyword `{keyword}`, which limits nothing; use one of {known}");
            return Err(id.invalid(&place, message));
        }
        Ok((keyword.clone(), id.text(&place)?.to_owned()))
    };
    node.map(&place)?.iter().map(|(keyword, id)| entry(keyword, id)).collect()
}
