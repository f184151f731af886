//! The way back to JavaScript: whatever has happened since the last time, as one JSON text.
//!
//! A promise of napi costs a thread-safe function each, and every crossing some microseconds. Here an environment has one such
//! function, and what comes while JavaScript is busy is delivered together: one crossing, one `JSON.parse`. The function does
//! not keep the process alive; the shim does while it waits for something (`src/bridge.ts`).

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use napi::{
    Status,
    bindgen_prelude::{Buffer, Function},
    threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode},
};
use napi_derive::napi;
use tokio::task::AbortHandle;

use crate::{failure, runtime};

type Wake = ThreadsafeFunction<(), (), String, Status, false, true, 0>;

/// What a piece of work ended with: JSON, or the JSON of a failure.
pub type Outcome = Result<Payload, String>;

/// What a piece of work brings.
pub enum Payload {
    /// JSON.
    Json(Vec<u8>),
    /// Bytes, which JavaScript fetches with `takeBytes`.
    Bytes(Vec<u8>),
}

impl Payload {
    /// `null`.
    pub fn nothing() -> Self {
        Self::Json(b"null".to_vec())
    }
}

/// How a message is to be understood; the numbers stand in `src/bridge.ts` too.
#[derive(Clone, Copy)]
enum Sort {
    Result = 0,
    Failure = 1,
    Event = 2,
    Bytes = 3,
}

/// The messages that wait, and the work that goes on, of one environment.
pub struct Shared {
    /// `[[id,sort,payload],…` without the last bracket; empty when nothing waits.
    outbox: Mutex<Vec<u8>>,
    bytes: Mutex<HashMap<u32, Vec<u8>>>,
    work: Mutex<HashMap<u32, AbortHandle>>,
    wake: std::sync::OnceLock<Wake>,
}

impl Shared {
    /// Starts work whose outcome goes to JavaScript under this number.
    pub fn start(self: &Arc<Self>, id: u32, work: impl Future<Output = Outcome> + Send + 'static) -> napi::Result<()> {
        let runtime = runtime::handle().map_err(|error| {
            napi::Error::from_reason(failure::other("configuration", format!("no threads for the network: {error}")))
        })?;
        let shared = self.clone();
        // Held until the handle is in: the end of the work looks for it.
        let mut running = lock(&self.work);
        let task = runtime.spawn(async move {
            let outcome = work.await;
            lock(&shared.work).remove(&id);
            shared.post(id, outcome);
        });
        running.insert(id, task.abort_handle());
        Ok(())
    }

    fn post(&self, id: u32, outcome: Outcome) {
        match outcome {
            Ok(Payload::Json(json)) => self.send(id, Sort::Result, &json),
            Err(json) => self.send(id, Sort::Failure, json.as_bytes()),
            Ok(Payload::Bytes(bytes)) => {
                lock(&self.bytes).insert(id, bytes);
                self.send(id, Sort::Bytes, b"null");
            }
        }
    }

    /// Tells JavaScript something in between.
    pub fn event(&self, id: u32, json: &[u8]) {
        self.send(id, Sort::Event, json);
    }

    fn send(&self, id: u32, sort: Sort, json: &[u8]) {
        let first = {
            let mut outbox = lock(&self.outbox);
            let first = outbox.is_empty();
            outbox.reserve(json.len() + 20);
            outbox.extend_from_slice(if first { b"[[" } else { b",[" });
            outbox.extend_from_slice(format!("{id},{},", sort as u8).as_bytes());
            outbox.extend_from_slice(json);
            outbox.push(b']');
            first
        };
        if first && let Some(wake) = self.wake.get() {
            // The environment may be closing: then nobody waits any more.
            let _ = wake.call((), ThreadsafeFunctionCallMode::NonBlocking);
        }
    }

    fn take(&self) -> String {
        let mut text = std::mem::take(&mut *lock(&self.outbox));
        text.extend_from_slice(if text.is_empty() { b"[]" } else { b"]" });
        // Only JSON goes in, and that is UTF-8.
        String::from_utf8(text).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
    }
}

/// The bridge of one environment.
#[napi]
pub struct Bridge {
    shared: Arc<Shared>,
}

#[napi]
impl Bridge {
    /// `deliver` gets the messages, a JSON text `[[id, sort, payload], …]`.
    #[napi(constructor)]
    pub fn new(deliver: Function<'_, String, ()>) -> napi::Result<Self> {
        let shared = Arc::new(Shared {
            outbox: Mutex::default(),
            bytes: Mutex::default(),
            work: Mutex::default(),
            wake: std::sync::OnceLock::new(),
        });
        // The function must not keep the messages alive that it delivers.
        let waiting = Arc::downgrade(&shared);
        let wake =
            deliver.build_threadsafe_function::<()>().callee_handled::<false>().weak::<true>().build_callback(
                move |_| Ok(waiting.upgrade().map_or_else(|| "[]".to_owned(), |shared| shared.take())),
            )?;
        // It is set once, here.
        let _ = shared.wake.set(wake);
        Ok(Self { shared })
    }

    /// Ends work whose outcome nobody wants any more.
    #[napi]
    pub fn cancel(&self, id: u32) {
        let task = lock(&self.shared.work).remove(&id);
        if let Some(task) = task {
            task.abort();
        }
        lock(&self.shared.bytes).remove(&id);
    }

    /// The bytes that a message of the sort `bytes` announced.
    #[napi]
    pub fn take_bytes(&self, id: u32) -> Buffer {
        lock(&self.shared.bytes).remove(&id).unwrap_or_default().into()
    }
}

impl Bridge {
    pub fn shared(&self) -> &Arc<Shared> {
        &self.shared
    }
}

impl Drop for Bridge {
    /// The environment is gone: nobody waits for its work.
    fn drop(&mut self) {
        lock(&self.shared.work).drain().for_each(|(_, task)| task.abort());
    }
}

/// What a thread left behind that panicked is still whole here.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
