//! Files to upload, from whatever Python has: a path, bytes, or something that is read piece by piece.

use crate::running::{Errand, Errands, errands};
use bytes::Bytes;
use futures_util::stream::{self, Stream};
use green_api::File;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::mpsc::UnboundedSender;
use tokio::sync::oneshot;

/// A file on its way, with what is to be done in Python meanwhile.
#[derive(Default)]
pub struct Sending {
    pub file: Option<File>,
    pub errands: Option<Errands>,
}

/// What `green_api._files` makes of an argument.
#[derive(FromPyObject)]
struct Prepared<'py> {
    path: Option<PathBuf>,
    data: Option<PyBackedBytes>,
    /// Has `pull(answer)`.
    pieces: Option<Bound<'py, PyAny>>,
    length: Option<u64>,
    name: Option<String>,
    content_type: Option<String>,
    progress: Option<Bound<'py, PyAny>>,
}

/// Reads a prepared file.
pub fn sending(prepared: &Bound<'_, PyAny>) -> PyResult<Sending> {
    let prepared: Prepared<'_> = prepared.extract()?;
    let name = prepared.name.as_deref();
    let (sender, received) = errands();
    let mut uses_python = false;
    let mut file = match (prepared.path, prepared.data, prepared.pieces) {
        (Some(path), None, None) => File::from_path(path),
        (None, Some(data), None) => File::from_bytes(name.unwrap_or("file"), Bytes::from_owner(data)),
        (None, None, Some(pieces)) => {
            uses_python = true;
            let source = Arc::new(pieces.unbind());
            File::from_stream(name.unwrap_or("file"), read(source, sender.clone()), prepared.length)
        }
        _ => return Err(PyTypeError::new_err("a prepared file has one source")),
    };
    if let Some(name) = name {
        file = file.with_name(name);
    }
    if let Some(content_type) = prepared.content_type {
        file = file.with_content_type(content_type);
    }
    if let Some(callback) = prepared.progress {
        uses_python = true;
        file = file.on_progress(reporter(callback.unbind(), sender));
    }
    Ok(Sending { file: Some(file), errands: uses_python.then_some(received) })
}

/// A callback for the core that calls one of Python, and the errands that it makes.
pub fn progress(callback: Py<PyAny>) -> (impl Fn(u64, Option<u64>) + Send + Sync + 'static, Errands) {
    let (sender, received) = errands();
    (reporter(callback, sender), received)
}

/// Tells the latest state of things; what came while Python had no time is left out.
fn reporter(
    callback: Py<PyAny>,
    errands: UnboundedSender<Errand>,
) -> impl Fn(u64, Option<u64>) + Send + Sync + 'static {
    let callback = Arc::new(callback);
    let moved = Arc::new(AtomicU64::new(0));
    let waiting = Arc::new(AtomicBool::new(false));
    move |bytes, total| {
        moved.store(bytes, Ordering::SeqCst);
        if waiting.swap(true, Ordering::SeqCst) {
            return;
        }
        let (callback, moved, waiting) = (callback.clone(), moved.clone(), waiting.clone());
        let errand: Errand = Box::new(move |py| {
            waiting.store(false, Ordering::SeqCst);
            callback.call1(py, (moved.load(Ordering::SeqCst), total)).map(drop)
        });
        // Nobody waits any more when this fails.
        let _ = errands.send(errand);
    }
}

/// What is read piece by piece, each one an errand.
fn read(
    source: Arc<Py<PyAny>>,
    errands: UnboundedSender<Errand>,
) -> impl Stream<Item = io::Result<Bytes>> + Send + Sync + 'static {
    stream::unfold(Some((source, errands)), |reading| async move {
        let (source, errands) = reading?;
        match piece(&source, &errands).await {
            Ok(None) => None,
            Ok(Some(bytes)) => Some((Ok(bytes), Some((source, errands)))),
            Err(error) => Some((Err(error), None)),
        }
    })
}

async fn piece(source: &Arc<Py<PyAny>>, errands: &UnboundedSender<Errand>) -> io::Result<Option<Bytes>> {
    let gone = || io::Error::other("nobody reads the file any more");
    let (sender, receiver) = oneshot::channel();
    let source = source.clone();
    let errand: Errand = Box::new(move |py| {
        let answer = Bound::new(py, Piece(Mutex::new(Some(sender))))?;
        source.call_method1(py, "pull", (answer,)).map(drop)
    });
    errands.send(errand).map_err(|_| gone())?;
    receiver.await.map_err(|_| gone())?
}

/// Where the next piece of a file goes.
#[pyclass(frozen, module = "green_api._native")]
pub struct Piece(Mutex<Option<oneshot::Sender<io::Result<Option<Bytes>>>>>);

#[pymethods]
impl Piece {
    /// The next bytes; `None` at the end.
    fn give(&self, data: Option<PyBackedBytes>) -> PyResult<()> {
        self.send(Ok(data.map(Bytes::from_owner)))
    }

    /// Reading failed.
    fn fail(&self, message: String) -> PyResult<()> {
        self.send(Err(io::Error::other(message)))
    }
}

impl Piece {
    fn send(&self, piece: io::Result<Option<Bytes>>) -> PyResult<()> {
        let sender = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        let sender = sender.ok_or_else(|| PyValueError::new_err("this piece was given already"))?;
        // The upload may have ended.
        let _ = sender.send(piece);
        Ok(())
    }
}
