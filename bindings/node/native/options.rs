//! Options as the shim writes them: JSON, times in milliseconds.

use std::time::Duration;

use green_api::{Call, CallOptions, ClientBuilder};
use serde::Deserialize;
use serde_json::Value;

/// What a client is set up with.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ClientSettings {
    id_instance: i64,
    api_token_instance: String,
    api_url: Option<String>,
    media_url: Option<String>,
    user_agent: Option<String>,
    connect_timeout: Option<u64>,
    timeout: Option<u64>,
    retries: Option<u32>,
    retry_delay: Option<u64>,
    max_retry_delay: Option<u64>,
    pacing: Option<bool>,
    proxy: Option<String>,
    certificates: Vec<String>,
}

impl ClientSettings {
    pub fn into_builder(self) -> ClientBuilder {
        let mut builder = green_api::Client::builder().credentials(self.id_instance, self.api_token_instance);
        builder = set(builder, self.api_url, ClientBuilder::api_url);
        builder = set(builder, self.media_url, ClientBuilder::media_url);
        builder = set(builder, self.user_agent, ClientBuilder::user_agent);
        builder = set(builder, self.connect_timeout.map(Duration::from_millis), ClientBuilder::connect_timeout);
        builder = set(builder, self.timeout.map(Duration::from_millis), ClientBuilder::timeout);
        builder = set(builder, self.retries, ClientBuilder::retries);
        builder = set(builder, self.pacing, ClientBuilder::pacing);
        builder = set(builder, self.proxy, ClientBuilder::proxy);
        if self.retry_delay.is_some() || self.max_retry_delay.is_some() {
            let or = |given: Option<u64>, default| given.map_or(default, Duration::from_millis);
            let first = or(self.retry_delay, green_api::DEFAULT_RETRY_DELAY);
            builder =
                builder.retry_delays(first, or(self.max_retry_delay, green_api::DEFAULT_MAX_RETRY_DELAY).max(first));
        }
        self.certificates.into_iter().fold(builder, ClientBuilder::root_certificates)
    }
}

/// Overrides for some calls.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct CallSettings {
    timeout: Option<u64>,
    retries: Option<u32>,
    pacing: Option<bool>,
    deadline: Option<u64>,
}

impl From<CallSettings> for CallOptions {
    fn from(settings: CallSettings) -> Self {
        let options = Self::new();
        let options = set(options, settings.timeout.map(Duration::from_millis), Self::timeout);
        let options = set(options, settings.retries, Self::retries);
        let options = set(options, settings.pacing, Self::pacing);
        set(options, settings.deadline.map(Duration::from_millis), Self::deadline)
    }
}

/// A method that the specification does not know.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NamedCall {
    method: String,
    verb: NamedVerb,
    #[serde(default)]
    media_host: bool,
    path: Option<String>,
    #[serde(default)]
    query: Vec<(String, String)>,
    #[serde(default)]
    body: Value,
}

#[derive(Deserialize)]
#[serde(rename_all = "UPPERCASE")]
enum NamedVerb {
    Get,
    Post,
    Delete,
}

impl NamedCall {
    /// The method's name, how it is called, and what is sent.
    pub fn into_parts(self) -> (String, Call, Value) {
        let mut call = match self.verb {
            NamedVerb::Get => Call::get(),
            NamedVerb::Post => Call::post(),
            NamedVerb::Delete => Call::delete(),
        };
        if self.media_host {
            call = call.media_host();
        }
        call = set(call, self.path, Call::path);
        let call = self.query.into_iter().fold(call, |call, (name, value)| call.query(name, value));
        (self.method, call, self.body)
    }
}

/// Calls a setter when there is something to set.
pub fn set<B, T>(builder: B, value: Option<T>, setter: impl FnOnce(B, T) -> B) -> B {
    match value {
        Some(value) => setter(builder, value),
        None => builder,
    }
}
