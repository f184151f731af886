//! Comments that editors show.

/// Longest line.
const WIDTH: usize = 118;

/// A comment before a declaration that stands so many spaces in; nothing for an empty text.
pub fn comment(text: &str, indent: usize) -> String {
    let text = text.trim().replace("*/", "*\\/");
    if text.is_empty() {
        return String::new();
    }
    let pad = " ".repeat(indent);
    let lines: Vec<String> = text.lines().flat_map(|line| wrapped(line, WIDTH - indent - 3)).collect();
    if let [line] = lines.as_slice()
        && indent + line.chars().count() + 7 <= WIDTH
    {
        return format!("{pad}/** {line} */\n");
    }
    let body: String = lines
        .iter()
        .map(|line| if line.is_empty() { format!("{pad} *\n") } else { format!("{pad} * {line}\n") })
        .collect();
    format!("{pad}/**\n{body}{pad} */\n")
}

/// Breaks a line at blanks; lists go on under their text.
fn wrapped(line: &str, width: usize) -> Vec<String> {
    let hanging = if line.starts_with("- ") { "  " } else { "" };
    let mut lines = Vec::new();
    let mut current = String::new();
    for word in line.split(' ') {
        let length = current.chars().count() + 1 + word.chars().count();
        if !current.trim().is_empty() && length > width {
            lines.push(std::mem::take(&mut current).trim_end().to_owned());
            current.push_str(hanging);
        } else if !current.is_empty() {
            current.push(' ');
        }
        current.push_str(word);
    }
    lines.push(current.trim_end().to_owned());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_is_one_line_and_an_empty_one_none() {
        assert_eq!(comment("A chat.", 2), "  /** A chat. */\n");
        assert_eq!(comment(" ", 2), "");
    }

    #[test]
    fn paragraphs_and_long_lines_become_a_block() {
        let long = "word ".repeat(40);
        let text = comment(&format!("{long}\n\n- {long}"), 0);
        assert!(text.starts_with("/**\n * word"), "{text}");
        assert!(text.contains("\n *\n * - word"), "{text}");
        assert!(text.contains("\n *   word"), "{text}");
        assert!(text.lines().all(|line| line.len() <= WIDTH), "{text}");
    }

    #[test]
    fn a_text_cannot_end_the_comment() {
        assert_eq!(comment("a */ b", 0), "/** a *\\/ b */\n");
    }
}
