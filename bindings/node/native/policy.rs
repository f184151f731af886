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
        let time = |milliseconds: u32| Duration::from_millis(milliseconds.into());
        let policy = set(HandlerPolicy::new(), retries, HandlerPolicy::retries);
        let policy = set(policy, first_delay.map(time), HandlerPolicy::first_delay);
        Self { policy: set(policy, longest_delay.map(time), HandlerPolicy::longest_delay) }
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
