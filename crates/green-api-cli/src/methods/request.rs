//! The flags that were given, as the flat JSON object that the core takes.

use std::path::Path;

use clap::ArgMatches;
use green_api::File;
use serde_json::{Map, Number, Value};

use super::{
    command::{FILE, FILE_NAME, REQUEST},
    table::{Flag, Method, Takes},
};
use crate::{failure::Failure, text::Reader};

/// The request of a method.
pub fn request(method: &Method, matches: &ArgMatches, reader: &mut Reader) -> Result<Vec<u8>, Failure> {
    let mut request = match matches.try_get_one::<String>(REQUEST) {
        Ok(Some(text)) => object(&reader.read(text)?)?,
        _ => Map::new(),
    };
    for flag in method.flags {
        let Some(given) = matches.get_many::<String>(flag.name) else { continue };
        let given = given.map(|text| reader.read(text)).collect::<Result<Vec<_>, _>>()?;
        request.insert(flag.name.to_owned(), values(flag, given)?);
    }
    serde_json::to_vec(&request).map_err(|error| Failure::usage(error.to_string()))
}

/// The file that a method sends.
pub fn file(method: &Method, matches: &ArgMatches) -> Result<Option<File>, Failure> {
    if method.file.is_none() {
        return Ok(None);
    }
    let (path, name) = (matches.get_one::<String>(FILE), matches.get_one::<String>(FILE_NAME));
    Ok(match (path.map(String::as_str), name) {
        (None, _) => None,
        (Some("-"), None) => {
            return Err(Failure::usage("standard input has no name: give one with --as, for example --as photo.jpg"));
        }
        (Some("-"), Some(name)) => Some(File::from_reader(name, tokio::io::stdin(), None)),
        (Some(path), None) => Some(File::from_path(Path::new(path))),
        (Some(path), Some(name)) => Some(File::from_path(Path::new(path)).with_name(name)),
    })
}

fn object(text: &str) -> Result<Map<String, Value>, Failure> {
    let wrong = |error: serde_json::Error| Failure::usage(format!("--request is no JSON object: {error}"));
    serde_json::from_str(text).map_err(wrong)
}

fn values(flag: &Flag, mut given: Vec<String>) -> Result<Value, Failure> {
    let Takes::List(item) = &flag.takes else {
        // Of a flag that takes one value clap gives one.
        return one(flag, &flag.takes, given.pop().unwrap_or_default());
    };
    let mut items = Vec::new();
    for text in given {
        // A whole list at once.
        if text.trim_start().starts_with('[') {
            match json(flag, &text)? {
                Value::Array(several) => items.extend(several),
                other => items.push(other),
            }
        } else {
            items.push(one(flag, item, text)?);
        }
    }
    Ok(Value::Array(items))
}

fn one(flag: &Flag, takes: &Takes, text: String) -> Result<Value, Failure> {
    Ok(match takes {
        Takes::Text | Takes::Choice(_) => Value::String(text),
        // What is no number is refused by the core, in the service's words.
        Takes::Number => text.trim().parse::<Number>().map_or(Value::String(text), Value::Number),
        Takes::Boolean => Value::Bool(text == "true"),
        Takes::ObjectOf(_) if text.trim_start().starts_with('{') => json(flag, &text)?,
        Takes::ObjectOf(property) => Value::Object(Map::from_iter([((*property).to_owned(), Value::String(text))])),
        Takes::Json | Takes::List(_) => json(flag, &text)?,
    })
}

fn json(flag: &Flag, text: &str) -> Result<Value, Failure> {
    serde_json::from_str(text).map_err(|error| Failure::usage(format!("--{} is no JSON: {error}", flag.long)))
}
