//! QR codes to link a phone.

use std::{sync::Arc, time::Duration};

use green_api::{QrCodes, QrEvent, StopHandle};
use napi_derive::napi;
use serde_json::{Value, json};

use crate::{
    bridge::{Bridge, Payload},
    client::{NativeClient, outcome},
};

/// QR codes and what happens while a phone is linked.
#[napi]
pub struct NativeQrCodes {
    codes: Arc<tokio::sync::Mutex<QrCodes>>,
    stop: StopHandle,
}

#[napi]
impl NativeClient {
    /// By asking again and again; the interval is in milliseconds.
    #[napi]
    pub fn qr_codes(&self, interval: Option<u32>, options: Option<String>) -> napi::Result<NativeQrCodes> {
        let client = self.with(options.as_deref())?;
        Ok(NativeQrCodes::new(match interval {
            Some(interval) => client.qr_codes_every(Duration::from_millis(interval.into())),
            None => client.qr_codes(),
        }))
    }

    /// By websocket.
    #[napi]
    pub fn qr_code_socket(&self, options: Option<String>) -> napi::Result<NativeQrCodes> {
        Ok(NativeQrCodes::new(self.with(options.as_deref())?.qr_code_socket()))
    }
}

#[napi]
impl NativeQrCodes {
    /// The next event, `null` at the end.
    #[napi]
    pub fn next(&self, bridge: &Bridge, id: u32) -> napi::Result<()> {
        let codes = self.codes.clone();
        bridge.shared().start(id, async move {
            let next = codes.lock().await.next().await;
            outcome(next.transpose().map(|event| {
                let json = event.as_ref().map_or(Value::Null, described);
                Payload::Json(json.to_string().into_bytes())
            }))
        })
    }

    /// Ends it.
    #[napi]
    pub fn stop(&self) {
        self.stop.stop();
    }
}

impl NativeQrCodes {
    fn new(codes: QrCodes) -> Self {
        let stop = codes.stop_handle();
        Self { codes: Arc::new(tokio::sync::Mutex::new(codes)), stop }
    }
}

fn described(event: &QrEvent) -> Value {
    match event {
        QrEvent::Code(code) => json!({ "type": "code", "base64": code.base64() }),
        QrEvent::Authorized => json!({ "type": "authorized" }),
        QrEvent::Problem(message) => json!({ "type": "problem", "message": message }),
        QrEvent::TimedOut => json!({ "type": "timedOut" }),
        QrEvent::AccountData(message) => json!({ "type": "accountData", "message": message }),
        QrEvent::Unknown { kind, message } => json!({ "type": "unknown", "kind": kind, "message": message }),
        // A kind that the core has and this module not yet.
        other => json!({ "type": "unknown", "kind": "", "message": format!("{other:?}") }),
    }
}
