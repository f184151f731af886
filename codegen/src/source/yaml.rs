//! YAML text to nodes.

use std::{path::Path, rc::Rc};

use saphyr::{LoadableYamlNode, MarkedYaml, Scalar, YamlData};

use super::node::{Map, Node, Value, escape};
use crate::error::{Location, Result, SpecError};

/// Reads `file` (relative to `directory`).
pub fn read(directory: &Path, file: &str) -> Result<Node> {
    let path = directory.join(file);
    let text = std::fs::read_to_string(&path).map_err(|source| SpecError::Read { path, source })?;
    parse(file, &text)
}

fn parse(file: &str, text: &str) -> Result<Node> {
    let name: Rc<str> = Rc::from(file);
    let invalid = |line, message| SpecError::Yaml { at: Location { file: name.clone(), line }, message };
    let mut documents = MarkedYaml::load_from_str(text)
        .map_err(|error| invalid(error.marker().line(), format!("{}; correct it there", error.info())))?;
    if documents.len() != 1 {
        return Err(invalid(1, format!("expected one document, found {}; write exactly one", documents.len())));
    }
    let document = documents.remove(0);
    let at = Location { file: name.clone(), line: document.span.start.line() };
    convert(at, document, "#")
}

/// `at` is where a reader looks for the node: its key, when it has one.
fn convert(at: Location, yaml: MarkedYaml<'_>, pointer: &str) -> Result<Node> {
    let place = |line| Location { file: at.file.clone(), line };
    let unsupported = |line, what: &str| SpecError::Invalid {
        at: place(line),
        pointer: format!("{}{pointer}", at.file),
        message: what.to_owned(),
    };
    let value = match yaml.data {
        YamlData::Value(scalar) => match scalar {
            Scalar::Null => Value::Null,
            Scalar::Boolean(value) => Value::Bool(value),
            Scalar::Integer(value) => Value::Integer(value),
            Scalar::FloatingPoint(value) => Value::Float(value.into_inner()),
            Scalar::String(text) => Value::Text(text.into_owned()),
        },
        YamlData::Sequence(items) => {
            let items = items.into_iter().enumerate();
            let nodes =
                items.map(|(index, item)| convert(place(item.span.start.line()), item, &format!("{pointer}/{index}")));
            Value::List(nodes.collect::<Result<_>>()?)
        }
        YamlData::Mapping(members) => {
            let mut map = Map::new();
            for (key, value) in members {
                let line = key.span.start.line();
                let YamlData::Value(Scalar::String(key)) = key.data else {
                    return Err(unsupported(line, "a key that is not text; put it in quotes"));
                };
                let node = convert(place(line), value, &format!("{pointer}/{}", escape(&key)))?;
                map.insert(key.into_owned(), node);
            }
            Value::Map(map)
        }
        _ => return Err(unsupported(at.line, "tags and other YAML extras are not read; use plain YAML")),
    };
    Ok(Node { at, value })
}
