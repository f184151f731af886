//! JSON to Python objects and back, by tables that the generator makes of the specification.
//!
//! Bytes become objects in one pass, without structs in between, as long as everything is as the specification says. At
//! anything else (another spelling, a number as text, a property in its other place, a misfit) this pass gives up, and the
//! core decodes the body, writes it in its canonical form, and that goes through the same tables. So the core alone decides
//! what is accepted.

mod any;
mod classes;
mod decode;
mod encode;
mod json;
mod slow;
mod table;

use pyo3::{
    exceptions::PyTypeError,
    prelude::*,
    types::{PyBytes, PyString, PyTuple, PyType},
};

use self::table::{METHODS, Method, STRUCTS};

/// A body as it came.
pub enum Raw<'a, 'py> {
    /// From Python, as bytes.
    Bytes(&'a Bound<'py, PyBytes>),
    /// From Python, as text.
    Text(&'a Bound<'py, PyString>),
    /// From the wire.
    Slice(&'a [u8]),
}

impl<'py> Raw<'_, 'py> {
    /// Its bytes. A text with lone surrogates has none.
    fn bytes(&self) -> PyResult<std::borrow::Cow<'_, [u8]>> {
        Ok(match self {
            Self::Bytes(bytes) => bytes.as_bytes().into(),
            Self::Slice(bytes) => (*bytes).into(),
            Self::Text(text) => match text.to_cow()? {
                std::borrow::Cow::Borrowed(text) => text.as_bytes().into(),
                std::borrow::Cow::Owned(text) => text.into_bytes().into(),
            },
        })
    }

    /// What an object keeps of it.
    fn object(&self, py: Python<'py>) -> Bound<'py, PyAny> {
        match self {
            Self::Bytes(bytes) => bytes.as_any().clone(),
            Self::Text(text) => text.as_any().clone(),
            Self::Slice(bytes) => PyBytes::new(py, bytes).into_any(),
        }
    }
}

/// The name of the method, and its arguments as the flat JSON object that the core takes.
pub fn encode_request(
    _: Python<'_>,
    method: &str,
    arguments: &Bound<'_, PyTuple>,
) -> PyResult<(&'static str, Vec<u8>)> {
    let method = find(method)?;
    Ok((method.name, encode::request(method, arguments)?))
}

/// The answer of a method; raises `DecodeError`.
pub fn decode_answer(py: Python<'_>, method: &str, raw: &[u8]) -> PyResult<Py<PyAny>> {
    let method = find(method)?;
    let Some(ty) = &method.answer else { return Ok(py.None()) };
    if method.nullable && raw.trim_ascii().is_empty() {
        return Ok(py.None());
    }
    let decoded = match decode::answer(py, raw, ty, method.nullable) {
        Err(decode::Stop::NotPlain) => slow::answer(py, method, ty, raw),
        decoded => decoded.map_err(slow::Failure::from),
    };
    decoded.map(Bound::unbind).map_err(|failure| raised(py, method.name, failure))
}

/// `DecodeError`, or what Python raised.
fn raised(py: Python<'_>, name: &str, failure: slow::Failure) -> PyErr {
    match failure {
        slow::Failure::Misfit(error) => crate::failure::decode(py, name, error.path(), error.message()),
        slow::Failure::Python(error) => error,
    }
}

/// A notification; what does not fit is one too.
pub fn decode_notification(py: Python<'_>, raw: &Raw<'_, '_>) -> PyResult<Py<PyAny>> {
    let body = raw.bytes()?;
    let decoded = match decode::notification(py, &body) {
        Err(decode::Stop::NotPlain) => slow::notification(py, &body),
        decoded => decoded.map_err(slow::Failure::from),
    };
    // The core makes a value of every body; only Python can fail here.
    let decoded = decoded.map_err(|failure| raised(py, "", failure))?;
    classes::keep_raw(&decoded, &raw.object(py))?;
    Ok(decoded.unbind())
}

fn find(method: &str) -> PyResult<&'static Method> {
    let known = METHODS.iter().find(|known| known.name == method);
    known.ok_or_else(|| PyTypeError::new_err(format!("there is no documented method {method}; use call()")))
}

/// Decodes the body of a notification or webhook.
///
/// Never fails because of what is in the body: a new kind is an `UnknownNotification`, a body that does not fit a
/// `MisfitNotification`.
#[pyfunction]
#[pyo3(name = "decode_notification")]
fn decode_notification_function<'py>(py: Python<'py>, data: &Bound<'py, PyAny>) -> PyResult<Py<PyAny>> {
    if let Ok(bytes) = data.cast::<PyBytes>() {
        decode_notification(py, &Raw::Bytes(bytes))
    } else if let Ok(text) = data.cast::<PyString>() {
        decode_notification(py, &Raw::Text(text))
    } else {
        decode_notification(py, &Raw::Slice(&bytes_like(data)?))
    }
}

/// The bytes of what is neither `bytes` nor `str`.
fn bytes_like(data: &Bound<'_, PyAny>) -> PyResult<Vec<u8>> {
    let expected = || PyTypeError::new_err(format!("expected str or bytes, not {}", type_name(data)));
    let buffer = data.hasattr("__getitem__")? && !data.hasattr("keys")?;
    if !buffer || data.is_instance_of::<pyo3::types::PyList>() || data.is_instance_of::<PyTuple>() {
        return Err(expected());
    }
    let bytes = data.py().get_type::<PyBytes>().call1((data,)).map_err(|_| expected())?;
    Ok(bytes.cast_into::<PyBytes>()?.as_bytes().to_vec())
}

/// The flat JSON object of a method's arguments.
#[pyfunction]
#[pyo3(name = "encode_request")]
fn encode_request_function<'py>(
    py: Python<'py>,
    method: &str,
    arguments: &Bound<'py, PyTuple>,
) -> PyResult<Bound<'py, PyBytes>> {
    Ok(PyBytes::new(py, &encode_request(py, method, arguments)?.1))
}

/// The answer of a method, decoded as the methods do; raises `DecodeError`.
#[pyfunction]
#[pyo3(name = "decode_answer")]
fn decode_answer_function(py: Python<'_>, method: &str, raw: &[u8]) -> PyResult<Py<PyAny>> {
    decode_answer(py, method, raw)
}

/// The same, always by way of the core; for tests.
#[pyfunction]
fn decode_answer_by_core(py: Python<'_>, method: &str, raw: &[u8]) -> PyResult<Py<PyAny>> {
    let method = find(method)?;
    let Some(ty) = &method.answer else { return Ok(py.None()) };
    let decoded = slow::answer(py, method, ty, raw);
    decoded.map(Bound::unbind).map_err(|failure| raised(py, method.name, failure))
}

/// A notification, always by way of the core; for tests.
#[pyfunction]
fn decode_notification_by_core<'py>(py: Python<'py>, raw: &[u8]) -> PyResult<Bound<'py, PyAny>> {
    slow::notification(py, raw).map_err(|failure| raised(py, "", failure))
}

/// Whether a notification is decoded in one pass, without the core; for tests.
#[pyfunction]
fn is_plain(py: Python<'_>, data: &[u8]) -> PyResult<bool> {
    match decode::notification(py, data) {
        Ok(_) => Ok(true),
        Err(decode::Stop::NotPlain) => Ok(false),
        Err(decode::Stop::Python(error)) => Err(error),
    }
}

/// Name of the type of a value, for errors.
fn type_name(value: &Bound<'_, PyAny>) -> String {
    value.get_type().name().map_or_else(|_| "something else".to_owned(), |name| name.to_string())
}

/// A model of this class; raises `DecodeError`.
#[pyfunction]
fn model_from_json<'py>(cls: &Bound<'py, PyType>, data: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let bytes = if let Ok(text) = data.cast::<PyString>() {
        text.to_cow()?.into_owned().into_bytes()
    } else {
        bytes_like(data)?
    };
    from_bytes(cls, &bytes)
}

/// A model of this class from a dictionary with the API's names; raises `DecodeError`.
#[pyfunction]
fn model_from_dict<'py>(cls: &Bound<'py, PyType>, data: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let mut writer = encode::Encoder::default();
    writer.any(data, &encode::Path::root("data"))?;
    from_bytes(cls, &writer.finish())
}

fn from_bytes<'py>(cls: &Bound<'py, PyType>, bytes: &[u8]) -> PyResult<Bound<'py, PyAny>> {
    let py = cls.py();
    let at = classes::index_of(cls)?;
    let decoded = match decode::model(py, bytes, at) {
        Err(decode::Stop::NotPlain) => slow::model(py, bytes, at),
        decoded => decoded.map_err(slow::Failure::from),
    };
    decoded.map_err(|failure| raised(py, STRUCTS[at].name, failure))
}

/// A model as the API's JSON.
#[pyfunction]
fn model_to_json<'py>(model: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyString>> {
    let mut writer = encode::Encoder::default();
    writer.any(model, &encode::Path::root("model"))?;
    PyString::from_bytes(model.py(), &writer.finish())
}

/// A model as a dictionary with the API's names.
#[pyfunction]
fn model_to_dict<'py>(model: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let mut writer = encode::Encoder::default();
    writer.any(model, &encode::Path::root("model"))?;
    any::decode(model.py(), &writer.finish())
}

/// Adds the functions to the native module.
pub fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(decode_notification_function, module)?)?;
    module.add_function(wrap_pyfunction!(encode_request_function, module)?)?;
    module.add_function(wrap_pyfunction!(decode_answer_function, module)?)?;
    module.add_function(wrap_pyfunction!(decode_answer_by_core, module)?)?;
    module.add_function(wrap_pyfunction!(decode_notification_by_core, module)?)?;
    module.add_function(wrap_pyfunction!(is_plain, module)?)?;
    module.add_function(wrap_pyfunction!(model_from_json, module)?)?;
    module.add_function(wrap_pyfunction!(model_from_dict, module)?)?;
    module.add_function(wrap_pyfunction!(model_to_json, module)?)?;
    module.add_function(wrap_pyfunction!(model_to_dict, module)?)
}
