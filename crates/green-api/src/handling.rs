//! Notifications and their handlers: repeats for handlers that fail, and a place for what they never manage. How the
//! notifications come is the business of [`Listener`](crate::Listener) and of the webhook server.

use crate::generated::models::Notification;
use crate::options::Backoff;
use crate::stop::StopHandle;
use crate::support::notification::DecodedNotification;
use bytes::Bytes;
use futures_core::future::BoxFuture;
use futures_util::FutureExt;
use std::any::Any;
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
    receipt_id: Option<i64>,
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

    /// Number under which the service keeps it; `None` when it came as a webhook.
    pub fn receipt_id(&self) -> Option<i64> {
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

/// How often a handler that failed gets a notification again, and after what pauses. For loops of your own: ask
/// [`HandlerPolicy::after_failure`] what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub struct HandlerPolicy {
    retries: u32,
    backoff: Backoff,
}

/// What to do after a handler failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Give it the notification again after this pause
    Again(Duration),
    /// It had its chances: the notification is a dead letter
    GiveUp,
}

impl HandlerPolicy {
    /// How often a handler that failed is called again: 3 times.
    pub const DEFAULT_RETRIES: u32 = 3;

    /// The defaults: [`HandlerPolicy::DEFAULT_RETRIES`], pauses of [`DEFAULT_RETRY_DELAY`](crate::DEFAULT_RETRY_DELAY) to
    /// [`DEFAULT_MAX_RETRY_DELAY`](crate::DEFAULT_MAX_RETRY_DELAY).
    pub fn new() -> Self {
        Self { retries: Self::DEFAULT_RETRIES, backoff: Backoff::DEFAULT }
    }

    /// How often a handler that failed is called again. 0: never.
    pub fn retries(mut self, retries: u32) -> Self {
        self.retries = retries;
        self
    }

    /// Pause before the handler is called again, which doubles each time, and the longest one. Up to half of each is
    /// taken off at random.
    pub fn retry_delays(mut self, first: Duration, longest: Duration) -> Self {
        self.backoff = Backoff { base: first, max: longest };
        self
    }

    /// What to do after the handler failed for the `failures`-th time, counted from 1, with the same notification.
    pub fn after_failure(&self, failures: u32) -> Verdict {
        if failures > self.retries { Verdict::GiveUp } else { Verdict::Again(self.backoff.pause(failures)) }
    }
}

impl Default for HandlerPolicy {
    fn default() -> Self {
        Self::new()
    }
}

/// What is done with each notification.
#[derive(Clone)]
pub(crate) struct Work {
    handler: Handler,
    dead_letters: Sink,
    pub(crate) policy: HandlerPolicy,
    pub(crate) stop: StopHandle,
}

/// What became of one notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Acknowledge,
    Leave,
}

impl Work {
    pub(crate) fn new<H, F, E>(handler: H, policy: HandlerPolicy, stop: StopHandle) -> Self
    where
        H: Fn(Incoming) -> F + Send + Sync + 'static,
        F: Future<Output = Result<(), E>> + Send + 'static,
        E: Into<BoxError>,
    {
        Self {
            handler: Arc::new(move |incoming| handler(incoming).map(|result| result.map_err(Into::into)).boxed()),
            dead_letters: Arc::new(|letter| {
                log_dead_letter(&letter);
                std::future::ready(Ok(())).boxed()
            }),
            policy,
            stop,
        }
    }

    pub(crate) fn set_dead_letters<S, F, E>(&mut self, sink: S)
    where
        S: Fn(DeadLetter) -> F + Send + Sync + 'static,
        F: Future<Output = Result<(), E>> + Send + 'static,
        E: Into<BoxError>,
    {
        self.dead_letters = Arc::new(move |letter| sink(letter).map(|result| result.map_err(Into::into)).boxed());
    }

    /// Gives a notification to the handler until it is handled, buried, or the loop was stopped.
    pub(crate) async fn handle(&self, body: Arc<DecodedNotification>, receipt_id: Option<i64>) -> Outcome {
        let mut attempt = 1;
        loop {
            let incoming = Incoming { body: body.clone(), receipt_id, attempt };
            let error = match guarded(|| (self.handler)(incoming.clone())).await {
                Ok(()) => return Outcome::Acknowledge,
                Err(error) => error,
            };
            tracing::warn!(receipt_id, attempt, error, "the handler failed");
            let Verdict::Again(pause) = self.policy.after_failure(attempt) else {
                return self.bury(DeadLetter { incoming, error }).await;
            };
            if self.stop.unless_stopped(tokio::time::sleep(pause)).await.is_none() {
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
                tracing::error!(
                    receipt_id,
                    error,
                    "the dead-letter sink failed, the notification stays with the service"
                );
                Outcome::Leave
            }
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handler_has_as_many_chances_as_the_policy_gives() {
        let policy = HandlerPolicy::new().retries(2).retry_delays(Duration::from_secs(1), Duration::from_secs(4));
        assert!(matches!(policy.after_failure(1), Verdict::Again(pause) if pause <= Duration::from_secs(1)));
        assert!(matches!(policy.after_failure(2), Verdict::Again(pause) if pause >= Duration::from_secs(1)));
        assert_eq!(policy.after_failure(3), Verdict::GiveUp);
        assert_eq!(HandlerPolicy::new().retries(0).after_failure(1), Verdict::GiveUp);
    }
}
