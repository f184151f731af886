//! How calls are made: defaults of the client, and overrides for some calls.

use crate::facts;
use std::time::Duration;

/// How long a connection may take to be made: 10 seconds.
pub const DEFAULT_CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// How long one request may take, its answer included: 60 seconds. Methods whose documentation names a longer time
/// have that; receiving has its waiting time on top; for files it is the longest time without any progress.
pub const DEFAULT_TIMEOUT: Duration = Duration::from_mins(1);

/// How often a call is repeated that may be: as often as the documentation asks after a bad gateway, 3 times.
#[allow(clippy::cast_possible_truncation)] // It is 3.
pub const DEFAULT_RETRIES: u32 = facts::RETRY_ATTEMPTS as u32;

/// Pause before the first repeat: 0.5 seconds. It doubles each time.
pub const DEFAULT_RETRY_DELAY: Duration = Duration::from_millis(500);

/// Longest pause between repeats: 8 seconds.
pub const DEFAULT_MAX_RETRY_DELAY: Duration = Duration::from_secs(8);

/// What an answer may take beyond the time that the service itself waits.
pub(crate) const ANSWER_MARGIN: Duration = Duration::from_secs(20);

/// Overrides for the calls of one [`Client`](crate::Client), given to [`Client::with_options`](crate::Client::with_options).
/// What is not set stays as the client has it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[must_use]
pub struct CallOptions {
    pub(crate) timeout: Option<Duration>,
    pub(crate) retries: Option<u32>,
    pub(crate) pacing: Option<bool>,
    pub(crate) deadline: Option<Duration>,
}

impl CallOptions {
    /// No overrides.
    pub fn new() -> Self {
        Self::default()
    }

    /// How long one request may take, its answer included. Receiving still has its waiting time on top; for files it is
    /// the longest time without progress. Default: the client's, see [`DEFAULT_TIMEOUT`].
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// How often a call is repeated that may be repeated; 0 switches repeats off. Default: the client's, see
    /// [`DEFAULT_RETRIES`].
    pub fn retries(mut self, retries: u32) -> Self {
        self.retries = Some(retries);
        self
    }

    /// Whether calls wait so that the method's documented requests per second are not exceeded. Default: the client's,
    /// which is on.
    pub fn pacing(mut self, pacing: bool) -> Self {
        self.pacing = Some(pacing);
        self
    }

    /// How long a call may take in all, with waiting for its turn and repeats. Default: no bound.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// These options, completed by those of `other`.
    pub(crate) fn or(self, other: Self) -> Self {
        Self {
            timeout: self.timeout.or(other.timeout),
            retries: self.retries.or(other.retries),
            pacing: self.pacing.or(other.pacing),
            deadline: self.deadline.or(other.deadline),
        }
    }
}

/// Pauses between repeats: they double from `base` to `max` and are shortened by up to half at random, so that many
/// clients do not come back at the same moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Backoff {
    pub(crate) base: Duration,
    pub(crate) max: Duration,
}

impl Backoff {
    pub(crate) const DEFAULT: Self = Self { base: DEFAULT_RETRY_DELAY, max: DEFAULT_MAX_RETRY_DELAY };

    /// The pause before repeat number `repeat`, counted from 1.
    pub(crate) fn pause(self, repeat: u32) -> Duration {
        let doubled = self.base.saturating_mul(2_u32.saturating_pow(repeat.saturating_sub(1)));
        doubled.min(self.max).mul_f64(0.5 + fastrand::f64() / 2.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_the_longest_and_vary_by_half() {
        for (repeat, longest) in [(1, 500), (2, 1000), (3, 2000), (5, 8000), (6, 8000), (u32::MAX, 8000)] {
            for _ in 0..50 {
                let pause = Backoff::DEFAULT.pause(repeat).as_millis();
                assert!((longest / 2..=longest).contains(&pause), "{repeat}: {pause}");
            }
        }
    }
}
