//! The client of one instance.

use std::time::Duration;

use green_api::{CallOptions, Client, Health, WaitOptions, Wanted};
use napi_derive::napi;
use serde::Deserialize;
use serde_json::json;

use crate::{
    bridge::{Bridge, Outcome, Payload},
    failure,
    options::{CallSettings, ClientSettings, NamedCall, set},
    upload::Upload,
};

/// A client. Every function takes the bridge and the number under which its outcome is delivered, and returns at once.
#[napi]
pub struct NativeClient {
    client: Client,
}

#[napi]
impl NativeClient {
    /// From the JSON of the options; with the connections of another client when one is given.
    #[napi(constructor)]
    pub fn new(options: String, shared: Option<&NativeClient>) -> napi::Result<Self> {
        let settings: ClientSettings =
            serde_json::from_str(&options).map_err(|error| failure::misread("options", &error))?;
        let builder = settings.into_builder();
        let builder =
            set(builder, shared.map(|shared| &shared.client), green_api::ClientBuilder::share_connections_with);
        // Connections and timers want a runtime, also while they are set up.
        let runtime = crate::runtime::handle()
            .map_err(|error| napi::Error::from_reason(failure::other("configuration", error.to_string())))?;
        let _entered = runtime.enter();
        Ok(Self { client: builder.build().map_err(|error| failure::thrown(&error))? })
    }

    /// Number of the instance.
    #[napi(getter)]
    #[allow(clippy::cast_precision_loss, reason = "it has ten digits")]
    pub fn id_instance(&self) -> f64 {
        self.client.id_instance() as f64
    }

    /// Address of the API host.
    #[napi(getter)]
    pub fn api_url(&self) -> String {
        self.client.api_url().to_owned()
    }

    /// Address of the host for uploads.
    #[napi(getter)]
    pub fn media_url(&self) -> String {
        self.client.media_url().to_owned()
    }

    /// The same client with other options.
    #[napi]
    pub fn with_options(&self, options: String) -> napi::Result<Self> {
        Ok(Self { client: self.with(Some(&options))? })
    }

    /// Calls a documented method.
    #[napi]
    pub fn perform(
        &self,
        bridge: &Bridge,
        id: u32,
        method: String,
        request: String,
        options: Option<String>,
        file: Option<&Upload>,
    ) -> napi::Result<()> {
        let client = self.with(options.as_deref())?;
        let file = file.map(|upload| upload.take(bridge, id)).transpose()?;
        bridge.shared().start(id, async move {
            let answer = client.perform(&method, request.as_bytes(), file).await;
            outcome(answer.and_then(|answer| answer.canonical()).map(Payload::Json))
        })
    }

    /// Calls a method that the specification does not know.
    #[napi]
    pub fn call(&self, bridge: &Bridge, id: u32, call: String, options: Option<String>) -> napi::Result<()> {
        let client = self.with(options.as_deref())?;
        let call: NamedCall = serde_json::from_str(&call).map_err(|error| failure::misread("call", &error))?;
        let (method, call, body) = call.into_parts();
        bridge.shared().start(id, async move {
            let answer = client.call(&method, call, body).await;
            outcome(answer.map(|answer| Payload::Json(answer.to_string().into_bytes())))
        })
    }

    /// State, queue and settings in plain words.
    #[napi]
    pub fn health(&self, bridge: &Bridge, id: u32, options: Option<String>) -> napi::Result<()> {
        let client = self.with(options.as_deref())?;
        bridge.shared().start(id, async move { outcome(client.health().await.map(|health| described(&health))) })
    }

    /// Waits until an account is linked. Times in milliseconds.
    #[napi]
    pub fn wait_until_authorized(
        &self,
        bridge: &Bridge,
        id: u32,
        interval: Option<u32>,
        timeout: Option<f64>,
    ) -> napi::Result<()> {
        let client = self.client.clone();
        let options = WaitOptions::new();
        let options = set(options, interval.map(|time| Duration::from_millis(time.into())), WaitOptions::interval);
        let options = set(options, timeout.map(milliseconds), WaitOptions::timeout);
        bridge
            .shared()
            .start(id, async move { outcome(client.wait_until_authorized(options).await.map(|()| Payload::nothing())) })
    }

    /// Looks for a message whose sending was left open.
    #[napi]
    pub fn find_sent(&self, bridge: &Bridge, id: u32, wanted: String, options: Option<String>) -> napi::Result<()> {
        let client = self.with(options.as_deref())?;
        let wanted: Searched = serde_json::from_str(&wanted).map_err(|error| failure::misread("wanted", &error))?;
        let within = wanted.within.map(Duration::from_millis);
        let wanted = set(Wanted::new(wanted.chat_id, wanted.text), within, Wanted::within);
        bridge.shared().start(id, async move {
            let found = client.find_sent(&wanted).await;
            outcome(found.map(|found| {
                let found = found.map(|found| json!({ "idMessage": found.id_message, "isQueued": found.is_queued }));
                Payload::Json(json!(found).to_string().into_bytes())
            }))
        })
    }
}

impl NativeClient {
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The client with overrides, when there are any.
    pub fn with(&self, options: Option<&str>) -> napi::Result<Client> {
        let Some(options) = options else { return Ok(self.client.clone()) };
        let settings: CallSettings =
            serde_json::from_str(options).map_err(|error| failure::misread("options", &error))?;
        Ok(self.client.with_options(CallOptions::from(settings)))
    }
}

/// What `find_sent` looks for.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Searched {
    chat_id: String,
    text: String,
    within: Option<u64>,
}

/// The core's result as JavaScript gets it.
pub fn outcome(result: Result<Payload, green_api::Error>) -> Outcome {
    result.map_err(|error| failure::json(&error))
}

/// A time of JavaScript; nonsense is no time at all.
pub fn milliseconds(time: f64) -> Duration {
    Duration::try_from_secs_f64(time / 1000.0).unwrap_or_default()
}

fn described(health: &Health) -> Payload {
    let notes: Vec<_> = health
        .notes
        .iter()
        .map(|note| json!({ "code": note.code, "isProblem": note.is_problem, "text": note.text }))
        .collect();
    let json = json!({
        "isHealthy": health.is_healthy(),
        "state": health.state,
        "queueDepth": health.queue_depth,
        "settings": health.settings,
        "notes": notes,
        "text": health.to_string(),
    });
    Payload::Json(json.to_string().into_bytes())
}
