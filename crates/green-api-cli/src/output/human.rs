//! JSON for people: a line for each value, indented by its depth.

use std::io::{self, Write};

use anstyle::{AnsiColor, Effects, Style};
use serde_json::Value;

const NAME: Style = AnsiColor::Cyan.on_default();
const NOTHING: Style = Style::new().effects(Effects::DIMMED);

/// Writes a value. Colours are for the output to keep or to leave out.
pub fn write(output: &mut impl Write, value: &Value) -> io::Result<()> {
    match value {
        Value::Object(members) if members.is_empty() => nothing(output, "(nothing)"),
        Value::Array(items) if items.is_empty() => nothing(output, "(none)"),
        Value::Null => nothing(output, "(nothing)"),
        value => block(output, value, 0),
    }
}

fn nothing(output: &mut impl Write, text: &str) -> io::Result<()> {
    writeln!(output, "{NOTHING}{text}{NOTHING:#}")
}

fn block(output: &mut impl Write, value: &Value, depth: usize) -> io::Result<()> {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                indent(output, depth)?;
                write!(output, "{NAME}{name}:{NAME:#}")?;
                below(output, value, depth)?;
            }
            Ok(())
        }
        Value::Array(items) => {
            for item in items {
                indent(output, depth)?;
                write!(output, "-")?;
                below(output, item, depth)?;
            }
            Ok(())
        }
        scalar => writeln!(output, "{}", text(scalar, depth)),
    }
}

fn below(output: &mut impl Write, value: &Value, depth: usize) -> io::Result<()> {
    match value {
        Value::Object(members) if !members.is_empty() => {
            writeln!(output)?;
            block(output, value, depth + 1)
        }
        Value::Array(items) if !items.is_empty() => {
            writeln!(output)?;
            block(output, value, depth + 1)
        }
        scalar => writeln!(output, " {}", text(scalar, depth + 1)),
    }
}

fn indent(output: &mut impl Write, depth: usize) -> io::Result<()> {
    write!(output, "{:1$}", "", depth * 2)
}

/// Further lines of a text are indented like the first; what would disturb a terminal is left out.
fn text(value: &Value, depth: usize) -> String {
    match value {
        Value::String(text) if text.is_empty() => "\"\"".to_owned(),
        Value::String(text) => clean(text).replace('\n', &format!("\n{:1$}", "", depth * 2)),
        Value::Object(_) | Value::Array(_) => "(none)".to_owned(),
        value => value.to_string(),
    }
}

/// Without control characters: a message must not move the cursor or change the terminal.
pub fn clean(text: &str) -> String {
    text.chars().filter(|char| !char.is_control() || matches!(char, '\n' | '\t')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn shown(value: &Value) -> String {
        let mut output = anstream::StripStream::new(Vec::new());
        write(&mut output, value).unwrap();
        String::from_utf8(output.into_inner()).unwrap()
    }

    #[test]
    fn values_stand_on_lines_indented_by_their_depth() {
        let value = json!({ "a": 1, "b": { "c": "x\ny", "d": [] }, "e": [{ "f": true }, "g"] });
        assert_eq!(shown(&value), "a: 1\nb:\n  c: x\n    y\n  d: (none)\ne:\n  -\n    f: true\n  - g\n");
        assert_eq!(shown(&json!(null)), "(nothing)\n");
        assert_eq!(shown(&json!([])), "(none)\n");
    }

    #[test]
    fn a_text_cannot_steer_the_terminal() {
        assert_eq!(shown(&json!({ "a": "\u{1b}[31mred\u{7}\r" })), "a: [31mred\n");
    }
}
