//! Notifications by long polling.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use green_api::{Delivery, Notifications, StopHandle};
use napi_derive::napi;
use serde::Serialize;

use crate::{
    bridge::{Bridge, Payload, lock},
    client::{NativeClient, outcome},
    decode::Envelope,
    options::set,
};

/// The notifications of an instance.
#[napi]
pub struct NativeNotifications {
    stream: Arc<tokio::sync::Mutex<Notifications>>,
    stop: StopHandle,
    open: Arc<Open>,
}

/// Deliveries that are neither acknowledged nor refused, by a number of their own.
#[derive(Default)]
struct Open {
    deliveries: Mutex<HashMap<u32, Arc<Delivery>>>,
    last: AtomicU32,
}

/// A delivery as JavaScript gets it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Handed<'a> {
    delivery: u32,
    receipt_id: i64,
    attempt: u32,
    raw: &'a str,
    #[serde(flatten)]
    envelope: Envelope<'a>,
}

#[napi]
impl NativeClient {
    /// The notifications of the instance; nothing is asked for before `next`.
    #[napi]
    pub fn notifications(
        &self,
        receive_timeout: Option<u32>,
        transient_errors: bool,
        options: Option<String>,
    ) -> napi::Result<NativeNotifications> {
        let stream = self.with(options.as_deref())?.notifications().yield_transient_errors(transient_errors);
        let timeout = receive_timeout.map(|time| Duration::from_millis(time.into()));
        let stream = set(stream, timeout, Notifications::receive_timeout);
        let stop = stream.stop_handle();
        Ok(NativeNotifications { stream: Arc::new(tokio::sync::Mutex::new(stream)), stop, open: Arc::default() })
    }
}

#[napi]
impl NativeNotifications {
    /// The next delivery, `null` when it was stopped.
    #[napi]
    pub fn next(&self, bridge: &Bridge, id: u32) -> napi::Result<()> {
        let (stream, open) = (self.stream.clone(), self.open.clone());
        bridge.shared().start(id, async move {
            let next = stream.lock().await.next().await;
            outcome(
                next.transpose().map(|delivery| delivery.map_or_else(Payload::nothing, |delivery| open.hand(delivery))),
            )
        })
    }

    /// Acknowledges a delivery.
    #[napi]
    pub fn ack(&self, bridge: &Bridge, id: u32, delivery: u32) -> napi::Result<()> {
        let open = self.open.clone();
        bridge.shared().start(id, async move {
            let found = lock(&open.deliveries).get(&delivery).cloned();
            if let Some(found) = found {
                found.ack().await.map_err(|error| crate::failure::json(&error))?;
                lock(&open.deliveries).remove(&delivery);
            }
            Ok(Payload::nothing())
        })
    }

    /// Leaves a delivery with the service: it comes again.
    #[napi]
    pub fn refuse(&self, delivery: u32) {
        let found = lock(&self.open.deliveries).remove(&delivery);
        if let Some(found) = found {
            found.nack();
        }
    }

    /// Ends it: what is open stays with the service.
    #[napi]
    pub fn stop(&self) {
        self.stop.stop();
    }
}

impl Open {
    fn hand(&self, delivery: Delivery) -> Payload {
        let number = self.last.fetch_add(1, Ordering::Relaxed);
        let decoded = delivery.decoded();
        let raw = decoded.raw_text();
        let handed = Handed {
            delivery: number,
            receipt_id: delivery.receipt_id(),
            attempt: delivery.attempt(),
            raw: &raw,
            envelope: Envelope::from(&*decoded),
        };
        let json = serde_json::to_vec(&handed).unwrap_or_default();
        lock(&self.deliveries).insert(number, Arc::new(delivery));
        Payload::Json(json)
    }
}
