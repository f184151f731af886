//! Requests that come as one flat JSON object: every property is known, what is required is there, `null` is left out.

use super::decode::decode;
use super::operation::{BodyKind, Operation};
use super::shape::{Property, Shape, Variant};
use super::validation::ValidationError;
use crate::generated::{messages, operations};
use crate::{Error, File};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// The object itself, in errors.
const WHOLE: &str = "";

/// A name is meant when it is this close to the one that was given.
const NEAR: f64 = 0.85;

/// A request as it was given, its names and types checked.
pub struct Given {
    operation: &'static Operation,
    body: Vec<u8>,
    file: Option<File>,
}

// Which of these are used depends on the specification.
#[allow(dead_code)]
impl Given {
    /// Reads the properties of a request. No bytes at all are an empty object.
    pub fn new(operation: &'static Operation, request: &[u8], file: Option<File>) -> Result<Self, Error> {
        let refused = |error| Error::invalid(operation.name, error);
        let takes_file = matches!(operation.body, BodyKind::Multipart | BodyKind::Raw);
        if file.is_some() && !takes_file {
            return Err(refused(ValidationError::new("file", messages::NOT_ALLOWED, "")));
        }
        let body = canonical(operation.request, request).map_err(refused)?;
        Ok(Self { operation, body, file })
    }

    /// The properties as a struct.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, Error> {
        decode(&self.body).map_err(|error| {
            let field = if error.path() == "." { WHOLE } else { error.path() };
            Error::invalid(self.operation.name, ValidationError::saying(field, error.message()))
        })
    }

    /// The file, which must be there.
    pub fn file(&self) -> Result<File, Error> {
        let missing = || Error::invalid(self.operation.name, ValidationError::new("file", messages::REQUIRED, ""));
        self.file.clone().ok_or_else(missing)
    }

    /// The file, when there is one.
    pub fn optional_file(&self) -> Option<File> {
        self.file.clone()
    }
}

/// The error for a method that cannot be called by its name.
pub fn unknown_method(method: &str) -> Error {
    let hint = match operations::ALL.iter().find(|operation| operation.name == method) {
        Some(_) => "; it is a websocket, which has a method of its own".to_owned(),
        None => near(method, operations::ALL.iter().map(|operation| operation.name)),
    };
    let text = format!("{method:?} is no method of the specification{hint}");
    ValidationError::saying("method", &text).into()
}

/// The request with canonical names and without nulls.
fn canonical(properties: &[Property], request: &[u8]) -> Result<Vec<u8>, ValidationError> {
    let request = if request.trim_ascii().is_empty() { b"{}" } else { request };
    let value = serde_json::from_slice(request)
        .map_err(|error| ValidationError::saying(WHOLE, &format!("is not JSON: {error}")))?;
    let Value::Object(given) = value else {
        return Err(ValidationError::new(WHOLE, messages::OBJECT, ""));
    };
    let checked = object(WHOLE, properties, None, given)?;
    serde_json::to_vec(&checked).map_err(|error| ValidationError::saying(WHOLE, &error.to_string()))
}

/// `tag` is the name of a property that was looked at already.
fn object(
    at: &str,
    properties: &[Property],
    tag: Option<&str>,
    given: Map<String, Value>,
) -> Result<Map<String, Value>, ValidationError> {
    let mut kept = Map::new();
    for (name, value) in given {
        if tag == Some(name.as_str()) {
            kept.insert(name, value);
            continue;
        }
        let Some(property) = properties.iter().find(|property| property.is_called(&name)) else {
            let hint = near(&name, properties.iter().map(|property| property.name));
            return Err(ValidationError::new(&inside(at, &name), messages::NOT_ALLOWED, "").with_hint(hint));
        };
        if !value.is_null() {
            let value = checked(&inside(at, &name), &property.shape, value)?;
            if kept.insert(property.name.to_owned(), value).is_some() {
                let text = format!("is given twice, also under the name '{name}'");
                return Err(ValidationError::saying(&inside(at, property.name), &text));
            }
        }
    }
    match properties.iter().find(|property| property.required && !kept.contains_key(property.name)) {
        Some(missing) => Err(ValidationError::new(&inside(at, missing.name), messages::REQUIRED, "")),
        None => Ok(kept),
    }
}

fn checked(at: &str, shape: &Shape, value: Value) -> Result<Value, ValidationError> {
    let wrong = |template| Err(ValidationError::new(at, template, ""));
    match (shape, value) {
        (Shape::Any, value) | (Shape::Text, value @ Value::String(_)) => Ok(value),
        (Shape::Text, _) => wrong(messages::STRING),
        (Shape::Number, value @ Value::Number(_)) | (Shape::Boolean, value @ Value::Bool(_)) => Ok(value),
        (Shape::Number, Value::String(text)) if text.trim().parse::<f64>().is_ok() => Ok(Value::String(text)),
        (Shape::Number, _) => wrong(messages::NUMBER),
        (Shape::Boolean, Value::String(text)) if text.trim().parse::<bool>().is_ok() => Ok(Value::String(text)),
        (Shape::Boolean, _) => wrong(messages::BOOLEAN),
        (Shape::List(item), Value::Array(items)) => {
            let items = items.into_iter().enumerate();
            items.map(|(index, value)| checked(&format!("{at}[{index}]"), item, value)).collect()
        }
        (Shape::List(_), _) => wrong(messages::ARRAY),
        (Shape::Map(item), Value::Object(entries)) => {
            let entries = entries.into_iter().map(|(key, value)| {
                let value = checked(&inside(at, &key), item, value)?;
                Ok((key, value))
            });
            entries.collect::<Result<Map<_, _>, _>>().map(Value::Object)
        }
        (Shape::Object(properties), Value::Object(given)) => object(at, properties, None, given).map(Value::Object),
        (Shape::Union { tag, variants }, Value::Object(given)) => one_of(at, tag, variants, given).map(Value::Object),
        (Shape::Map(_) | Shape::Object(_) | Shape::Union { .. }, _) => wrong(messages::OBJECT),
    }
}

fn one_of(
    at: &str,
    tag: &str,
    variants: &[Variant],
    given: Map<String, Value>,
) -> Result<Map<String, Value>, ValidationError> {
    let wrong = |template, limit| Err(ValidationError::new(&inside(at, tag), template, limit));
    let known = match given.get(tag) {
        None | Some(Value::Null) => return wrong(messages::REQUIRED, String::new()),
        Some(Value::String(text)) => variants.iter().find(|variant| variant.tags.contains(&text.as_str())),
        Some(_) => return wrong(messages::STRING, String::new()),
    };
    if let Some(variant) = known {
        return object(at, variant.properties, Some(tag), given);
    }
    let tags = variants.iter().filter_map(|variant| variant.tags.first().copied());
    wrong(messages::ENUM, tags.collect::<Vec<_>>().join(", "))
}

fn inside(at: &str, name: &str) -> String {
    if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") }
}

/// "; did you mean 'chatId'?" when there is a name like this.
fn near<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    let plain = |name: &str| name.replace(['_', '-', ' '], "").to_lowercase();
    let given = plain(name);
    let ranked = known.map(|known| (strsim::jaro_winkler(&given, &plain(known)), known));
    let best = ranked.filter(|(likeness, _)| *likeness >= NEAR).max_by(|(one, _), (other, _)| one.total_cmp(other));
    best.map(|(_, known)| format!("; did you mean '{known}'?")).unwrap_or_default()
}
