//! The client of one instance.

use crate::address::Base;
use crate::builder::ClientBuilder;
use crate::error::Error;
use crate::options::{Backoff, CallOptions};
use crate::pacing::Pacing;
use crate::token::Token;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// Client of one instance of GREEN-API. A clone is the same client: connections, pacing and options are shared, so
/// clone it freely and use it from as many tasks as you like.
///
/// Every method of the API is a method of the client. What is documented as a limit is checked before anything is
/// sent; calls wait their turn so that no method is called more often per second than allowed; what may be repeated
/// is repeated. It needs a tokio runtime.
///
/// ```no_run
/// # async fn example() -> Result<(), green_api::Error> {
/// let client = green_api::Client::from_env()?;
/// let state = client.get_state_instance().await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client {
    shared: Arc<Shared>,
    options: CallOptions,
}

/// What all clones have in common.
pub(crate) struct Shared {
    pub(crate) instance: i64,
    pub(crate) token: Token,
    pub(crate) api: Base,
    pub(crate) media: Base,
    pub(crate) timeout: Duration,
    pub(crate) retries: u32,
    pub(crate) backoff: Backoff,
    pub(crate) paced: bool,
    pub(crate) wire: Arc<Wire>,
}

/// What clients of several instances can have in common.
pub(crate) struct Wire {
    pub(crate) http: reqwest::Client,
    pub(crate) pacing: Pacing,
}

impl Client {
    /// A client with the defaults, see [`ClientBuilder`].
    ///
    /// # Errors
    /// Kind `Configuration` when the instance number has not 1 to 10 digits, or the token cannot be one.
    pub fn new(id_instance: i64, api_token_instance: impl AsRef<str>) -> Result<Self, Error> {
        Self::builder().credentials(id_instance, api_token_instance).build()
    }

    /// A client from the environment: `GREEN_API_ID_INSTANCE` and `GREEN_API_TOKEN_INSTANCE`, and, when they are set,
    /// `GREEN_API_URL` and `GREEN_API_MEDIA_URL`.
    ///
    /// # Errors
    /// Kind `Configuration`, naming every variable that is missing.
    pub fn from_env() -> Result<Self, Error> {
        Self::builder().from_env().build()
    }

    /// To set hosts, timeouts, repeats, pacing, certificates.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }

    pub(crate) fn from_parts(shared: Shared) -> Self {
        Self { shared: Arc::new(shared), options: CallOptions::new() }
    }

    /// The same client with other options for the calls made through the returned clone.
    ///
    /// ```no_run
    /// # async fn example(client: green_api::Client) -> Result<(), green_api::Error> {
    /// use green_api::CallOptions;
    /// use std::time::Duration;
    ///
    /// let hurried = client.with_options(CallOptions::new().deadline(Duration::from_secs(5)).retries(0));
    /// hurried.get_state_instance().await?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_options(&self, options: CallOptions) -> Self {
        Self { shared: self.shared.clone(), options: options.or(self.options) }
    }

    /// Number of the instance.
    pub fn id_instance(&self) -> i64 {
        self.shared.instance
    }

    /// Address of the API host.
    pub fn api_url(&self) -> &str {
        self.shared.api.as_str()
    }

    /// Address of the host for uploads.
    pub fn media_url(&self) -> &str {
        self.shared.media.as_str()
    }

    pub(crate) fn token(&self) -> &Token {
        &self.shared.token
    }

    pub(crate) fn api_base(&self) -> &Base {
        &self.shared.api
    }

    pub(crate) fn media_base(&self) -> &Base {
        &self.shared.media
    }

    pub(crate) fn http(&self) -> &reqwest::Client {
        &self.shared.wire.http
    }

    pub(crate) fn pacing(&self) -> &Pacing {
        &self.shared.wire.pacing
    }

    pub(crate) fn wire(&self) -> &Arc<Wire> {
        &self.shared.wire
    }

    pub(crate) fn options(&self) -> CallOptions {
        self.options
    }

    pub(crate) fn timeout(&self) -> Duration {
        self.options.timeout.unwrap_or(self.shared.timeout)
    }

    pub(crate) fn retries(&self) -> u32 {
        self.options.retries.unwrap_or(self.shared.retries)
    }

    pub(crate) fn is_paced(&self) -> bool {
        self.options.pacing.unwrap_or(self.shared.paced)
    }

    pub(crate) fn backoff(&self) -> Backoff {
        self.shared.backoff
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("id_instance", &self.shared.instance)
            .field("api_url", &self.api_url())
            .field("media_url", &self.media_url())
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
