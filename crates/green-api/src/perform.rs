//! Documented methods by their name, with JSON in and JSON out: what bindings and command lines stand on.

use crate::client::Client;
use crate::error::Error;
use crate::file::File;
use crate::generated::catalog;
use crate::plan::Plan;
use crate::reply;
use crate::support::operation::Operation;
use bytes::Bytes;
use std::fmt;

/// What a method answered; from [`Client::perform`]. Failures that the service reports are errors and never stand here.
#[derive(Clone)]
pub struct Answer {
    client: Client,
    operation: &'static Operation,
    body: Bytes,
}

impl Client {
    /// Calls a documented method by its name, for example `sendMessage`. `request` is one flat JSON object that holds
    /// all parameters by their names in the API, be they of the path, the query, a header, a form or the body; what is
    /// `null` counts as left out, and no bytes at all as an empty object. `file` is for the methods that send one.
    ///
    /// Everything is as for the typed methods: limits, pacing, repeats. A property that the method does not have is
    /// refused, also inside of others. [`operations::ALL`](crate::operations::ALL) lists the methods; for those
    /// that the specification does not know there is [`Client::call`].
    ///
    /// ```no_run
    /// # async fn example(client: green_api::Client) -> Result<(), green_api::Error> {
    /// let request = r#"{"chatId": "79001234568@c.us", "message": "Hello"}"#;
    /// let answer = client.perform("sendMessage", request.as_bytes(), None).await?;
    /// println!("{}", String::from_utf8_lossy(&answer.canonical()?));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// As every method. Kind `Validation` names the property that is wrong, `file` when one is missing or not taken,
    /// and `method` for a name that is none.
    pub async fn perform(&self, method: &str, request: &[u8], file: Option<File>) -> Result<Answer, Error> {
        let (operation, outgoing) = catalog::prepare(method, request, file)?;
        let body = self.carry_out(&Plan::of(operation), &outgoing).await?;
        Ok(Answer { client: self.clone(), operation, body })
    }
}

/// Checks a request as [`Client::perform`] does before it sends it, without a client. Answers the method.
///
/// ```
/// let error = green_api::validate_request("sendMessage", br#"{"chatId": "79001234568@c.us"}"#, None).unwrap_err();
/// assert_eq!(error.field(), Some("message"));
/// ```
///
/// # Errors
/// Kind `Validation`, which names what is wrong. The size of a file is not looked at.
pub fn validate_request(method: &str, request: &[u8], file: Option<File>) -> Result<&'static Operation, Error> {
    catalog::prepare(method, request, file).map(|(operation, _)| operation)
}

impl Answer {
    /// The method that was called.
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The body as it came; empty when the service answered nothing.
    pub fn raw(&self) -> &Bytes {
        &self.body
    }

    /// The body in the form of the specification: read into the method's model and written again, so that accepted
    /// spellings become the documented ones; what the model does not know is left out. `null` when there is none.
    ///
    /// # Errors
    /// Kind `Decode` when the answer does not have the documented form.
    pub fn canonical(&self) -> Result<Vec<u8>, Error> {
        let body = reply::present(&self.body);
        let Some(recoded) = catalog::recode_response(self.operation.name, body) else { return Ok(b"null".to_vec()) };
        recoded.map_err(|error| reply::misfit(&Plan::of(self.operation), self.client.token(), &error))
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("operation", &self.operation.name)
            .field("bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}
