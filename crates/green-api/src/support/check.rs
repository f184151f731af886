//! The limits that requests are checked against. Lengths are counted in characters, as the manual does.

use std::sync::LazyLock;

use regex_lite::Regex;

use super::validation::ValidationError;
use crate::generated::messages;

type Checked = Result<(), ValidationError>;

/// A pattern, compiled at its first use.
pub type Pattern = LazyLock<Option<Regex>>;

/// Compiles a pattern. The generator refuses those that do not compile; if one came through, the service would decide.
pub fn compile(pattern: &str) -> Option<Regex> {
    Regex::new(pattern).ok()
}

fn refuse_if(broken: bool, field: &str, template: &'static str, limit: impl std::fmt::Display) -> Checked {
    if broken { Err(ValidationError::new(field, template, limit)) } else { Ok(()) }
}

pub fn minimum_length(field: &str, text: &str, minimum: u64, template: &'static str) -> Checked {
    // An empty text has a message of its own.
    refuse_if(text.is_empty() && minimum > 0, field, messages::EMPTY, minimum)?;
    refuse_if((text.chars().count() as u64) < minimum, field, template, minimum)
}

pub fn maximum_length(field: &str, text: &str, maximum: u64, template: &'static str) -> Checked {
    refuse_if(text.chars().count() as u64 > maximum, field, template, maximum)
}

pub fn matches(field: &str, text: &str, pattern: &Pattern, template: &'static str) -> Checked {
    let fits = pattern.as_ref().is_none_or(|pattern| pattern.is_match(text));
    refuse_if(!fits, field, template, "")
}

pub fn minimum(field: &str, value: f64, minimum: f64, template: &'static str) -> Checked {
    // A number that is none fits no range.
    refuse_if(value.is_nan() || value < minimum, field, template, minimum)
}

pub fn maximum(field: &str, value: f64, maximum: f64, template: &'static str) -> Checked {
    refuse_if(value.is_nan() || value > maximum, field, template, maximum)
}

pub fn one_of(field: &str, value: i64, values: &[i64], template: &'static str) -> Checked {
    let list = || values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    if values.contains(&value) { Ok(()) } else { refuse_if(true, field, template, list()) }
}

pub fn minimum_items(field: &str, count: usize, minimum: u64, template: &'static str) -> Checked {
    refuse_if((count as u64) < minimum, field, template, minimum)
}

pub fn maximum_items(field: &str, count: usize, maximum: u64, template: &'static str) -> Checked {
    refuse_if(count as u64 > maximum, field, template, maximum)
}

pub fn unique<T: PartialEq>(field: &str, values: impl Iterator<Item = T>, template: &'static str) -> Checked {
    // The lists are short (a poll has at most 12 options); no hash is needed.
    let mut seen = Vec::new();
    for value in values {
        refuse_if(seen.contains(&value), field, template, "")?;
        seen.push(value);
    }
    Ok(())
}

pub fn minimum_properties(given: u32, minimum: u32, template: &'static str) -> Checked {
    refuse_if(given < minimum, "", template, minimum)
}

/// Checks a struct inside `field`.
pub fn inside(field: &str, checked: Checked) -> Checked {
    checked.map_err(|error| error.within(field))
}

/// Checks an item of the list `field`.
pub fn item(field: &str, index: usize, check: impl FnOnce() -> Checked) -> Checked {
    check().map_err(|error| error.within(&format!("{field}[{index}]")))
}
