//! What can happen to a call.

use crate::generated::models::QuotaExceededResponse;
use std::time::Duration;

/// What happened. The tree is closed: every failure of this crate is one of these.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client is not set up correctly: a missing credential, an address that is none.
    #[error("wrong configuration")]
    Configuration,
    /// The request does not fit the specification. Nothing was sent.
    #[error("'{field}' is not valid")]
    Validation {
        /// The field at fault, a path for nested ones.
        field: String,
    },
    /// The file or the JSON body is larger than the service takes.
    #[error("too large")]
    TooLarge,
    /// A local file could not be read or written.
    #[error("a file could not be read or written")]
    File,
    /// No connection, or it broke.
    #[error("{}", if *.maybe_accepted { "the connection broke" } else { "no connection" })]
    Connection {
        /// The request may have reached the service before the connection broke.
        maybe_accepted: bool,
    },
    /// No answer in time.
    #[error("no {} in time", if *.maybe_accepted { "answer" } else { "connection" })]
    Timeout {
        /// The request may have reached the service.
        maybe_accepted: bool,
    },
    /// Status 400: the service refused the request.
    #[error("the service refused the request")]
    BadRequest,
    /// Status 400: the instance is starting or restarting; try again after several seconds.
    #[error("the instance is starting")]
    InstanceStarting,
    /// Status 400: no WhatsApp account is linked to the instance.
    #[error("the instance is not authorized")]
    InstanceNotAuthorized,
    /// Status 401: the access token is wrong.
    #[error("the access token is wrong")]
    Unauthorized,
    /// Status 403: the instance number or the address is wrong, or there is no access to a beta method.
    #[error("access is denied")]
    Forbidden,
    /// Status 404: the method's name or the HTTP verb is wrong; for a download, the file is gone.
    #[error("not found")]
    NotFound,
    /// Status 429: more requests per second than the method allows.
    #[error("too many requests")]
    RateLimited {
        /// How long the service asked to wait.
        retry_after: Option<Duration>,
    },
    /// Status 466: the month's quota of the method, or of chats, is used up.
    #[error("the quota is used up")]
    QuotaExceeded {
        /// The service's account of it; `None` when the body was not readable.
        quota: Option<Box<QuotaExceededResponse>>,
    },
    /// Status 5xx: the service failed.
    #[error("the service failed")]
    Server,
    /// Status 502: the service got no answer from behind.
    #[error("bad gateway")]
    BadGateway,
    /// The service answered 200 and reported a failure in the body.
    #[error("the service reported a failure")]
    Rejected,
    /// The answer does not have the documented form.
    #[error("the answer does not fit at {path:?}")]
    Decode {
        /// Where in the JSON, for example `body.messageData.typeMessage`; empty for the whole.
        path: String,
    },
    /// A status that the documentation does not know.
    #[error("unexpected status")]
    UnexpectedStatus,
    /// A webhook was acknowledged too late: its sender does not wait for the answer any more.
    #[error("too late")]
    Expired,
    /// The stream, listener or client was stopped.
    #[error("stopped")]
    Closed,
}

impl ErrorKind {
    /// A short name for other languages and for logs, for example `rateLimited`. Names do not change.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Configuration => "configuration",
            Self::Validation { .. } => "validation",
            Self::TooLarge => "tooLarge",
            Self::File => "file",
            Self::Connection { .. } => "connection",
            Self::Timeout { .. } => "timeout",
            Self::BadRequest => "badRequest",
            Self::InstanceStarting => "instanceStarting",
            Self::InstanceNotAuthorized => "instanceNotAuthorized",
            Self::Unauthorized => "unauthorized",
            Self::Forbidden => "forbidden",
            Self::NotFound => "notFound",
            Self::RateLimited { .. } => "rateLimited",
            Self::QuotaExceeded { .. } => "quotaExceeded",
            Self::Server => "server",
            Self::BadGateway => "badGateway",
            Self::Rejected => "rejected",
            Self::Decode { .. } => "decode",
            Self::UnexpectedStatus => "unexpectedStatus",
            Self::Expired => "expired",
            Self::Closed => "closed",
        }
    }
}
