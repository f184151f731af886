//! A notification on one line.

use std::fmt::Write;

use anstyle::{AnsiColor, Effects, Style};
use serde_json::Value;

use super::human::clean;

const KIND: Style = AnsiColor::Green.on_default().bold();
const NAME: Style = Style::new().effects(Effects::DIMMED);

/// Longer values are cut: thumbnails and tokens of files are of no use to people.
const LONGEST: usize = 120;

/// The notification as JSON on one line. Line ends stand only between values: those of texts are written as `\n`.
pub fn json(raw: &[u8]) -> String {
    String::from_utf8_lossy(raw).replace(['\n', '\r'], " ")
}

/// The kind, and all values of the notification by their names.
pub fn human(kind: &str, raw: &[u8]) -> String {
    let mut line = format!("{KIND}{}{KIND:#}", clean(kind));
    if let Ok(value) = serde_json::from_slice(raw) {
        leaves(&mut line, "", &value, kind);
    } else {
        line.push(' ');
        line.push_str(&short(&String::from_utf8_lossy(raw)));
    }
    line
}

fn leaves(line: &mut String, name: &str, value: &Value, kind: &str) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, value)| leaves(line, name, value, kind)),
        Value::Array(items) => items.iter().for_each(|value| leaves(line, name, value, kind)),
        Value::Null => {}
        // The kind stands at the beginning.
        Value::String(text) if text.is_empty() || text == kind => {}
        Value::String(text) if text.contains(char::is_whitespace) => push(line, name, &format!("{:?}", short(text))),
        Value::String(text) => push(line, name, &short(text)),
        value => push(line, name, &value.to_string()),
    }
}

fn push(line: &mut String, name: &str, value: &str) {
    // Writing to a string does not fail.
    let _ = write!(line, " {NAME}{}={NAME:#}{value}", clean(name));
}

fn short(text: &str) -> String {
    let text = clean(text);
    if text.chars().count() <= LONGEST { text } else { text.chars().take(LONGEST).chain(['…']).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notification_is_one_line_of_names_and_values() {
        let raw = br#"{"typeWebhook": "new", "a": {"b": 1, "text": "two words\n\u001b[0m"}, "empty": "", "list": ["x", {"c": true}]}"#;
        let line = anstream::adapter::strip_str(&human("new", raw)).to_string();
        assert_eq!(line, r#"new b=1 text="two words\n[0m" list=x c=true"#);
        assert_eq!(json(b"{\n \"a\": 1\r\n}"), "{  \"a\": 1  }");
    }
}
