//! Notifications to a handler: with repeats for handlers that fail, and a place for what they never manage.

use crate::client::Client;
use crate::delivery::Delivery;
use crate::error::Error;
use crate::generated::models::Notification;
use crate::notifications::Notifications;
use crate::options::Backoff;
use crate::stop::StopHandle;
use crate::support::notification::DecodedNotification;
use bytes::Bytes;
use futures_core::future::BoxFuture;
use futures_util::FutureExt;
use std::any::Any;
use std::fmt;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

/// What handlers and sinks may fail with: anything that can be shown.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

type Handler = Arc<dyn Fn(Incoming) -> BoxFuture<'static, Result<(), BoxError>> + Send + Sync>;
type Sink = Arc<dyn Fn(DeadLetter) -> BoxFuture<'static, Result<(), BoxError>> + Send + Sync>;

/// A notification as a handler gets it. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Incoming {
    body: Arc<DecodedNotification>,
    receipt_id: i64,
    attempt: u32,
}

impl Incoming {
    /// The notification. Kinds that this version does not know, and those that do not fit their kind, are values too.
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

    /// 1 when the handler gets it for the first time, 2 when it failed once, and so on.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }
}

/// A notification that its handler did not manage, with the last reason.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeadLetter {
    /// The notification.
    pub incoming: Incoming,
    /// What the handler failed with the last time; for a panic its message.
    pub error: String,
}

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

/// What is done with one notification.
struct Work {
    handler: Handler,
    retries: u32,
    backoff: Backoff,
    dead_letters: Sink,
    stop: StopHandle,
}

/// What became of one notification.
enum Outcome {
    Acknowledge,
    Leave,
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
        let work = Work {
            handler: Arc::new(move |incoming| handler(incoming).map(|result| result.map_err(Into::into)).boxed()),
            retries: Listener::DEFAULT_RETRIES,
            backoff: self.backoff(),
            dead_letters: Arc::new(|letter| {
                log_dead_letter(&letter);
                std::future::ready(Ok(())).boxed()
            }),
            stop: notifications.stop_handle(),
        };
        Listener { notifications, work }
    }
}

impl Listener {
    /// How often a handler that failed is called again: 3 times.
    pub const DEFAULT_RETRIES: u32 = 3;

    /// How often a handler that failed is called again. Default: [`Listener::DEFAULT_RETRIES`].
    pub fn retries(mut self, retries: u32) -> Self {
        self.work.retries = retries;
        self
    }

    /// Pause before the handler is called again, which doubles each time, and the longest one. Defaults: the client's,
    /// 0.5 and 8 seconds.
    pub fn retry_delays(mut self, first: Duration, longest: Duration) -> Self {
        self.work.backoff = Backoff { base: first, max: longest };
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
        self.work.dead_letters = Arc::new(move |letter| sink(letter).map(|result| result.map_err(Into::into)).boxed());
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
                match work.handle(&delivery).await {
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

impl Work {
    async fn handle(&self, delivery: &Delivery) -> Outcome {
        let mut attempt = 1;
        loop {
            let incoming = Incoming { body: delivery.decoded(), receipt_id: delivery.receipt_id(), attempt };
            let error = match guarded(|| (self.handler)(incoming.clone())).await {
                Ok(()) => return Outcome::Acknowledge,
                Err(error) => error,
            };
            tracing::warn!(receipt_id = delivery.receipt_id(), attempt, error, "the handler failed");
            if attempt > self.retries {
                return self.bury(DeadLetter { incoming, error }).await;
            }
            if self.stop.unless_stopped(tokio::time::sleep(self.backoff.pause(attempt))).await.is_none() {
                return Outcome::Leave;
            }
            attempt += 1;
        }
    }

    async fn bury(&self, letter: DeadLetter) -> Outcome {
        let receipt_id = letter.incoming.receipt_id;
        match guarded(|| (self.dead_letters)(letter)).await {
            Ok(()) => Outcome::Acknowledge,
            Err(error) => {
                tracing::error!(receipt_id, error, "the dead-letter sink failed, the notification stays in the queue");
                Outcome::Leave
            }
        }
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

/// Runs user code: an error and a panic are both a text.
async fn guarded<F>(work: impl FnOnce() -> F) -> Result<(), String>
where
    F: Future<Output = Result<(), BoxError>>,
{
    let run = AssertUnwindSafe(async { work().await }).catch_unwind().await;
    match run {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(error.to_string()),
        Err(panic) => Err(format!("panicked: {}", panic_text(&*panic))),
    }
}

fn panic_text(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("no message")
}

fn log_dead_letter(letter: &DeadLetter) {
    tracing::error!(
        receipt_id = letter.incoming.receipt_id,
        error = letter.error,
        notification = %String::from_utf8_lossy(letter.incoming.raw()),
        "a notification was not handled"
    );
}

impl fmt::Debug for Listener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Listener")
            .field("retries", &self.work.retries)
            .field("stop", &self.work.stop)
            .finish_non_exhaustive()
    }
}
