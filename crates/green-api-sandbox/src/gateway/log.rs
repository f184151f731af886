//! The last requests, without what is secret in them.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use green_api::operation::Verb;

use crate::{clock::Moment, faults::FaultId, spec::Method, world::InstanceId};

use super::address::Address;

/// So many requests are kept.
pub const KEPT: usize = 1000;

/// A request that was answered. Of its address only what is known to be no token: a number, and a method that exists.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Logged {
    /// When it came, by the sandbox's clock.
    pub at: Moment,
    /// The verb, when it is one that the service knows.
    pub verb: Option<Verb>,
    /// The instance that it named.
    pub instance: Option<InstanceId>,
    /// The method, when there is such a one.
    pub method: Option<Method>,
    /// The status of the answer; none when the connection was cut.
    pub status: Option<u16>,
    /// How long the answer took, in real time.
    pub took: Duration,
    /// The faults that it met.
    pub faults: Vec<FaultId>,
}

/// The last requests.
#[derive(Debug, Default)]
pub struct Log {
    kept: Mutex<VecDeque<Logged>>,
}

impl Log {
    /// Notes a request.
    pub fn note(&self, logged: Logged) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT {
            kept.pop_front();
        }
        kept.push_back(logged);
    }

    /// The last requests, oldest first.
    pub fn last(&self, count: usize) -> Vec<Logged> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().skip(kept.len().saturating_sub(count)).cloned().collect()
    }

    /// Forgets them.
    pub fn clear(&self) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// What of a path may be told: the number of the instance and the method.
pub fn subject(path: &str) -> (Option<InstanceId>, Option<Method>) {
    let address = Address::read(path);
    let instance = address.and_then(|address| address.number());
    // An unknown method is not told: it may be a token in the wrong place.
    (instance, address.and_then(|address| Method::named(&address.method.to_ascii_lowercase())))
}
