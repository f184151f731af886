//! Stopping streams and listeners from elsewhere.

use std::fmt;
use std::sync::Arc;
use tokio::sync::watch;

/// Stops what it was taken from: a stream of notifications or of QR codes, or a listener. Clones stop the same thing.
#[derive(Clone)]
pub struct StopHandle(Arc<watch::Sender<bool>>);

impl StopHandle {
    /// A handle of your own, that stops whatever waits for [`StopHandle::stopped`].
    pub fn new() -> Self {
        Self(Arc::new(watch::Sender::new(false)))
    }

    /// Stops it. What is under way is finished, nothing new begins; nothing is lost.
    pub fn stop(&self) {
        self.0.send_replace(true);
    }

    /// Whether it was stopped.
    pub fn is_stopped(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until it is stopped.
    pub async fn stopped(&self) {
        // The sender is alive: it is here.
        let _ = self.0.subscribe().wait_for(|stopped| *stopped).await;
    }

    /// The result of the work, or `None` when it was stopped before.
    pub(crate) async fn unless_stopped<T>(&self, work: impl Future<Output = T>) -> Option<T> {
        tokio::select! {
            biased;
            () = self.stopped() => None,
            result = work => Some(result),
        }
    }
}

impl Default for StopHandle {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for StopHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StopHandle").field("stopped", &self.is_stopped()).finish()
    }
}
