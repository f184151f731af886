//! One notification on its way: its sender waits for the answer.

use crate::error::Error;
use crate::error_kind::ErrorKind;
use crate::generated::models::Notification;
use crate::support::notification::DecodedNotification;
use bytes::Bytes;
use std::fmt;
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, oneshot};

/// A notification that came as a webhook. Its request is answered with 200 when it is acknowledged; refused or dropped, it
/// is answered with 500 and comes again after a minute.
#[must_use = "a delivery that is dropped is refused"]
pub struct WebhookDelivery {
    body: Arc<DecodedNotification>,
    answer: oneshot::Sender<Settled>,
    /// Its share of the bytes that may be in memory.
    _memory: Option<OwnedSemaphorePermit>,
}

/// How a delivery ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Settled {
    Acknowledged,
    Refused,
}

impl WebhookDelivery {
    pub(super) fn new(
        body: DecodedNotification,
        memory: Option<OwnedSemaphorePermit>,
    ) -> (Self, oneshot::Receiver<Settled>) {
        let (answer, settled) = oneshot::channel();
        (Self { body: Arc::new(body), answer, _memory: memory }, settled)
    }

    /// The notification. Kinds that this version does not know, and those that do not fit their kind, are values too:
    /// acknowledge them as well.
    pub fn notification(&self) -> &Notification {
        self.body.notification()
    }

    /// The notification as it came, JSON.
    pub fn raw(&self) -> &Bytes {
        self.body.raw()
    }

    /// The notification together with its raw body, to keep.
    pub fn decoded(&self) -> Arc<DecodedNotification> {
        self.body.clone()
    }

    /// Whether nobody waits for the answer any more: the time was up, or the sender has gone.
    pub fn is_expired(&self) -> bool {
        self.answer.is_closed()
    }

    /// Acknowledges it: its request is answered with 200.
    ///
    /// # Errors
    /// Kind `Expired` when nobody waits for the answer any more: the service sends the notification again.
    pub fn ack(self) -> Result<(), Error> {
        let late = |_| Error::new(ErrorKind::Expired).detail("the service sends the notification again");
        self.answer.send(Settled::Acknowledged).map_err(late)
    }

    /// Refuses it: its request is answered with 500, and the service sends the notification again after a minute.
    /// Dropping the delivery does the same.
    pub fn refuse(self) {
        // The sender may be gone.
        let _ = self.answer.send(Settled::Refused);
    }
}

impl fmt::Debug for WebhookDelivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WebhookDelivery")
            .field("notification", self.notification())
            .field("is_expired", &self.is_expired())
            .finish_non_exhaustive()
    }
}
