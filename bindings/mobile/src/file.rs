//! Files to send, and the progress of uploads and downloads.

use crate::convert::{BadJson, IntoCore};
use green_api::File;
use std::sync::Arc;

/// A file to send. It is read and streamed by the call that sends it.
#[derive(Clone, uniffi::Record)]
pub struct OutgoingFile {
    /// Where its bytes come from.
    pub source: FileSource,
    /// Name that the receiver sees; its extension decides how WhatsApp shows the file. Default: the name in the file system.
    #[uniffi(default = None)]
    pub name: Option<String>,
    /// MIME type, `image/jpeg` for example. Default: by the name's extension.
    #[uniffi(default = None)]
    pub content_type: Option<String>,
    /// Called as the file goes out.
    #[uniffi(default = None)]
    pub progress: Option<Arc<dyn ProgressListener>>,
}

/// Where the bytes of a file come from.
#[derive(Clone, uniffi::Enum)]
pub enum FileSource {
    /// A file of the file system; it never sits in memory as a whole.
    Path {
        /// Its path.
        path: String,
    },
    /// Bytes in memory; the file needs a name.
    Bytes {
        /// The bytes.
        bytes: Vec<u8>,
    },
}

/// Is told how far an upload or a download is. It is called while bytes move: it should return at once.
#[uniffi::export(with_foreign)]
pub trait ProgressListener: Send + Sync {
    /// So many bytes have moved, of so many when that is known.
    fn moved(&self, bytes: u64, total: Option<u64>);
}

impl IntoCore<File> for OutgoingFile {
    fn into_core(self) -> Result<File, BadJson> {
        let mut file = match self.source {
            FileSource::Path { path } => File::from_path(path),
            FileSource::Bytes { bytes } => File::from_bytes(self.name.clone().unwrap_or_default(), bytes),
        };
        if let Some(name) = self.name {
            file = file.with_name(name);
        }
        if let Some(content_type) = self.content_type {
            file = file.with_content_type(content_type);
        }
        if let Some(progress) = self.progress {
            file = file.on_progress(move |bytes, total| progress.moved(bytes, total));
        }
        Ok(file)
    }
}
