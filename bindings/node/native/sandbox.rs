//! The sandbox inside the process, for `green-api/testing`.

use std::sync::{Arc, Mutex};

use green_api_sandbox::{Builder, Sandbox, Timings};
use napi_derive::napi;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    bridge::{Bridge, Payload, lock},
    failure, runtime,
};

/// What a sandbox is set up with.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SandboxSettings {
    #[serde(default)]
    seed: u64,
    #[serde(default)]
    held_clock: bool,
    #[serde(default)]
    unlimited: bool,
    #[serde(default)]
    documented_times: bool,
}

/// A sandbox; it runs from `start` to `close`.
#[napi]
pub struct NativeSandbox {
    builder: Builder,
    sandbox: Arc<Mutex<State>>,
}

enum State {
    New,
    Running(Arc<Sandbox>),
    Closed,
}

#[napi]
impl NativeSandbox {
    /// From the JSON of the options.
    #[napi(constructor)]
    pub fn new(options: String) -> napi::Result<Self> {
        let settings: SandboxSettings =
            serde_json::from_str(&options).map_err(|error| failure::misread("options", &error))?;
        let mut builder = Sandbox::builder().seed(settings.seed);
        if settings.held_clock {
            builder = builder.held_clock();
        }
        if settings.unlimited {
            builder = builder.unlimited();
        }
        let timings = if settings.documented_times { Timings::documented() } else { Timings::quick() };
        Ok(Self { builder: builder.timings(timings), sandbox: Arc::new(Mutex::new(State::New)) })
    }

    /// Starts it; answers its addresses.
    #[napi]
    pub fn start(&self, bridge: &Bridge, id: u32) -> napi::Result<()> {
        let (builder, place) = (self.builder.clone(), self.sandbox.clone());
        bridge.shared().start(id, async move {
            let sandbox = builder.start().await;
            let sandbox = sandbox
                .map_err(|error| failure::other("configuration", format!("the sandbox did not start: {error}")))?;
            let addresses = json!({ "apiUrl": sandbox.api_url(), "mediaUrl": sandbox.media_url() });
            let mut state = lock(&place);
            if matches!(*state, State::New) {
                *state = State::Running(Arc::new(sandbox));
            }
            Ok(Payload::Json(addresses.to_string().into_bytes()))
        })
    }

    /// Does an operation of the control interface. Its answer is JSON; behind `!` it is a problem.
    #[napi]
    pub fn control(&self, operation: String, parameters: String) -> napi::Result<String> {
        let sandbox = match &*lock(&self.sandbox) {
            State::Running(sandbox) => sandbox.clone(),
            State::New | State::Closed => {
                return Err(napi::Error::from_reason(failure::other("closed", "the sandbox is closed")));
            }
        };
        let parameters: Value =
            serde_json::from_str(&parameters).map_err(|error| failure::misread("parameters", &error))?;
        let runtime = runtime::handle()
            .map_err(|error| napi::Error::from_reason(failure::other("configuration", error.to_string())))?;
        // What becomes due may start tasks.
        let _entered = runtime.enter();
        Ok(match sandbox.control(&operation, parameters) {
            // Only JSON comes out, and that is UTF-8.
            Ok(answer) => String::from_utf8_lossy(&answer).into_owned(),
            Err(problem) => format!("!{}", json!(problem)),
        })
    }

    /// Ends it.
    #[napi]
    pub fn close(&self) {
        *lock(&self.sandbox) = State::Closed;
    }
}
