//! The list of what is kept of a world.

use bytes::Bytes;
use serde::{Deserialize, Serialize};

use crate::{
    clock::Moment,
    world::{World, instance::Instance, table::Table},
};

/// The names of the tables, in the file and in exported values.
pub mod kind {
    pub const INSTANCES: &str = "instances";
    pub const COUNTERS: &str = "counters";
    pub const QUEUED: &str = "queued";
    pub const NOTICES: &str = "notices";
    pub const ACCOUNTS: &str = "accounts";
    pub const MAILBOXES: &str = "mailboxes";
    pub const GROUPS: &str = "groups";
    pub const STATUSES: &str = "statuses";
    pub const FILES: &str = "files";
    pub const AGENDA: &str = "agenda";
    /// Single values, by their names below.
    pub const WORLD: &str = "world";
    pub const IDS: &str = "ids";
    pub const PLANNED: &str = "planned";
    pub const MEDIA_URL: &str = "mediaUrl";
    pub const TIME: &str = "time";
}

/// What the queues of an instance know beside their rows.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Counters {
    /// The last receipt: none is given twice, even when all notifications are gone.
    pub made: u64,
    /// When the last message was sent.
    pub last_sent: Option<Moment>,
    /// When the next look into the send queue is planned.
    pub planned: Option<Moment>,
}

impl Counters {
    fn of(instance: &Instance) -> Self {
        Self { made: instance.notices.made(), last_sent: instance.queue.last_sent, planned: instance.queue.planned }
    }
}

/// Who looks at all that is kept.
pub trait Visitor {
    /// A table whose rows have tables of their own, or are often taken to be changed and are not; tells the keys that it looked at.
    fn table<K: Ord + Clone + Serialize, V: Serialize>(
        &mut self,
        kind: &'static str,
        table: &mut Table<K, V>,
    ) -> Vec<K>;

    /// The rows of one owner; without a table the owner is gone.
    fn parts<K: Ord + Clone + Serialize, V: Serialize>(
        &mut self,
        kind: &'static str,
        owner: &impl Serialize,
        table: Option<&mut Table<K, V>>,
    );

    /// One value; without it there is none any more.
    fn value(&mut self, kind: &'static str, key: &impl Serialize, value: Option<&impl Serialize>);

    /// What is in a file.
    fn bytes(&mut self, key: &str, bytes: Option<&Bytes>);
}

/// Shows all that is kept.
pub fn visit(world: &mut World, visitor: &mut impl Visitor) {
    // Every field stands here, so that a new one is not forgotten: not kept is what belongs to the process (addresses, timings,
    // switches of the builder, faults of a test) and what is made anew.
    let World {
        now: _,
        instances,
        accounts,
        groups,
        statuses,
        files,
        agenda,
        ids,
        timings: _,
        api_url: _,
        media_url,
        unlimited: _,
        faults: _,
        effects: _,
    } = world;
    for id in visitor.table(kind::INSTANCES, instances) {
        let mut instance = instances.quietly(&id);
        visitor.value(kind::COUNTERS, &id, instance.as_deref().map(Counters::of).as_ref());
        visitor.parts(kind::QUEUED, &id, instance.as_deref_mut().map(|instance| instance.queue.table()));
        visitor.parts(kind::NOTICES, &id, instance.map(|instance| instance.notices.table()));
    }
    for phone in visitor.table(kind::ACCOUNTS, accounts) {
        visitor.parts(kind::MAILBOXES, &phone, accounts.quietly(&phone).map(|account| account.mailbox.entries()));
    }
    visitor.table(kind::GROUPS, groups);
    visitor.table(kind::STATUSES, statuses);
    for key in visitor.table(kind::FILES, files) {
        visitor.bytes(&key, files.quietly(&key).map(|file| &file.bytes));
    }
    visitor.parts(kind::AGENDA, &kind::AGENDA, Some(agenda.table()));
    visitor.value(kind::WORLD, &kind::IDS, Some(&*ids));
    visitor.value(kind::WORLD, &kind::PLANNED, Some(&agenda.planned()));
    visitor.value(kind::WORLD, &kind::MEDIA_URL, Some(&*media_url));
}

/// The key of a row as text.
pub fn key_text(key: &impl Serialize) -> String {
    // Keys are numbers, texts and tuples of them, which are always JSON.
    serde_json::to_string(key).unwrap_or_default()
}

/// Where the keys of an owner's rows begin: an owner and a key are a pair.
#[cfg(feature = "keeping")]
pub fn owner_text(owner: &impl Serialize) -> String {
    format!("[{},", key_text(owner))
}
