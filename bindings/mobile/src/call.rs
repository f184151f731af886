//! Methods that the specification does not know, by their name.

use crate::client::NativeClient;
use crate::error::GreenApiError;
use green_api::Call;
use serde_json::Value;
use std::collections::HashMap;

/// The verb of a method that is called by its name.
#[derive(Clone, Copy, uniffi::Enum)]
pub enum HttpVerb {
    /// GET
    Get,
    /// POST
    Post,
    /// DELETE
    Delete,
}

#[uniffi::export(async_runtime = "tokio")]
impl NativeClient {
    /// Calls a method by its name and gives its answer as JSON. Nothing is checked before, and it is never repeated.
    pub async fn call(
        &self,
        method: String,
        verb: HttpVerb,
        body: Option<String>,
        path: Option<String>,
        query: HashMap<String, String>,
        media_host: bool,
    ) -> Result<String, GreenApiError> {
        let mut call = match verb {
            HttpVerb::Get => Call::get(),
            HttpVerb::Post => Call::post(),
            HttpVerb::Delete => Call::delete(),
        };
        if media_host {
            call = call.media_host();
        }
        if let Some(path) = path {
            call = call.path(path);
        }
        for (name, value) in query {
            call = call.query(name, value);
        }
        let body: Value = match &body {
            Some(body) => serde_json::from_str(body).map_err(|error| GreenApiError::invalid("body", error))?,
            None => Value::Null,
        };
        let answer = self.until_cancelled(self.core().call(&method, call, body)).await?;
        Ok(answer.to_string())
    }
}
