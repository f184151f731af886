//! QR codes to link a phone.

use crate::client::outcome;
use crate::running::{Engine, Operation};
use crate::settings::Live;
use green_api::{QrEvent, StopHandle};
use pyo3::prelude::*;
use std::sync::Arc;
use tokio::sync::Mutex;

/// A stream of what happens while a phone is linked.
#[pyclass(frozen, module = "green_api._native")]
pub struct QrCodes {
    engine: Arc<Engine>,
    stream: Arc<Mutex<green_api::QrCodes>>,
    stop: StopHandle,
}

impl QrCodes {
    pub fn new(live: Live, websocket: bool) -> Self {
        let stream = if websocket { live.client.qr_code_socket() } else { live.client.qr_codes() };
        let stop = stream.stop_handle();
        Self { engine: live.engine, stream: Arc::new(Mutex::new(stream)), stop }
    }
}

#[pymethods]
impl QrCodes {
    /// The next event: its kind and its text (of a code the picture in base64), `None` at the end.
    fn next(&self) -> Operation {
        let stream = self.stream.clone();
        Operation::new(self.engine.clone(), async move {
            let next = stream.lock().await.next().await.transpose();
            outcome(next, |py, event| Ok(event.map(told).into_pyobject(py)?.into_any().unbind()))
        })
    }

    /// Ends the stream, from any thread.
    fn stop(&self) {
        self.stop.stop();
    }
}

fn told(event: QrEvent) -> (String, Option<String>) {
    let kind = |kind: &str| kind.to_owned();
    match event {
        QrEvent::Code(code) => (kind("code"), Some(code.base64().to_owned())),
        QrEvent::Authorized => (kind("authorized"), None),
        QrEvent::Problem(text) => (kind("problem"), Some(text)),
        QrEvent::TimedOut => (kind("timed_out"), None),
        QrEvent::AccountData(text) => (kind("account_data"), Some(text)),
        QrEvent::Unknown { kind, message } => (kind, Some(message)),
        // A later version of the core may tell more.
        _ => (kind("unknown"), None),
    }
}
