//! Logs of the core, to Python's `logging`.
//!
//! Records are made in any thread, also in the worker, which never touches Python: they wait in a queue until a thread
//! comes by that does.

use crate::running::Channel;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use std::fmt::{self, Write};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, OnceLock, TryLockError, Weak};
use tracing::field::{Field, Visit};
use tracing::subscriber::Interest;
use tracing::{Event, Level, Metadata, Subscriber, span};
use tracing_subscriber::layer::{Context, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::{Layer, Registry};

/// Records that wait at most; those beyond are dropped and counted.
const MOST_WAITING: usize = 10_000;

/// Whether somebody listens to records of level DEBUG.
static VERBOSE: AtomicBool = AtomicBool::new(false);
/// Whether a record waits.
static WAITING: AtomicBool = AtomicBool::new(false);
/// Records that found no place.
static DROPPED: AtomicUsize = AtomicUsize::new(0);
static QUEUE: OnceLock<Queue> = OnceLock::new();
/// Event loops that can be woken to take records. A forked process may find it locked for ever: it is only tried.
static LOOPS: Mutex<Vec<Weak<Channel>>> = Mutex::new(Vec::new());

/// A queue that cannot be left locked by a fork: one end is free of locks, the other is held with the GIL only.
struct Queue {
    sender: SyncSender<Record>,
    receiver: Mutex<Receiver<Record>>,
}

struct Record {
    level: Level,
    message: String,
}

/// Begins to take records. Once for the process.
pub fn start() {
    QUEUE.get_or_init(|| {
        let (sender, receiver) = sync_channel(MOST_WAITING);
        Queue { sender, receiver: Mutex::new(receiver) }
    });
    // Another one cannot be there: this library has a registry of its own.
    let _ = tracing::subscriber::set_global_default(Registry::default().with(Recorder));
}

/// Looks whether somebody listens to the detailed records.
pub fn refresh(py: Python<'_>) {
    static ENABLED_FOR: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let enabled = ENABLED_FOR.import(py, "green_api._logs", "is_verbose").and_then(|ask| ask.call0()?.is_truthy());
    VERBOSE.store(enabled.unwrap_or(false), Ordering::Relaxed);
}

/// Hands the records that wait to `logging`.
pub fn flush(py: Python<'_>) {
    static WRITE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    if !WAITING.swap(false, Ordering::SeqCst) {
        return;
    }
    let (Some(queue), Ok(write)) = (QUEUE.get(), WRITE.import(py, "green_api._logs", "write")) else { return };
    let mut records: Vec<_> = queue.receiver.try_lock().map(|queue| queue.try_iter().collect()).unwrap_or_default();
    let dropped = DROPPED.swap(0, Ordering::Relaxed);
    if dropped > 0 {
        records.push(Record { level: Level::WARN, message: format!("{dropped} records were dropped") });
    }
    for record in records {
        if let Err(error) = write.call1((severity(record.level), record.message)) {
            error.write_unraisable(py, None);
        }
    }
}

/// Makes an event loop one of those that take records.
pub fn announce(channel: &Arc<Channel>) {
    with_loops(|loops| {
        loops.retain(|known| known.strong_count() > 0);
        loops.push(Arc::downgrade(channel));
    });
}

fn with_loops(act: impl FnOnce(&mut Vec<Weak<Channel>>)) {
    match LOOPS.try_lock() {
        Ok(mut loops) => act(&mut loops),
        Err(TryLockError::Poisoned(poisoned)) => act(&mut poisoned.into_inner()),
        // Records then come with the next result.
        Err(TryLockError::WouldBlock) => {}
    }
}

/// The number that `logging` has for it.
fn severity(level: Level) -> u8 {
    match level {
        Level::ERROR => 40,
        Level::WARN => 30,
        Level::INFO => 20,
        Level::DEBUG | Level::TRACE => 10,
    }
}

/// Puts records of this project's parts into the queue.
struct Recorder;

/// What a span tells about the records inside it.
struct Place(String);

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Recorder {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        // Whether somebody listens changes while the program runs: it is asked each time.
        if is_ours(metadata) { Interest::sometimes() } else { Interest::never() }
    }

    fn enabled(&self, metadata: &Metadata<'_>, _: Context<'_, S>) -> bool {
        let level = *metadata.level();
        is_ours(metadata) && (level <= Level::INFO || (level == Level::DEBUG && VERBOSE.load(Ordering::Relaxed)))
    }

    fn on_new_span(&self, attributes: &span::Attributes<'_>, id: &span::Id, context: Context<'_, S>) {
        let mut text = Text::default();
        attributes.record(&mut text);
        if let Some(span) = context.span(id) {
            span.extensions_mut().insert(Place(text.fields));
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let mut text = Text::default();
        event.record(&mut text);
        for span in context.event_scope(event).into_iter().flatten() {
            if let Some(Place(place)) = span.extensions().get() {
                text.fields.push_str(place);
            }
        }
        let Text { mut message, fields } = text;
        if !fields.is_empty() {
            let _ = write!(message, " ({})", fields.trim_start_matches([',', ' ']));
        }
        put(Record { level: *event.metadata().level(), message });
    }
}

fn is_ours(metadata: &Metadata<'_>) -> bool {
    metadata.target().starts_with("green_api")
}

fn put(record: Record) {
    let kept = QUEUE.get().is_some_and(|queue| queue.sender.try_send(record).is_ok());
    if !kept {
        DROPPED.fetch_add(1, Ordering::Relaxed);
    }
    WAITING.store(true, Ordering::SeqCst);
    let mut awake = None;
    with_loops(|loops| awake = loops.iter().find_map(Weak::upgrade));
    if let Some(channel) = awake {
        channel.wake();
    }
}

/// The text of a record: its message, and its fields as `, name=value`.
#[derive(Default)]
struct Text {
    message: String,
    fields: String,
}

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let _ = match field.name() {
            "message" => write!(self.message, "{value:?}"),
            name => write!(self.fields, ", {name}={value:?}"),
        };
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        let _ = match field.name() {
            "message" => write!(self.message, "{value}"),
            name => write!(self.fields, ", {name}={value}"),
        };
    }
}
