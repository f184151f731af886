//! What became of a line.

use std::io::{self, Write};

use green_api::DecodeError;
use serde::Serialize;
use serde_json::value::RawValue;

/// What became of a line; written as one line of JSON.
pub enum Outcome {
    /// A notification, encoded again.
    Notification(Decoded),
    /// Another body, encoded again.
    Body(Box<RawValue>),
    /// It does not fit its model.
    Misfit(Misfit),
}

/// A decoded notification.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Decoded {
    pub type_webhook: String,
    pub type_message: Option<String>,
    /// Neither of them is new to this version.
    pub known: bool,
    pub json: Box<RawValue>,
}

/// Where a body does not fit, and why.
#[derive(Serialize)]
pub struct Misfit {
    path: String,
    error: String,
}

impl Outcome {
    /// A body that does not fit at `path`.
    pub fn misfit(path: &str, error: &str) -> Self {
        Self::Misfit(Misfit { path: path.to_owned(), error: error.to_owned() })
    }

    /// Writes the line.
    pub fn write(&self, output: &mut impl Write) -> io::Result<()> {
        match self {
            Self::Notification(message) => line(output, true, message),
            Self::Body(json) => line(output, true, &Body { json }),
            Self::Misfit(misfit) => line(output, false, misfit),
        }
    }
}

#[derive(Serialize)]
struct Body<'a> {
    json: &'a RawValue,
}

#[derive(Serialize)]
struct Line<'a, T> {
    ok: bool,
    #[serde(flatten)]
    rest: &'a T,
}

fn line<T: Serialize>(output: &mut impl Write, ok: bool, rest: &T) -> io::Result<()> {
    serde_json::to_writer(&mut *output, &Line { ok, rest })?;
    output.write_all(b"\n")
}

impl From<Result<Vec<u8>, DecodeError>> for Outcome {
    fn from(recoded: Result<Vec<u8>, DecodeError>) -> Self {
        match recoded {
            Ok(json) => serde_json::from_slice(&json).map_or_else(Self::from, Self::Body),
            Err(error) => Self::misfit(error.path(), error.message()),
        }
    }
}

impl From<serde_json::Error> for Outcome {
    fn from(error: serde_json::Error) -> Self {
        Self::misfit(".", &error.to_string())
    }
}
