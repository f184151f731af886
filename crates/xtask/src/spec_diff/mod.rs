//! What a change of the API means for the people who use it: compares two specifications and says what is added, altered or
//! broken, in which language. The text is meant for the changelog.

mod change;
mod document;
mod methods;
mod models;
mod names;
mod service;
mod shape;
mod source;

use anyhow::Result;
use serde_json::Value;

use change::Changes;

/// The report as Markdown.
pub fn report(old: &str, new: &str) -> Result<String> {
    Ok(compare(&source::read(old)?, &source::read(new)?))
}

fn compare(old: &Value, new: &Value) -> String {
    let mut changes = Changes::default();
    methods::compare(old, new, &mut changes);
    models::compare(old, new, &mut changes);
    service::compare(old, new, &mut changes);
    changes.text()
}

#[cfg(test)]
mod tests;
