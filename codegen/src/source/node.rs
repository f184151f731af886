//! A YAML node that remembers its file and line, so that every error can name them.

use indexmap::IndexMap;

use crate::error::{Location, Result, SpecError};

/// The members of a mapping, in the file's order.
pub type Map = IndexMap<String, Node>;

/// A value with its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where it stands.
    pub at: Location,
    /// What it is.
    pub value: Value,
}

/// The kinds of values that the specification uses.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A whole number
    Integer(i64),
    /// Any other number
    Float(f64),
    /// Text
    Text(String),
    /// A sequence
    List(Vec<Node>),
    /// A mapping
    Map(Map),
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl Node {
    /// An error at this node.
    pub fn invalid(&self, pointer: &str, message: impl Into<String>) -> SpecError {
        SpecError::Invalid { at: self.at.clone(), pointer: pointer.to_owned(), message: message.into() }
    }

    /// The node as a mapping.
    pub fn map(&self, pointer: &str) -> Result<&Map> {
        match &self.value {
            Value::Map(map) => Ok(map),
            other => {
                Err(self
                    .invalid(pointer, format!("expected a mapping, found {}; write `key: value` lines", other.kind())))
            }
        }
    }

    /// The node as a sequence.
    pub fn list(&self, pointer: &str) -> Result<&[Node]> {
        match &self.value {
            Value::List(list) => Ok(list),
            other => Err(self.invalid(pointer, format!("expected a list, found {}; write [item, item]", other.kind()))),
        }
    }

    /// The node as text.
    pub fn text(&self, pointer: &str) -> Result<&str> {
        match &self.value {
            Value::Text(text) => Ok(text),
            other => Err(self.invalid(pointer, format!("expected text, found {}; put it in quotes", other.kind()))),
        }
    }

    /// The node as a boolean.
    pub fn boolean(&self, pointer: &str) -> Result<bool> {
        match self.value {
            Value::Bool(value) => Ok(value),
            ref other => {
                Err(self.invalid(pointer, format!("expected true or false, found {}; write one of them", other.kind())))
            }
        }
    }

    /// The node as a whole number.
    pub fn integer(&self, pointer: &str) -> Result<i64> {
        match self.value {
            Value::Integer(value) => Ok(value),
            ref other => {
                Err(self.invalid(pointer, format!("expected a whole number, found {}; write digits", other.kind())))
            }
        }
    }

    /// The node as a number.
    pub fn number(&self, pointer: &str) -> Result<f64> {
        match self.value {
            #[allow(clippy::cast_precision_loss, reason = "the specification's numbers are small")]
            Value::Integer(value) => Ok(value as f64),
            Value::Float(value) if value.is_finite() => Ok(value),
            Value::Float(_) => {
                Err(self.invalid(pointer, "expected a number, found one that is not finite; write digits"))
            }
            ref other => Err(self.invalid(pointer, format!("expected a number, found {}; write digits", other.kind()))),
        }
    }

    /// A list of texts.
    pub fn texts(&self, pointer: &str) -> Result<Vec<String>> {
        self.list(pointer)?.iter().map(|item| item.text(pointer).map(str::to_owned)).collect()
    }
}

impl Value {
    fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Integer(_) | Self::Float(_) => "a number",
            Self::Text(_) => "text",
            Self::List(_) => "a list",
            Self::Map(_) => "a mapping",
        }
    }
}

/// A name as a part of a JSON pointer.
pub fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
