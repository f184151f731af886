//! The messages of an account, as its phone keeps them.

use std::collections::{BTreeSet, HashMap};

use green_api::models::{JournalMessageStatus, MessageData};
use serde::{Deserialize, Serialize};

use crate::clock::Moment;

use super::{InstanceId, Phone, table::Table};

/// A message in a chat of an account.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// The chat, as this account sees it.
    pub chat: String,
    /// Who wrote it.
    pub sender: Phone,
    /// This account wrote it.
    pub outgoing: bool,
    /// The instance that sent it through the API.
    pub by_api: Option<InstanceId>,
    /// What it says.
    pub content: MessageData,
    /// When it was written or received.
    pub accepted: Moment,
    /// When something last happened to it.
    pub last_action: Moment,
    /// How far it came, when it is outgoing.
    pub status: JournalMessageStatus,
    /// Why it failed.
    pub failure: Option<String>,
    /// Whom it is for, when it is outgoing.
    pub recipients: BTreeSet<Phone>,
    /// Who got it.
    pub delivered_to: BTreeSet<Phone>,
    /// Who read it.
    pub read_by: BTreeSet<Phone>,
    /// This account read it, when it is incoming.
    pub read: bool,
    /// Nobody wrote it: answers are not answered.
    pub automatic: bool,
    /// The instances that write it into their journal.
    pub journals: BTreeSet<InstanceId>,
}

/// The messages of an account in the order in which they came.
#[derive(Clone, Debug, Default)]
pub struct Mailbox {
    entries: Table<u64, Entry>,
    /// Chat and id to the place in `entries`.
    index: HashMap<(String, String), u64>,
}

impl Mailbox {
    /// Puts a message in.
    pub fn push(&mut self, entry: Entry) {
        let place = self.entries.last().map_or(0, |(place, _)| place + 1);
        self.index.insert((entry.chat.clone(), entry.id.clone()), place);
        self.entries.insert(place, entry);
    }

    fn place(&self, chat: &str, id: &str) -> Option<u64> {
        self.index.get(&(chat.to_owned(), id.to_owned())).copied()
    }

    /// A message.
    pub fn get(&self, chat: &str, id: &str) -> Option<&Entry> {
        self.entries.get(&self.place(chat, id)?)
    }

    /// A message to change.
    pub fn get_mut(&mut self, chat: &str, id: &str) -> Option<&mut Entry> {
        let place = self.place(chat, id)?;
        self.entries.get_mut(&place)
    }

    /// Takes a message out.
    pub fn remove(&mut self, chat: &str, id: &str) -> Option<Entry> {
        let place = self.index.remove(&(chat.to_owned(), id.to_owned()))?;
        self.entries.remove(&place)
    }

    /// All messages, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries.iter().map(|(_, entry)| entry)
    }

    /// The messages of a chat, oldest first.
    pub fn chat<'a>(&'a self, chat: &'a str) -> impl DoubleEndedIterator<Item = &'a Entry> {
        self.iter().filter(move |entry| entry.chat == chat)
    }

    /// Incoming messages of a chat that were not read.
    pub fn unread(&self, chat: &str) -> Vec<String> {
        self.chat(chat).filter(|entry| !entry.outgoing && !entry.read).map(|entry| entry.id.clone()).collect()
    }

    /// The table behind it, for those who store it.
    pub fn entries(&mut self) -> &mut Table<u64, Entry> {
        &mut self.entries
    }

    /// A mailbox of stored entries.
    pub fn restored(entries: Table<u64, Entry>) -> Self {
        let index = entries.iter().map(|(place, entry)| ((entry.chat.clone(), entry.id.clone()), *place)).collect();
        Self { entries, index }
    }
}
