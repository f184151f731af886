//! What a client is set up with, kept so that it can be set up again in a forked process.

use crate::failure;
use crate::running::Engine;
use green_api::{CallOptions, ClientBuilder};
use pyo3::prelude::*;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

/// Settings of a client. They hold the token: no `Debug`.
#[derive(FromPyObject)]
#[pyo3(from_item_all)]
pub struct Settings {
    id_instance: Option<i64>,
    api_token_instance: Option<String>,
    api_url: Option<String>,
    media_url: Option<String>,
    user_agent: String,
    connect_timeout: f64,
    timeout: f64,
    retries: u32,
    retry_delay: f64,
    max_retry_delay: f64,
    pacing: bool,
    proxy: Option<String>,
    root_certificates: Option<Vec<u8>>,
}

/// A client that works in this process.
#[derive(Clone)]
pub struct Live {
    pub engine: Arc<Engine>,
    pub client: green_api::Client,
    /// The client whose connections it uses: they are there as long as anybody uses them.
    _connections: Arc<green_api::Client>,
}

/// What decides about connections. Setting them up takes long (certificates), so that equal ones are shared.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Connections {
    process: u32,
    user_agent: String,
    connect_timeout: Duration,
    proxy: Option<String>,
    root_certificates: Option<Vec<u8>>,
    /// For hosts that may be this machine, which proxies are not asked for: their addresses.
    local: Option<(Option<String>, Option<String>)>,
}

/// Touched with the GIL only.
static SHARED: Mutex<Option<HashMap<Connections, Weak<green_api::Client>>>> = Mutex::new(None);

impl Settings {
    /// Sets up the client.
    pub fn build(&self, py: Python<'_>) -> PyResult<Live> {
        let engine = Engine::current()?;
        let key = self.connections();
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        let shared = shared.get_or_insert_default();
        shared.retain(|key, client| key.process == std::process::id() && client.strong_count() > 0);
        let known = shared.get(&key).and_then(Weak::upgrade);
        let mut builder = self.builder();
        if let Some(known) = &known {
            builder = builder.share_connections_with(known);
        }
        let client = builder.build().map_err(|error| failure::raise(py, &error))?;
        let connections = known.unwrap_or_else(|| {
            let first = Arc::new(client.clone());
            shared.insert(key, Arc::downgrade(&first));
            first
        });
        Ok(Live { engine, client, _connections: connections })
    }

    fn builder(&self) -> ClientBuilder {
        let mut builder = green_api::Client::builder()
            .user_agent(&self.user_agent)
            .connect_timeout(seconds(self.connect_timeout))
            .timeout(seconds(self.timeout))
            .retries(self.retries)
            .retry_delays(seconds(self.retry_delay), seconds(self.max_retry_delay))
            .pacing(self.pacing);
        if let Some(id) = self.id_instance {
            builder = builder.id_instance(id);
        }
        if let Some(token) = &self.api_token_instance {
            builder = builder.api_token_instance(token);
        }
        if let Some(url) = &self.api_url {
            builder = builder.api_url(url);
        }
        if let Some(url) = &self.media_url {
            builder = builder.media_url(url);
        }
        if let Some(proxy) = &self.proxy {
            builder = builder.proxy(proxy);
        }
        if let Some(certificates) = &self.root_certificates {
            builder = builder.root_certificates(certificates.clone());
        }
        builder.from_env()
    }

    fn connections(&self) -> Connections {
        let or_variable = |given: &Option<String>, name: &str| given.clone().or_else(|| std::env::var(name).ok());
        let api_url = or_variable(&self.api_url, "GREEN_API_URL");
        let media_url = or_variable(&self.media_url, "GREEN_API_MEDIA_URL");
        let may_be_local = ["localhost", "127.", "[::1]"]
            .iter()
            .any(|mark| api_url.as_deref().is_some_and(|url| url.to_ascii_lowercase().contains(mark)));
        Connections {
            process: std::process::id(),
            user_agent: self.user_agent.clone(),
            connect_timeout: seconds(self.connect_timeout),
            proxy: self.proxy.clone(),
            root_certificates: self.root_certificates.clone(),
            local: may_be_local.then_some((api_url, media_url)),
        }
    }
}

impl Live {
    /// The same with options for its calls.
    pub fn with_options(&self, options: CallOptions) -> Self {
        Self { client: self.client.with_options(options), ..self.clone() }
    }
}

/// Seconds of Python, which checked them.
pub fn seconds(seconds: f64) -> Duration {
    Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX)
}
