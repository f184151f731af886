//! The manual's examples, as the specification keeps them.

use std::{fs, path::PathBuf};

use serde::Deserialize;
use serde_json::Value;

/// The README, so that its example is compiled.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;

/// An entry of `spec/examples/index.yaml`: an example, or a code block that is none.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The example's file; absent for a block that is no example.
    pub file: Option<String>,
    /// Why a block is no example.
    pub reason: Option<String>,
    /// What the example is.
    pub role: Option<Role>,
    /// Its method.
    pub operation: Option<String>,
    /// Its notification kind.
    pub notification: Option<String>,
    /// Its message kind, as the example spells it.
    pub message: Option<String>,
    /// The status of an error.
    pub status: Option<u16>,
    /// First and last line of each code block that it is made from.
    pub blocks: Vec<(u32, u32)>,
    /// The manual's lines that it stands in.
    #[serde(default)]
    pub manual: Vec<(u32, u32)>,
    /// What was repaired, and why.
    #[serde(default)]
    pub repairs: Vec<String>,
    /// Why the service would refuse it.
    pub invalid: Option<String>,
}

/// What an example is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Body of a request
    Request,
    /// Body of an answer
    Response,
    /// A notification
    Notification,
    /// Body of an error
    Error,
}

/// An example with its body.
#[derive(Clone, Debug)]
pub struct Example {
    /// Its file.
    pub file: String,
    /// What it is.
    pub role: Role,
    /// Its entry of the index.
    pub entry: Entry,
    /// Its text.
    pub text: String,
}

impl Example {
    /// The body as JSON.
    ///
    /// # Panics
    /// When it is not JSON: the examples are part of the repository.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{}: {error}", self.file))
    }
}

/// The folder of the examples.
pub fn folder() -> PathBuf {
    green_api_spec::directory().join("examples")
}

/// The index.
///
/// # Panics
/// When it cannot be read.
pub fn index() -> Vec<Entry> {
    read_yaml("index.yaml")
}

/// All fenced code blocks of the manual.
///
/// # Panics
/// When the list cannot be read.
pub fn blocks() -> Vec<(u32, u32)> {
    read_yaml("blocks.yaml")
}

/// All examples.
///
/// # Panics
/// When one cannot be read.
pub fn examples() -> Vec<Example> {
    let described = index().into_iter().filter_map(|entry| Some((entry.file.clone()?, entry.role?, entry)));
    described
        .map(|(file, role, entry)| {
            let path = folder().join(&file);
            let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            Example { file, role, entry, text }
        })
        .collect()
}

fn read_yaml<T: serde::de::DeserializeOwned>(name: &str) -> T {
    let path = folder().join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_saphyr::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
