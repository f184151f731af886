//! What a worker wants from Python. It may not do it by itself: the thread that waits does it.

use pyo3::prelude::*;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// Something to do with Python. An error of it ends the operation.
pub type Errand = Box<dyn FnOnce(Python<'_>) -> PyResult<()> + Send>;

/// The errands of one operation, as the one who waits gets them.
pub type Errands = UnboundedReceiver<Errand>;

/// A way for errands of one operation.
pub fn errands() -> (UnboundedSender<Errand>, Errands) {
    unbounded_channel()
}
