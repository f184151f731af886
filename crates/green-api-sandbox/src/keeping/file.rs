//! The SQLite file.

use std::{path::Path, time::Duration};

use rusqlite::{Connection, ErrorCode, Transaction, params};

use super::{VERSION, changes::Change, error::KeepingError, restore::Stored};

/// "GAsb": tells files of sandboxes from other people's.
const APPLICATION: i64 = 0x4741_7362;

/// Pages that are written before they are moved to their places: each move waits for the disk, so seldom is better.
const CHECKPOINT_PAGES: i64 = 8192;

const LAYOUT: &str = "
    CREATE TABLE rows (kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID;
    CREATE TABLE files (key TEXT PRIMARY KEY, bytes BLOB NOT NULL);
";

impl KeepingError {
    fn of(path: &Path, error: &rusqlite::Error) -> Self {
        let (path, reason) = (path.to_owned(), error.to_string());
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse(path),
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged { path, reason },
            None => Self::Damaged { path, reason },
            Some(_) => Self::Unusable { path, reason },
        }
    }
}

/// An open file.
#[derive(Debug)]
pub struct File {
    connection: Connection,
}

impl File {
    /// Opens a file or makes one, and reads all that is in it.
    pub fn open(path: &Path) -> Result<(Self, Stored), KeepingError> {
        let opened = Connection::open(path).map_err(|error| match KeepingError::of(path, &error) {
            KeepingError::Damaged { path, reason } => KeepingError::Unusable { path, reason },
            other => other,
        })?;
        let file = Self { connection: opened };
        let wrap = |error: rusqlite::Error| KeepingError::of(path, &error);
        let (application, version, tables) = file.prepare().map_err(wrap)?;
        match (application, version, tables) {
            (0, 0, 0) => file.create().map_err(wrap)?,
            (APPLICATION, VERSION, _) => {}
            (APPLICATION, found, _) => return Err(KeepingError::Version { path: path.to_owned(), found }),
            _ => return Err(KeepingError::Foreign(path.to_owned())),
        }
        let health: String = file.connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).map_err(wrap)?;
        if health != "ok" {
            return Err(KeepingError::Damaged { path: path.to_owned(), reason: health });
        }
        let stored = file.read().map_err(wrap)?;
        Ok((file, stored))
    }

    /// Takes the file for this process alone, and tells whose it is, its layout and how many tables it has.
    fn prepare(&self) -> rusqlite::Result<(i64, i64, i64)> {
        let number = |sql: &str| self.connection.query_row(sql, [], |row| row.get::<_, i64>(0));
        // Whoever has it open keeps it: there is little to wait for, but a process that just ends.
        self.connection.busy_timeout(Duration::from_millis(300))?;
        // Who has the file alone needs no memory shared with other processes to write ahead. The lock ends with the process.
        self.connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        let found = (
            number("PRAGMA application_id")?,
            number("PRAGMA user_version")?,
            number("SELECT count(*) FROM sqlite_master")?,
        );
        if found.0 == APPLICATION || found == (0, 0, 0) {
            self.connection.pragma_update(None, "journal_mode", "WAL")?;
            // What was written stays when the process is killed; only a lost machine could take the end of it.
            self.connection.pragma_update(None, "synchronous", "NORMAL")?;
            self.connection.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_PAGES)?;
            // Takes the lock now, not at the first change.
            self.connection.execute_batch("BEGIN IMMEDIATE; COMMIT")?;
        }
        Ok(found)
    }

    fn create(&self) -> rusqlite::Result<()> {
        // In one transaction: a process that dies here leaves an empty file.
        self.connection.execute_batch(&format!(
            "BEGIN; {LAYOUT} PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; COMMIT"
        ))
    }

    fn read(&self) -> rusqlite::Result<Stored> {
        let mut stored = Stored::default();
        let mut rows = self.connection.prepare("SELECT kind, key, value FROM rows")?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            stored.rows.entry(row.get(0)?).or_default().insert(row.get(1)?, row.get(2)?);
        }
        let mut files = self.connection.prepare("SELECT key, bytes FROM files")?;
        let mut files = files.query([])?;
        while let Some(file) = files.next()? {
            stored.files.insert(file.get(0)?, file.get::<_, Vec<u8>>(1)?.into());
        }
        Ok(stored)
    }

    /// Writes changes, all or none.
    pub fn write(&mut self, changes: impl IntoIterator<Item = Change>) -> rusqlite::Result<()> {
        let transaction = self.connection.transaction()?;
        for change in changes {
            apply(&transaction, change)?;
        }
        transaction.commit()
    }
}

fn apply(to: &Transaction<'_>, change: Change) -> rusqlite::Result<()> {
    let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| to.prepare_cached(sql)?.execute(values).map(|_| ());
    match change {
        Change::Put(kind, key, row) => run("INSERT OR REPLACE INTO rows VALUES (?, ?, ?)", params![kind, key, row]),
        Change::Delete(kind, key) => run("DELETE FROM rows WHERE kind = ? AND key = ?", params![kind, key]),
        Change::Clear(kind, start) => {
            // The next character after the comma that ends the start.
            let end = format!("{}-", start.trim_end_matches(','));
            run("DELETE FROM rows WHERE kind = ? AND key >= ? AND key < ?", params![kind, start, end])
        }
        Change::Bytes(key, bytes) => run("INSERT OR REPLACE INTO files VALUES (?, ?)", params![key, &bytes[..]]),
        Change::NoBytes(key) => run("DELETE FROM files WHERE key = ?", params![key]),
        Change::ForgetAll => {
            run("DELETE FROM rows", &[])?;
            run("DELETE FROM files", &[])
        }
    }
}
