//! JSON to models, with the place of a misfit.

use std::fmt;

use bytes::Bytes;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::{notification::DecodedNotification, unknown::Misfit};
use crate::generated::models::Notification;

/// A body that does not fit its model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    path: String,
    message: String,
}

impl DecodeError {
    /// Where, `messageData.textMessageData`; `.` for the whole.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong there.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "at {}: {}", self.path, self.message)
    }
}

impl std::error::Error for DecodeError {}

/// Decodes a JSON body.
pub fn decode<T: DeserializeOwned>(body: &[u8]) -> Result<T, DecodeError> {
    let text = std::str::from_utf8(body)
        .map_err(|error| DecodeError { path: ".".to_owned(), message: format!("not UTF-8: {error}") })?;
    // The second pass, which keeps track of the place, is only paid for when the first one failed.
    serde_json::from_str(text).or_else(|_| locate(text))
}

fn locate<T: DeserializeOwned>(text: &str) -> Result<T, DecodeError> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let outer = error.path().to_string();
        let (inner, message) = split(&error.inner().to_string());
        DecodeError { path: join(&outer, &inner), message }
    })?;
    let trailing = |error: serde_json::Error| DecodeError { path: ".".to_owned(), message: error.to_string() };
    deserializer.end().map_err(trailing)?;
    Ok(value)
}

/// Marks the place in the text of an error that comes from a buffered part, so that the outer place can be put before it.
pub fn at(path: &str, message: &str) -> String {
    let (inner, message) = split(message);
    format!("\u{1}{}\u{1}{message}", join(path, &inner))
}

fn split(message: &str) -> (String, String) {
    let marked = message.strip_prefix('\u{1}').and_then(|rest| rest.split_once('\u{1}'));
    let (path, text) = marked.unwrap_or((".", message));
    (path.to_owned(), text.to_owned())
}

fn join(outer: &str, inner: &str) -> String {
    match (outer, inner) {
        (outer, "." | "") => outer.to_owned(),
        ("." | "", inner) => inner.to_owned(),
        (outer, inner) if inner.starts_with('[') => format!("{outer}{inner}"),
        (outer, inner) => format!("{outer}.{inner}"),
    }
}

/// Decodes a body and encodes it again: accepted spellings come out canonical.
pub fn recode<T: DeserializeOwned + Serialize>(body: &[u8]) -> Result<Vec<u8>, DecodeError> {
    let value: T = decode(body)?;
    serde_json::to_vec(&value).map_err(|error| DecodeError { path: ".".to_owned(), message: error.to_string() })
}

/// Decodes a notification. Never fails: a body that does not fit is a [`Misfit`], and the bytes are kept in any case.
///
/// ```
/// let decoded = green_api::decode_notification(r#"{"typeWebhook":"brandNew","instanceData":{}}"#);
/// assert_eq!(decoded.notification().type_webhook(), "brandNew");
/// assert!(decoded.raw_text().contains("instanceData"));
/// ```
pub fn decode_notification(body: impl Into<Bytes>) -> DecodedNotification {
    let raw = body.into();
    let notification = match decode::<Notification>(&raw) {
        Ok(notification) => notification,
        Err(error) => {
            let body: Value = serde_json::from_slice(&raw).unwrap_or_default();
            let tag = body.get("typeWebhook").and_then(Value::as_str).map(str::to_owned);
            Notification::Misfit(Misfit { tag, path: error.path, message: error.message, body })
        }
    };
    DecodedNotification::new(notification, raw)
}
