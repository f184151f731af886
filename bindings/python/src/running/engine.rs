//! The runtime that all clients of the process share.

use std::sync::{Arc, Mutex, PoisonError, Weak};
use tokio::runtime::{Builder, Handle, Runtime};

/// A tokio runtime with one worker thread. It ends, with its connections, when the last client that uses it is gone.
///
/// More workers make the client of one process no faster: they only wake each other.
pub struct Engine {
    process: u32,
    handle: Handle,
    runtime: Option<Runtime>,
}

/// Touched only while the GIL is held, so no other thread can hold it at the moment of a fork.
static CURRENT: Mutex<Weak<Engine>> = Mutex::new(Weak::new());

impl Engine {
    /// The engine of this process; it is started when there is none.
    pub fn current() -> std::io::Result<Arc<Self>> {
        let mut current = CURRENT.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(engine) = current.upgrade() {
            if engine.is_of_this_process() {
                return Ok(engine);
            }
            // Its threads stayed in the parent: it can be neither used nor ended.
            std::mem::forget(engine);
        }
        let runtime = Builder::new_multi_thread().worker_threads(1).thread_name("green-api").enable_all().build()?;
        let engine =
            Arc::new(Self { process: std::process::id(), handle: runtime.handle().clone(), runtime: Some(runtime) });
        *current = Arc::downgrade(&engine);
        Ok(engine)
    }

    /// Whether it was started here, not in the process that this one was forked from.
    pub fn is_of_this_process(&self) -> bool {
        self.process == std::process::id()
    }

    /// Where tasks are started.
    pub fn handle(&self) -> &Handle {
        &self.handle
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        let runtime = self.runtime.take();
        if self.is_of_this_process() {
            // Whoever drops it may hold the GIL, and must not wait for it.
            runtime.map(Runtime::shutdown_background);
        } else {
            std::mem::forget(runtime);
        }
    }
}
