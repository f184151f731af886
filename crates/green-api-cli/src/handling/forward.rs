//! Each notification to another address.

use std::time::Duration;

use green_api::{BoxError, Incoming};
use reqwest::{Client, Url, header::CONTENT_TYPE};

use crate::failure::Failure;

/// How long the address may take: less than the service waits for the answer of a webhook.
const TIMEOUT: Duration = Duration::from_secs(60);

/// Sends notifications on.
pub struct Forward {
    http: Client,
    url: Url,
}

impl Forward {
    /// To this address.
    pub fn new(url: &str) -> Result<Self, Failure> {
        let url = Url::parse(url).map_err(|error| Failure::usage(format!("--forward: {error}")))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(Failure::usage("--forward: the address starts with http:// or https://"));
        }
        // Another part of the program may have chosen it already; it chose the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = Client::builder().timeout(TIMEOUT).build().map_err(|error| Failure::other(error.without_url()))?;
        Ok(Self { http, url })
    }

    /// Sends one; anything but 2xx is a failure.
    pub async fn send(&self, incoming: &Incoming) -> Result<(), BoxError> {
        let request = self.http.post(self.url.clone()).header(CONTENT_TYPE, "application/json");
        let response = request.body(incoming.raw().clone()).send().await?;
        let status = response.status();
        if status.is_success() { Ok(()) } else { Err(format!("the address answered {status}").into()) }
    }
}
