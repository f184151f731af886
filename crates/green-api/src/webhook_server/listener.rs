//! Webhooks to a handler.

use super::{WebhookDelivery, WebhookServer};
use crate::handling::{BoxError, DeadLetter, Outcome, Work};
use crate::stop::StopHandle;
use futures_util::{StreamExt, stream};
use std::fmt;
use std::time::Duration;

/// Gives notifications that come as webhooks to a handler; from [`WebhookServer::listen`].
///
/// A request is answered with 200 when the handler succeeded. When the handler fails (an error or a panic) it is called
/// again after a pause, then the notification goes to the dead-letter sink, and its request is answered with 200 after
/// that, so that it does not block those behind it.
#[must_use = "a listener does nothing until it is run"]
pub struct WebhookListener {
    server: WebhookServer,
    work: Work,
    concurrency: usize,
}

impl WebhookListener {
    pub(super) fn new(server: WebhookServer, work: Work) -> Self {
        Self { server, work, concurrency: 1 }
    }

    /// Notifications that are handled at the same time, at least 1. Default: 1, so that they are handled in the order in
    /// which they come.
    pub fn concurrency(mut self, notifications: usize) -> Self {
        self.concurrency = notifications.max(1);
        self
    }

    /// How often a handler that failed is called again. Default:
    /// [`HandlerPolicy::DEFAULT_RETRIES`](crate::HandlerPolicy::DEFAULT_RETRIES).
    pub fn retries(mut self, retries: u32) -> Self {
        self.work.policy = self.work.policy.retries(retries);
        self
    }

    /// Pause before the handler is called again, which doubles each time, and the longest one. Defaults: 0.5 and 8
    /// seconds. All repeats should fit into the time for which the service waits, 3 minutes.
    pub fn retry_delays(mut self, first: Duration, longest: Duration) -> Self {
        self.work.policy = self.work.policy.retry_delays(first, longest);
        self
    }

    /// Where notifications go that the handler did not manage. When the sink fails too, the request is answered with
    /// 500 and the notification comes again. Default: the whole notification is logged as an error.
    pub fn dead_letters<S, F, E>(mut self, sink: S) -> Self
    where
        S: Fn(DeadLetter) -> F + Send + Sync + 'static,
        F: Future<Output = Result<(), E>> + Send + 'static,
        E: Into<BoxError>,
    {
        self.work.set_dead_letters(sink);
        self
    }

    /// Stops the listener from elsewhere: handlers that are at work finish, their requests are answered, and
    /// [`WebhookListener::run`] returns.
    pub fn stop_handle(&self) -> StopHandle {
        self.work.stop.clone()
    }

    /// Runs until it is stopped.
    pub async fn run(self) {
        let Self { server, work, concurrency } = self;
        let deliveries = stream::unfold(server, |mut server| async move { Some((server.next().await?, server)) });
        deliveries.for_each_concurrent(concurrency, |delivery| handle(&work, delivery)).await;
    }
}

async fn handle(work: &Work, delivery: WebhookDelivery) {
    if work.handle(delivery.decoded(), None).await == Outcome::Leave {
        return delivery.refuse();
    }
    if let Err(error) = delivery.ack() {
        tracing::warn!(%error, "a webhook was handled too late");
    }
}

impl fmt::Debug for WebhookListener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WebhookListener")
            .field("server", &self.server)
            .field("policy", &self.work.policy)
            .field("concurrency", &self.concurrency)
            .finish()
    }
}
