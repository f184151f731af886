//! Which failed calls are repeated, and when.
//!
//! There is no idempotency key: a message that is sent again may arrive twice. So what changes something is repeated
//! only when the request provably was not accepted.

use crate::error::Error;
use crate::error_kind::ErrorKind;
use crate::generated::operations;
use crate::options::Backoff;
use crate::plan::Plan;
use crate::support::operation::Retry;
use std::time::Duration;

/// The service asks for a longer pause than this: the caller decides.
const LONGEST_ASKED_PAUSE: Duration = Duration::from_mins(1);

/// The pause before repeat number `repeat` (from 1) of a failed call, or `None` when it is not repeated.
pub(crate) fn pause(plan: &Plan, error: &Error, repeat: u32, backoff: Backoff) -> Option<Duration> {
    if !may_repeat(plan, error) {
        return None;
    }
    let own = backoff.pause(repeat);
    match error.retry_after() {
        Some(asked) if asked > LONGEST_ASKED_PAUSE => None,
        Some(asked) => Some(asked.max(own)),
        None => Some(own),
    }
}

fn may_repeat(plan: &Plan, error: &Error) -> bool {
    let not_accepted = match error.kind() {
        ErrorKind::Connection { maybe_accepted } | ErrorKind::Timeout { maybe_accepted } => {
            !maybe_accepted && error.is_retryable()
        }
        ErrorKind::RateLimited { .. } => true,
        _ => false,
    };
    match plan.retry {
        Retry::Never => false,
        Retry::NotAccepted => not_accepted,
        Retry::Safe => not_accepted || worth_repeating(plan, error),
    }
}

/// Failures after which something that is safe to repeat is repeated.
fn worth_repeating(plan: &Plan, error: &Error) -> bool {
    match error.kind() {
        ErrorKind::Connection { .. } | ErrorKind::Timeout { .. } => error.is_retryable(),
        ErrorKind::BadGateway => true,
        _ => match error.status() {
            Some(503 | 504) => true,
            // A documented reason does not go away.
            Some(500..) => is_receiving(plan) && error.is_retryable(),
            _ => false,
        },
    }
}

/// The two methods that the documentation asks to repeat on every status of 500 or more.
fn is_receiving(plan: &Plan) -> bool {
    [operations::RECEIVE_NOTIFICATION.name, operations::DELETE_NOTIFICATION.name].contains(&plan.name.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::operation::{Host, Verb};

    fn plan(retry: Retry, name: &'static str) -> Plan {
        Plan::unknown(name, Verb::Post, Host::Api, retry)
    }

    #[test]
    fn repeats_follow_the_operation() {
        use ErrorKind::{BadGateway, BadRequest, Connection, RateLimited, Rejected, Server, Timeout, Unauthorized};
        let (open, shut) = (true, false);
        // kind, status, [safe, safe receiving, not accepted, never]
        let table = [
            (Connection { maybe_accepted: shut }, None, [true, true, true, false]),
            (Connection { maybe_accepted: open }, None, [true, true, false, false]),
            (Timeout { maybe_accepted: shut }, None, [true, true, true, false]),
            (Timeout { maybe_accepted: open }, None, [true, true, false, false]),
            (Timeout { maybe_accepted: open }, Some(499), [true, true, false, false]),
            (RateLimited { retry_after: None }, Some(429), [true, true, true, false]),
            (BadGateway, Some(502), [true, true, false, false]),
            (Server, Some(503), [true, true, false, false]),
            (Server, Some(500), [false, true, false, false]),
            (BadRequest, Some(400), [false, false, false, false]),
            (Unauthorized, Some(401), [false, false, false, false]),
            (Rejected, Some(200), [false, false, false, false]),
        ];
        for (kind, status, expected) in table {
            let plans = [
                plan(Retry::Safe, "getMessage"),
                plan(Retry::Safe, "deleteNotification"),
                plan(Retry::NotAccepted, "sendMessage"),
                plan(Retry::Never, "sendMessage"),
            ];
            for (plan, expected) in plans.iter().zip(expected) {
                let mut error = Error::of(plan, kind.clone());
                if let Some(status) = status {
                    error = error.answered(status, None);
                }
                let pause = pause(plan, &error, 1, Backoff::DEFAULT);
                assert_eq!(pause.is_some(), expected, "{kind:?} {status:?} {:?} {}", plan.retry, plan.name);
            }
        }
    }

    #[test]
    fn the_service_may_ask_for_a_longer_pause_but_not_for_any() {
        let plan = plan(Retry::NotAccepted, "sendMessage");
        let limited = |seconds| {
            let retry_after = Some(Duration::from_secs(seconds));
            pause(&plan, &Error::of(&plan, ErrorKind::RateLimited { retry_after }), 1, Backoff::DEFAULT)
        };
        assert_eq!(limited(30), Some(Duration::from_secs(30)));
        assert_eq!(limited(3600), None);
    }
}
