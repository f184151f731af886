//! Is everything as it should be?

use crate::client::NativeClient;
use crate::convert::FromCore;
use crate::error::GreenApiError;
use crate::generated::{GetSettingsResponse, StateInstance};
use green_api::WaitOptions;
use std::time::Duration;

/// What `health` found.
#[derive(Clone, uniffi::Record)]
pub struct Health {
    /// Whether messages can be sent and received: no finding is a problem.
    pub is_healthy: bool,
    /// State of the instance; nothing while it is being created.
    pub state: Option<StateInstance>,
    /// Messages that wait to be sent.
    pub queue_depth: u64,
    /// The instance's settings.
    pub settings: GetSettingsResponse,
    /// What a person should know, the most important first. Empty when there is nothing.
    pub findings: Vec<Finding>,
}

/// One finding.
#[derive(Clone, uniffi::Record)]
pub struct Finding {
    /// A short name for programs: `state`, `queue` and so on.
    pub code: String,
    /// Whether something does not work; otherwise it is only good to know.
    pub is_problem: bool,
    /// What is found and what to do, in plain words.
    pub text: String,
}

impl FromCore<green_api::Health> for Health {
    fn from_core(health: green_api::Health) -> Self {
        let notes = health.notes.iter();
        let findings = notes.map(|note| Finding {
            code: note.code.to_owned(),
            is_problem: note.is_problem,
            text: note.text.clone(),
        });
        Self {
            is_healthy: health.is_healthy(),
            findings: findings.collect(),
            state: FromCore::from_core(health.state),
            queue_depth: health.queue_depth as u64,
            settings: FromCore::from_core(health.settings),
        }
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl NativeClient {
    /// The instance's state, the messages that wait to be sent, and settings that keep notifications away.
    pub async fn health(&self) -> Result<Health, GreenApiError> {
        self.run(Box::pin(self.core().health())).await
    }

    /// Waits until a WhatsApp account is linked to the instance.
    pub async fn wait_until_authorized(
        &self,
        interval: Option<Duration>,
        timeout: Option<Duration>,
    ) -> Result<(), GreenApiError> {
        let mut options = WaitOptions::new();
        if let Some(interval) = interval {
            options = options.interval(interval);
        }
        if let Some(timeout) = timeout {
            options = options.timeout(timeout);
        }
        self.run(self.core().wait_until_authorized(options)).await
    }
}
