//! Pieces of Python text, laid out as the usual formatters leave them.

/// Longest line.
pub const WIDTH: usize = 120;

/// A docstring that stands so many spaces in, with its line break; nothing for an empty text.
pub fn docstring(text: &str, indent: usize) -> String {
    let text = text.trim().replace('\\', "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
    if text.is_empty() {
        return String::new();
    }
    let pad = " ".repeat(indent);
    let lines: Vec<String> = text.lines().flat_map(|line| wrapped(line.trim_end(), WIDTH - indent - 3)).collect();
    // A quotation mark at the end would run into those of the docstring.
    let mark = if text.ends_with('"') { "\\\"" } else { "" };
    if let [line] = lines.as_slice()
        && indent + line.chars().count() + 6 <= WIDTH
    {
        let line = if mark.is_empty() { line.clone() } else { format!("{}{mark}", &line[..line.len() - 1]) };
        return format!("{pad}\"\"\"{line}\"\"\"\n");
    }
    let body: Vec<String> =
        lines.iter().map(|line| if line.is_empty() { String::new() } else { format!("{pad}{line}") }).collect();
    format!("{pad}\"\"\"{}\n{pad}\"\"\"\n", body.join("\n").trim_start())
}

/// Breaks a line at blanks; lists and indented lines go on further in.
fn wrapped(line: &str, width: usize) -> Vec<String> {
    let text = line.trim_start();
    let lead = &line[..line.len() - text.len()];
    let hanging = match (text.starts_with("- "), lead.is_empty()) {
        (true, _) => format!("{lead}  "),
        (false, false) => format!("{lead}    "),
        (false, true) => String::new(),
    };
    let mut lines = Vec::new();
    let mut current = lead.to_owned();
    for word in text.split(' ') {
        let length = current.chars().count() + 1 + word.chars().count();
        if !current.trim().is_empty() && length > width {
            lines.push(std::mem::replace(&mut current, hanging.clone()).trim_end().to_owned());
        } else if !current.trim().is_empty() {
            current.push(' ');
        }
        current.push_str(word);
    }
    lines.push(current.trim_end().to_owned());
    lines
}

/// A text as a literal.
pub fn literal(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('\n', "\\n");
    if text.contains('"') && !text.contains('\'') {
        format!("'{escaped}'")
    } else {
        format!("\"{}\"", escaped.replace('"', "\\\""))
    }
}

/// `opening` + the items in one line + `closing`, or one item a line when that is too long.
pub fn listed(opening: &str, items: &[String], closing: &str, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let line = format!("{pad}{opening}{}{closing}", items.join(", "));
    if line.chars().count() <= WIDTH {
        return line;
    }
    let items: String = items.iter().map(|item| format!("{pad}    {item},\n")).collect();
    format!("{pad}{opening}\n{items}{pad}{closing}")
}

/// A tuple's items between its brackets, with the comma that a single one needs.
pub fn tuple(opening: &str, items: &[String], indent: usize) -> String {
    match items {
        [single] => format!("{}{opening}({single},)", " ".repeat(indent)),
        _ => listed(&format!("{opening}("), items, ")", indent),
    }
}

/// `from module import (names)`, sorted; nothing without names.
pub fn import(module: &str, names: &[String], indent: usize) -> String {
    let mut names = names.to_vec();
    names.sort_by_key(|name| (class_order(name), name.to_lowercase()));
    names.dedup();
    let pad = " ".repeat(indent);
    let line = format!("{pad}from {module} import {}\n", names.join(", "));
    if names.is_empty() {
        String::new()
    } else if line.chars().count() <= WIDTH + 1 {
        line
    } else {
        let names: String = names.iter().map(|name| format!("{pad}    {name},\n")).collect();
        format!("{pad}from {module} import (\n{names}{pad})\n")
    }
}

/// Import sorters put constants first, then classes, then the rest.
fn class_order(name: &str) -> u8 {
    if name.len() > 1 && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_') {
        0
    } else if name.starts_with(|first: char| first.is_ascii_uppercase()) {
        1
    } else {
        2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_is_one_line_and_an_empty_one_none() {
        assert_eq!(docstring("A chat.", 4), "    \"\"\"A chat.\"\"\"\n");
        assert_eq!(docstring(" ", 4), "");
    }

    #[test]
    fn paragraphs_and_long_lines_become_a_block() {
        let long = "word ".repeat(40);
        let text = docstring(&format!("{long}\n\n- {long}"), 4);
        assert!(text.starts_with("    \"\"\"word"), "{text}");
        assert!(text.contains("\n\n    - word"), "{text}");
        assert!(text.contains("\n      word"), "{text}");
        assert!(text.lines().all(|line| line.len() <= WIDTH), "{text}");
    }

    #[test]
    fn a_text_cannot_end_its_docstring() {
        assert_eq!(docstring("a \"\"\" b", 0), "\"\"\"a \\\"\\\"\\\" b\"\"\"\n");
        assert_eq!(docstring("a \"b\"", 0), "\"\"\"a \"b\\\"\"\"\"\n");
        assert_eq!(docstring("a \\ b", 0), "\"\"\"a \\\\ b\"\"\"\n");
    }

    #[test]
    fn literals_escape_what_would_end_them() {
        assert_eq!(literal("plain"), "\"plain\"");
        assert_eq!(literal("say \"it\""), "'say \"it\"'");
        assert_eq!(literal("it's \"it\"\\\n"), "\"it's \\\"it\\\"\\\\\\n\"");
    }

    #[test]
    fn a_tuple_of_one_has_its_comma() {
        assert_eq!(tuple("x = ", &["\"a\"".to_owned()], 0), "x = (\"a\",)");
        assert_eq!(tuple("x = ", &[], 0), "x = ()");
    }
}
