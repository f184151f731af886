//! JSON of any form as Python has it.

use jiter::{Jiter, Peek};
use pyo3::{
    prelude::*,
    types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString},
};

use super::decode::{Decoded, Stop};

/// Deepest nesting, the core's limit too.
const DEEPEST: u8 = 127;

/// A whole text that is known to be JSON.
pub fn decode<'py>(py: Python<'py>, json: &[u8]) -> PyResult<Bound<'py, PyAny>> {
    let mut json = Jiter::new(json);
    let decoded = json.peek().map_err(Stop::from).and_then(|peek| value(py, &mut json, peek, 0, true));
    decoded.map_err(|stop| match stop {
        Stop::Python(error) => error,
        Stop::NotPlain => pyo3::exceptions::PyValueError::new_err("the JSON is nested too deeply"),
    })
}

/// A value. `canonical`: the core has seen it; otherwise numbers that it would change are left to it.
pub fn value<'py>(py: Python<'py>, json: &mut Jiter<'_>, peek: Peek, depth: u8, canonical: bool) -> Decoded<'py> {
    if depth >= DEEPEST {
        return Err(Stop::NotPlain);
    }
    Ok(match peek {
        Peek::String => PyString::new(py, json.known_str()?).into_any(),
        Peek::Null => {
            json.known_null()?;
            py.None().into_bound(py)
        }
        Peek::True | Peek::False => PyBool::new(py, json.known_bool(peek)?).to_owned().into_any(),
        Peek::Object => {
            let dict = PyDict::new(py);
            let mut next = json.next_object()?.map(|key| PyString::new(py, key));
            while let Some(key) = next {
                let peek = json.peek()?;
                dict.set_item(key, value(py, json, peek, depth + 1, canonical)?)?;
                next = json.next_key()?.map(|key| PyString::new(py, key));
            }
            dict.into_any()
        }
        Peek::Array => {
            let list = PyList::empty(py);
            let mut next = json.known_array()?;
            while let Some(peek) = next {
                list.append(value(py, json, peek, depth + 1, canonical)?)?;
                next = json.array_step()?;
            }
            list.into_any()
        }
        _ if peek.is_num() => return number(py, json.known_number_bytes(peek)?, canonical),
        _ => return Err(Stop::NotPlain),
    })
}

fn number<'py>(py: Python<'py>, digits: &[u8], canonical: bool) -> Decoded<'py> {
    let text = std::str::from_utf8(digits).map_err(|_| Stop::NotPlain)?;
    let is_whole = !digits.iter().any(|byte| matches!(byte, b'.' | b'e' | b'E'));
    if !is_whole {
        let number: Option<f64> = text.parse().ok().filter(|number: &f64| number.is_finite());
        return Ok(PyFloat::new(py, number.ok_or(Stop::NotPlain)?).into_any());
    }
    if text == "-0" && !canonical {
        return Err(Stop::NotPlain);
    }
    match text.parse::<i64>() {
        Ok(number) => Ok(PyInt::new(py, number).into_any()),
        Err(_) if canonical => Ok(py.get_type::<PyInt>().call1((text,))?),
        Err(_) => Err(Stop::NotPlain),
    }
}
