//! The one tokio runtime of the process: all environments (the main thread and workers) share it.

use std::sync::OnceLock;

use tokio::runtime::{Builder, Handle, Runtime};

/// Waiting for the network needs no more threads, and each more costs switches between them.
const THREADS: usize = 2;

/// Handle of the runtime. It is never shut down: it must outlive every environment, and the process ends it.
///
/// # Errors
/// When the system has no threads left.
pub fn handle() -> std::io::Result<Handle> {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    if let Some(runtime) = RUNTIME.get() {
        return Ok(runtime.handle().clone());
    }
    let runtime = Builder::new_multi_thread().worker_threads(THREADS).thread_name("green-api").enable_all().build()?;
    // Another environment may have been faster; its runtime is as good.
    Ok(RUNTIME.get_or_init(|| runtime).handle().clone())
}
