//! Notifications to a handler, by long polling.

use crate::client::Client;
use crate::delivery::Delivery;
use crate::error::Error;
use crate::handling::{BoxError, DeadLetter, HandlerPolicy, Incoming, Outcome, Work};
use crate::notifications::Notifications;
use crate::stop::StopHandle;
use std::fmt;
use std::time::Duration;

/// Gives notifications to a handler; from [`Client::listen`]. Set it up, then [`Listener::run`] it.
///
/// One notification at a time, in the service's order. It is acknowledged when the handler succeeded. When the handler
/// fails (an error or a panic) it is called again after a pause, then the notification goes to the dead-letter sink, and
/// is acknowledged after that, so that it does not block those behind it.
#[must_use = "a listener does nothing until it is run"]
pub struct Listener {
    notifications: Notifications,
    work: Work,
}

impl Client {
    /// Gives the instance's notifications to a handler, one after another.
    ///
    /// ```no_run
    /// # async fn example(client: green_api::Client) -> Result<(), green_api::Error> {
    /// let listener = client.listen(|incoming| async move {
    ///     println!("{:?}", incoming.notification());
    ///     Ok::<_, std::io::Error>(())
    /// });
    /// let stop = listener.stop_handle(); // stop.stop() from anywhere ends it, losing nothing
    /// listener.run().await
    /// # }
    /// ```
    pub fn listen<H, F, E>(&self, handler: H) -> Listener
    where
        H: Fn(Incoming) -> F + Send + Sync + 'static,
        F: Future<Output = Result<(), E>> + Send + 'static,
        E: Into<BoxError>,
    {
        let notifications = self.notifications();
        let work = Work::new(handler, self.handler_policy(), notifications.stop_handle());
        Listener { notifications, work }
    }

    /// The repeats of failing handlers that [`Client::listen`] begins with: the default number, with the client's pauses.
    pub fn handler_policy(&self) -> HandlerPolicy {
        let backoff = self.backoff();
        HandlerPolicy::new().retry_delays(backoff.base, backoff.max)
    }
}

impl Listener {
    /// How often a handler that failed is called again. Default: [`HandlerPolicy::DEFAULT_RETRIES`].
    pub fn retries(mut self, retries: u32) -> Self {
        self.work.policy = self.work.policy.retries(retries);
        self
    }

    /// Pause before the handler is called again, which doubles each time, and the longest one. Defaults: the client's,
    /// 0.5 and 8 seconds.
    pub fn retry_delays(mut self, first: Duration, longest: Duration) -> Self {
        self.work.policy = self.work.policy.retry_delays(first, longest);
        self
    }

    /// Where notifications go that the handler did not manage. When the sink fails too, the notification is not
    /// acknowledged: it comes again, and nothing behind it until it is handled. Default: the whole notification is
    /// logged as an error.
    pub fn dead_letters<S, F, E>(mut self, sink: S) -> Self
    where
        S: Fn(DeadLetter) -> F + Send + Sync + 'static,
        F: Future<Output = Result<(), E>> + Send + 'static,
        E: Into<BoxError>,
    {
        self.work.set_dead_letters(sink);
        self
    }

    /// How long the service waits for a notification, see [`Notifications::receive_timeout`].
    pub fn receive_timeout(mut self, timeout: Duration) -> Self {
        self.notifications = self.notifications.receive_timeout(timeout);
        self
    }

    /// Stops the listener from elsewhere: the handler that is at work finishes, its notification is acknowledged when it
    /// succeeds, and [`Listener::run`] returns. Everything else stays with the service.
    pub fn stop_handle(&self) -> StopHandle {
        self.work.stop.clone()
    }

    /// Runs until it is stopped.
    ///
    /// # Errors
    /// What does not pass by itself: wrong credentials, `webhookUrl` is set.
    pub async fn run(self) -> Result<(), Error> {
        let Self { mut notifications, work } = self;
        // Handled, but perhaps not acknowledged yet: when it comes again it is only acknowledged.
        let mut handled = None;
        while let Some(delivery) = notifications.next().await {
            let delivery = delivery?;
            if handled != Some(delivery.receipt_id()) {
                match work.handle(delivery.decoded(), Some(delivery.receipt_id())).await {
                    Outcome::Acknowledge => handled = Some(delivery.receipt_id()),
                    Outcome::Leave => {
                        delivery.nack();
                        continue;
                    }
                }
            }
            acknowledge(&delivery).await?;
        }
        Ok(())
    }
}

/// An acknowledgement that fails for the moment is made when the notification comes again.
async fn acknowledge(delivery: &Delivery) -> Result<(), Error> {
    match delivery.ack().await {
        Ok(()) => Ok(()),
        Err(error) if error.is_retryable() || error.status().is_some_and(|status| status >= 500) => {
            tracing::warn!(receipt_id = delivery.receipt_id(), %error, "not acknowledged yet");
            Ok(())
        }
        Err(error) => Err(error),
    }
}

impl fmt::Debug for Listener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Listener")
            .field("policy", &self.work.policy)
            .field("stop", &self.work.stop)
            .finish_non_exhaustive()
    }
}
