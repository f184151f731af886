//! What the specification says about a method.

use super::shape::Property;
use std::time::Duration;

/// A method of the API: where it is, how often it may be called, what it may answer.
#[derive(Debug)]
pub struct Operation {
    /// The API's name of it, `sendMessage`.
    pub name: &'static str,
    /// Section of the documentation, `sending`.
    pub section: &'static str,
    /// What it does, in one line.
    pub summary: &'static str,
    /// Verb.
    pub verb: Verb,
    /// Host that it belongs to.
    pub host: Host,
    /// Requests per second and instance; `None` when the manual states none.
    pub rate_per_second: Option<f64>,
    /// Requests per month.
    pub quota: Quota,
    /// Whether it may be repeated.
    pub retry: Retry,
    /// How long an answer may take, when the manual says so.
    pub timeout: Option<Duration>,
    /// The service gives access on request only.
    pub beta: bool,
    /// What it sends.
    pub body: BodyKind,
    /// Name of the parameter that follows the token in the path.
    pub path_parameter: Option<&'static str>,
    /// What it takes besides a file: parameters of the path, the query and the headers, fields of a form, properties of a body.
    pub request: &'static [Property],
    /// Limits of the file that it sends.
    pub file_limits: Option<FileLimits>,
    /// Failures that the manual lists for it, beside [`crate::operations::STANDARD_ERRORS`].
    pub errors: &'static [DocumentedError],
    /// Lines of the manual, first and last.
    pub manual: &'static [(u32, u32)],
}

/// Verb of a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// GET
    Get,
    /// POST
    Post,
    /// DELETE
    Delete,
}

/// Host of a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// The host of all methods but uploads
    Api,
    /// The host of uploads
    Media,
    /// A websocket on the API host
    Websocket,
}

/// Requests per month by tariff; `None` is unlimited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// The free tariff
    pub developer: Option<u32>,
    /// The paid tariff
    pub business: Option<u32>,
}

/// Whether a method may be repeated without harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// Also after 502, timeouts and lost connections: it reads, deletes or acknowledges
    Safe,
    /// Only when the service provably did not accept it: connection refused, 429
    NotAccepted,
    /// Never
    Never,
}

/// What a method sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyKind {
    /// Nothing
    None,
    /// JSON
    Json,
    /// A form with a file
    Multipart,
    /// A file
    Raw,
}

/// Limits of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileLimits {
    /// Smallest, in bytes
    pub minimum_bytes: u64,
    /// Largest, in bytes
    pub maximum_bytes: u64,
}

/// A kind of notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotificationKind {
    /// `typeWebhook`, `incomingMessageReceived`.
    pub name: &'static str,
    /// What happened, in one line.
    pub summary: &'static str,
    /// Settings that must all be `yes` for it to be sent.
    pub enabled_by: &'static [&'static str],
    /// Values of its `status` that are sent whatever the settings say.
    pub always_enabled: &'static [&'static str],
    /// It does not work at present.
    pub unavailable: bool,
    /// Lines of the manual, first and last.
    pub manual: &'static [(u32, u32)],
}

/// A failure that the manual lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocumentedError {
    /// Name of it, unique in its method.
    pub id: &'static str,
    /// HTTP status.
    pub status: u16,
    /// The service's text, `{name}` for what varies.
    pub message: Option<&'static str>,
    /// A property of the answer and the value that means failure.
    pub field: Option<(&'static str, bool)>,
    /// What it means and what to do.
    pub description: &'static str,
}
