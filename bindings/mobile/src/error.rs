//! The errors of calls, as one enumeration.

use crate::convert::{BadJson, FromCore};
use crate::generated::QuotaExceededResponse;
use green_api::{DecodeError, Error, ErrorKind};
use std::fmt;
use std::time::Duration;

/// What is known about a failed call. No text in it contains the access token or an address.
#[derive(Clone, uniffi::Record)]
pub struct Failure {
    /// Stable name of the kind, for logs: `rateLimited`, `quotaExceeded` and so on.
    pub code: String,
    /// The whole story in one line.
    pub text: String,
    /// The method that was called, as the API writes it.
    pub operation: Option<String>,
    /// HTTP status of the answer.
    pub status: Option<u16>,
    /// What the service said.
    pub service_message: Option<String>,
    /// Id of the documented error that this is, `webhookUrlIsSet` for example.
    pub error_id: Option<String>,
    /// What the documentation says about it and what to do.
    pub description: Option<String>,
    /// The field at fault, when a request was refused before it was sent.
    pub field: Option<String>,
    /// How much of the quota is used, when it is exceeded.
    pub quota: Option<QuotaExceededResponse>,
    /// How long the service asked to wait.
    pub retry_after: Option<Duration>,
    /// Number of requests that were made; 0 when nothing was sent.
    pub attempts: u32,
    /// Whether the same call may well succeed later.
    pub is_retryable: bool,
    /// Whether the service may or may not have done what was asked: repeating it could, for example, send a message twice.
    pub outcome_unknown: bool,
}

macro_rules! errors {
    ($($(#[doc = $docs:literal])* $variant:ident: $kind:pat,)*) => {
        /// A failed call.
        #[derive(Clone, uniffi::Error)]
        #[allow(clippy::large_enum_variant, reason = "all variants hold the same")]
        pub enum GreenApiError {
            $(
                $(#[doc = $docs])*
                $variant {
                    /// What is known about it.
                    failure: Failure,
                },
            )*
            /// A failure that has no name here yet.
            Other {
                /// What is known about it.
                failure: Failure,
            },
        }

        impl GreenApiError {
            /// What is known about it.
            pub fn failure(&self) -> &Failure {
                match self {
                    $(Self::$variant { failure } => failure,)*
                    Self::Other { failure } => failure,
                }
            }
        }

        impl From<Error> for GreenApiError {
            fn from(error: Error) -> Self {
                let failure = Failure::of(&error);
                match error.kind() {
                    $($kind => Self::$variant { failure },)*
                    _ => Self::Other { failure },
                }
            }
        }
    };
}

errors! {
    /// The client is not set up correctly: a missing credential, an address that is none.
    Configuration: ErrorKind::Configuration,
    /// The request does not fit the specification. Nothing was sent.
    Validation: ErrorKind::Validation { .. },
    /// The file or the JSON body is larger than the service takes.
    TooLarge: ErrorKind::TooLarge,
    /// A local file could not be read or written.
    File: ErrorKind::File,
    /// No connection, or it broke.
    Connection: ErrorKind::Connection { .. },
    /// No answer in time.
    Timeout: ErrorKind::Timeout { .. },
    /// Status 400: the service refused the request.
    BadRequest: ErrorKind::BadRequest,
    /// Status 400: the instance is starting or restarting; try again after several seconds.
    InstanceStarting: ErrorKind::InstanceStarting,
    /// Status 400: no WhatsApp account is linked to the instance.
    InstanceNotAuthorized: ErrorKind::InstanceNotAuthorized,
    /// Status 401: the access token is wrong.
    Unauthorized: ErrorKind::Unauthorized,
    /// Status 403: the instance number or the address is wrong, or there is no access to a beta method.
    Forbidden: ErrorKind::Forbidden,
    /// Status 404: the method's name or the HTTP verb is wrong; for a download, the file is gone.
    NotFound: ErrorKind::NotFound,
    /// Status 429: more requests per second than the method allows.
    RateLimited: ErrorKind::RateLimited { .. },
    /// Status 466: the month's quota of the method, or of chats, is used up.
    QuotaExceeded: ErrorKind::QuotaExceeded { .. },
    /// Status 5xx: the service failed.
    Server: ErrorKind::Server,
    /// Status 502: the service got no answer from behind.
    BadGateway: ErrorKind::BadGateway,
    /// The service answered 200 and reported a failure in the body.
    Rejected: ErrorKind::Rejected,
    /// The answer does not have the documented form.
    Decode: ErrorKind::Decode { .. },
    /// A status that the documentation does not know.
    UnexpectedStatus: ErrorKind::UnexpectedStatus,
    /// A webhook was acknowledged too late: its sender does not wait for the answer any more.
    Expired: ErrorKind::Expired,
    /// The call, stream or listener was stopped.
    Closed: ErrorKind::Closed,
}

impl Failure {
    fn of(error: &Error) -> Self {
        Self {
            operation: error.operation().map(str::to_owned),
            status: error.status(),
            service_message: error.service_message().map(str::to_owned),
            error_id: error.error_id().map(str::to_owned),
            description: error.description().map(str::to_owned),
            field: error.field().map(str::to_owned),
            quota: error.quota().cloned().map(FromCore::from_core),
            retry_after: error.retry_after(),
            attempts: error.attempts(),
            is_retryable: error.is_retryable(),
            outcome_unknown: error.outcome_unknown(),
            ..Self::new(error.kind().code(), error.to_string())
        }
    }

    fn new(code: &str, text: String) -> Self {
        Self {
            code: code.to_owned(),
            text,
            operation: None,
            status: None,
            service_message: None,
            error_id: None,
            description: None,
            field: None,
            quota: None,
            retry_after: None,
            attempts: 0,
            is_retryable: false,
            outcome_unknown: false,
        }
    }
}

impl GreenApiError {
    /// The caller ended it.
    pub(crate) fn closed(text: &str) -> Self {
        Self::Closed { failure: Failure::new(ErrorKind::Closed.code(), text.to_owned()) }
    }

    /// The client cannot be set up.
    pub(crate) fn configuration(text: &str) -> Self {
        Self::Configuration { failure: Failure::new(ErrorKind::Configuration.code(), text.to_owned()) }
    }

    /// What was given cannot be sent or used.
    pub(crate) fn invalid(field: &str, text: impl fmt::Display) -> Self {
        let code = ErrorKind::Validation { field: String::new() }.code();
        let text = format!("'{field}' is not valid: {text}");
        Self::Validation { failure: Failure { field: Some(field.to_owned()), ..Failure::new(code, text) } }
    }
}

impl From<BadJson> for GreenApiError {
    fn from(error: BadJson) -> Self {
        Self::invalid("json", error)
    }
}

impl From<DecodeError> for GreenApiError {
    fn from(error: DecodeError) -> Self {
        let code = ErrorKind::Decode { path: String::new() }.code();
        let field = Some(error.path().to_owned());
        Self::Decode { failure: Failure { field, ..Failure::new(code, error.to_string()) } }
    }
}

impl fmt::Display for GreenApiError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.failure().text)
    }
}

impl fmt::Debug for GreenApiError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl std::error::Error for GreenApiError {}
