//! What was wrong with a request to the control interface.

use std::borrow::Cow;

use hyper::StatusCode;
use schemars::JsonSchema;
use serde::Serialize;

use crate::gateway::reply::HttpResponse;

use super::{OPENAPI, reply};

/// An error: what is wrong, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{}{message}: {mend}", field.as_ref().map(|field| format!("{field}: ")).unwrap_or_default())]
pub struct Problem {
    /// HTTP status.
    pub status: u16,
    /// The field of the body, of the path or of the query, or the header, that is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What is wrong.
    pub message: Cow<'static, str>,
    /// What to do about it.
    pub mend: Cow<'static, str>,
}

impl Problem {
    /// 400: a field is wrong.
    pub(super) fn field(
        field: impl Into<String>,
        message: impl Into<Cow<'static, str>>,
        mend: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self { status: 400, field: Some(field.into()), message: message.into(), mend: mend.into() }
    }

    /// Another error.
    pub(super) fn new(status: u16, message: impl Into<Cow<'static, str>>, mend: impl Into<Cow<'static, str>>) -> Self {
        Self { status, field: None, message: message.into(), mend: mend.into() }
    }

    /// 404: there is no such instance.
    pub(super) fn no_instance() -> Self {
        Self::new(404, "there is no instance with this number", "GET /sandbox/v1/instances lists them")
    }

    /// 404: there is no such person.
    pub(super) fn no_person() -> Self {
        Self::new(404, "there is no account with this number", "GET /sandbox/v1/people lists them, PUT makes one")
    }

    /// 400: a parameter that the operation does not have.
    pub(super) fn unknown_parameter(name: impl Into<String>) -> Self {
        Self::field(name, "this parameter is not known", format!("{OPENAPI} lists what there is"))
    }

    /// 400: a body that is not what the route takes.
    pub(super) fn of_body(error: &serde_path_to_error::Error<serde_json::Error>) -> Self {
        let path = error.path().to_string();
        // `.` stands for the body itself.
        let field = if path == "." { "body".to_owned() } else { path };
        Self::field(field, error.inner().to_string(), format!("compare it with the schema in {OPENAPI}"))
    }

    /// As a response.
    pub(super) fn response(&self) -> HttpResponse {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::BAD_REQUEST);
        reply(status, serde_json::to_vec(self).unwrap_or_default())
    }
}
