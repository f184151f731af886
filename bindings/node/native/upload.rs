//! Files to send: from a path, from memory, or fed piece by piece by JavaScript.

use std::{io, sync::Mutex};

use bytes::Bytes;
use futures_util::stream;
use green_api::File;
use napi_derive::napi;
use tokio::sync::mpsc;

use crate::{
    bridge::{Bridge, Payload, lock},
    failure,
    options::set,
};

/// Pieces that wait between JavaScript and the network.
const PIECES: usize = 2;

/// A file that a call sends.
#[napi]
pub struct Upload {
    file: Mutex<Option<File>>,
    feed: Mutex<Option<mpsc::Sender<io::Result<Bytes>>>>,
    progress: bool,
}

#[napi]
impl Upload {
    /// From a path.
    #[napi(factory)]
    pub fn from_path(path: String, name: Option<String>, content_type: Option<String>, progress: bool) -> Self {
        let file = set(File::from_path(path), name, File::with_name);
        Self::new(file, content_type, None, progress)
    }

    /// From memory; the bytes are copied.
    #[napi(factory)]
    pub fn from_bytes(bytes: &[u8], name: String, content_type: Option<String>, progress: bool) -> Self {
        Self::new(File::from_bytes(name, bytes.to_vec()), content_type, None, progress)
    }

    /// From pieces that `push` brings, with the length when it is known.
    #[napi(factory)]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the shim checks that it is a length")]
    pub fn from_pieces(length: Option<f64>, name: String, content_type: Option<String>, progress: bool) -> Self {
        let (feed, pieces) = mpsc::channel(PIECES);
        let pieces = stream::unfold(pieces, |mut pieces| async move { Some((pieces.recv().await?, pieces)) });
        let file = File::from_stream(name, pieces, length.map(|length| length as u64));
        Self::new(file, content_type, Some(feed), progress)
    }

    /// Takes the next piece. The number's outcome comes when there is room for another one.
    #[napi]
    pub fn push(&self, bridge: &Bridge, id: u32, piece: &[u8]) -> napi::Result<()> {
        let feed = lock(&self.feed).clone();
        let piece = Bytes::copy_from_slice(piece);
        bridge.shared().start(id, async move {
            if let Some(feed) = feed {
                // Nobody reads any more when the call is over, and JavaScript is told of that in another way.
                let _ = feed.send(Ok(piece)).await;
            }
            Ok(Payload::nothing())
        })
    }

    /// There are no more pieces.
    #[napi]
    pub fn end(&self) {
        lock(&self.feed).take();
    }

    /// The pieces ended with an error: so does the call.
    #[napi]
    pub fn fail(&self, bridge: &Bridge, id: u32, message: String) -> napi::Result<()> {
        let feed = lock(&self.feed).take();
        bridge.shared().start(id, async move {
            if let Some(feed) = feed {
                // The call may have ended before.
                let _ = feed.send(Err(io::Error::other(message))).await;
            }
            Ok(Payload::nothing())
        })
    }
}

impl Upload {
    fn new(
        file: File,
        content_type: Option<String>,
        feed: Option<mpsc::Sender<io::Result<Bytes>>>,
        progress: bool,
    ) -> Self {
        let file = set(file, content_type, File::with_content_type);
        Self { file: Mutex::new(Some(file)), feed: Mutex::new(feed), progress }
    }

    /// The file for the call with this number, which is told of the progress.
    pub fn take(&self, bridge: &Bridge, id: u32) -> napi::Result<File> {
        let taken = lock(&self.file).take();
        let file = taken.ok_or_else(|| napi::Error::from_reason(failure::other("file", "the file was sent before")))?;
        if !self.progress {
            return Ok(file);
        }
        let shared = bridge.shared().clone();
        Ok(file.on_progress(move |sent, total| {
            shared.event(id, serde_json::json!([sent, total]).to_string().as_bytes());
        }))
    }
}
