//! One notification on its way: received, not yet acknowledged.

use crate::client::Client;
use crate::error::Error;
use crate::facts;
use crate::generated::models::{DeleteNotification, Notification};
use crate::support::notification::DecodedNotification;
use bytes::Bytes;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::oneshot;

/// A received notification. The service keeps it, and gives nothing else, until it is acknowledged.
///
/// [`Delivery::ack`] removes it from the service's queue; do that when it is handled. Dropped or
/// [refused](Delivery::nack) without that, the same notification comes again after a pause.
pub struct Delivery {
    client: Client,
    receipt_id: i64,
    body: Arc<DecodedNotification>,
    attempt: u32,
    /// Tells the stream that this one is settled; also by being dropped.
    settled: Mutex<Option<oneshot::Sender<Settled>>>,
}

/// How a delivery ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Settled {
    Acknowledged,
    Refused,
}

impl Delivery {
    pub(crate) fn new(
        client: Client,
        receipt_id: i64,
        body: Arc<DecodedNotification>,
        attempt: u32,
    ) -> (Self, oneshot::Receiver<Settled>) {
        let (sender, receiver) = oneshot::channel();
        (Self { client, receipt_id, body, attempt, settled: Mutex::new(Some(sender)) }, receiver)
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

    /// Number under which the service keeps it.
    pub fn receipt_id(&self) -> i64 {
        self.receipt_id
    }

    /// 1 when this stream gives it for the first time, 2 when it comes again, and so on.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// Acknowledges it: the service deletes it, and the stream goes on with the next one. It counts as acknowledged too
    /// when the service does not have it any more. Further calls do nothing.
    ///
    /// # Errors
    /// Those of `deleteNotification`, after its repeats. The delivery can then be acknowledged again; dropped, it comes
    /// again.
    pub async fn ack(&self) -> Result<(), Error> {
        if self.is_settled() {
            return Ok(());
        }
        match self.client.delete_notification(DeleteNotification::new(self.receipt_id)).await {
            Ok(answer) if answer.result => {}
            Err(error) if error.error_id() != Some(facts::NOTIFICATION_NOT_FOUND) => return Err(error),
            // Deleted before, or kept under another number by now.
            Ok(_) | Err(_) => tracing::debug!(receipt_id = self.receipt_id, "was not in the queue any more"),
        }
        self.settle(Settled::Acknowledged);
        Ok(())
    }

    /// Leaves it in the service's queue: it comes again after a pause. Dropping the delivery does the same.
    pub fn nack(&self) {
        self.settle(Settled::Refused);
    }

    fn settle(&self, how: Settled) {
        let sender = self.settled.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(sender) = sender {
            // The stream may be gone.
            let _ = sender.send(how);
        }
    }

    fn is_settled(&self) -> bool {
        self.settled.lock().unwrap_or_else(PoisonError::into_inner).is_none()
    }
}

impl fmt::Debug for Delivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delivery")
            .field("receipt_id", &self.receipt_id)
            .field("attempt", &self.attempt)
            .field("notification", self.notification())
            .finish_non_exhaustive()
    }
}
