//! Why a state is not kept.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{VERSION, restore::Damage};

/// Why something is not in the file: it must not be acknowledged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the state cannot be kept: {0}")]
pub struct NotKept(pub(super) Arc<str>);

/// Why a file cannot be used to keep the state.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum KeepingError {
    /// Another process, or another sandbox of this one, has it open.
    #[error("{} is in use by another sandbox", .0.display())]
    InUse(PathBuf),
    /// It is an SQLite file of another program.
    #[error("{} is not a file of a sandbox", .0.display())]
    Foreign(PathBuf),
    /// It was written in another layout.
    #[error("{} has the layout {found}, this version of the sandbox reads {VERSION}: use it with the version that wrote it, or start with another file", path.display())]
    Version {
        /// The file.
        path: PathBuf,
        /// Its layout.
        found: i64,
    },
    /// It is no SQLite file, or parts of it cannot be read.
    #[error("{} is damaged: {reason}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What cannot be read.
        reason: String,
    },
    /// It cannot be opened or written.
    #[error("{} cannot be used: {reason}", path.display())]
    Unusable {
        /// The file.
        path: PathBuf,
        /// Why not.
        reason: String,
    },
}

impl KeepingError {
    /// A row of the file cannot be read.
    pub(crate) fn damaged(path: &Path, damage: &Damage) -> Self {
        Self::Damaged { path: path.to_owned(), reason: damage.to_string() }
    }
}
