//! What is not plainly as the specification says: the core decodes it, and its canonical form goes through the tables.

use std::collections::HashMap;

use bytes::Bytes;
use green_api::{DecodeError, catalog, models::Notification};
use pyo3::{
    exceptions::{PyRecursionError, PyTypeError, PyValueError},
    prelude::*,
};
use serde::Serialize;
use serde_json::value::RawValue;

use super::{
    any, classes,
    decode::{Decoder, Stop, Text},
    table::{Method, RECEIVED, STRUCTS, Type},
};

/// Why there is no object.
pub enum Failure {
    /// The body does not fit.
    Misfit(DecodeError),
    /// Python raised.
    Python(PyErr),
}

impl From<PyErr> for Failure {
    fn from(error: PyErr) -> Self {
        Self::Python(error)
    }
}

impl From<Stop> for Failure {
    fn from(stop: Stop) -> Self {
        Self::Python(match stop {
            Stop::Python(error) => error,
            // The core's canonical form is what the tables describe; nesting is the one thing that they limit.
            Stop::NotPlain => PyRecursionError::new_err("the JSON is nested too deeply"),
        })
    }
}

/// An answer.
pub fn answer<'py>(
    py: Python<'py>,
    method: &Method,
    ty: &'static Type,
    raw: &[u8],
) -> Result<Bound<'py, PyAny>, Failure> {
    let Some(canonical) = catalog::recode_response(method.name, raw) else { return Ok(py.None().into_bound(py)) };
    let canonical = canonical.map_err(Failure::Misfit)?;
    let decoder = Decoder::new(py, &canonical, Text::Canonical(raw));
    Ok(decoder.whole(|decoder| decoder.root(ty, method.nullable))?)
}

/// A model.
pub fn model<'py>(py: Python<'py>, raw: &[u8], at: usize) -> Result<Bound<'py, PyAny>, Failure> {
    let Some(canonical) = catalog::recode_model(STRUCTS[at].name, raw) else {
        return Err(PyTypeError::new_err("the core does not know this model").into());
    };
    let canonical = canonical.map_err(Failure::Misfit)?;
    let decoder = Decoder::new(py, &canonical, Text::Canonical(raw));
    Ok(decoder.whole(|decoder| decoder.model(at))?)
}

/// A notification, without its bytes.
pub fn notification<'py>(py: Python<'py>, raw: &[u8]) -> Result<Bound<'py, PyAny>, Failure> {
    let decoded = green_api::decode_notification(Bytes::copy_from_slice(raw));
    match decoded.notification() {
        Notification::Misfit(misfit) => {
            let body = any::decode(py, &json(misfit.body())?)?;
            Ok(classes::misfit(py, RECEIVED, (misfit.tag(), misfit.path(), misfit.message()), body)?)
        }
        known => {
            let canonical = json(known)?;
            let decoder = Decoder::new(py, &canonical, Text::Canonical(raw));
            Ok(decoder.whole(Decoder::received)?)
        }
    }
}

fn json(value: &impl Serialize) -> PyResult<Vec<u8>> {
    serde_json::to_vec(value).map_err(|error| PyValueError::new_err(error.to_string()))
}

/// The bytes of the notification inside an answer: its canonical form does not have what the models leave out.
pub fn kept(answer: &[u8]) -> Option<String> {
    let holder = STRUCTS.iter().flat_map(|table| table.fields).find(|field| matches!(field.ty, Type::Kept))?;
    let parts: HashMap<String, &RawValue> = serde_json::from_slice(answer).ok()?;
    parts.get(holder.wire).map(|raw| raw.get().to_owned())
}
