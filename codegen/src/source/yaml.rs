//! YAML text to nodes.

use std::{path::Path, rc::Rc};

use saphyr::{LoadableYamlNode, MarkedYaml, Scalar, YamlData};

use super::node::{Map, Node, Value};
use crate::error::{Location, Result, SpecError};

/// Reads `file` (relative to `directory`).
pub fn read(directory: &Path, file: &str) -> Result<Node> {
    let path = directory.join(file);
    let text = std::fs::read_to_string(&path).map_err(|source| SpecError::Read { path, source })?;
    parse(file, &text)
}

fn parse(file: &str, text: &str) -> Result<Node> {
    let invalid = |message: String| SpecError::Yaml { file: file.to_owned(), message };
    let mut documents = MarkedYaml::load_from_str(text).map_err(|error| invalid(error.to_string()))?;
    if documents.len() != 1 {
        return Err(invalid(format!("expected one document, found {}", documents.len())));
    }
    convert(&Rc::from(file), documents.remove(0))
}

fn convert(file: &Rc<str>, yaml: MarkedYaml<'_>) -> Result<Node> {
    let at = Location { file: file.clone(), line: yaml.span.start.line() };
    let unsupported =
        |what: &str| SpecError::Invalid { at: at.clone(), pointer: String::new(), message: format!("{what}; use plain YAML") };
    let value = match yaml.data {
        YamlData::Value(scalar) => match scalar {
            Scalar::Null => Value::Null,
            Scalar::Boolean(value) => Value::Bool(value),
            Scalar::Integer(value) => Value::Integer(value),
            Scalar::FloatingPoint(value) => Value::Float(value.into_inner()),
            Scalar::String(text) => Value::Text(text.into_owned()),
        },
        YamlData::Sequence(items) => {
            Value::List(items.into_iter().map(|item| convert(file, item)).collect::<Result<_>>()?)
        }
        YamlData::Mapping(members) => {
            let mut map = Map::new();
            for (key, value) in members {
                let YamlData::Value(Scalar::String(key)) = key.data else {
                    return Err(unsupported("a key that is not text; put it in quotes"));
                };
                map.insert(key.into_owned(), convert(file, value)?);
            }
            Value::Map(map)
        }
        _ => return Err(unsupported("tags and other YAML extras are not read")),
    };
    Ok(Node { at, value })
}
