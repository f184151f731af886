//! Failures in Python: the core's errors become classes of `green_api.errors`.

use green_api::{Error, ErrorKind};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyDict;

/// The exception for an error of the core.
pub fn raise(py: Python<'_>, error: &Error) -> PyErr {
    let attributes = PyDict::new(py);
    let filled = fill(&attributes, error);
    filled.and_then(|()| make(py, error.kind().code(), &error.to_string(), &attributes)).unwrap_or_else(|failed| failed)
}

/// The exception for an argument that does not fit the specification; nothing was sent.
pub fn validation(py: Python<'_>, operation: &str, field: &str, message: &str) -> PyErr {
    let attributes = PyDict::new(py);
    let made = attributes
        .set_item("operation", operation)
        .and_then(|()| attributes.set_item("field", field))
        .and_then(|()| make(py, "validation", &format!("{operation}: '{field}' is not valid: {message}"), &attributes));
    made.unwrap_or_else(|failed| failed)
}

/// The exception for JSON that does not have the documented form; `path` is where, empty for the whole.
pub fn decode(py: Python<'_>, operation: &str, path: &str, message: &str) -> PyErr {
    let attributes = PyDict::new(py);
    let place = if path.is_empty() { "it" } else { path };
    let text = format!("{operation}: the answer does not fit: {place}: {message}");
    let made = attributes
        .set_item("operation", operation)
        .and_then(|()| attributes.set_item("path", path))
        .and_then(|()| make(py, "decode", &text, &attributes));
    made.unwrap_or_else(|failed| failed)
}

/// The exception for wrong settings.
pub fn configuration(py: Python<'_>, message: &str) -> PyErr {
    make(py, "configuration", message, &PyDict::new(py)).unwrap_or_else(|failed| failed)
}

/// The exception for using what was closed.
pub fn closed(py: Python<'_>, message: &str) -> PyErr {
    make(py, "closed", message, &PyDict::new(py)).unwrap_or_else(|failed| failed)
}

fn fill(attributes: &Bound<'_, PyDict>, error: &Error) -> PyResult<()> {
    attributes.set_item("operation", error.operation())?;
    attributes.set_item("status", error.status())?;
    attributes.set_item("service_message", error.service_message())?;
    attributes.set_item("error_id", error.error_id())?;
    attributes.set_item("description", error.description())?;
    attributes.set_item("retryable", error.is_retryable())?;
    attributes.set_item("outcome_unknown", error.outcome_unknown())?;
    attributes.set_item("attempts", error.attempts())?;
    match error.kind() {
        ErrorKind::Validation { field } => attributes.set_item("field", field),
        ErrorKind::Decode { path } => attributes.set_item("path", path),
        ErrorKind::RateLimited { retry_after } => {
            attributes.set_item("retry_after", retry_after.map(|time| time.as_secs_f64()))
        }
        ErrorKind::QuotaExceeded { quota: Some(quota) } => {
            attributes.set_item("quota", serde_json::to_string(quota).unwrap_or_default())
        }
        _ => Ok(()),
    }
}

fn make(py: Python<'_>, code: &str, message: &str, attributes: &Bound<'_, PyDict>) -> PyResult<PyErr> {
    static MAKE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let make = MAKE.import(py, "green_api.errors", "_make")?;
    Ok(PyErr::from_value(make.call1((code, message, attributes))?))
}
