//! What the generator refuses. Each case is one edit of the kitchen sink; the error must lead to its mend.
#![allow(clippy::expect_used, clippy::panic, reason = "a test")]

mod sink;

/// Pointer of a method and a part of it.
macro_rules! at {
    ($verb:literal $method:literal) => {
        at!($verb $method "")
    };
    ($verb:literal $method:literal $part:literal) => {
        concat!("#/paths/~1waInstance{idInstance}~1", $method, "~1{apiTokenInstance}/", $verb, $part)
    };
}

#[path = "refusals/bodies.rs"]
mod bodies;
#[path = "refusals/documents.rs"]
mod documents;
#[path = "refusals/methods.rs"]
mod methods;
#[path = "refusals/names.rs"]
mod names;
#[path = "refusals/scalars.rs"]
mod scalars;
#[path = "refusals/schemas.rs"]
mod schemas;

use green_api_codegen::{Location, SpecError};
use sink::Sink;

/// An edit that breaks the kitchen sink, and what the error says.
pub struct Case {
    /// File to edit.
    pub file: &'static str,
    /// Text that stands there once.
    pub old: &'static str,
    /// Text that stands instead.
    pub new: &'static str,
    /// A part of the line that the error names, and the file when it is another.
    pub line: &'static str,
    /// The JSON pointer.
    pub pointer: &'static str,
    /// A part of the message, with the mend.
    pub says: &'static str,
}

/// A case in one line.
pub const fn case(
    file: &'static str,
    (old, new): (&'static str, &'static str),
    line: &'static str,
    pointer: &'static str,
    says: &'static str,
) -> Case {
    Case { file, old, new, line, pointer, says }
}

fn check(cases: &[Case]) {
    let failures: Vec<String> = cases.iter().filter_map(|case| failure(case).err()).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn failure(case: &Case) -> Result<(), String> {
    let sink = Sink::copy();
    sink.edit(case.file, case.old, case.new);
    let about = format!("{}: {:?} to {:?}", case.file, case.old, case.new);
    let Err(error) = green_api_codegen::load(sink.path()) else { return Err(format!("{about}\n  is accepted")) };
    let (at, pointer, message) = match &error {
        SpecError::Invalid { at, pointer, message } => (at, pointer.as_str(), message),
        SpecError::Yaml { at, message } => (at, "", message),
        other => return Err(format!("{about}\n  is another error: {other}")),
    };
    let line = line(&sink, at);
    if !line.contains(case.line) || pointer != case.pointer || !message.contains(case.says) {
        return Err(format!("{about}\n  {error}\n  at the line {line:?}"));
    }
    // The text begins with the place, so that editors can jump there.
    if error.to_string().starts_with(&format!("{}:{}: ", at.file, at.line)) {
        Ok(())
    } else {
        Err(format!("{about}\n  reads {error}"))
    }
}

fn line(sink: &Sink, at: &Location) -> String {
    let text = sink.read(&at.file);
    text.lines().nth(at.line.saturating_sub(1)).unwrap_or_default().to_owned()
}

#[test]
fn documents_that_cannot_be_read_or_do_not_belong_together_are_refused() {
    check(documents::CASES);
}

#[test]
fn schemas_outside_the_subset_are_refused() {
    check(scalars::CASES);
    check(schemas::CASES);
}

#[test]
fn methods_and_notifications_that_say_too_little_or_contradict_themselves_are_refused() {
    check(methods::CASES);
    check(bodies::CASES);
}

#[test]
fn names_that_rust_cannot_have_once_are_refused() {
    check(names::CASES);
}

#[test]
fn a_file_that_is_missing_is_named_where_it_is_referred_to() {
    let sink = Sink::copy();
    std::fs::remove_file(sink.path().join("schemas/errors.yaml")).expect("it can be removed");
    let error = green_api_codegen::load(sink.path()).expect_err("it is missing").to_string();
    assert!(error.starts_with("responses.yaml:5: schemas/errors.yaml cannot be read ("), "{error}");
    assert!(
        error.contains("; write the file or correct the reference (at #/components/responses/BadRequest"),
        "{error}"
    );
}

#[test]
fn a_file_that_nothing_refers_to_is_refused() {
    let sink = Sink::copy();
    std::fs::write(sink.path().join("schemas/left.yaml"), "A: {}\n").expect("it can be written");
    let error = green_api_codegen::load(sink.path()).expect_err("it is not used").to_string();
    let expected = "schemas/left.yaml:1: nothing refers to this file; refer to it or delete it (at schemas/left.yaml#)";
    assert_eq!(error, expected);
}

#[test]
fn a_name_that_two_files_define_is_refused() {
    let sink = Sink::copy();
    sink.append(
        "schemas/pantry.yaml",
        "Dish:\n  type: object\n  description: Another.\n  properties: {a: {$ref: common.yaml#/Price}}\n",
    );
    sink.edit(
        "schemas/pantry.yaml",
        "notifyAll: {$ref: common.yaml#/Switch",
        "dish: {$ref: '#/Dish'}\n    notifyAll: {$ref: common.yaml#/Switch",
    );
    let error = green_api_codegen::load(sink.path()).expect_err("it is there twice").to_string();
    let expected = "`Dish` is defined in schemas/cooking.yaml and in schemas/pantry.yaml; \
                    names are unique over all files, rename one (at #/components/schemas/Dish)";
    assert!(error.ends_with(expected), "{error}");
}
