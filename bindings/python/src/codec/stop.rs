//! Why decoding stops.

use jiter::JiterError;
use pyo3::PyErr;

/// Why decoding stopped.
pub enum Stop {
    /// Not plainly what the specification says: the core has to look at it.
    NotPlain,
    /// Python raised.
    Python(PyErr),
}

impl From<JiterError> for Stop {
    fn from(_: JiterError) -> Self {
        Self::NotPlain
    }
}

impl From<PyErr> for Stop {
    fn from(error: PyErr) -> Self {
        Self::Python(error)
    }
}
