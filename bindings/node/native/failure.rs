//! Errors on their way to JavaScript: JSON, from which `src/errors.ts` makes the class that fits.

use green_api::{Error, ErrorKind, models::QuotaExceededResponse};
use serde::Serialize;

/// An error of the core with everything that it tells. Its texts hold neither address nor token.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Failure<'a> {
    code: &'static str,
    message: String,
    operation: Option<&'a str>,
    status: Option<u16>,
    service_message: Option<&'a str>,
    error_id: Option<&'static str>,
    description: Option<&'static str>,
    field: Option<&'a str>,
    path: Option<&'a str>,
    retryable: bool,
    /// Milliseconds.
    retry_after: Option<u128>,
    outcome_unknown: bool,
    attempts: u32,
    quota: Option<&'a QuotaExceededResponse>,
}

/// The error as JSON.
pub fn json(error: &Error) -> String {
    let kind = error.kind();
    let path = match kind {
        ErrorKind::Decode { path } => Some(path.as_str()),
        _ => None,
    };
    text(&Failure {
        code: kind.code(),
        message: error.to_string(),
        operation: error.operation(),
        status: error.status(),
        service_message: error.service_message(),
        error_id: error.error_id(),
        description: error.description(),
        field: error.field(),
        path,
        retryable: error.is_retryable(),
        retry_after: error.retry_after().map(|time| time.as_millis()),
        outcome_unknown: error.outcome_unknown(),
        attempts: error.attempts(),
        quota: error.quota(),
    })
}

/// A failure that is not the core's, as JSON.
pub fn other(code: &'static str, message: impl Into<String>) -> String {
    text(&plain(code, message))
}

/// A webhook that is not taken, as JSON, with the status to answer.
pub fn refused(status: u16, message: &str) -> String {
    text(&Failure { status: Some(status), ..plain("webhookRefused", message) })
}

fn plain(code: &'static str, message: impl Into<String>) -> Failure<'static> {
    Failure {
        code,
        message: message.into(),
        operation: None,
        status: None,
        service_message: None,
        error_id: None,
        description: None,
        field: None,
        path: None,
        retryable: false,
        retry_after: None,
        outcome_unknown: false,
        attempts: 0,
        quota: None,
    }
}

fn text(failure: &Failure<'_>) -> String {
    // Texts and numbers always encode.
    serde_json::to_string(failure).unwrap_or_default()
}

/// The core's error where a function throws at once.
pub fn thrown(error: &Error) -> napi::Error {
    napi::Error::from_reason(json(error))
}

/// Options that do not fit: the shim makes them, so that this is what a caller without types passed through it.
pub fn misread(what: &str, error: &serde_json::Error) -> napi::Error {
    napi::Error::from_reason(other("configuration", format!("{what}: {error}")))
}
