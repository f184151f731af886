//! A request before it has an address: what generated methods fill in.

use crate::error::Error;
use crate::error_kind::ErrorKind;
use crate::facts;
use crate::file::File;
use crate::plan::Plan;
use crate::support::validation::ValidationError;
use crate::upload;
use bytes::Bytes;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use serde::Serialize;
use std::borrow::Cow;
use std::fmt::Display;

/// A request: what stands behind the token in the address, headers, body.
#[derive(Debug, Default)]
pub(crate) struct Outgoing {
    pub(crate) suffix: Option<String>,
    pub(crate) query: Vec<(Cow<'static, str>, String)>,
    headers: Vec<(&'static str, String)>,
    pub(crate) body: Body,
    pub(crate) form: Form,
}

#[derive(Debug, Default)]
pub(crate) enum Body {
    #[default]
    None,
    Json(Result<Bytes, String>),
    Form,
    Raw {
        file: File,
        content_type: Option<String>,
    },
}

/// Parts of a form, used when the body is one.
#[derive(Debug, Default)]
pub(crate) struct Form {
    pub(crate) fields: Vec<(&'static str, String)>,
    pub(crate) files: Vec<(&'static str, File)>,
}

// Which of these are used depends on the specification.
#[allow(dead_code)]
impl Outgoing {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds what is given, with the function that knows where.
    pub(crate) fn with<T>(self, value: Option<T>, add: impl FnOnce(Self, T) -> Self) -> Self {
        match value {
            Some(value) => add(self, value),
            None => self,
        }
    }

    /// What follows the token in the path.
    pub(crate) fn path(mut self, suffix: impl Display) -> Self {
        self.suffix = Some(suffix.to_string());
        self
    }

    pub(crate) fn query(mut self, name: impl Into<Cow<'static, str>>, value: impl Display) -> Self {
        self.query.push((name.into(), value.to_string()));
        self
    }

    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub(crate) fn json(mut self, body: &impl Serialize) -> Self {
        self.body = Body::Json(serde_json::to_vec(body).map(Bytes::from).map_err(|error| error.to_string()));
        self
    }

    /// A text field of a form.
    pub(crate) fn field(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.body = Body::Form;
        self.form.fields.push((name, value.into()));
        self
    }

    /// A file of a form.
    pub(crate) fn file(mut self, name: &'static str, file: File) -> Self {
        self.body = Body::Form;
        self.form.files.push((name, file));
        self
    }

    /// A file as the whole body. Its type is `content_type`, or what the file says; without both none is sent.
    pub(crate) fn raw(mut self, file: File, content_type: Option<String>) -> Self {
        self.body = Body::Raw { file, content_type };
        self
    }

    /// Value of a query parameter.
    pub(crate) fn query_value(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn has_headers(&self) -> bool {
        !self.headers.is_empty()
    }

    /// The headers, checked.
    pub(crate) fn header_map(&self, plan: &Plan) -> Result<HeaderMap, Error> {
        let mut map = HeaderMap::with_capacity(self.headers.len());
        for (name, value) in &self.headers {
            let invalid = || {
                let field = (*name).to_owned();
                Error::of(plan, ErrorKind::Validation { field }).detail("has characters that a header cannot have")
            };
            let key = HeaderName::from_bytes(name.as_bytes()).map_err(|_| invalid())?;
            map.append(key, HeaderValue::from_bytes(value.as_bytes()).map_err(|_| invalid())?);
        }
        Ok(map)
    }

    /// Refuses what must not go out.
    pub(crate) async fn check(&self, plan: &Plan) -> Result<(), Error> {
        match &self.body {
            Body::Json(Ok(json)) if json.len() as u64 > facts::JSON_BODY_MAXIMUM => {
                let text = ValidationError::new("", facts::MAX_BODY_BYTES, facts::JSON_BODY_MAXIMUM).message();
                Err(Error::of(plan, ErrorKind::TooLarge).detail(text))
            }
            Body::None | Body::Json(Ok(_)) => Ok(()),
            Body::Json(Err(error)) => Err(Error::of(plan, ErrorKind::Validation { field: String::new() })
                .detail(format!("cannot be written as JSON: {error}"))),
            Body::Form => {
                for (name, file) in &self.form.files {
                    upload::check(plan, name, file).await?;
                }
                Ok(())
            }
            Body::Raw { file, .. } => upload::check(plan, "file", file).await,
        }
    }

    /// Whether it can be sent a second time.
    pub(crate) fn is_replayable(&self) -> bool {
        match &self.body {
            Body::None | Body::Json(_) => true,
            Body::Form => self.form.files.iter().all(|(_, file)| file.is_replayable()),
            Body::Raw { file, .. } => file.is_replayable(),
        }
    }

    /// Whether a file goes out: then there is no bound for the whole, only for standing still.
    pub(crate) fn is_upload(&self) -> bool {
        match &self.body {
            Body::None | Body::Json(_) => false,
            Body::Form => !self.form.files.is_empty(),
            Body::Raw { .. } => true,
        }
    }
}
