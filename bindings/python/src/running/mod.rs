//! How work of the core runs under Python: waited for in the calling thread, or awaited in an event loop.

mod engine;
mod errand;
mod operation;
mod port;

pub use engine::Engine;
pub use errand::{Errand, Errands, errands};
pub use operation::{Operation, Outcome};
pub use port::{Channel, Port};
