//! The type and the limits of a value, in words that can be compared.

use serde_json::Value;

use super::document::{list, referenced};

/// The type of a value without its limits.
pub fn type_of(schema: &Value) -> String {
    if let Some(name) = referenced(schema) {
        return format!("`{name}`");
    }
    let alternatives = || list(&schema["oneOf"]).filter(|part| part["type"] != "null");
    if let Some(single) = alternatives().next()
        && alternatives().count() == 1
    {
        return type_of(single);
    }
    if let Some(part) = list(&schema["allOf"]).next() {
        return type_of(part);
    }
    let ty = match &schema["type"] {
        Value::Array(types) => types.iter().find(|ty| **ty != "null").and_then(Value::as_str),
        single => single.as_str(),
    };
    match ty {
        Some("string") if schema["format"] == "binary" => "file".to_owned(),
        Some("string") => "text".to_owned(),
        Some("integer") => "whole number".to_owned(),
        Some("array") => format!("list of {}", type_of(&schema["items"])),
        Some("object") if schema["additionalProperties"].is_object() => {
            format!("object of {} by name", type_of(&schema["additionalProperties"]))
        }
        Some(other) => other.to_owned(),
        None => "any JSON".to_owned(),
    }
}

/// Whether `null` is a value of it.
pub fn nullable(schema: &Value) -> bool {
    list(&schema["type"]).any(|ty| ty == "null") || list(&schema["oneOf"]).any(|part| part["type"] == "null")
}

/// Whether a limit lets more or less through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Values that were refused are taken.
    Wider,
    /// Values that were taken are refused.
    Narrower,
    /// Neither can be told.
    Other,
}

/// Limits where a larger number takes more, and those where it takes less.
const MOST: [&str; 5] = ["maxLength", "maximum", "maxItems", "x-max-bytes", "maxProperties"];
const LEAST: [&str; 5] = ["minLength", "minimum", "minItems", "x-min-bytes", "minProperties"];
/// Limits of another kind.
const OTHER: [&str; 5] = ["pattern", "format", "uniqueItems", "x-unique-by", "x-client-unchecked"];

/// The limits that differ, in words.
pub fn limits(old: &Value, new: &Value) -> Vec<(String, Turn)> {
    let mut found = Vec::new();
    for (keywords, more_is_wider) in [(MOST, true), (LEAST, false)] {
        for keyword in keywords {
            let (before, after) = (old[keyword].as_f64(), new[keyword].as_f64());
            if before == after {
                continue;
            }
            let wider = match (before, after) {
                (Some(before), Some(after)) => (after > before) == more_is_wider,
                (_, after) => after.is_none(),
            };
            let turn = if wider { Turn::Wider } else { Turn::Narrower };
            found.push((format!("`{keyword}` {} → {}", word(&old[keyword]), word(&new[keyword])), turn));
        }
    }
    for keyword in OTHER.into_iter().filter(|keyword| old[*keyword] != new[*keyword]) {
        let turn = match (old[keyword].is_null(), new[keyword].is_null()) {
            (true, false) => Turn::Narrower,
            (false, true) => Turn::Wider,
            _ => Turn::Other,
        };
        found.push((format!("`{keyword}` {} → {}", word(&old[keyword]), word(&new[keyword])), turn));
    }
    // Only whole numbers have a closed list.
    if old["type"] == "integer" && old["enum"] != new["enum"] {
        found.push((format!("allowed values {} → {}", word(&old["enum"]), word(&new["enum"])), Turn::Other));
    }
    if old["items"].is_object() && new["items"].is_object() {
        found.extend(
            limits(&old["items"], &new["items"]).into_iter().map(|(text, turn)| (format!("each item: {text}"), turn)),
        );
    }
    found
}

/// A value in a sentence.
pub fn word(value: &Value) -> String {
    if value.is_null() { "none".to_owned() } else { format!("`{value}`") }
}
