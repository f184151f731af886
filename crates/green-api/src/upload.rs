//! Turns a [`File`] into the stream that goes over the wire: checked, counted, watched.

use crate::error::Error;
use crate::error_kind::ErrorKind;
use crate::facts;
use crate::file::{File, Opened};
use crate::plan::Plan;
use crate::support::validation::ValidationError;
use bytes::Bytes;
use futures_util::{Stream, StreamExt, stream};
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::io::AsyncReadExt;
use tokio::time::Instant;
use tokio_util::io::ReaderStream;

/// Bytes read and sent at a time.
const PIECE: usize = 64 * 1024;

/// What is known about an upload while it runs: when it last moved, and what broke it from our side.
#[derive(Clone)]
pub(crate) struct Watch(Arc<Mutex<Watched>>);

struct Watched {
    moved: Instant,
    fault: Option<Fault>,
}

#[derive(Debug, Clone)]
enum Fault {
    TooLarge(u64),
    Unreadable(String),
}

impl Watch {
    pub(crate) fn new() -> Self {
        Self(Arc::new(Mutex::new(Watched { moved: Instant::now(), fault: None })))
    }

    /// When the upload last moved on.
    pub(crate) fn moved(&self) -> Instant {
        self.lock().moved
    }

    /// The error behind a request that our own side broke off.
    pub(crate) fn fault(&self, plan: &Plan) -> Option<Error> {
        let fault = self.lock().fault.clone()?;
        Some(match fault {
            Fault::TooLarge(limit) => too_large(plan, limit),
            Fault::Unreadable(text) => Error::of(plan, ErrorKind::File).detail(text),
        })
    }

    fn lock(&self) -> MutexGuard<'_, Watched> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn step(&self) {
        self.lock().moved = Instant::now();
    }

    fn fail(&self, fault: Fault) -> io::Error {
        self.lock().fault = Some(fault);
        io::Error::other("the file could not be sent")
    }
}

/// Refuses a file by its length, as far as it can be told without reading.
pub(crate) async fn check(plan: &Plan, field: &str, file: &File) -> Result<(), Error> {
    let length = file.length().await.map_err(|error| unreadable(plan, &error))?;
    check_length(plan, field, length)
}

fn check_length(plan: &Plan, field: &str, length: Option<u64>) -> Result<(), Error> {
    let (Some(length), Some(limits)) = (length, plan.file_limits) else { return Ok(()) };
    if length < limits.minimum_bytes {
        let text = ValidationError::new(field, facts::MIN_BYTES, limits.minimum_bytes).message();
        return Err(Error::of(plan, ErrorKind::Validation { field: field.to_owned() }).detail(text));
    }
    if length > limits.maximum_bytes {
        return Err(too_large(plan, limits.maximum_bytes));
    }
    Ok(())
}

/// Opens the file; answers its bytes as a stream, and how many there are when that is known.
pub(crate) async fn open(
    plan: &Plan,
    field: &str,
    file: &File,
    watch: &Watch,
) -> Result<(impl Stream<Item = io::Result<Bytes>> + Send + Sync + 'static, Option<u64>), Error> {
    let Opened { mut reader, length } = file.open().await.map_err(|error| unreadable(plan, &error))?;
    let mut first = Vec::new();
    if length.is_none() {
        // Only reading tells whether it is empty.
        let mut piece = (&mut reader).take(PIECE as u64);
        piece.read_to_end(&mut first).await.map_err(|error| unreadable(plan, &error))?;
        if first.len() < PIECE {
            // That was all of it.
            check_length(plan, field, Some(first.len() as u64))?;
        }
    }
    let first = stream::iter((!first.is_empty()).then(|| Ok(Bytes::from(first))));
    let pieces = first.chain(ReaderStream::with_capacity(reader, PIECE));
    watch.step();
    Ok((counted(pieces, length, plan.file_limits.map(|limits| limits.maximum_bytes), file, watch.clone()), length))
}

/// Counts what goes out, reports it, and stops at what must not go out.
fn counted(
    pieces: impl Stream<Item = io::Result<Bytes>> + Send + Sync + 'static,
    length: Option<u64>,
    limit: Option<u64>,
    file: &File,
    watch: Watch,
) -> impl Stream<Item = io::Result<Bytes>> + Send + Sync + 'static {
    let progress = file.progress();
    let mut sent: u64 = 0;
    let most = length.or(limit);
    pieces.map(move |piece| {
        let piece = piece.map_err(|error| watch.fail(Fault::Unreadable(error.to_string())))?;
        sent = sent.saturating_add(piece.len() as u64);
        if most.is_some_and(|most| sent > most) {
            return Err(watch.fail(match length {
                Some(_) => Fault::Unreadable("the file is longer than its length says".to_owned()),
                None => Fault::TooLarge(most.unwrap_or(sent)),
            }));
        }
        watch.step();
        if let Some(progress) = &progress {
            progress(sent, length);
        }
        Ok(piece)
    })
}

fn unreadable(plan: &Plan, error: &io::Error) -> Error {
    Error::of(plan, ErrorKind::File).detail(error.to_string())
}

fn too_large(plan: &Plan, limit: u64) -> Error {
    Error::of(plan, ErrorKind::TooLarge).detail(ValidationError::new("file", facts::MAX_BYTES, limit).message())
}
