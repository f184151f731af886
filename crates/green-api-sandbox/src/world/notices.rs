//! The queue of an instance's notifications.

use green_api::limits;
use serde::{Deserialize, Serialize};

use crate::clock::Moment;

use super::table::Table;

/// A notification that waits to be received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// Its body.
    pub json: String,
    /// When it was made.
    pub made: Moment,
    /// It was handed out and can be deleted.
    pub received: bool,
}

/// Notifications in the order in which they were made.
#[derive(Clone, Debug, Default)]
pub struct Notices {
    notices: Table<u64, Notice>,
    made: u64,
}

impl Notices {
    /// Puts a notification at the end.
    pub fn push(&mut self, json: String, now: Moment) -> u64 {
        self.made += 1;
        self.notices.insert(self.made, Notice { json, made: now, received: false });
        self.made
    }

    /// Takes out what is too old.
    pub fn expire(&mut self, now: Moment) {
        while let Some((&receipt, notice)) = self.notices.first()
            && now.since(notice.made) >= limits::NOTIFICATION_RETENTION
        {
            self.notices.remove(&receipt);
        }
    }

    /// The oldest one that is not too old, with its receipt. It stays at the head.
    pub fn receive(&mut self, now: Moment) -> Option<(u64, &Notice)> {
        self.expire(now);
        let (&receipt, notice) = self.notices.first()?;
        if !notice.received
            && let Some(notice) = self.notices.get_mut(&receipt)
        {
            notice.received = true;
        }
        self.notices.get(&receipt).map(|notice| (receipt, notice))
    }

    /// Takes out one that was received; false for any other.
    pub fn delete(&mut self, receipt: u64) -> bool {
        let received = self.notices.get(&receipt).is_some_and(|notice| notice.received);
        if received {
            self.notices.remove(&receipt);
        }
        received
    }

    /// All that wait, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = (u64, &Notice)> {
        self.notices.iter().map(|(receipt, notice)| (*receipt, notice))
    }

    /// Whether none waits.
    pub fn is_empty(&self) -> bool {
        self.notices.is_empty()
    }

    /// The table behind it, for those who store it.
    pub fn table(&mut self) -> &mut Table<u64, Notice> {
        &mut self.notices
    }

    /// The last receipt that was given.
    pub fn made(&self) -> u64 {
        self.made
    }

    /// A queue of stored notifications; receipts go on after `made`.
    pub fn restored(notices: Table<u64, Notice>, made: u64) -> Self {
        Self { notices, made }
    }
}
