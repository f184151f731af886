//! A client that writes down what it would send.

use std::{fmt::Display, sync::Mutex};

use crate::{ValidationError, operation::Operation};

/// A file, by its name.
#[derive(Clone, Debug)]
pub struct File(pub String);

impl From<&str> for File {
    fn from(name: &str) -> Self {
        Self(name.to_owned())
    }
}

/// The only error.
#[derive(Debug)]
pub struct Error(pub String);

impl Error {
    pub(crate) fn invalid(method: &str, error: ValidationError) -> Self {
        Self(format!("{method}: {error}"))
    }
}

impl From<ValidationError> for Error {
    fn from(error: ValidationError) -> Self {
        Self(error.to_string())
    }
}

/// Answers every call with a body that was prepared.
#[derive(Debug, Default)]
pub struct Client {
    /// The next answer.
    pub answer: Mutex<String>,
    /// What was sent.
    pub sent: Mutex<Vec<String>>,
}

impl Client {
    pub(crate) async fn invoke<T: serde::de::DeserializeOwned>(
        &self,
        operation: &'static Operation,
        outgoing: Outgoing,
    ) -> Result<T, Error> {
        self.invoke_empty(operation, outgoing).await?;
        let answer = self.answer.lock().map_err(|error| Error(error.to_string()))?;
        crate::decode(answer.as_bytes()).map_err(|error| Error(error.to_string()))
    }

    /// Sends a request that is JSON.
    pub async fn perform(&self, method: &str, request: &[u8], file: Option<File>) -> Result<(), Error> {
        let (operation, outgoing) = crate::catalog::prepare(method, request, file)?;
        self.invoke_empty(operation, outgoing).await
    }

    pub(crate) async fn invoke_empty(&self, operation: &'static Operation, outgoing: Outgoing) -> Result<(), Error> {
        let mut sent = self.sent.lock().map_err(|error| Error(error.to_string()))?;
        sent.push(format!("{:?} {}{}", operation.verb, operation.name, outgoing.0));
        Ok(())
    }
}

/// A request, as text.
pub struct Outgoing(String);

#[allow(dead_code, reason = "which of these are used depends on the specification")]
impl Outgoing {
    pub(crate) fn new() -> Self {
        Self(String::new())
    }

    fn with(mut self, part: &str) -> Self {
        self.0.push_str(part);
        self
    }

    pub(crate) fn path(self, suffix: impl Display) -> Self {
        self.with(&format!(" /{suffix}"))
    }

    pub(crate) fn query(self, name: &'static str, value: impl Display) -> Self {
        self.with(&format!(" ?{name}={value}"))
    }

    pub(crate) fn header(self, name: &'static str, value: impl Into<String>) -> Self {
        self.with(&format!(" {name}: {}", value.into()))
    }

    pub(crate) fn json(self, body: &impl serde::Serialize) -> Self {
        self.with(&format!(" {}", serde_json::to_string(body).unwrap_or_default()))
    }

    pub(crate) fn field(self, name: &'static str, value: impl Into<String>) -> Self {
        self.with(&format!(" {name}={}", value.into()))
    }

    pub(crate) fn file(self, name: &'static str, file: File) -> Self {
        self.with(&format!(" {name}=@{}", file.0))
    }

    pub(crate) fn raw(self, file: File, content_type: Option<String>) -> Self {
        self.with(&format!(" @{} {content_type:?}", file.0))
    }
}
