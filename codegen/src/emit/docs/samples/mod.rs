//! The same call in every language: for the pages, and as files that each language's tests run.

mod curl;
mod kotlin;
mod python;
mod requests;
mod rust;
mod swift;
mod typescript;

use super::call::Call;
use crate::emit::{File, core::Context};

/// A sample on a page.
pub struct Sample {
    /// The language as a heading.
    pub language: &'static str,
    /// The language as highlighters call it.
    pub fence: &'static str,
    /// The code.
    pub code: String,
}

/// The call in every language.
pub fn samples(context: &Context<'_>, call: &Call<'_>) -> Vec<Sample> {
    let sample = |language, fence, code| Sample { language, fence, code };
    vec![
        sample("curl", "sh", curl::page(call)),
        sample("Rust", "rust,ignore", rust::page(context, call)),
        sample("Python", "python", python::page(context, call)),
        sample("TypeScript", "ts", typescript::page(call)),
        sample("Kotlin", "kotlin", kotlin::page(call)),
        sample("Swift", "swift", swift::page(call)),
    ]
}

/// All samples as files that can be compiled and run, with what each must send.
pub fn files(context: &Context<'_>, calls: &[Call<'_>], examples: &[crate::examples::Example]) -> Vec<File> {
    let file = |path: &str, text: String| File { path: path.to_owned(), text };
    vec![
        file("requests.json", requests::requests(calls, examples)),
        file("samples.rs", rust::suite(context, calls)),
        file("samples.py", python::suite(context, calls)),
        file("samples.ts", typescript::suite(calls)),
        file("Samples.kt", kotlin::suite(calls)),
        file("Samples.swift", swift::suite(calls)),
    ]
}

/// A text between double quotes, as C-like languages escape it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            other => quoted.push(other),
        }
    }
    quoted + "\""
}

/// A number that is not whole, or a whole one with its fraction.
fn decimal(number: f64) -> String {
    format!("{number:?}")
}

/// The lines, so many spaces further in.
fn indented(text: &str, spaces: usize) -> String {
    let pad = " ".repeat(spaces);
    text.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("{pad}{line}\n") }).collect()
}
