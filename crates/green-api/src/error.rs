//! The one error of this crate: what was called, what went wrong, what the service said, and what to do about it.
//!
//! **No text of an error contains an address or the token.** Errors of the HTTP client come in through one function,
//! [`Error::from_http`], which drops the address; texts of the service come in redacted.

use crate::error_kind::ErrorKind;
use crate::generated::models::QuotaExceededResponse;
use crate::plan::Plan;
use crate::support::operation::{DocumentedError, Retry};
use crate::support::validation::ValidationError;
use crate::token::Token;
use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

/// A failed call. [`Error::kind`] tells what happened; the other methods answer what programs ask about it.
#[derive(Clone)]
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    operation: Option<Cow<'static, str>>,
    status: Option<u16>,
    service_message: Option<String>,
    detail: Option<String>,
    documented: Option<&'static DocumentedError>,
    /// Whether repeating the call would do something a second time.
    repeat_matters: bool,
    permanent: bool,
    attempts: u32,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind) -> Self {
        Self(Box::new(Inner {
            kind,
            operation: None,
            status: None,
            service_message: None,
            detail: None,
            documented: None,
            repeat_matters: false,
            permanent: false,
            attempts: 0,
        }))
    }

    /// An error of a call.
    pub(crate) fn of(plan: &Plan, kind: ErrorKind) -> Self {
        let mut error = Self::new(kind);
        error.0.operation = Some(plan.name.clone());
        error.0.repeat_matters = plan.retry != Retry::Safe;
        error
    }

    pub(crate) fn configuration(detail: impl Into<String>) -> Self {
        Self::new(ErrorKind::Configuration).detail(detail)
    }

    /// What a request that does not fit the specification becomes, with the operation it was made for.
    pub(crate) fn invalid(operation: &'static str, error: ValidationError) -> Self {
        let mut mapped = Self::from(error);
        mapped.0.operation = Some(Cow::Borrowed(operation));
        mapped
    }

    /// **The only way in for errors of the HTTP client.** The address, which holds the token, is dropped; what is left
    /// of the text is searched for the token all the same.
    pub(crate) fn from_http(plan: &Plan, token: &Token, error: reqwest::Error) -> Self {
        let error = error.without_url();
        let kind = if error.is_connect() {
            if error.is_timeout() {
                ErrorKind::Timeout { maybe_accepted: false }
            } else {
                ErrorKind::Connection { maybe_accepted: false }
            }
        } else if error.is_timeout() {
            ErrorKind::Timeout { maybe_accepted: true }
        } else if error.is_builder() {
            ErrorKind::Configuration
        } else {
            ErrorKind::Connection { maybe_accepted: true }
        };
        let permanent = is_certificate_problem(&error);
        let mut mapped = Self::of(plan, kind).detail(token.redact(&causes(&error)));
        mapped.0.permanent = permanent;
        mapped
    }

    pub(crate) fn detail(mut self, detail: impl Into<String>) -> Self {
        self.0.detail = Some(detail.into());
        self
    }

    /// Attaches the answer; `message` must be redacted already.
    pub(crate) fn answered(mut self, status: u16, message: Option<String>) -> Self {
        self.0.status = Some(status);
        self.0.service_message = message;
        self
    }

    pub(crate) fn documented(mut self, documented: Option<&'static DocumentedError>) -> Self {
        self.0.documented = documented;
        self
    }

    pub(crate) fn attempts_made(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    /// What happened.
    pub fn kind(&self) -> &ErrorKind {
        &self.0.kind
    }

    /// The API method that was called, for example `sendMessage`; `None` when no call was made.
    pub fn operation(&self) -> Option<&str> {
        self.0.operation.as_deref()
    }

    /// HTTP status of the answer, when there was one.
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// What the service said, in its own words, without the token.
    pub fn service_message(&self) -> Option<&str> {
        self.0.service_message.as_deref()
    }

    /// Id of the documented error that this is, for example `webhookUrlIsSet`; `None` when the documentation has none.
    pub fn error_id(&self) -> Option<&'static str> {
        self.0.documented.map(|documented| documented.id)
    }

    /// What the documentation says about this error and what to do; `None` when it says nothing.
    pub fn description(&self) -> Option<&'static str> {
        self.0.documented.map(|documented| documented.description)
    }

    /// The field at fault, when a request was refused before it was sent.
    pub fn field(&self) -> Option<&str> {
        match &self.0.kind {
            ErrorKind::Validation { field } => Some(field),
            _ => None,
        }
    }

    /// How much of the quota is used, when it is exceeded.
    pub fn quota(&self) -> Option<&QuotaExceededResponse> {
        match &self.0.kind {
            ErrorKind::QuotaExceeded { quota } => quota.as_deref(),
            _ => None,
        }
    }

    /// How long the service asked to wait before the next try.
    pub fn retry_after(&self) -> Option<Duration> {
        match self.0.kind {
            ErrorKind::RateLimited { retry_after } => retry_after,
            _ => None,
        }
    }

    /// Number of requests that were made, repeats included; 0 when nothing was sent.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Whether the same call may well succeed later. This says nothing about whether repeating it is harmless: for
    /// that ask [`Error::outcome_unknown`].
    pub fn is_retryable(&self) -> bool {
        use ErrorKind::{BadGateway, Connection, InstanceStarting, RateLimited, Server, Timeout};
        match self.0.kind {
            Connection { .. } | Timeout { .. } => !self.0.permanent,
            RateLimited { .. } | BadGateway | InstanceStarting => true,
            // A documented server error has a documented reason, which does not go away.
            Server => self.0.documented.is_none(),
            _ => false,
        }
    }

    /// Whether the service may or may not have done what was asked: true when a call that changes something got no
    /// usable answer after it was sent. Repeating it blindly could, for example, send a message twice.
    pub fn outcome_unknown(&self) -> bool {
        let open = match self.0.kind {
            ErrorKind::Connection { maybe_accepted } | ErrorKind::Timeout { maybe_accepted } => maybe_accepted,
            ErrorKind::BadGateway | ErrorKind::Decode { .. } => true,
            ErrorKind::Server => self.0.documented.is_none(),
            _ => false,
        };
        open && self.0.repeat_matters
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        if let Some(operation) = &inner.operation {
            write!(f, "{operation}: ")?;
        }
        write!(f, "{}", inner.kind)?;
        if let Some(status) = inner.status {
            write!(f, " (HTTP {status})")?;
        }
        for text in [&inner.service_message, &inner.detail].into_iter().flatten() {
            write!(f, ": {text}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        f.debug_struct("Error")
            .field("kind", &inner.kind)
            .field("operation", &inner.operation)
            .field("status", &inner.status)
            .field("service_message", &inner.service_message)
            .field("detail", &inner.detail)
            .field("error_id", &self.error_id())
            .field("attempts", &inner.attempts)
            .finish_non_exhaustive()
    }
}

impl StdError for Error {}

impl From<ValidationError> for Error {
    fn from(error: ValidationError) -> Self {
        Self::new(ErrorKind::Validation { field: error.field().to_owned() }).detail(error.message())
    }
}

/// The texts of an error and of what caused it, each once.
fn causes(error: &dyn StdError) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        let cause_text = cause.to_string();
        if !text.contains(&cause_text) {
            text = format!("{text}: {cause_text}");
        }
        next = cause.source();
    }
    text
}

/// A certificate that is not trusted will not be trusted half a second later.
fn is_certificate_problem(error: &(dyn StdError + 'static)) -> bool {
    let mut next = Some(error);
    while let Some(cause) = next {
        let inner = cause.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        let rustls_error = cause
            .downcast_ref::<rustls::Error>()
            .or_else(|| inner.and_then(|inner| inner.downcast_ref::<rustls::Error>()));
        if matches!(rustls_error, Some(rustls::Error::InvalidCertificate(_))) {
            return true;
        }
        next = cause.source();
    }
    false
}
