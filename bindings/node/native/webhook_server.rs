//! The core's web server for webhooks. Deliveries are pushed to JavaScript as events, so that one crossing takes all that have
//! come meanwhile; there is room for some only, and those behind them wait in the core.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use green_api::{StopHandle, WebhookDelivery, WebhookReceiver, WebhookServer, WebhookServerOptions};
use napi_derive::napi;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio::sync::Semaphore;

use crate::{
    bridge::{Bridge, Payload, Shared, lock},
    decode::Envelope,
    failure,
    options::set,
    webhooks::ReceiverSettings,
};

/// Deliveries that JavaScript has at the same time.
const ROOM: usize = 256;

/// What a server is set up with.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ServerSettings {
    host: String,
    port: u16,
    receiver: ReceiverSettings,
    path: Option<String>,
    address_header: Option<String>,
    max_connections: Option<usize>,
    max_queue: Option<usize>,
    max_buffered: Option<usize>,
    head_timeout: Option<u64>,
    body_timeout: Option<u64>,
    answer_timeout: Option<u64>,
}

/// A server for webhooks.
#[napi]
pub struct NativeWebhookServer {
    address: (String, u16),
    receiver: WebhookReceiver,
    options: WebhookServerOptions,
    open: Arc<Open>,
    stop: Arc<Mutex<Option<StopHandle>>>,
}

/// Deliveries that are neither acknowledged nor refused, by a number of their own.
struct Open {
    deliveries: Mutex<HashMap<u32, WebhookDelivery>>,
    room: Semaphore,
}

/// A delivery as JavaScript gets it.
#[derive(Serialize)]
struct Handed<'a> {
    delivery: u32,
    raw: &'a str,
    #[serde(flatten)]
    envelope: Envelope<'a>,
}

#[napi]
impl NativeWebhookServer {
    /// From the JSON of the options.
    #[napi(constructor)]
    pub fn new(options: String) -> napi::Result<Self> {
        let settings: ServerSettings =
            serde_json::from_str(&options).map_err(|error| failure::misread("options", &error))?;
        let options = WebhookServerOptions::new();
        let options = set(options, settings.path, WebhookServerOptions::path);
        let options = set(options, settings.address_header, WebhookServerOptions::address_header);
        let options = set(options, settings.max_connections, WebhookServerOptions::max_connections);
        let options = set(options, settings.max_queue, WebhookServerOptions::max_queue);
        let options = set(options, settings.max_buffered, WebhookServerOptions::max_buffered);
        let time = |time: Option<u64>| time.map(Duration::from_millis);
        let options = set(options, time(settings.head_timeout), WebhookServerOptions::head_timeout);
        let options = set(options, time(settings.body_timeout), WebhookServerOptions::body_timeout);
        let options = set(options, time(settings.answer_timeout), WebhookServerOptions::answer_timeout);
        Ok(Self {
            address: (settings.host, settings.port),
            receiver: settings.receiver.into_receiver()?,
            options,
            open: Arc::new(Open { deliveries: Mutex::default(), room: Semaphore::new(ROOM) }),
            stop: Arc::default(),
        })
    }

    /// Serves until it is stopped. The first event is the address, all others are deliveries.
    #[napi]
    pub fn serve(&self, bridge: &Bridge, id: u32) -> napi::Result<()> {
        let (address, receiver, options) = (self.address.clone(), self.receiver.clone(), self.options.clone());
        let (open, stop, shared) = (self.open.clone(), self.stop.clone(), bridge.shared().clone());
        bridge.shared().start(id, async move {
            let address = (address.0.as_str(), address.1);
            let server =
                WebhookServer::bind(address, receiver, options).await.map_err(|error| failure::json(&error))?;
            *lock(&stop) = Some(server.stop_handle());
            let local = server.local_address();
            let listening = json!({ "address": local.ip().to_string(), "port": local.port() });
            shared.event(id, listening.to_string().as_bytes());
            open.push(server, id, &shared).await;
            Ok(Payload::nothing())
        })
    }

    /// Acknowledges some deliveries; answers those for which it is too late.
    #[napi]
    pub fn acknowledge(&self, deliveries: Vec<u32>) -> Vec<u32> {
        let settled = self.open.take(&deliveries);
        settled.into_iter().filter_map(|(number, delivery)| delivery.ack().err().map(|_| number)).collect()
    }

    /// Refuses some deliveries: the service sends them again.
    #[napi]
    pub fn refuse(&self, deliveries: Vec<u32>) {
        self.open.take(&deliveries).into_iter().for_each(|(_, delivery)| delivery.refuse());
    }

    /// Takes no more requests; what is open can still be settled.
    #[napi]
    pub fn stop(&self) {
        if let Some(stop) = &*lock(&self.stop) {
            stop.stop();
        }
    }
}

impl Open {
    async fn push(&self, mut server: WebhookServer, id: u32, shared: &Shared) {
        let mut number: u32 = 0;
        loop {
            // The semaphore is never closed.
            let Ok(room) = self.room.acquire().await else { return };
            let Some(delivery) = server.next().await else { return };
            room.forget();
            number = number.wrapping_add(1);
            let json = handed(number, &delivery);
            lock(&self.deliveries).insert(number, delivery);
            shared.event(id, &json);
        }
    }

    fn take(&self, numbers: &[u32]) -> Vec<(u32, WebhookDelivery)> {
        let mut deliveries = lock(&self.deliveries);
        let taken: Vec<_> = numbers.iter().filter_map(|number| Some((*number, deliveries.remove(number)?))).collect();
        self.room.add_permits(taken.len());
        taken
    }
}

fn handed(number: u32, delivery: &WebhookDelivery) -> Vec<u8> {
    let decoded = delivery.decoded();
    let handed = Handed { delivery: number, raw: &decoded.raw_text(), envelope: Envelope::from(&*decoded) };
    // Models always encode.
    serde_json::to_vec(&handed).unwrap_or_default()
}
