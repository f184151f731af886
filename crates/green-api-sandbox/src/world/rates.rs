//! Requests per second, for each method of an instance.

use std::collections::BTreeMap;

use crate::{clock::Moment, spec::Method};

/// What is left of each method's requests. A whole second's worth may come at once.
#[derive(Clone, Debug, Default)]
pub struct Rates {
    buckets: BTreeMap<Method, (f64, Moment)>,
}

impl Rates {
    /// Takes one request; false when there is none left.
    pub fn take(&mut self, method: Method, now: Moment) -> bool {
        let Some(rate) = method.route().operation.rate_per_second else { return true };
        let most = rate.max(1.0);
        let (left, since) = self.buckets.entry(method).or_insert((most, now));
        *left = (*left + now.since(*since).as_secs_f64() * rate).min(most);
        *since = now;
        if *left < 1.0 {
            return false;
        }
        *left -= 1.0;
        true
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn fifty_messages_a_second_pass_and_the_next_waits_for_its_turn() {
        let (mut rates, now) = (Rates::default(), Moment(0));
        assert!((0..50).all(|_| rates.take(Method::SendMessage, now)));
        assert!(!rates.take(Method::SendMessage, now));
        assert!(rates.take(Method::SendMessage, now + Duration::from_millis(21)));
        assert!(!rates.take(Method::SendMessage, now + Duration::from_millis(21)));
    }

    #[test]
    fn a_rate_below_one_lets_one_pass_in_its_time() {
        let (mut rates, now) = (Rates::default(), Moment(0));
        assert!(rates.take(Method::SetProfilePicture, now));
        assert!(!rates.take(Method::SetProfilePicture, now + Duration::from_secs(9)));
        assert!(rates.take(Method::SetProfilePicture, now + Duration::from_secs(11)));
    }
}
