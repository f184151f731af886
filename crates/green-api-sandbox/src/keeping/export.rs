//! The whole state as one JSON value.

use base64::{Engine, engine::general_purpose::STANDARD};
use bytes::Bytes;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::{
    clock::Clock,
    world::{World, table::Table},
};

use super::{
    TimeKept, VERSION,
    parts::{self, Visitor, key_text, kind},
    restore::{Damage, Stored},
};

/// Why a value cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ImportError {
    /// It is not what `export` gives.
    #[error("this is not an exported state: {0}")]
    NotAState(&'static str),
    /// It comes from another version.
    #[error("the state has the layout {0}, this version of the sandbox reads {VERSION}")]
    Version(i64),
    /// A part of it cannot be read.
    #[error("the state cannot be read: {0}")]
    Damaged(#[from] Damage),
}

/// Everything.
pub(crate) fn export(world: &mut World, clock: &Clock) -> Value {
    let mut all = All(Stored::default());
    parts::visit(world, &mut all);
    all.put(kind::WORLD, key_text(&kind::TIME), &TimeKept::of(world.now, clock));
    let Stored { rows, files } = all.0;
    let value = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
    let table = |rows: &std::collections::BTreeMap<String, String>| {
        rows.iter().map(|(key, row)| json!([value(key), value(row)])).collect()
    };
    let tables: Map<String, Value> =
        rows.iter().map(|(kind, rows)| (kind.clone(), Value::Array(table(rows)))).collect();
    let files: Map<String, Value> =
        files.into_iter().map(|(key, bytes)| (key, STANDARD.encode(bytes).into())).collect();
    json!({ "version": VERSION, "tables": tables, "files": files })
}

/// What an exported value holds.
pub(crate) fn import(state: &Value) -> Result<Stored, ImportError> {
    let wrong = ImportError::NotAState;
    let version = state.get("version").and_then(Value::as_i64).ok_or(wrong("it has no version"))?;
    if version != VERSION {
        return Err(ImportError::Version(version));
    }
    let mut stored = Stored::default();
    let tables = state.get("tables").and_then(Value::as_object).ok_or(wrong("it has no tables"))?;
    for (kind, rows) in tables {
        let table = stored.rows.entry(kind.clone()).or_default();
        for row in rows.as_array().ok_or(wrong("a table is no list"))? {
            let [key, value] = row.as_array().map(Vec::as_slice).unwrap_or_default() else {
                return Err(wrong("a row is no pair"));
            };
            table.insert(key.to_string(), value.to_string());
        }
    }
    for (key, bytes) in state.get("files").and_then(Value::as_object).ok_or(wrong("it has no files"))? {
        let bytes = bytes.as_str().and_then(|text| STANDARD.decode(text).ok()).ok_or(wrong("a file is not base64"))?;
        stored.files.insert(key.clone(), bytes.into());
    }
    Ok(stored)
}

/// Collects everything, changed or not.
struct All(Stored);

impl All {
    fn put(&mut self, kind: &str, key: String, row: &impl Serialize) {
        if let Ok(json) = serde_json::to_string(row) {
            self.0.rows.entry(kind.to_owned()).or_default().insert(key, json);
        }
    }
}

impl Visitor for All {
    fn table<K: Ord + Clone + Serialize, V: Serialize>(
        &mut self,
        kind: &'static str,
        table: &mut Table<K, V>,
    ) -> Vec<K> {
        for (key, row) in table.iter() {
            self.put(kind, key_text(key), row);
        }
        table.iter().map(|(key, _)| key.clone()).collect()
    }

    fn parts<K: Ord + Clone + Serialize, V: Serialize>(
        &mut self,
        kind: &'static str,
        owner: &impl Serialize,
        table: Option<&mut Table<K, V>>,
    ) {
        for (key, row) in table.iter().flat_map(|table| table.iter()) {
            self.put(kind, key_text(&(owner, key)), row);
        }
    }

    fn value(&mut self, kind: &'static str, key: &impl Serialize, value: Option<&impl Serialize>) {
        if let Some(value) = value {
            self.put(kind, key_text(key), value);
        }
    }

    fn bytes(&mut self, key: &str, bytes: Option<&Bytes>) {
        if let Some(bytes) = bytes {
            self.0.files.insert(key.to_owned(), bytes.clone());
        }
    }
}
