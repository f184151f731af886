//! When a handler that failed is called again: the core's rule, for the loops of JavaScript.

use std::time::Duration;

use green_api::{HandlerPolicy, Verdict};
use napi_derive::napi;

use crate::options::set;

/// The rule.
#[napi]
pub struct NativePolicy {
    policy: HandlerPolicy,
}

#[napi]
impl NativePolicy {
    /// How often a handler is called again, the first pause and the longest one in milliseconds; the core's defaults for what
    /// is left out.
    #[napi(constructor)]
    pub fn new(retries: Option<u32>, first_delay: Option<u32>, longest_delay: Option<u32>) -> Self {
        let time = |given: Option<u32>, default| given.map_or(default, |time| Duration::from_millis(time.into()));
        let first = time(first_delay, green_api::DEFAULT_RETRY_DELAY);
        let longest = time(longest_delay, green_api::DEFAULT_MAX_RETRY_DELAY).max(first);
        let policy = HandlerPolicy::new().retry_delays(first, longest);
        Self { policy: set(policy, retries, HandlerPolicy::retries) }
    }

    /// Milliseconds until the handler is called again; `null` when it has failed often enough.
    #[napi]
    pub fn after_failure(&self, failures: u32) -> Option<f64> {
        match self.policy.after_failure(failures) {
            Verdict::Again(pause) => Some(pause.as_secs_f64() * 1000.0),
            Verdict::GiveUp => None,
        }
    }
}
