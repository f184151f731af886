//! What an answer of the service says: its body, or the error that its status and text stand for.

use crate::error::Error;
use crate::error_kind::ErrorKind;
use crate::facts;
use crate::generated::models::QuotaExceededResponse;
use crate::plan::Plan;
use crate::support::decode::{self, DecodeError};
use crate::support::operation::DocumentedError;
use crate::token::Token;
use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::{HeaderMap, RETRY_AFTER};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::time::{Duration, SystemTime};

/// Characters of a service's text that are kept.
const LONGEST_TEXT: usize = 1000;

/// Fields in which a service's text can stand.
const TEXT_FIELDS: [&str; 4] = ["message", "reason", "description", "error"];

/// An answer as it came.
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Reply {
    /// The body, unless the status or the body says that the call failed.
    pub(crate) fn into_body(self, plan: &Plan, token: &Token) -> Result<Bytes, Error> {
        if !self.status.is_success() {
            return Err(self.failure(plan, token));
        }
        match failure_inside(plan, &self.body) {
            Some(documented) => {
                let text = text_of(&self.body, token);
                let error = Error::of(plan, ErrorKind::Rejected).answered(self.status.as_u16(), text);
                Err(error.documented(Some(documented)))
            }
            None => Ok(self.body),
        }
    }

    fn failure(&self, plan: &Plan, token: &Token) -> Error {
        let status = self.status.as_u16();
        let text = text_of(&self.body, token);
        let documented = documented(plan, status, text.as_deref().unwrap_or_default());
        let id = documented.map(|documented| documented.id).unwrap_or_default();
        let kind = match status {
            400 if id == facts::INSTANCE_STARTING => ErrorKind::InstanceStarting,
            400 if id == facts::INSTANCE_NOT_AUTHORIZED => ErrorKind::InstanceNotAuthorized,
            400 => ErrorKind::BadRequest,
            401 => ErrorKind::Unauthorized,
            403 => ErrorKind::Forbidden,
            404 => ErrorKind::NotFound,
            413 => ErrorKind::TooLarge,
            429 => ErrorKind::RateLimited { retry_after: retry_after(&self.headers, SystemTime::now()) },
            466 => return self.quota(plan, token, text).documented(documented),
            // The gateway's way to say that the client did not wait long enough.
            499 => ErrorKind::Timeout { maybe_accepted: true },
            500 if id == facts::REQUEST_ENTITY_TOO_LARGE => ErrorKind::TooLarge,
            502 => ErrorKind::BadGateway,
            500..=599 => ErrorKind::Server,
            _ => ErrorKind::UnexpectedStatus,
        };
        Error::of(plan, kind).answered(status, text).documented(documented)
    }

    fn quota(&self, plan: &Plan, token: &Token, text: Option<String>) -> Error {
        let body = token.redact(&String::from_utf8_lossy(&self.body));
        let quota: Option<QuotaExceededResponse> = decode::decode(body.as_bytes()).ok();
        let said = quota.as_ref().and_then(|quota| {
            let worse = quota.correspondents_status.as_ref().or(quota.invoke_status.as_ref());
            worse.and_then(|status| status.description.clone())
        });
        let kind = ErrorKind::QuotaExceeded { quota: quota.map(Box::new) };
        Error::of(plan, kind).answered(self.status.as_u16(), said.or(text))
    }
}

/// The error behind the status of a storage.
pub(crate) fn failure_of_download(plan: &Plan, status: u16, headers: &HeaderMap) -> Error {
    let kind = match status {
        401 | 403 => ErrorKind::Forbidden,
        404 | 410 => ErrorKind::NotFound,
        429 => ErrorKind::RateLimited { retry_after: retry_after(headers, SystemTime::now()) },
        502 => ErrorKind::BadGateway,
        500..=599 => ErrorKind::Server,
        _ => ErrorKind::UnexpectedStatus,
    };
    Error::of(plan, kind).answered(status, None)
}

/// Reads an answer; an empty one is `null`.
pub(crate) fn decode<T: DeserializeOwned>(plan: &Plan, token: &Token, body: &[u8]) -> Result<T, Error> {
    decode::decode(present(body)).map_err(|error| misfit(plan, token, &error))
}

/// A body that can be read as JSON: an empty one is `null`.
pub(crate) fn present(body: &[u8]) -> &[u8] {
    if body.trim_ascii().is_empty() { b"null" } else { body }
}

/// The error behind an answer that does not have the documented form.
pub(crate) fn misfit(plan: &Plan, token: &Token, error: &DecodeError) -> Error {
    let path = token.redact(error.path());
    Error::of(plan, ErrorKind::Decode { path }).detail(token.redact(error.message()))
}

/// A failure that the service reports with the status 200.
fn failure_inside(plan: &Plan, body: &[u8]) -> Option<&'static DocumentedError> {
    let mut candidates = plan.errors.iter().filter(|error| error.status == 200).peekable();
    candidates.peek()?;
    let json: Option<Value> = serde_json::from_slice(body).ok();
    let texts = match &json {
        Some(json) => texts_in(json),
        None => vec![String::from_utf8_lossy(body).into_owned()],
    };
    candidates.find(|error| {
        let by_field = error.field.is_some_and(|(name, failed)| {
            json.as_ref().and_then(|json| json.get(name)).and_then(Value::as_bool) == Some(failed)
        });
        by_field || error.message.is_some_and(|message| texts.iter().any(|text| says(text, message)))
    })
}

/// The documented error that an answer is.
fn documented(plan: &Plan, status: u16, text: &str) -> Option<&'static DocumentedError> {
    let errors = plan.errors.iter().chain(facts::STANDARD_ERRORS);
    let mut of_status = errors.filter(|error| error.status == status);
    let by_text = of_status.find(|error| error.message.is_some_and(|message| says(text, message)));
    by_text.or_else(|| {
        // A status with one meaning needs no text.
        let mut standard = facts::STANDARD_ERRORS.iter().filter(|error| error.status == status);
        standard.next().filter(|_| standard.next().is_none())
    })
}

/// Whether a text contains a documented one, in which `{name}` stands for anything.
fn says(text: &str, documented: &str) -> bool {
    let mut rest = text;
    let mut literal = documented;
    loop {
        let (before, behind) = match literal.split_once('{') {
            Some((before, behind)) => (before, behind.split_once('}').map_or("", |(_, behind)| behind)),
            None => (literal, ""),
        };
        let Some(found) = rest.find(before.trim()) else { return false };
        rest = &rest[found + before.trim().len()..];
        if behind.is_empty() {
            return !documented.trim().is_empty();
        }
        literal = behind;
    }
}

/// The service's text, without the token, at a readable length.
fn text_of(body: &[u8], token: &Token) -> Option<String> {
    let text = match serde_json::from_slice::<Value>(body) {
        Ok(json) => texts_in(&json).into_iter().next()?,
        Err(_) => plain(&String::from_utf8_lossy(body)),
    };
    let text = token.redact(text.trim());
    let cut: String = text.chars().take(LONGEST_TEXT).collect();
    (!cut.is_empty()).then_some(cut)
}

/// Texts of an answer: the string that it is, or its fields that hold texts.
fn texts_in(json: &Value) -> Vec<String> {
    match json {
        Value::String(text) => vec![text.clone()],
        Value::Object(fields) => TEXT_FIELDS.iter().filter_map(|name| fields.get(*name).and_then(text_value)).collect(),
        _ => Vec::new(),
    }
}

fn text_value(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Array(items) => {
            let texts: Vec<_> = items.iter().filter_map(Value::as_str).collect();
            (!texts.is_empty()).then(|| texts.join("; "))
        }
        _ => None,
    }
}

/// A page of a gateway is reduced to its title.
fn plain(text: &str) -> String {
    if !text.trim_start().starts_with('<') {
        return text.to_owned();
    }
    let title = text.split_once("<title>").and_then(|(_, behind)| behind.split_once("</title>"));
    title.map(|(title, _)| title.trim().to_owned()).unwrap_or_default()
}

/// `Retry-After`: seconds or a date.
fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    Some(date.duration_since(now).unwrap_or_default())
}
