//! Files to upload. They are streamed: a file of 100 MB never sits in memory.

use bytes::Bytes;
use futures_core::Stream;
use std::fmt;
use std::io::Cursor;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::io::AsyncRead;
use tokio_util::io::StreamReader;

pub(crate) type Reader = Pin<Box<dyn AsyncRead + Send + Sync>>;
pub(crate) type OnProgress = Arc<dyn Fn(u64, Option<u64>) + Send + Sync>;

/// A file to upload: its name, its bytes and where they come from.
///
/// Nothing is opened or read before the call that sends it. Size and emptiness are checked then, before anything goes
/// out. A clone is the same file; one made from a reader can be sent once, whichever clone is used.
///
/// ```
/// use green_api::File;
///
/// let photo = File::from_path("photos/cat.jpg");
/// let note = File::from_bytes("note.txt", "Hello").on_progress(|sent, total| println!("{sent} of {total:?} bytes"));
/// # assert_eq!(photo.name(), "cat.jpg");
/// ```
#[derive(Clone)]
pub struct File {
    name: String,
    content_type: Option<String>,
    source: Source,
    progress: Option<OnProgress>,
}

#[derive(Clone)]
enum Source {
    Path(PathBuf),
    Bytes(Bytes),
    Reader { reader: Arc<Mutex<Option<Reader>>>, length: Option<u64> },
}

/// An opened file.
pub(crate) struct Opened {
    pub(crate) reader: Reader,
    /// Number of bytes, when it is known.
    pub(crate) length: Option<u64>,
}

impl File {
    /// A file of the file system, with the name it has there.
    pub fn from_path(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Self::new(name, Source::Path(path))
    }

    /// A file from memory. The extension of the name decides how WhatsApp shows it.
    pub fn from_bytes(name: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self::new(name.into(), Source::Bytes(bytes.into()))
    }

    /// A file from anything that can be read, with its length in bytes when it is known. It can be sent once, and is
    /// not sent again when the call fails.
    pub fn from_reader(
        name: impl Into<String>,
        reader: impl AsyncRead + Send + Sync + 'static,
        length: Option<u64>,
    ) -> Self {
        let reader: Reader = Box::pin(reader);
        Self::new(name.into(), Source::Reader { reader: Arc::new(Mutex::new(Some(reader))), length })
    }

    /// A file from a stream of pieces, with its length in bytes when it is known. As with a reader, it can be sent once.
    pub fn from_stream(
        name: impl Into<String>,
        stream: impl Stream<Item = std::io::Result<Bytes>> + Send + Sync + 'static,
        length: Option<u64>,
    ) -> Self {
        Self::from_reader(name, StreamReader::new(stream), length)
    }

    fn new(name: String, source: Source) -> Self {
        Self { name, content_type: None, source, progress: None }
    }

    /// Another name. The extension decides how WhatsApp shows the file.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// The MIME type, for example `image/jpeg`. Default: by the name's extension.
    #[must_use]
    pub fn with_content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    /// Calls back with the bytes sent so far and the file's length, if it is known, each time a piece was handed over.
    /// The callback runs while the file is sent: it should return at once.
    #[must_use]
    pub fn on_progress(mut self, callback: impl Fn(u64, Option<u64>) + Send + Sync + 'static) -> Self {
        self.progress = Some(Arc::new(callback));
        self
    }

    /// Name of the file.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// MIME type: the given one, or the one of the name's extension; `None` when neither is known.
    pub fn content_type(&self) -> Option<String> {
        self.content_type.clone().or_else(|| mime_guess::from_path(&self.name).first_raw().map(str::to_owned))
    }

    pub(crate) fn progress(&self) -> Option<OnProgress> {
        self.progress.clone()
    }

    /// Whether it can be read a second time.
    pub(crate) fn is_replayable(&self) -> bool {
        !matches!(self.source, Source::Reader { .. })
    }

    /// Number of bytes, when it can be told without reading.
    pub(crate) async fn length(&self) -> std::io::Result<Option<u64>> {
        match &self.source {
            Source::Bytes(bytes) => Ok(Some(bytes.len() as u64)),
            Source::Reader { length, .. } => Ok(*length),
            Source::Path(path) => {
                let metadata = tokio::fs::metadata(path).await.map_err(|error| named(path, &error))?;
                if metadata.is_dir() {
                    return Err(std::io::Error::other(format!("{}: is a folder", path.display())));
                }
                // Pipes and devices have no length.
                Ok(metadata.is_file().then_some(metadata.len()))
            }
        }
    }

    pub(crate) async fn open(&self) -> std::io::Result<Opened> {
        let length = self.length().await?;
        let reader: Reader = match &self.source {
            Source::Bytes(bytes) => Box::pin(Cursor::new(bytes.clone())),
            Source::Path(path) => Box::pin(tokio::fs::File::open(path).await.map_err(|error| named(path, &error))?),
            Source::Reader { reader, .. } => {
                let taken = reader.lock().unwrap_or_else(PoisonError::into_inner).take();
                taken.ok_or_else(|| std::io::Error::other("the reader of this file was used before"))?
            }
        };
        Ok(Opened { reader, length })
    }
}

/// Equal when they are read from the same place.
impl PartialEq for File {
    fn eq(&self, other: &Self) -> bool {
        let same_source = match (&self.source, &other.source) {
            (Source::Path(one), Source::Path(other)) => one == other,
            (Source::Bytes(one), Source::Bytes(other)) => one == other,
            (Source::Reader { reader: one, .. }, Source::Reader { reader: other, .. }) => Arc::ptr_eq(one, other),
            _ => false,
        };
        same_source && self.name == other.name && self.content_type == other.content_type
    }
}

fn named(path: &std::path::Path, error: &std::io::Error) -> std::io::Error {
    std::io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("File");
        shown.field("name", &self.name).field("content_type", &self.content_type());
        match &self.source {
            Source::Path(path) => shown.field("path", path),
            Source::Bytes(bytes) => shown.field("bytes", &bytes.len()),
            Source::Reader { length, .. } => shown.field("reader", length),
        };
        shown.finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_type_follows_from_the_extension_unless_it_is_given() {
        let table = [("cat.jpg", Some("image/jpeg")), ("a.PDF", Some("application/pdf")), ("noextension", None)];
        for (name, expected) in table {
            assert_eq!(File::from_bytes(name, "x").content_type().as_deref(), expected, "{name}");
        }
        let given = File::from_bytes("cat.jpg", "x").with_content_type("image/webp");
        assert_eq!(given.content_type().as_deref(), Some("image/webp"));
    }

    #[tokio::test]
    async fn a_reader_can_be_opened_once() {
        let file = File::from_reader("a.txt", Cursor::new(b"abc"), Some(3));
        assert!(!file.is_replayable());
        assert!(file.clone().open().await.is_ok());
        assert!(file.open().await.is_err());
    }

    #[tokio::test]
    async fn a_missing_file_is_named_in_the_error() {
        let error = File::from_path("/nowhere/cat.jpg").length().await.unwrap_err();
        assert!(error.to_string().contains("/nowhere/cat.jpg"), "{error}");
    }
}
