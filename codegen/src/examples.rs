//! The manual's examples: `examples/index.yaml` and the bodies that it names.

use std::path::Path;

use serde_json::Value as Json;

use crate::{
    error::{Result, SpecError},
    source::{Map, Node, Value, yaml},
};

/// Where the examples are listed.
const INDEX: &str = "examples/index.yaml";

/// What an example is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// A body that the manual shows.
#[derive(Clone, Debug)]
pub struct Example {
    /// Its file, relative to the folder of the examples.
    pub file: String,
    /// What it is.
    pub role: Role,
    /// Its method.
    pub operation: Option<String>,
    /// Its notification kind.
    pub notification: Option<String>,
    /// Its message kind, as the example spells it.
    pub message: Option<String>,
    /// The service refuses it: it shows a mistake.
    pub refused: bool,
    /// The body.
    pub body: Json,
}

impl Example {
    /// The body as it is shown.
    pub fn text(&self) -> String {
        // JSON values always have a text form.
        serde_json::to_string_pretty(&self.body).unwrap_or_default()
    }
}

/// All examples of the specification in `directory`, in the manual's order; none when it has no index.
pub fn load(directory: &Path) -> Result<Vec<Example>> {
    if !directory.join(INDEX).exists() {
        return Ok(Vec::new());
    }
    let index = yaml::read(directory, INDEX)?;
    let mut examples = Vec::new();
    for (number, node) in index.list("#")?.iter().enumerate() {
        let pointer = format!("#/{number}");
        let entry = node.map(&pointer)?;
        // Code blocks that are no examples have no file.
        if let Some(file) = text(entry, "file", &pointer)? {
            examples.push(example(directory, node, entry, file, &pointer)?);
        }
    }
    Ok(examples)
}

fn example(directory: &Path, node: &Node, entry: &Map, file: String, pointer: &str) -> Result<Example> {
    let role = match text(entry, "role", pointer)?.as_deref() {
        Some("request") => Role::Request,
        Some("response") => Role::Response,
        Some("notification") => Role::Notification,
        Some("error") => Role::Error,
        _ => return Err(node.invalid(pointer, "`role` is request, response, notification or error; write one of them")),
    };
    let path = directory.join("examples").join(&file);
    let body = std::fs::read_to_string(&path).map_err(|source| SpecError::Read { path, source })?;
    let body = serde_json::from_str(&body)
        .map_err(|error| node.invalid(pointer, format!("{file} is not JSON ({error}); correct it")))?;
    Ok(Example {
        role,
        operation: text(entry, "operation", pointer)?,
        notification: text(entry, "notification", pointer)?,
        message: text(entry, "message", pointer)?,
        refused: entry.contains_key("invalid"),
        file,
        body,
    })
}

fn text(entry: &Map, key: &str, pointer: &str) -> Result<Option<String>> {
    match entry.get(key) {
        None | Some(Node { value: Value::Null, .. }) => Ok(None),
        Some(node) => node.text(&format!("{pointer}/{key}")).map(|text| Some(text.to_owned())),
    }
}
