//! Notifications to a handler of the other language, with repeats and a place for what it never manages.

use crate::client::NativeClient;
use crate::convert::FromCore;
use crate::error::GreenApiError;
use crate::generated::Notification;
use green_api::{Listener, StopHandle};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// A notification as a handler gets it.
#[derive(Clone, uniffi::Record)]
pub struct Incoming {
    /// The notification.
    pub notification: Notification,
    /// The body as it came.
    pub raw: String,
    /// Number under which the service keeps it.
    pub receipt_id: Option<i64>,
    /// 1 when the handler gets it for the first time, 2 when it failed once, and so on.
    pub attempt: u32,
}

/// A notification that its handler did not manage.
#[derive(Clone, uniffi::Record)]
pub struct DeadLetter {
    /// The notification.
    pub incoming: Incoming,
    /// What the handler failed with the last time.
    pub reason: String,
}

/// Why a handler or a sink failed.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum HandlerError {
    /// It failed with this.
    #[error("{reason}")]
    Failed {
        /// What it says.
        reason: String,
    },
}

impl From<uniffi::UnexpectedUniFFICallbackError> for HandlerError {
    fn from(error: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed { reason: error.reason }
    }
}

/// Handles notifications.
#[uniffi::export(with_foreign)]
#[async_trait::async_trait]
pub trait NotificationHandler: Send + Sync {
    /// Handles one. It is acknowledged when this succeeds, and repeated when it fails.
    async fn handle(&self, incoming: Incoming) -> Result<(), HandlerError>;
}

/// Keeps what a handler did not manage.
#[uniffi::export(with_foreign)]
#[async_trait::async_trait]
pub trait DeadLetterSink: Send + Sync {
    /// Keeps one. When this fails, the notification is not acknowledged and comes again.
    async fn keep(&self, letter: DeadLetter) -> Result<(), HandlerError>;
}

/// How a listener repeats.
#[derive(Clone, Copy, Default, uniffi::Record)]
pub struct ListenOptions {
    /// How often a handler that failed is called again. Default: 3 times.
    #[uniffi(default = None)]
    pub retries: Option<u32>,
    /// Pause before the handler is called again; it doubles each time. Default: 0.5 seconds.
    #[uniffi(default = None)]
    pub retry_delay: Option<Duration>,
    /// Longest pause. Default: 8 seconds.
    #[uniffi(default = None)]
    pub max_retry_delay: Option<Duration>,
    /// How long the service waits for a notification, 5 to 60 seconds. Default: 5 seconds.
    #[uniffi(default = None)]
    pub receive_timeout: Option<Duration>,
}

/// What a listener is made of; use `GreenApi.listen`.
#[derive(uniffi::Object)]
pub struct NativeListener {
    /// Taken by the run.
    listener: Mutex<Option<Listener>>,
    stop: StopHandle,
}

#[uniffi::export]
impl NativeClient {
    /// Gives the instance's notifications to a handler. What it does not manage goes to the sink, or else to the log.
    pub fn listener(
        &self,
        handler: Arc<dyn NotificationHandler>,
        dead_letters: Option<Arc<dyn DeadLetterSink>>,
        options: ListenOptions,
    ) -> NativeListener {
        let mut listener = self.core().listen(move |incoming| {
            let handler = handler.clone();
            async move { handler.handle(Incoming::new(&incoming)).await }
        });
        if let Some(sink) = dead_letters {
            listener = listener.dead_letters(move |letter| {
                let sink = sink.clone();
                let incoming = Incoming::new(&letter.incoming);
                async move { sink.keep(DeadLetter { incoming, reason: letter.error }).await }
            });
        }
        if let Some(retries) = options.retries {
            listener = listener.retries(retries);
        }
        if options.retry_delay.is_some() || options.max_retry_delay.is_some() {
            let first = options.retry_delay.unwrap_or(green_api::DEFAULT_RETRY_DELAY);
            listener =
                listener.retry_delays(first, options.max_retry_delay.unwrap_or(green_api::DEFAULT_MAX_RETRY_DELAY));
        }
        if let Some(timeout) = options.receive_timeout {
            listener = listener.receive_timeout(timeout);
        }
        NativeListener { stop: listener.stop_handle(), listener: Mutex::new(Some(listener)) }
    }
}

impl Incoming {
    fn new(incoming: &green_api::Incoming) -> Self {
        Self {
            notification: FromCore::from_core(incoming.notification().clone()),
            raw: String::from_utf8_lossy(incoming.raw()).into_owned(),
            receipt_id: incoming.receipt_id(),
            attempt: incoming.attempt(),
        }
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl NativeListener {
    /// Runs until it is stopped; once.
    pub async fn run(&self) -> Result<(), GreenApiError> {
        let taken = self.listener.lock().unwrap_or_else(PoisonError::into_inner).take();
        match taken {
            Some(listener) => Ok(listener.run().await?),
            None => Err(GreenApiError::closed("this listener was run before: make another one")),
        }
    }
}

#[uniffi::export]
impl NativeListener {
    /// The handler that is at work finishes, its notification is acknowledged when it succeeds, and `run` returns.
    pub fn stop(&self) {
        self.stop.stop();
    }
}
