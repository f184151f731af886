//! Who writes: a thread that takes what changed, and tells how far it is.

use std::{
    path::Path,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
        mpsc,
    },
    thread::JoinHandle,
};

use tokio::sync::watch;

use crate::{clock::Clock, world::World};

use super::{
    changes::{Change, Changes},
    error::{KeepingError, NotKept},
    file::File,
    restore::Stored,
};

/// Keeps a world in a file.
#[derive(Debug)]
pub struct Keeper {
    hand: Mutex<Hand>,
    /// How many batches were handed over.
    given: AtomicU64,
    written: watch::Receiver<Written>,
}

/// What belongs to whoever hands changes over; that happens in the locked world, so nobody waits for it.
#[derive(Debug)]
struct Hand {
    changes: Changes,
    batches: Option<mpsc::Sender<Vec<Change>>>,
    thread: Option<JoinHandle<()>>,
}

/// How many batches are in the file, and why there are no more.
#[derive(Clone, Debug, Default)]
struct Written {
    batches: u64,
    failure: Option<NotKept>,
}

/// Batches for one transaction: enough to share its cost, few enough that the first does not wait for long.
const TOGETHER: usize = 256;

impl Keeper {
    /// Opens or makes a file and reads what is in it.
    pub(crate) fn open(path: &Path) -> Result<(Self, Stored), KeepingError> {
        let (file, stored) = File::open(path)?;
        let (batches, taken) = mpsc::channel();
        let (written, progress) = watch::channel(Written::default());
        let thread =
            std::thread::Builder::new().name("sandbox-keeper".to_owned()).spawn(move || write(file, &taken, &written));
        let thread =
            thread.map_err(|error| KeepingError::Unusable { path: path.to_owned(), reason: error.to_string() })?;
        // Until it is said that the world is the one of the file, everything has to be written.
        let hand = Hand { changes: Changes::all(), batches: Some(batches), thread: Some(thread) };
        Ok((Self { hand: Mutex::new(hand), given: AtomicU64::new(0), written: progress }, stored))
    }

    fn hand(&self) -> MutexGuard<'_, Hand> {
        self.hand.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The world is the one that the file holds.
    pub(crate) fn adopt(&self, world: &mut World, clock: &Clock) {
        self.hand().changes = Changes::since(world, clock);
    }

    /// The world is another one now.
    pub(crate) fn replaced(&self) {
        self.hand().changes = Changes::all();
    }

    /// Hands over what changed. Called with the world locked, so that changes are written in the order in which they happened.
    pub(crate) fn note(&self, world: &mut World, clock: &Clock) {
        let mut hand = self.hand();
        let changes = hand.changes.take(world, clock);
        if changes.is_empty() {
            return;
        }
        self.given.fetch_add(1, Ordering::AcqRel);
        if let Some(batches) = &hand.batches {
            // When the thread is gone those who wait are told.
            let _ = batches.send(changes);
        }
    }

    /// Waits until everything that was handed over is in the file.
    pub(crate) async fn kept(&self) -> Result<(), NotKept> {
        let given = self.given.load(Ordering::Acquire);
        let mut written = self.written.clone();
        let done = written.wait_for(|written| written.batches >= given || written.failure.is_some()).await;
        match done.as_deref() {
            Ok(Written { failure: Some(failure), .. }) => Err(failure.clone()),
            Ok(_) => Ok(()),
            Err(_) => Err(NotKept("the sandbox is closed".into())),
        }
    }

    /// Writes what is left and closes the file: it can be opened again at once.
    pub(crate) fn close(&self) {
        let mut hand = self.hand();
        hand.batches = None;
        if let Some(thread) = hand.thread.take() {
            let _ = thread.join();
        }
    }
}

fn write(mut file: File, batches: &mpsc::Receiver<Vec<Change>>, written: &watch::Sender<Written>) {
    while let Ok(first) = batches.recv() {
        let mut group = vec![first];
        group.extend(batches.try_iter().take(TOGETHER - 1));
        let count = group.len() as u64;
        match file.write(group.into_iter().flatten()) {
            Ok(()) => written.send_modify(|written| written.batches += count),
            Err(error) => {
                // What the file lacks now, later changes may build upon: nothing is acknowledged any more.
                tracing::error!(%error, "the state cannot be kept");
                written.send_modify(|written| written.failure = Some(NotKept(error.to_string().into())));
                return;
            }
        }
    }
}
