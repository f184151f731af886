//! Methods and notification kinds.

use serde_json::Value as Json;

use super::{Constraints, Field, Lines, Type};

/// A method of the API.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The API's name of it, `sendMessage`.
    pub name: String,
    /// Path on the host, with `{parameters}`.
    pub path: String,
    /// Verb.
    pub verb: Verb,
    /// Host that it belongs to.
    pub host: Host,
    /// Section of the documentation.
    pub section: String,
    /// One line.
    pub summary: String,
    /// All that the manual says.
    pub description: String,
    /// Where the manual says so.
    pub manual: Vec<Lines>,
    /// Requests per second and instance.
    pub rate_per_second: Option<f64>,
    /// Requests per month.
    pub quota: Quota,
    /// Whether it may be repeated.
    pub retry: Retry,
    /// Seconds that an answer may take, when the manual says so.
    pub timeout_seconds: Option<u64>,
    /// Access through support only.
    pub beta: bool,
    /// The manual calls it obsolete.
    pub deprecated: bool,
    /// Does not work at present.
    pub unavailable: bool,
    /// Parameters other than instance and token.
    pub parameters: Vec<Parameter>,
    /// What is sent.
    pub body: Body,
    /// What comes back.
    pub answer: Answer,
    /// Messages of a websocket.
    pub websocket_message: Option<String>,
    /// Errors that the manual lists for it.
    pub errors: Vec<DocumentedError>,
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
    /// All methods
    Api,
    /// Uploads
    Media,
    /// The websocket on the API host
    Websocket,
}

/// Requests per month by tariff; `None` is unlimited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// Free tariff.
    pub developer: Option<u32>,
    /// Paid tariff.
    pub business: Option<u32>,
}

/// Whether a method may be repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// Also after 502 and timeouts.
    Safe,
    /// Only when it provably was not accepted.
    NotAccepted,
    /// Never.
    Never,
}

/// A parameter in the address or the headers.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Where it stands.
    pub place: Place,
    /// Name, type, limits.
    pub field: Field,
}

/// Where a parameter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the path
    Path,
    /// In the query
    Query,
    /// In the headers
    Header,
}

/// What a method sends.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "there are some dozens of them, read once")]
pub enum Body {
    /// Nothing
    None,
    /// JSON of the named type
    Json(String),
    /// A form of the named type's properties
    Multipart(String),
    /// A file
    Raw(Constraints),
}

/// What a method answers.
#[derive(Clone, Debug)]
pub enum Answer {
    /// Nothing
    Empty,
    /// JSON
    Json {
        /// Its type.
        ty: Type,
        /// `null` is an answer too.
        nullable: bool,
    },
}

/// An error that the manual lists.
#[derive(Clone, Debug)]
pub struct DocumentedError {
    /// Name of it, unique in its method.
    pub id: String,
    /// HTTP status.
    pub status: u16,
    /// The service's text, `{name}` for what varies.
    pub message: Option<String>,
    /// A property of the answer and its value.
    pub field: Option<(String, Json)>,
    /// It is a failure; otherwise a documented answer that callers tell by its fields.
    pub failure: bool,
    /// What it means and what to do.
    pub description: String,
    /// Where the manual says so.
    pub manual: Vec<Lines>,
}

/// A notification kind.
#[derive(Clone, Debug)]
pub struct Webhook {
    /// Value of `typeWebhook`.
    pub name: String,
    /// One line.
    pub summary: String,
    /// All that the manual says.
    pub description: String,
    /// Where the manual says so.
    pub manual: Vec<Lines>,
    /// Its struct.
    pub ty: String,
    /// Settings that must be on for it to be sent.
    pub enabled_by: Vec<String>,
    /// Values of `status` that are sent whatever the settings say.
    pub always_enabled: Vec<String>,
    /// Does not work at present.
    pub unavailable: bool,
}
