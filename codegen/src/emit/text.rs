//! Documentation of what is emitted.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Lines, Operation};

/// `#[doc]` attributes for a text of one or more paragraphs.
pub fn doc(text: &str) -> TokenStream {
    let lines = text.trim().lines().map(|line| {
        let line = if line.is_empty() { String::new() } else { format!(" {line}") };
        quote!(#[doc = #line])
    });
    quote!(#(#lines)*)
}

/// Marks of what does not work or is not used, unless the description says so itself.
pub fn marks(description: &str, unavailable: bool, deprecated: bool) -> &'static str {
    let description = description.to_lowercase();
    let said = |words: &[&str]| words.iter().any(|words| description.contains(words));
    if unavailable && !said(&["does not work", "do not work"]) {
        "Does not work at present."
    } else if deprecated && !said(&["not used", "obsolete"]) {
        "Obsolete or not used."
    } else {
        ""
    }
}

/// "Requests: at most 50 a second, 100 a month on the developer tariff."
pub fn requests(operation: &Operation) -> String {
    let mut facts = Vec::new();
    if let Some(rate) = operation.rate_per_second {
        // Rates below one are written as 0.1: one in ten seconds.
        facts.push(if rate < 1.0 {
            format!("at most one in {} seconds", (100.0 / rate).round() / 100.0)
        } else {
            format!("at most {rate} a second")
        });
    }
    if let Some(quota) = operation.quota.developer {
        facts.push(format!("{quota} a month on the developer tariff"));
    }
    if let Some(quota) = operation.quota.business {
        facts.push(format!("{quota} a month on the business tariff"));
    }
    if facts.is_empty() { String::new() } else { format!("Requests: {}.", facts.join(", ")) }
}

/// A description for people at a terminal: without the marks of Markdown.
pub fn plain(text: &str) -> String {
    text.trim().replace('`', "").replace("**", "")
}

/// "Manual: lines 1157–1245."
pub fn manual(lines: &[Lines]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let ranges: Vec<_> = lines
        .iter()
        .map(|(first, last)| if first == last { first.to_string() } else { format!("{first}–{last}") })
        .collect();
    let noun = if lines.len() == 1 && lines[0].0 == lines[0].1 { "line" } else { "lines" };
    format!("Manual: {noun} {}.", ranges.join(", "))
}

/// Paragraphs, the empty ones left out.
pub fn paragraphs(parts: &[&str]) -> String {
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_manual_read_as_a_sentence() {
        for (lines, text) in [
            (&[][..], ""),
            (&[(5, 5)], "Manual: line 5."),
            (&[(5, 9)], "Manual: lines 5–9."),
            (&[(5, 5), (7, 9)], "Manual: lines 5, 7–9."),
        ] {
            assert_eq!(manual(lines), text);
        }
    }

    #[test]
    fn a_mark_is_not_said_twice() {
        assert_eq!(marks("A bell.", false, true), "Obsolete or not used.");
        assert_eq!(marks("A bell. Not used.", false, true), "");
        assert_eq!(marks("A bell.", true, true), "Does not work at present.");
        assert_eq!(marks("A bell that does not work at present.", true, false), "");
        assert_eq!(marks("A bell.", false, false), "");
    }

    #[test]
    fn empty_paragraphs_are_left_out() {
        assert_eq!(paragraphs(&["A.", "", " ", "B.\n"]), "A.\n\nB.");
    }
}
