//! The keywords that limit a value.

use indexmap::IndexMap;

use super::reader::Reader;
use crate::{error::Result, ir::{Constraints, Type}};

/// Reads the limits that fit `ty`; limits of another type stay unread and are refused by the reader.
pub fn constraints(reader: &Reader<'_>, ty: &Type) -> Result<Constraints> {
    let mut limits = Constraints { messages: messages(reader)?, client_unchecked: reader.texts("x-client-unchecked")?, ..Constraints::default() };
    match ty {
        Type::Text => {
            limits.minimum_length = reader.optional_count("minLength")?;
            limits.maximum_length = reader.optional_count("maxLength")?;
            limits.pattern = reader.optional_text("pattern")?;
        }
        Type::Integer | Type::Number => {
            limits.minimum = reader.optional_number("minimum")?;
            limits.maximum = reader.optional_number("maximum")?;
            if let (Type::Integer, Some(node)) = (ty, reader.optional("enum")) {
                let place = reader.place("enum");
                limits.one_of = node.list(&place)?.iter().map(|item| item.integer(&place)).collect::<Result<_>>()?;
            }
        }
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
    for (what, low, high) in [
        ("Length", limits.minimum_length, limits.maximum_length),
        ("Items", limits.minimum_items, limits.maximum_items),
        ("bytes", limits.minimum_bytes, limits.maximum_bytes),
    ] {
        if matches!((low, high), (Some(low), Some(high)) if low > high) {
            return Err(reader.invalid(format!("the smallest {what} is above the largest; exchange them")));
        }
    }
    Ok(limits)
}

/// `x-messages`: keyword to id.
pub fn messages(reader: &Reader<'_>) -> Result<IndexMap<String, String>> {
    let Some(node) = reader.optional("x-messages") else { return Ok(IndexMap::new()) };
    let place = reader.place("x-messages");
    node.map(&place)?.iter().map(|(keyword, id)| Ok((keyword.clone(), id.text(&place)?.to_owned()))).collect()
}
