//! Notifications as a stream, with their acknowledgement.

use crate::client::NativeClient;
use crate::convert::FromCore;
use crate::error::GreenApiError;
use crate::generated::Notification;
use green_api::{Delivery, Notifications, StopHandle};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;

/// What the stream of deliveries is made of; use `GreenApi.notifications`.
#[derive(uniffi::Object)]
pub struct NotificationStream {
    stream: Mutex<Notifications>,
    stop: StopHandle,
}

/// A notification on its way, as it crosses; `Delivery` is made of it.
#[derive(uniffi::Record)]
pub struct NativeDelivery {
    /// To acknowledge or refuse it.
    pub handle: Arc<DeliveryHandle>,
    /// The notification.
    pub notification: Notification,
    /// The body as it came.
    pub raw: String,
    /// Number under which the service keeps it.
    pub receipt_id: i64,
    /// 1 when the stream gives it for the first time, 2 when it comes again, and so on.
    pub attempt: u32,
}

/// Acknowledges or refuses a notification.
#[derive(uniffi::Object)]
pub struct DeliveryHandle {
    delivery: Delivery,
}

#[uniffi::export]
impl NativeClient {
    /// The instance's notifications. Nothing is asked for before the first one is taken.
    #[uniffi::method(default(receive_timeout = None))]
    pub fn notification_stream(&self, receive_timeout: Option<Duration>) -> NotificationStream {
        let mut stream = self.core().notifications();
        if let Some(timeout) = receive_timeout {
            stream = stream.receive_timeout(timeout);
        }
        NotificationStream { stop: stream.stop_handle(), stream: Mutex::new(stream) }
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl NotificationStream {
    /// The next one, or nothing when the stream was stopped.
    pub async fn next(&self) -> Result<Option<NativeDelivery>, GreenApiError> {
        let next = self.stream.lock().await.next().await;
        let Some(delivery) = next.transpose()? else { return Ok(None) };
        Ok(Some(NativeDelivery {
            notification: FromCore::from_core(delivery.notification().clone()),
            raw: String::from_utf8_lossy(delivery.raw()).into_owned(),
            receipt_id: delivery.receipt_id(),
            attempt: delivery.attempt(),
            handle: Arc::new(DeliveryHandle { delivery }),
        }))
    }
}

#[uniffi::export]
impl NotificationStream {
    /// Ends the stream at once; what was not acknowledged stays with the service.
    pub fn stop(&self) {
        self.stop.stop();
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl DeliveryHandle {
    /// Acknowledges it: the service deletes it.
    pub async fn ack(&self) -> Result<(), GreenApiError> {
        Ok(self.delivery.ack().await?)
    }
}

#[uniffi::export]
impl DeliveryHandle {
    /// Leaves it with the service: it comes again after a pause.
    pub fn refuse(&self) {
        self.delivery.nack();
    }
}
