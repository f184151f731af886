//! Notifications as a stream, by long polling.

use crate::client::Client;
use crate::delivery::{Delivery, Settled};
use crate::error::Error;
use crate::error_kind::ErrorKind;
use crate::facts;
use crate::generated::models::ReceiveNotification;
use crate::options::{Backoff, CallOptions};
use crate::stop::StopHandle;
use futures_core::Stream;
use futures_core::stream::BoxStream;
use futures_util::{StreamExt, stream};
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::Instant;

/// Longest pause while the service cannot be reached: 60 seconds.
const LONGEST_PAUSE: Duration = Duration::from_mins(1);

/// The notifications of an instance, as a stream of [`Delivery`]; from [`Client::notifications`].
///
/// One at a time, in the service's order: **the next one is asked for when the delivery before is acknowledged, refused
/// or dropped.** A delivery that is kept without that holds up the stream. What was not acknowledged comes again after a
/// pause that grows up to 8 seconds, so a handler must expect to see a notification twice.
///
/// Failures that pass (no connection, a busy or restarting service) do not end the stream: it tries again with growing
/// pauses up to a minute. Those that do not pass (wrong credentials, `webhookUrl` is set) are yielded and end it.
///
/// [`Notifications::next`] may be cancelled without losing anything.
///
/// ```no_run
/// # async fn example(client: green_api::Client) -> Result<(), green_api::Error> {
/// let mut notifications = client.notifications();
/// while let Some(delivery) = notifications.next().await {
///     let delivery = delivery?;
///     println!("{:?}", delivery.notification());
///     delivery.ack().await?;
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "a stream does nothing until it is polled"]
pub struct Notifications {
    stop: StopHandle,
    state: State,
}

enum State {
    /// Not polled yet: can still be set up.
    Fresh(Option<Box<Poller>>),
    Running(BoxStream<'static, Result<Delivery, Error>>),
}

impl Client {
    /// The notifications of the instance, as they come. Nothing is asked for before the stream is polled. Poll one
    /// stream of an instance only: two would get the same notifications.
    pub fn notifications(&self) -> Notifications {
        let stop = StopHandle::new();
        let poller = Poller {
            client: self.with_options(CallOptions::new().retries(0)),
            acknowledging: self.clone(),
            receive_timeout: facts::RECEIVE_TIMEOUT_DEFAULT,
            yield_transient: false,
            backoff: self.backoff(),
            stop: stop.clone(),
            outstanding: None,
            last: None,
            refusals: 0,
            failures: 0,
            pause: Duration::ZERO,
            ended: false,
        };
        Notifications { stop, state: State::Fresh(Some(Box::new(poller))) }
    }
}

impl Notifications {
    /// How long the service waits for a notification before it answers that there is none, in whole seconds, 5 to 60;
    /// default 5. A longer time makes fewer requests, not later notifications. No effect once the stream was polled.
    pub fn receive_timeout(self, timeout: Duration) -> Self {
        self.set(|poller| poller.receive_timeout = timeout)
    }

    /// Whether failures that pass are yielded too; the stream goes on after them. Default: no, they are only logged.
    /// No effect once the stream was polled.
    pub fn yield_transient_errors(self, yield_them: bool) -> Self {
        self.set(|poller| poller.yield_transient = yield_them)
    }

    fn set(mut self, change: impl FnOnce(&mut Poller)) -> Self {
        if let State::Fresh(Some(poller)) = &mut self.state {
            change(poller);
        }
        self
    }

    /// The next delivery; `None` when the stream was stopped or ended with an error. Cancelling it loses nothing.
    pub async fn next(&mut self) -> Option<Result<Delivery, Error>> {
        StreamExt::next(self).await
    }

    /// Stops the stream from elsewhere: it ends at once, and what was not acknowledged stays with the service.
    pub fn stop_handle(&self) -> StopHandle {
        self.stop.clone()
    }
}

impl Stream for Notifications {
    type Item = Result<Delivery, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let State::Fresh(poller) = &mut self.state {
            let Some(poller) = poller.take() else { return Poll::Ready(None) };
            let steps = stream::unfold(poller, |mut poller| async move { Some((poller.step().await?, poller)) });
            self.state = State::Running(steps.boxed());
        }
        match &mut self.state {
            State::Running(steps) => steps.as_mut().poll_next(context),
            State::Fresh(_) => Poll::Ready(None),
        }
    }
}

impl fmt::Debug for Notifications {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Notifications").field("stop", &self.stop).finish_non_exhaustive()
    }
}

struct Poller {
    /// Asks without repeating: the pauses are here.
    client: Client,
    acknowledging: Client,
    receive_timeout: Duration,
    yield_transient: bool,
    backoff: Backoff,
    stop: StopHandle,
    outstanding: Option<oneshot::Receiver<Settled>>,
    /// The last receipt and how often it came.
    last: Option<(i64, u32)>,
    refusals: u32,
    failures: u32,
    /// Before the next question.
    pause: Duration,
    ended: bool,
}

impl Poller {
    /// What the stream yields next.
    async fn step(&mut self) -> Option<Result<Delivery, Error>> {
        if self.ended {
            return None;
        }
        let stop = self.stop.clone();
        let item = stop.unless_stopped(self.search()).await;
        self.ended = !matches!(&item, Some(Ok(_))) && !matches!(&item, Some(Err(error)) if passes(error));
        item
    }

    async fn search(&mut self) -> Result<Delivery, Error> {
        self.settled().await;
        loop {
            tokio::time::sleep(std::mem::take(&mut self.pause)).await;
            let request = ReceiveNotification::new().receive_timeout(whole_seconds(self.receive_timeout));
            let asked = Instant::now();
            let error = match self.client.receive_notification(request).await {
                Ok(None) => {
                    self.failures = 0;
                    if asked.elapsed() < self.receive_timeout / 2 {
                        // Something on the way answers without waiting: not to be asked as fast as it can.
                        self.pause = self.backoff.pause(1);
                    }
                    continue;
                }
                Ok(Some(received)) => {
                    self.failures = 0;
                    let receipt_id = received.receipt_id;
                    let attempt = match self.last {
                        Some((last, times)) if last == receipt_id => times.saturating_add(1),
                        _ => 1,
                    };
                    self.last = Some((receipt_id, attempt));
                    let client = self.acknowledging.clone();
                    let (delivery, outstanding) = Delivery::new(client, receipt_id, Arc::new(received.body), attempt);
                    self.outstanding = Some(outstanding);
                    return Ok(delivery);
                }
                Err(error) => error,
            };
            if !passes(&error) {
                return Err(error);
            }
            if !self.yield_transient {
                tracing::warn!(failures = self.failures + 1, %error, "notifications cannot be received, trying again");
            }
            self.failures = self.failures.saturating_add(1);
            let pause = Backoff { max: LONGEST_PAUSE, ..self.backoff }.pause(self.failures);
            self.pause = pause.max(error.retry_after().unwrap_or_default());
            if self.yield_transient {
                return Err(error);
            }
        }
    }

    /// Waits until the delivery before is settled, and a while longer when it was not acknowledged.
    async fn settled(&mut self) {
        let Some(outstanding) = &mut self.outstanding else { return };
        // A delivery that was dropped says nothing.
        let how = outstanding.await.unwrap_or(Settled::Refused);
        self.outstanding = None;
        match how {
            Settled::Acknowledged => self.refusals = 0,
            Settled::Refused => {
                self.refusals = self.refusals.saturating_add(1);
                tokio::time::sleep(self.backoff.pause(self.refusals)).await;
            }
        }
    }
}

/// Whether a failure may be over soon.
fn passes(error: &Error) -> bool {
    match error.kind() {
        ErrorKind::Server | ErrorKind::InstanceNotAuthorized | ErrorKind::Decode { .. } => true,
        ErrorKind::UnexpectedStatus => error.status().is_none_or(|status| !(300..400).contains(&status)),
        _ => error.is_retryable(),
    }
}

fn whole_seconds(time: Duration) -> i64 {
    i64::try_from(time.as_secs()).unwrap_or(i64::MAX)
}
