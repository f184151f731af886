//! What is going to happen, in the order of time.

use serde::{Deserialize, Serialize};

use crate::clock::Moment;

use super::{InstanceId, Phone, table::Table};

/// Something that is going to happen. What it does is in `happenings`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The instance was created and can be linked.
    Created(InstanceId),
    /// The instance has restarted; the number tells restarts apart.
    Restarted(InstanceId, u32),
    /// Settings that were set apply.
    SettingsApply(InstanceId),
    /// The scan of a code made the instance authorized.
    Linked(InstanceId, Phone),
    /// The next message of the send queue is due.
    SendNext(InstanceId),
    /// WhatsApp has the message.
    Sent(Letter),
    /// A recipient gets the message.
    Arrived(Phone, Letter),
    /// A recipient reads the message.
    Read(Phone, Letter),
    /// A person answers.
    Answer(Phone, Letter),
    /// What somebody chose in a poll is told; the letter is the poll as the voter sees it.
    Voted(Letter),
    /// Nobody answered the call with this id.
    RungOut(Phone, String),
    /// A message of a chat whose messages disappear has lived long enough.
    Disappeared(Letter),
    /// WhatsApp has the status with this id.
    StatusSent(String),
    /// A contact gets a status.
    StatusArrived(Phone, String),
    /// A contact views a status.
    StatusViewed(Phone, String),
}

/// A message on its way: whose it is, in which chat of the sender, its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// The account that sent it.
    pub from: Phone,
    /// Chat as the sender sees it.
    pub chat: String,
    /// Id of the message.
    pub id: String,
}

/// Events in the order of time; those of the same time in the order in which they were planned.
#[derive(Clone, Debug, Default)]
pub struct Agenda {
    events: Table<(Moment, u64), Event>,
    planned: u64,
}

impl Agenda {
    /// Plans an event.
    pub fn plan(&mut self, at: Moment, event: Event) {
        self.planned += 1;
        self.events.insert((at, self.planned), event);
    }

    /// When the next event is due.
    pub fn next(&self) -> Moment {
        self.events.first().map_or(Moment::NEVER, |((at, _), _)| *at)
    }

    /// Takes the next event that is due at `now`.
    pub fn take_due(&mut self, now: Moment) -> Option<(Moment, Event)> {
        if self.next() > now {
            return None;
        }
        self.events.pop_first().map(|((at, _), event)| (at, event))
    }

    /// What is planned, soonest first.
    pub fn iter(&self) -> impl Iterator<Item = (Moment, &Event)> {
        self.events.iter().map(|((at, _), event)| (*at, event))
    }

    /// Forgets planned events.
    pub fn forget(&mut self, unwanted: impl Fn(&Event) -> bool) {
        self.events.retain(|_, event| !unwanted(event));
    }

    /// The table behind it, for those who store it.
    pub fn table(&mut self) -> &mut Table<(Moment, u64), Event> {
        &mut self.events
    }

    /// How many events were ever planned.
    pub fn planned(&self) -> u64 {
        self.planned
    }

    /// An agenda of stored events; `planned` were planned before.
    pub fn restored(events: Table<(Moment, u64), Event>, planned: u64) -> Self {
        Self { events, planned }
    }
}
