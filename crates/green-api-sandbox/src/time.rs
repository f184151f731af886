//! The clock in the hands of a test.

use std::{sync::Arc, time::Duration};

use crate::{clock::Moment, shared::Shared};

/// The sandbox's time.
#[derive(Clone, Debug)]
pub struct Time {
    shared: Arc<Shared>,
}

impl Time {
    pub(crate) fn new(shared: Arc<Shared>) -> Self {
        Self { shared }
    }

    /// The time now.
    pub fn now(&self) -> Moment {
        self.shared.clock.now()
    }

    /// Stops the clock.
    pub fn hold(&self) {
        self.shared.clock.hold();
        // Noted in the file, if there is one.
        self.shared.enter(|_| ());
    }

    /// Lets it run.
    pub fn resume(&self) {
        self.shared.clock.resume();
        self.shared.enter(|_| ());
    }

    /// Lets it run so many times as fast as time does.
    pub fn set_scale(&self, scale: f64) {
        self.shared.clock.set_scale(scale);
        self.shared.enter(|_| ());
    }

    /// Moves it on; all that becomes due is done, in order, before this returns. What waits for other servers goes on beside it.
    pub fn advance(&self, by: Duration) {
        self.shared.advance(by);
    }
}
