//! How a client is set up, and how calls are made.

use crate::error::GreenApiError;
use green_api::Client;
use std::fmt;
use std::time::Duration;

/// How a client is set up. What is left out has the default that is told beside it.
#[derive(Clone, Default, uniffi::Record)]
#[uniffi::export(Display)]
pub struct ClientOptions {
    /// Number of the instance. Default: the environment variable `GREEN_API_ID_INSTANCE`.
    #[uniffi(default = None)]
    pub id_instance: Option<i64>,
    /// Access token of the instance. Default: the environment variable `GREEN_API_TOKEN_INSTANCE`.
    #[uniffi(default = None)]
    pub api_token_instance: Option<String>,
    /// Address of the API host. Default: the environment variable `GREEN_API_URL`, then the universal address.
    #[uniffi(default = None)]
    pub api_url: Option<String>,
    /// Address of the host for uploads. Default: the environment variable `GREEN_API_MEDIA_URL`, then the universal address.
    #[uniffi(default = None)]
    pub media_url: Option<String>,
    /// How long a connection may take to be made. Default: 10 seconds.
    #[uniffi(default = None)]
    pub connect_timeout: Option<Duration>,
    /// How long one request may take, its answer included. Default: 60 seconds, or longer where the documentation says so.
    #[uniffi(default = None)]
    pub timeout: Option<Duration>,
    /// How often a call is repeated that may be. Default: 3 times.
    #[uniffi(default = None)]
    pub retries: Option<u32>,
    /// Pause before the first repeat; it doubles each time. Default: 0.5 seconds.
    #[uniffi(default = None)]
    pub retry_delay: Option<Duration>,
    /// Longest pause between repeats. Default: 8 seconds.
    #[uniffi(default = None)]
    pub max_retry_delay: Option<Duration>,
    /// Whether calls wait so that the documented requests per second are not exceeded. Default: yes.
    #[uniffi(default = None)]
    pub pacing: Option<bool>,
    /// Address of a proxy. Default: that of the system.
    #[uniffi(default = None)]
    pub proxy: Option<String>,
    /// More certificates to trust, PEM. Default: those of the system.
    #[uniffi(default = None)]
    pub root_certificates: Option<String>,
    /// Name of the application, which is put before that of this library.
    #[uniffi(default = None)]
    pub user_agent: Option<String>,
}

/// The token is not shown.
impl fmt::Display for ClientOptions {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ClientOptions")
            .field("id_instance", &self.id_instance)
            .field("api_token_instance", &self.api_token_instance.as_ref().map(|_| "…"))
            .field("api_url", &self.api_url)
            .field("media_url", &self.media_url)
            .finish_non_exhaustive()
    }
}

impl ClientOptions {
    /// The client.
    pub(crate) fn build(self) -> Result<Client, GreenApiError> {
        let mut builder = match (self.id_instance, self.api_token_instance) {
            (Some(id_instance), Some(token)) => Client::builder().credentials(id_instance, token),
            (None, None) => Client::builder(),
            (Some(_), None) => {
                return Err(GreenApiError::configuration("apiTokenInstance is missing: give both or none"));
            }
            (None, Some(_)) => return Err(GreenApiError::configuration("idInstance is missing: give both or none")),
        };
        if let Some(url) = self.api_url {
            builder = builder.api_url(url);
        }
        if let Some(url) = self.media_url {
            builder = builder.media_url(url);
        }
        if let Some(timeout) = self.connect_timeout {
            builder = builder.connect_timeout(timeout);
        }
        if let Some(timeout) = self.timeout {
            builder = builder.timeout(timeout);
        }
        if let Some(retries) = self.retries {
            builder = builder.retries(retries);
        }
        if self.retry_delay.is_some() || self.max_retry_delay.is_some() {
            let first = self.retry_delay.unwrap_or(green_api::DEFAULT_RETRY_DELAY);
            builder = builder.retry_delays(first, self.max_retry_delay.unwrap_or(green_api::DEFAULT_MAX_RETRY_DELAY));
        }
        if let Some(pacing) = self.pacing {
            builder = builder.pacing(pacing);
        }
        if let Some(proxy) = self.proxy {
            builder = builder.proxy(proxy);
        }
        if let Some(pem) = self.root_certificates {
            builder = builder.root_certificates(pem);
        }
        if let Some(user_agent) = self.user_agent {
            builder = builder.user_agent(user_agent);
        }
        Ok(builder.from_env().build()?)
    }
}

/// Overrides for some calls. What is left out stays as the client has it.
#[derive(Clone, Copy, Default, uniffi::Record)]
pub struct CallOptions {
    /// How long one request may take, its answer included.
    #[uniffi(default = None)]
    pub timeout: Option<Duration>,
    /// How often a call is repeated that may be repeated.
    #[uniffi(default = None)]
    pub retries: Option<u32>,
    /// Whether calls wait so that the documented requests per second are not exceeded.
    #[uniffi(default = None)]
    pub pacing: Option<bool>,
    /// How long a call may take in all, with waiting for its turn and repeats.
    #[uniffi(default = None)]
    pub deadline: Option<Duration>,
}

impl From<CallOptions> for green_api::CallOptions {
    fn from(given: CallOptions) -> Self {
        let mut options = Self::new();
        if let Some(timeout) = given.timeout {
            options = options.timeout(timeout);
        }
        if let Some(retries) = given.retries {
            options = options.retries(retries);
        }
        if let Some(pacing) = given.pacing {
            options = options.pacing(pacing);
        }
        if let Some(deadline) = given.deadline {
            options = options.deadline(deadline);
        }
        options
    }
}
