//! What the gateway answers: a body, or the documented error.

use bytes::Bytes;
use green_api::models::ErrorResponse;
use http_body_util::Full;
use hyper::{
    Response, StatusCode,
    header::{CONTENT_TYPE, HeaderValue},
};
use serde::Serialize;

use crate::{clock::Moment, spec::Failure};

/// A response of the gateway.
pub type HttpResponse = Response<Full<Bytes>>;

/// A success.
#[derive(Clone, Debug)]
pub enum Answer {
    /// JSON
    Json(Bytes),
    /// An empty body
    Empty,
}

impl Answer {
    /// A model as JSON.
    pub fn json(model: &impl Serialize) -> Self {
        Self::Json(serde_json::to_vec(model).unwrap_or_default().into())
    }

    /// The body `null`.
    pub fn null() -> Self {
        Self::Json(Bytes::from_static(b"null"))
    }
}

/// A failure.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// HTTP status.
    pub status: u16,
    /// Its body.
    pub body: RefusalBody,
}

/// Body of a failure.
#[derive(Clone, Debug)]
pub enum RefusalBody {
    /// An error with this text.
    Error(String),
    /// A text inside HTTP 200.
    Text(String),
    /// JSON of another form.
    Json(Vec<u8>),
}

impl Failure {
    /// The refusal with this error.
    pub fn refuse(&self) -> Refusal {
        self.refuse_with(&[])
    }

    /// The refusal with this error, `{name}` replaced by values.
    pub fn refuse_with(&self, values: &[(&str, &str)]) -> Refusal {
        let body = match (self.status, self.field) {
            // The value is JSON text already.
            (_, Some((field, value))) => RefusalBody::Json(format!("{{\"{field}\":{value}}}").into_bytes()),
            (200, None) => RefusalBody::Text(self.text(values)),
            (_, None) => RefusalBody::Error(self.text(values)),
        };
        Refusal { status: self.status, body }
    }
}

/// The response of an outcome. `path` is the address of the request, which error bodies repeat.
pub fn response(outcome: Result<Answer, Refusal>, path: &str, now: Moment) -> HttpResponse {
    match outcome {
        Ok(Answer::Json(body)) => with_body(200, JSON, body),
        Ok(Answer::Empty) => with_body(200, JSON, Bytes::new()),
        Err(Refusal { status: status @ 204, .. }) => with_body(status, TEXT, Bytes::new()),
        Err(Refusal { status, body }) => match body {
            RefusalBody::Text(text) => with_body(status, TEXT, text.into()),
            RefusalBody::Json(json) => with_body(status, JSON, json.into()),
            RefusalBody::Error(text) => {
                let error =
                    ErrorResponse::new().status_code(i64::from(status)).timestamp(now.iso()).path(path).message(text);
                with_body(status, JSON, serde_json::to_vec(&error).unwrap_or_default().into())
            }
        },
    }
}

const JSON: HeaderValue = HeaderValue::from_static("application/json; charset=utf-8");
const TEXT: HeaderValue = HeaderValue::from_static("text/plain; charset=utf-8");

fn with_body(status: u16, content_type: HeaderValue, body: Bytes) -> HttpResponse {
    let empty = body.is_empty();
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if !empty {
        response.headers_mut().insert(CONTENT_TYPE, content_type);
    }
    response
}
