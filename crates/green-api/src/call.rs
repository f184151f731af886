//! Methods that the specification does not know, by their name.

use crate::client::Client;
use crate::error::Error;
use crate::error_kind::ErrorKind;
use crate::generated::operations;
use crate::outgoing::Outgoing;
use crate::plan::Plan;
use crate::support::operation::{Host, Retry, Verb};
use serde_json::Value;

/// How a method is called by its name: its verb, host and what stands behind the token in the address.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct Call {
    verb: Verb,
    host: Host,
    suffix: Option<String>,
    query: Vec<(String, String)>,
}

impl Call {
    /// With GET, on the API host.
    pub fn get() -> Self {
        Self::with(Verb::Get)
    }

    /// With POST, on the API host.
    pub fn post() -> Self {
        Self::with(Verb::Post)
    }

    /// With DELETE, on the API host.
    pub fn delete() -> Self {
        Self::with(Verb::Delete)
    }

    fn with(verb: Verb) -> Self {
        Self { verb, host: Host::Api, suffix: None, query: Vec::new() }
    }

    /// On the host for uploads.
    pub fn media_host(mut self) -> Self {
        self.host = Host::Media;
        self
    }

    /// What follows the token in the path.
    pub fn path(mut self, suffix: impl Into<String>) -> Self {
        self.suffix = Some(suffix.into());
        self
    }

    /// A parameter behind the question mark.
    pub fn query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.query.push((name.into(), value.into()));
        self
    }
}

impl Client {
    /// Calls a method by its name: one that the documentation has and this crate does not know, or not yet. Nothing is
    /// checked before, and it is never repeated. A body of `null` is not sent; an answer that is no JSON comes as a
    /// string, an empty one as `null`.
    ///
    /// ```no_run
    /// # async fn example(client: green_api::Client) -> Result<(), green_api::Error> {
    /// use green_api::Call;
    /// use serde_json::{Value, json};
    ///
    /// let info = client.call("getDeviceInfo", Call::get(), Value::Null).await?;
    /// client.call("sendLink", Call::post(), json!({ "chatId": "79001234568@c.us", "urlLink": "https://example.com" })).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// As every method; kind `Validation` when the name is not made of letters and digits.
    pub async fn call(&self, method: &str, call: Call, body: Value) -> Result<Value, Error> {
        let known = operations::ALL.iter().find(|operation| operation.name.eq_ignore_ascii_case(method));
        let plan = Plan {
            rate_per_second: known.and_then(|operation| operation.rate_per_second),
            timeout: known.and_then(|operation| operation.timeout),
            ..Plan::unknown(method.to_owned(), call.verb, call.host, Retry::Never)
        };
        if method.is_empty() || !method.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            let field = "method".to_owned();
            let error = Error::new(ErrorKind::Validation { field });
            return Err(error.detail("a method's name is made of letters and digits"));
        }
        let mut outgoing = Outgoing::new().with(call.suffix, Outgoing::path);
        for (name, value) in call.query {
            outgoing = outgoing.query(name, value);
        }
        if !body.is_null() {
            outgoing = outgoing.json(&body);
        }
        let answer = self.carry_out(&plan, &outgoing).await?;
        if answer.trim_ascii().is_empty() {
            return Ok(Value::Null);
        }
        Ok(serde_json::from_slice(&answer)
            .unwrap_or_else(|_| Value::String(String::from_utf8_lossy(&answer).into_owned())))
    }
}
