//! The queue of what an instance is going to send.

use std::collections::VecDeque;

use green_api::{
    limits,
    models::{MessageData, QueueItem},
};
use serde::{Deserialize, Serialize};

use crate::clock::Moment;

use super::{statuses::QueuedStatus, table::Table};

/// What one method put into the queue.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Queued {
    /// As `showMessagesQueue` shows it.
    pub item: QueueItem,
    /// The chat it is for.
    pub chat: String,
    /// The messages, one after another: several when messages are forwarded.
    pub parts: VecDeque<Part>,
    /// Id of the message that it quotes.
    pub quoted: Option<String>,
    /// When it was put in.
    pub accepted: Moment,
}

/// One message.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Part {
    /// Its id.
    pub id: String,
    /// What it says.
    pub content: Content,
}

/// What a queued message says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Content {
    /// This.
    Message(Box<MessageData>),
    /// What a message of another chat says.
    Forwarded {
        /// The other chat.
        chat: String,
        /// Id of the message there.
        id: String,
    },
    /// A status.
    Status(Box<QueuedStatus>),
}

/// What waits to be sent, in the order in which it was accepted.
#[derive(Clone, Debug, Default)]
pub struct SendQueue {
    queued: Table<u64, Queued>,
    accepted: u64,
    /// When the last message was sent.
    pub last_sent: Option<Moment>,
    /// When the next look into the queue is planned.
    pub planned: Option<Moment>,
}

impl SendQueue {
    /// Puts something at the end.
    pub fn push(&mut self, queued: Queued) {
        self.accepted += 1;
        self.queued.insert(self.accepted, queued);
    }

    /// Takes out what is too old.
    pub fn expire(&mut self, now: Moment) {
        while let Some((&place, queued)) = self.queued.first()
            && now.since(queued.accepted) >= limits::SEND_QUEUE_RETENTION
        {
            self.queued.remove(&place);
        }
    }

    /// Takes the next message, with its chat and the id that it quotes.
    pub fn pop(&mut self, now: Moment) -> Option<(String, Part, Option<String>)> {
        self.expire(now);
        loop {
            let (&place, _) = self.queued.first()?;
            let queued = self.queued.get_mut(&place)?;
            let next = queued.parts.pop_front().map(|part| (queued.chat.clone(), part, queued.quoted.clone()));
            if queued.parts.is_empty() {
                self.queued.remove(&place);
            }
            if next.is_some() {
                return next;
            }
        }
    }

    /// Empties it.
    pub fn clear(&mut self) {
        self.queued.clear();
    }

    /// What waits, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &Queued> {
        self.queued.iter().map(|(_, queued)| queued)
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.queued.is_empty()
    }

    /// The table behind it, for those who store it.
    pub fn table(&mut self) -> &mut Table<u64, Queued> {
        &mut self.queued
    }

    /// A queue of what was stored.
    pub fn restored(queued: Table<u64, Queued>, last_sent: Option<Moment>) -> Self {
        let accepted = queued.last().map_or(0, |(place, _)| *place);
        Self { queued, accepted, last_sent, planned: None }
    }
}
