//! Documentation of what is emitted.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::Lines;

/// `#[doc]` attributes for a text of one or more paragraphs.
pub fn doc(text: &str) -> TokenStream {
    let lines = text.trim().lines().map(|line| {
        let line = if line.is_empty() { String::new() } else { format!(" {line}") };
        quote!(#[doc = #line])
    });
    quote!(#(#lines)*)
}

/// Mark of what the manual says does not work.
pub const UNAVAILABLE: &str = "Does not work at present.";

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
