//! Rows by key, and which of them changed since somebody last asked.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Rows by key. Every way to change a row goes through here, so that a store can write only what changed.
#[derive(Clone, Debug)]
pub struct Table<K, V> {
    rows: BTreeMap<K, V>,
    /// Keys of rows that were changed or removed; none while nobody wants to know.
    dirty: Option<BTreeSet<K>>,
}

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self { rows: BTreeMap::new(), dirty: None }
    }
}

impl<K: Ord + Clone, V> Table<K, V> {
    /// Notes changes from now on; all rows count as changed.
    pub fn track(&mut self) {
        self.dirty = Some(self.rows.keys().cloned().collect());
    }

    /// Whether changes are noted.
    pub fn is_tracked(&self) -> bool {
        self.dirty.is_some()
    }

    /// The keys that changed since the last call; a key without a row was removed.
    pub fn take_dirty(&mut self) -> BTreeSet<K> {
        self.dirty.as_mut().map(std::mem::take).unwrap_or_default()
    }

    fn mark(&mut self, key: &K) {
        if let Some(dirty) = &mut self.dirty {
            dirty.insert(key.clone());
        }
    }

    /// A row.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.rows.get(key)
    }

    /// A row to change.
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        self.mark(key);
        self.rows.get_mut(key)
    }

    /// A row for those who store it: its tables are looked through, nothing of it is changed.
    pub(crate) fn quietly(&mut self, key: &K) -> Option<&mut V> {
        self.rows.get_mut(key)
    }

    /// Puts a row in.
    pub fn insert(&mut self, key: K, row: V) -> Option<V> {
        self.mark(&key);
        self.rows.insert(key, row)
    }

    /// Takes a row out.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        self.mark(key);
        self.rows.remove(key)
    }

    /// Takes all rows out.
    pub fn clear(&mut self) {
        if let Some(dirty) = &mut self.dirty {
            dirty.extend(self.rows.keys().cloned());
        }
        self.rows.clear();
    }

    /// Takes the first row out.
    pub fn pop_first(&mut self) -> Option<(K, V)> {
        let (key, row) = self.rows.pop_first()?;
        self.mark(&key);
        Some((key, row))
    }

    /// Takes out the rows that are not wanted.
    pub fn retain(&mut self, wanted: impl Fn(&K, &V) -> bool) {
        if let Some(dirty) = &mut self.dirty {
            dirty.extend(self.rows.iter().filter(|(key, row)| !wanted(key, row)).map(|(key, _)| key.clone()));
        }
        self.rows.retain(|key, row| wanted(key, row));
    }

    /// The first row.
    pub fn first(&self) -> Option<(&K, &V)> {
        self.rows.first_key_value()
    }

    /// The last row.
    pub fn last(&self) -> Option<(&K, &V)> {
        self.rows.last_key_value()
    }

    /// The rows in the order of their keys.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.rows.iter()
    }

    /// Whether there is such a row.
    pub fn contains(&self, key: &K) -> bool {
        self.rows.contains_key(key)
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Table<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(rows: I) -> Self {
        Self { rows: rows.into_iter().collect(), dirty: None }
    }
}

impl<K: Serialize, V: Serialize> Serialize for Table<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.rows.iter())
    }
}

impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Deserialize<'de> for Table<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let rows: Vec<(K, V)> = Vec::deserialize(deserializer)?;
        Ok(Self { rows: rows.into_iter().collect(), dirty: None })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tracked_changes_are_told() {
        let mut table = Table::default();
        table.insert(1, 'a');
        assert!(table.take_dirty().is_empty());
        table.track();
        assert_eq!(table.take_dirty(), [1].into());
        table.insert(2, 'b');
        table.remove(&1);
        assert_eq!(table.take_dirty(), [1, 2].into());
        assert!(table.take_dirty().is_empty());
    }
}
