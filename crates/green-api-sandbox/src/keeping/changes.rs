//! What changed since the last look.

use std::collections::HashMap;

use bytes::Bytes;
use serde::Serialize;

use crate::{
    clock::Clock,
    world::{World, table::Table},
};

use super::{
    TimeKept,
    parts::{self, Visitor, key_text, kind, owner_text},
};

/// Something to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Everything before is void.
    ForgetAll,
    /// A row.
    Put(&'static str, String, String),
    /// A row is gone.
    Delete(&'static str, String),
    /// All rows of a kind are gone whose keys begin like this.
    Clear(&'static str, String),
    /// What is in a file.
    Bytes(String, Bytes),
    /// A file is gone.
    NoBytes(String),
}

/// Looks for changes.
#[derive(Debug, Default)]
pub struct Changes {
    /// What was written of rows that are often touched and seldom changed.
    last: HashMap<(&'static str, String), String>,
    found: Vec<Change>,
    clock: u64,
}

impl Changes {
    /// With a world whose rows are all in the file.
    pub fn since(world: &mut World, clock: &Clock) -> Self {
        parts::visit(world, &mut Adopt);
        Self { clock: clock.changes(), ..Self::default() }
    }

    /// With another world: everything counts as changed.
    pub fn all() -> Self {
        // The clock counts from zero.
        Self { found: vec![Change::ForgetAll], clock: u64::MAX, ..Self::default() }
    }

    /// What changed since the last call.
    pub fn take(&mut self, world: &mut World, clock: &Clock) -> Vec<Change> {
        parts::visit(world, self);
        let set = clock.changes();
        if !self.found.is_empty() || set != self.clock {
            self.clock = set;
            self.put(kind::WORLD, key_text(&kind::TIME), &TimeKept::of(world.now, clock));
        }
        std::mem::take(&mut self.found)
    }

    fn put(&mut self, kind: &'static str, key: String, row: &impl Serialize) {
        match serde_json::to_string(row) {
            Ok(json) => self.found.push(Change::Put(kind, key, json)),
            // Nothing in the world is unfit for JSON; if it were, one row would be missing, and that is said.
            Err(error) => tracing::error!(kind, key, %error, "a row is not kept"),
        }
    }

    /// Puts a row unless it is as it was.
    fn put_changed(&mut self, kind: &'static str, key: String, row: &impl Serialize) {
        let Ok(json) = serde_json::to_string(row) else { return self.put(kind, key, row) };
        if self.last.get(&(kind, key.clone())).is_none_or(|last| *last != json) {
            self.last.insert((kind, key.clone()), json.clone());
            self.found.push(Change::Put(kind, key, json));
        }
    }

    fn delete(&mut self, kind: &'static str, key: String) {
        let row = (kind, key);
        self.last.remove(&row);
        self.found.push(Change::Delete(row.0, row.1));
    }
}

impl Visitor for Changes {
    fn table<K: Ord + Clone + Serialize, V: Serialize>(
        &mut self,
        kind: &'static str,
        table: &mut Table<K, V>,
    ) -> Vec<K> {
        if !table.is_tracked() {
            table.track();
        }
        let keys = table.take_dirty();
        for key in &keys {
            match table.get(key) {
                Some(row) => self.put_changed(kind, key_text(key), row),
                None => self.delete(kind, key_text(key)),
            }
        }
        keys.into_iter().collect()
    }

    fn parts<K: Ord + Clone + Serialize, V: Serialize>(
        &mut self,
        kind: &'static str,
        owner: &impl Serialize,
        table: Option<&mut Table<K, V>>,
    ) {
        let Some(table) = table else {
            self.found.push(Change::Clear(kind, owner_text(owner)));
            return;
        };
        if !table.is_tracked() {
            // The owner is new, or another one with the same key.
            self.found.push(Change::Clear(kind, owner_text(owner)));
            table.track();
        }
        for key in table.take_dirty() {
            let text = key_text(&(owner, &key));
            match table.get(&key) {
                Some(row) => self.put(kind, text, row),
                None => self.found.push(Change::Delete(kind, text)),
            }
        }
    }

    fn value(&mut self, kind: &'static str, key: &impl Serialize, value: Option<&impl Serialize>) {
        match value {
            Some(value) => self.put_changed(kind, key_text(key), value),
            None => self.delete(kind, key_text(key)),
        }
    }

    fn bytes(&mut self, key: &str, bytes: Option<&Bytes>) {
        self.found.push(match bytes {
            Some(bytes) => Change::Bytes(key.to_owned(), bytes.clone()),
            None => Change::NoBytes(key.to_owned()),
        });
    }
}

/// Notes changes from now on, and none that were before.
struct Adopt;

impl Visitor for Adopt {
    fn table<K: Ord + Clone + Serialize, V: Serialize>(&mut self, _: &'static str, table: &mut Table<K, V>) -> Vec<K> {
        table.track();
        table.take_dirty().into_iter().collect()
    }

    fn parts<K: Ord + Clone + Serialize, V: Serialize>(
        &mut self,
        _: &'static str,
        _: &impl Serialize,
        table: Option<&mut Table<K, V>>,
    ) {
        if let Some(table) = table {
            table.track();
            table.take_dirty();
        }
    }

    fn value(&mut self, _: &'static str, _: &impl Serialize, _: Option<&impl Serialize>) {}

    fn bytes(&mut self, _: &str, _: Option<&Bytes>) {}
}
