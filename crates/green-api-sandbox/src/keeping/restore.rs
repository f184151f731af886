//! A world out of what was kept.

use std::collections::BTreeMap;

use bytes::Bytes;
use serde::de::DeserializeOwned;

use crate::world::{
    InstanceId, Phone, World, account::Account, agenda::Agenda, files::StoredFile, groups::Group, ids::Ids,
    instance::Instance, mailbox::Mailbox, notices::Notices, send_queue::SendQueue, statuses::Status, table::Table,
};

use super::{
    TimeKept,
    parts::{Counters, key_text, kind},
};

/// What was kept: rows by kind and key, as JSON texts, and what is in files.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stored {
    pub rows: BTreeMap<String, BTreeMap<String, String>>,
    pub files: BTreeMap<String, Bytes>,
}

/// A row that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("row {key} of {kind}: {reason}")]
pub struct Damage {
    /// Its table.
    pub kind: String,
    /// Its key.
    pub key: String,
    /// What is wrong.
    pub reason: String,
}

/// What was kept, read.
#[derive(Debug)]
pub(crate) struct Restored {
    ids: Ids,
    agenda: Agenda,
    instances: Table<InstanceId, Instance>,
    accounts: Table<Phone, Account>,
    groups: Table<String, Group>,
    statuses: Table<String, Status>,
    files: Table<String, StoredFile>,
}

impl Restored {
    /// Replaces what is in a world; what belongs to its process stays.
    pub fn into_world(mut self, world: &mut World) {
        for (id, before) in world.instances.iter() {
            // Who waits for an instance goes on waiting for the one that takes its place.
            if let Some(instance) = self.instances.get_mut(id) {
                instance.changed = before.changed.clone();
                instance.courier = before.courier;
            }
            before.changed.notify_waiters();
        }
        let Self { ids, agenda, instances, accounts, groups, statuses, files } = self;
        world.ids = ids;
        world.agenda = agenda;
        world.instances = instances;
        world.accounts = accounts;
        world.groups = groups;
        world.statuses = statuses;
        world.files = files;
        let ids: Vec<InstanceId> = world.instances.iter().map(|(id, _)| *id).collect();
        for id in ids {
            // Couriers ended with their process.
            world.call_courier(id);
        }
    }
}

impl Damage {
    fn new(kind: &str, key: &str, reason: &impl ToString) -> Self {
        Self { kind: kind.to_owned(), key: key.to_owned(), reason: reason.to_string() }
    }
}

/// The rows of owners, by owner.
type Parts<O, K, V> = BTreeMap<O, Table<K, V>>;

impl Stored {
    /// Nothing was kept.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The links to files say where the media host is: it may be elsewhere now.
    pub fn move_links(&mut self, media_url: &str) -> Result<bool, Damage> {
        let before: String = self.single(kind::MEDIA_URL)?;
        if before == media_url {
            return Ok(false);
        }
        // Addresses look the same in JSON texts, and in JSON texts within JSON texts.
        let (from, to) = (format!("{before}/"), format!("{media_url}/"));
        for row in self.rows.values_mut().flat_map(BTreeMap::values_mut).filter(|row| row.contains(&from)) {
            *row = row.replace(&from, &to);
        }
        Ok(true)
    }

    /// What the clock showed.
    pub fn time(&self) -> Result<TimeKept, Damage> {
        self.single(kind::TIME)
    }

    fn single<T: DeserializeOwned>(&self, name: &str) -> Result<T, Damage> {
        let row = self.rows.get(kind::WORLD).and_then(|rows| rows.get(&key_text(&name)));
        let row = row.ok_or_else(|| Damage::new(kind::WORLD, name, &"it is missing"))?;
        read(kind::WORLD, name, row)
    }

    fn rows<K: DeserializeOwned, V: DeserializeOwned>(&mut self, kind: &str) -> Result<Vec<(K, V)>, Damage> {
        let rows = self.rows.remove(kind).unwrap_or_default();
        rows.into_iter().map(|(key, row)| Ok((read(kind, &key, &key)?, read(kind, &key, &row)?))).collect()
    }

    fn table<K: DeserializeOwned + Ord, V: DeserializeOwned>(&mut self, kind: &str) -> Result<Table<K, V>, Damage> {
        Ok(self.rows(kind)?.into_iter().collect())
    }

    fn parts<O: DeserializeOwned + Ord, K: DeserializeOwned + Ord + Clone, V: DeserializeOwned>(
        &mut self,
        kind: &str,
    ) -> Result<Parts<O, K, V>, Damage> {
        let mut parts = Parts::<O, K, V>::new();
        for ((owner, key), row) in self.rows::<(O, K), V>(kind)? {
            parts.entry(owner).or_default().insert(key, row);
        }
        Ok(parts)
    }

    /// Reads all of it.
    pub fn restore(mut self) -> Result<Restored, Damage> {
        let planned = self.single(kind::PLANNED)?;
        let agenda: Parts<String, _, _> = self.parts(kind::AGENDA)?;
        let restored = Restored {
            ids: self.single(kind::IDS)?,
            agenda: Agenda::restored(agenda.into_values().next().unwrap_or_default(), planned),
            instances: self.instances()?,
            accounts: self.accounts()?,
            groups: self.table(kind::GROUPS)?,
            statuses: self.table(kind::STATUSES)?,
            files: self.stored_files()?,
        };
        self.rows.remove(kind::WORLD);
        match self.rows.pop_first() {
            Some((kind, _)) => Err(Damage::new(&kind, "", &"nobody knows this table")),
            None => Ok(restored),
        }
    }

    fn instances(&mut self) -> Result<Table<InstanceId, Instance>, Damage> {
        let mut counters: BTreeMap<InstanceId, Counters> = self.rows(kind::COUNTERS)?.into_iter().collect();
        let mut queued: Parts<InstanceId, _, _> = self.parts(kind::QUEUED)?;
        let mut notices: Parts<InstanceId, _, _> = self.parts(kind::NOTICES)?;
        let mut rows = self.rows::<InstanceId, Instance>(kind::INSTANCES)?;
        for (id, instance) in &mut rows {
            let Counters { made, last_sent, planned } = counters.remove(id).unwrap_or_default();
            instance.notices = Notices::restored(notices.remove(id).unwrap_or_default(), made);
            instance.queue = SendQueue::restored(queued.remove(id).unwrap_or_default(), last_sent);
            instance.queue.planned = planned;
        }
        Ok(rows.into_iter().collect())
    }

    fn accounts(&mut self) -> Result<Table<Phone, Account>, Damage> {
        let mut mailboxes: Parts<Phone, _, _> = self.parts(kind::MAILBOXES)?;
        let mut rows = self.rows::<Phone, Account>(kind::ACCOUNTS)?;
        for (phone, account) in &mut rows {
            account.mailbox = Mailbox::restored(mailboxes.remove(phone).unwrap_or_default());
        }
        Ok(rows.into_iter().collect())
    }

    fn stored_files(&mut self) -> Result<Table<String, StoredFile>, Damage> {
        let mut rows = self.rows::<String, StoredFile>(kind::FILES)?;
        for (key, file) in &mut rows {
            file.bytes =
                self.files.remove(key).ok_or_else(|| Damage::new(kind::FILES, key, &"its content is missing"))?;
        }
        Ok(rows.into_iter().collect())
    }
}

fn read<T: DeserializeOwned>(kind: &str, key: &str, json: &str) -> Result<T, Damage> {
    serde_json::from_str(json).map_err(|error| Damage::new(kind, key, &error))
}
