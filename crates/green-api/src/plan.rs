//! What is about to be called: a documented operation, or one given by name.

use crate::support::operation::{DocumentedError, FileLimits, Host, Operation, Retry, Verb};
use std::borrow::Cow;
use std::time::Duration;

/// The part of an operation's description that making the call needs.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    pub(crate) name: Cow<'static, str>,
    pub(crate) verb: Verb,
    pub(crate) host: Host,
    pub(crate) rate_per_second: Option<f64>,
    pub(crate) retry: Retry,
    pub(crate) timeout: Option<Duration>,
    pub(crate) file_limits: Option<FileLimits>,
    pub(crate) errors: &'static [DocumentedError],
}

impl Plan {
    pub(crate) fn of(operation: &'static Operation) -> Self {
        Self {
            name: Cow::Borrowed(operation.name),
            verb: operation.verb,
            host: operation.host,
            rate_per_second: operation.rate_per_second,
            retry: operation.retry,
            timeout: operation.timeout,
            file_limits: operation.file_limits,
            errors: operation.errors,
        }
    }

    /// A call that the specification does not know.
    pub(crate) fn unknown(name: impl Into<Cow<'static, str>>, verb: Verb, host: Host, retry: Retry) -> Self {
        Self {
            name: name.into(),
            verb,
            host,
            rate_per_second: None,
            retry,
            timeout: None,
            file_limits: None,
            errors: &[],
        }
    }
}
