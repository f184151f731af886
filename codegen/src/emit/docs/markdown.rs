//! Pieces of Markdown.

use crate::{emit::text, ir::Lines};

/// The first lines of every generated page.
pub const HEAD: &str = "<!-- Generated from the specification; edit spec/ instead. -->\n\n";

/// A fenced block.
pub fn fenced(language: &str, code: &str) -> String {
    format!("```{language}\n{}\n```\n", code.trim_end())
}

/// A table; nothing without rows.
pub fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let head = line(head.iter().map(|cell| (*cell).to_owned()).collect());
    let rule = format!("|{}\n", "---|".repeat(head.matches(" | ").count() + 1));
    let rows: String = rows.iter().map(|row| line(row.iter().map(|text| cell(text)).collect())).collect();
    format!("{head}{rule}{rows}")
}

/// A text as it stands in a cell: in one line, without what would end the cell.
fn cell(text: &str) -> String {
    let joined = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>();
    joined.join("<br>").replace('|', "\\|")
}

/// Prose: angle brackets are no tags.
pub fn prose(text: &str) -> String {
    let mut code = false;
    let mut escaped = String::new();
    for character in text.trim().chars() {
        if character == '`' {
            code = !code;
        }
        match character {
            '<' if !code => escaped.push_str("&lt;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// A name or value as code.
pub fn code(text: &str) -> String {
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}

/// Names or values as code, one after another.
pub fn codes<'t>(texts: impl IntoIterator<Item = &'t String>) -> String {
    texts.into_iter().map(|text| code(text)).collect::<Vec<_>>().join(", ")
}

/// Where the manual says so, in small print; nothing without lines.
pub fn manual(lines: &[Lines]) -> String {
    let text = text::manual(lines);
    if text.is_empty() { text } else { format!("<small>{text}</small>\n") }
}

/// Part after part with an empty line between, without the empty ones.
pub fn page(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    parts.join("\n\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_stays_a_cell() {
        let rows = vec![vec!["a|b".to_owned(), "two\n\nlines".to_owned()]];
        assert_eq!(table(&["x", "y"], &rows), "| x | y |\n|---|---|\n| a\\|b | two<br>lines |\n");
        assert_eq!(table(&["x"], &[]), "");
    }

    #[test]
    fn tags_are_shown_and_code_is_left_alone() {
        assert_eq!(prose("a <b> `c<d>` e"), "a &lt;b> `c<d>` e");
    }
}
