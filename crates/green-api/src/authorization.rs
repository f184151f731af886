//! Waiting until a phone is linked.

use crate::client::Client;
use crate::error::Error;
use crate::error_kind::ErrorKind;
use crate::facts;
use crate::generated::models::StateInstance;
use crate::generated::operations;
use crate::plan::Plan;
use std::time::Duration;
use tokio::time::Instant;

/// How to wait in [`Client::wait_until_authorized`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub struct WaitOptions {
    interval: Duration,
    timeout: Duration,
}

impl WaitOptions {
    /// Asks every 5 seconds, for 5 minutes.
    pub fn new() -> Self {
        Self { interval: Duration::from_secs(5), timeout: facts::INSTANCE_CREATION_MAXIMUM }
    }

    /// Time between two questions. Default: 5 seconds. Asked more often than once a second it waits its turn.
    pub fn interval(mut self, interval: Duration) -> Self {
        self.interval = interval;
        self
    }

    /// How long to wait in all. Default: 5 minutes, the longest time that an instance takes to be ready.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }
}

impl Default for WaitOptions {
    fn default() -> Self {
        Self::new()
    }
}

impl Client {
    /// Waits until a WhatsApp account is linked to the instance, asking for its state. Failures that pass do not end the
    /// waiting.
    ///
    /// # Errors
    /// Kind `Timeout` with the last state when it took too long, and what does not pass by itself.
    pub async fn wait_until_authorized(&self, options: WaitOptions) -> Result<(), Error> {
        let deadline = Instant::now() + options.timeout;
        let mut last = "it did not answer".to_owned();
        loop {
            last = match tokio::time::timeout_at(deadline, self.get_state_instance()).await {
                Err(_) => last,
                Ok(Ok(Some(answer))) if answer.state_instance == StateInstance::Authorized => return Ok(()),
                Ok(Ok(Some(answer))) => format!("it is {}", answer.state_instance.as_str()),
                // Not documented as a state: the answer is `null`.
                Ok(Ok(None)) => "it is being created".to_owned(),
                Ok(Err(error)) if error.is_retryable() => error.to_string(),
                Ok(Err(error)) => return Err(error),
            };
            if Instant::now() + options.interval >= deadline {
                let plan = Plan::of(&operations::GET_STATE_INSTANCE);
                let detail = format!("the instance was not authorized in time: {last}");
                return Err(Error::of(&plan, ErrorKind::Timeout { maybe_accepted: true }).detail(detail));
            }
            tokio::time::sleep(options.interval).await;
        }
    }
}
