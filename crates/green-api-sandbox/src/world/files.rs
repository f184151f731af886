//! Files that were uploaded or sent.

use bytes::Bytes;
use green_api::limits;
use serde::{Deserialize, Serialize};

use crate::clock::Moment;

/// A stored file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct StoredFile {
    /// Its name with extension.
    pub name: String,
    /// Its media type.
    pub mime: String,
    /// When it was stored.
    pub stored: Moment,
    /// What is in it.
    #[serde(skip)]
    pub bytes: Bytes,
}

impl StoredFile {
    /// When its link stops working.
    pub fn expires(&self) -> Moment {
        self.stored + limits::FILE_LINK_RETENTION
    }
}
