//! Python values to the JSON that the core takes, by the tables. What does not fit is refused with its name.

use std::io::Write;

use pyo3::{
    exceptions::{PyTypeError, PyValueError},
    intern,
    prelude::*,
    types::{PyBool, PyByteArray, PyBytes, PyDict, PyFloat, PyInt, PyMapping, PyString, PyTuple},
};

use super::{
    classes,
    table::{ENUMERATIONS, Field, Method, STRUCTS, Type, UNIONS},
    type_name,
};

/// Deepest nesting: a list that holds itself has no end.
const DEEPEST: usize = 100;

/// Where a value stands: `options[1].option_name`.
pub struct Path<'a> {
    holder: Option<&'a Path<'a>>,
    part: Part<'a>,
    depth: usize,
}

enum Part<'a> {
    Name(&'a str),
    Item(usize),
}

impl<'a> Path<'a> {
    /// An argument.
    pub fn root(name: &'a str) -> Self {
        Self { holder: None, part: Part::Name(name), depth: 0 }
    }

    fn name(&'a self, name: &'a str) -> Self {
        Self { holder: Some(self), part: Part::Name(name), depth: self.depth + 1 }
    }

    fn item(&'a self, at: usize) -> Self {
        Self { holder: Some(self), part: Part::Item(at), depth: self.depth + 1 }
    }

    fn text(&self) -> String {
        let holder = self.holder.map(Self::text).unwrap_or_default();
        match self.part {
            Part::Name(name) if holder.is_empty() => name.to_owned(),
            Part::Name(name) => format!("{holder}.{name}"),
            Part::Item(at) => format!("{holder}[{at}]"),
        }
    }

    fn refuse(&self, expected: &str, value: &Bound<'_, PyAny>) -> PyErr {
        PyTypeError::new_err(format!("'{}' must be {expected}, not {}", self.text(), type_name(value)))
    }
}

/// The flat JSON object of a method's arguments.
pub fn request(method: &'static Method, arguments: &Bound<'_, PyTuple>) -> PyResult<Vec<u8>> {
    if arguments.len() != method.parameters.len() {
        let (given, wanted) = (arguments.len(), method.parameters.len());
        return Err(PyTypeError::new_err(format!("{} takes {wanted} arguments, not {given}", method.name)));
    }
    let mut encoder = Encoder::default();
    encoder.open(b'{');
    for (parameter, value) in method.parameters.iter().zip(arguments) {
        encoder.argument(parameter, &value)?;
    }
    encoder.close(b'}');
    Ok(encoder.finish())
}

/// Writes JSON.
#[derive(Default)]
pub struct Encoder {
    json: Vec<u8>,
    /// Something stands before the next item.
    comma: bool,
}

impl Encoder {
    /// What was written.
    pub fn finish(self) -> Vec<u8> {
        self.json
    }

    fn open(&mut self, bracket: u8) {
        self.json.push(bracket);
        self.comma = false;
    }

    fn close(&mut self, bracket: u8) {
        self.json.push(bracket);
        self.comma = true;
    }

    fn separate(&mut self) {
        if self.comma {
            self.json.push(b',');
        }
        self.comma = true;
    }

    fn key(&mut self, name: &str) {
        self.separate();
        self.text(name);
        self.json.push(b':');
    }

    fn text(&mut self, text: &str) {
        // Writing into memory cannot fail.
        let _ = serde_json::to_writer(&mut self.json, text);
    }

    fn literal(&mut self, text: &str) {
        self.json.extend_from_slice(text.as_bytes());
    }

    /// A parameter: `None` is left out, unless `null` says something there.
    fn argument(&mut self, parameter: &'static Field, value: &Bound<'_, PyAny>) -> PyResult<()> {
        let path = Path::root(parameter.name);
        if parameter.remembers_null && is_absent(value)? {
            return Ok(());
        }
        if value.is_none() && !parameter.required && !parameter.remembers_null {
            return Ok(());
        }
        self.key(parameter.wire);
        if value.is_none() && parameter.nullable {
            self.literal("null");
            return Ok(());
        }
        self.value(&parameter.ty, value, &path)
    }

    fn value(&mut self, ty: &'static Type, value: &Bound<'_, PyAny>, path: &Path<'_>) -> PyResult<()> {
        match ty {
            Type::Text => self.string(value, path, "str"),
            Type::Enumeration(at) => self.enumeration(*at, value, path),
            Type::Integer => self.integer(value, path),
            Type::Number => self.number(value, path),
            Type::Boolean => match value.cast::<PyBool>() {
                Ok(truth) => {
                    self.literal(if truth.is_true() { "true" } else { "false" });
                    Ok(())
                }
                Err(_) => Err(path.refuse("bool", value)),
            },
            Type::List(item) => self.list(item, value, path),
            Type::Map(item) => self.map(value, path, |encoder, name, value| {
                encoder.key(name);
                encoder.value(item, value, &path.name(name))
            }),
            Type::Struct(at) if classes::is_of(value, *at)? => self.structure(*at, value, path),
            Type::Struct(at) => self.dictionary(*at, value, path),
            Type::Union(_) | Type::Kept | Type::Any => self.any(value, path),
        }
    }

    fn string(&mut self, value: &Bound<'_, PyAny>, path: &Path<'_>, expected: &str) -> PyResult<()> {
        let text = value.cast::<PyString>().map_err(|_| path.refuse(expected, value))?;
        let text = text.to_cow().map_err(|_| {
            PyValueError::new_err(format!("'{}' has half of a surrogate pair, which is no text", path.text()))
        })?;
        self.text(&text);
        Ok(())
    }

    fn enumeration(&mut self, at: usize, value: &Bound<'_, PyAny>, path: &Path<'_>) -> PyResult<()> {
        let table = &ENUMERATIONS[at];
        if let (true, Ok(on)) = (table.switch, value.cast::<PyBool>()) {
            self.text(if on.is_true() { "yes" } else { "no" });
            return Ok(());
        }
        let expected =
            if table.switch { format!("{}, str or bool", table.name) } else { format!("{} or str", table.name) };
        self.string(value, path, &expected)
    }

    fn integer(&mut self, value: &Bound<'_, PyAny>, path: &Path<'_>) -> PyResult<()> {
        if value.is_instance_of::<PyBool>() || !value.is_instance_of::<PyInt>() {
            return Err(path.refuse("int", value));
        }
        let number: i64 =
            value.extract().map_err(|_| PyValueError::new_err(format!("'{}' must fit into 64 bits", path.text())))?;
        let _ = write!(self.json, "{number}");
        Ok(())
    }

    fn number(&mut self, value: &Bound<'_, PyAny>, path: &Path<'_>) -> PyResult<()> {
        if value.is_instance_of::<PyBool>() || !(value.is_instance_of::<PyFloat>() || value.is_instance_of::<PyInt>()) {
            return Err(path.refuse("float", value));
        }
        let number: f64 = value.extract()?;
        self.finite(number, path)
    }

    fn finite(&mut self, number: f64, path: &Path<'_>) -> PyResult<()> {
        if !number.is_finite() {
            return Err(PyValueError::new_err(format!("'{}' must be a finite number", path.text())));
        }
        let _ = serde_json::to_writer(&mut self.json, &number);
        Ok(())
    }

    fn list(&mut self, item: &'static Type, value: &Bound<'_, PyAny>, path: &Path<'_>) -> PyResult<()> {
        // A text is a list of texts to Python, a dictionary one of its keys.
        let other = value.is_instance_of::<PyString>()
            || value.is_instance_of::<PyBytes>()
            || value.is_instance_of::<PyByteArray>()
            || value.cast::<PyMapping>().is_ok();
        let items = if other { None } else { value.try_iter().ok() };
        let items = items.ok_or_else(|| path.refuse("a list", value))?;
        self.open(b'[');
        for (at, value) in items.enumerate() {
            self.separate();
            self.value(item, &value?, &path.item(at))?;
        }
        self.close(b']');
        Ok(())
    }

    fn map(
        &mut self,
        value: &Bound<'_, PyAny>,
        path: &Path<'_>,
        mut entry: impl FnMut(&mut Self, &str, &Bound<'_, PyAny>) -> PyResult<()>,
    ) -> PyResult<()> {
        let map = value.cast::<PyMapping>().map_err(|_| path.refuse("a dictionary", value))?;
        self.open(b'{');
        for pair in map.items()?.iter() {
            let (name, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = pair.extract()?;
            let name = name.cast::<PyString>().map_err(|_| {
                PyTypeError::new_err(format!("the names in '{}' must be str, not {}", path.text(), type_name(&name)))
            })?;
            entry(self, &name.to_cow()?, &value)?;
        }
        self.close(b'}');
        Ok(())
    }

    /// A model.
    fn structure(&mut self, at: usize, value: &Bound<'_, PyAny>, path: &Path<'_>) -> PyResult<()> {
        let table = &STRUCTS[at];
        let nulls = if table.nulls { value.getattr_opt(intern!(value.py(), "_nulls"))? } else { None };
        self.open(b'{');
        for (tag, value) in table.tags {
            self.key(tag);
            self.text(value);
        }
        for field in table.fields {
            let held = value.getattr(field.name)?;
            let path = path.name(field.name);
            if !held.is_none() {
                self.key(field.wire);
                self.value(&field.ty, &held, &path)?;
                continue;
            }
            let null = field.nullable || matches!(field.ty, Type::Any);
            if field.required && !null {
                return Err(path.refuse(expected(&field.ty), &held));
            }
            let remembered = || nulls.as_ref().map_or(Ok(false), |nulls| nulls.contains(field.name));
            if field.required || (field.remembers_null && remembered()?) {
                self.key(field.wire);
                self.literal("null");
            }
        }
        self.close(b'}');
        Ok(())
    }

    /// A dictionary in the place of a model: names in Python's form or the API's. The core refuses those that it does not know.
    fn dictionary(&mut self, at: usize, value: &Bound<'_, PyAny>, path: &Path<'_>) -> PyResult<()> {
        let table = &STRUCTS[at];
        if value.cast::<PyMapping>().is_err() {
            return Err(path.refuse(&format!("{} or a dictionary", table.name), value));
        }
        self.map(value, path, |encoder, name, value| {
            let known = table.fields.iter().find(|field| field.name == name || field.wire == name);
            let path = path.name(name);
            encoder.key(known.map_or(name, |field| field.wire));
            match known {
                Some(field) if !value.is_none() => encoder.value(&field.ty, value, &path),
                _ => encoder.any(value, &path),
            }
        })
    }

    /// Anything that JSON can say, models included.
    pub fn any(&mut self, value: &Bound<'_, PyAny>, path: &Path<'_>) -> PyResult<()> {
        if path.depth > DEEPEST {
            return Err(PyValueError::new_err(format!("'{}' is nested too deeply", Path::root("value").text())));
        }
        if value.is_none() {
            self.literal("null");
        } else if let Ok(truth) = value.cast::<PyBool>() {
            self.literal(if truth.is_true() { "true" } else { "false" });
        } else if value.is_instance_of::<PyString>() {
            return self.string(value, path, "str");
        } else if value.is_instance_of::<PyInt>() {
            // Whole numbers of any size: what arrived as one is given back as one.
            self.literal(&value.py().get_type::<PyInt>().call1((value,))?.str()?.to_cow()?);
        } else if value.is_instance_of::<PyFloat>() {
            return self.finite(value.extract()?, path);
        } else if let Some(at) = model(value)? {
            return self.structure(at, value, path);
        } else if let Ok(map) = value.cast::<PyDict>() {
            return self.map(map, path, |encoder, name, value| {
                encoder.key(name);
                encoder.any(value, &path.name(name))
            });
        } else if let Some(kind) = value.getattr_opt(intern!(value.py(), "_tag_name"))? {
            return self.unknown(&kind.extract::<String>()?, value, path);
        } else if UNIONS.iter().any(|union| union.misfit.is_some_and(|name| name == type_name(value))) {
            return self.any(&value.getattr(intern!(value.py(), "body"))?, path);
        } else if value.cast::<PyMapping>().is_ok() {
            return self.map(value, path, |encoder, name, value| {
                encoder.key(name);
                encoder.any(value, &path.name(name))
            });
        } else {
            return self.list(&Type::Any, value, path).map_err(|error| match error {
                error if error.is_instance_of::<PyTypeError>(value.py()) && value.try_iter().is_err() => {
                    path.refuse("a value of JSON or a model", value)
                }
                error => error,
            });
        }
        Ok(())
    }

    /// A kind that this version does not know.
    fn unknown(&mut self, property: &str, value: &Bound<'_, PyAny>, path: &Path<'_>) -> PyResult<()> {
        let (tag, fields) = (value.getattr(intern!(value.py(), "tag"))?, value.getattr(intern!(value.py(), "fields"))?);
        self.open(b'{');
        self.key(property);
        self.string(&tag, &path.name("tag"), "str")?;
        for pair in
            fields.cast::<PyMapping>().map_err(|_| path.name("fields").refuse("a dictionary", &fields))?.items()?.iter()
        {
            let (name, value): (String, Bound<'_, PyAny>) = pair.extract()?;
            self.key(&name);
            self.any(&value, &path.name(&name))?;
        }
        self.close(b'}');
        Ok(())
    }
}

/// The line of a model's class in the tables.
fn model(value: &Bound<'_, PyAny>) -> PyResult<Option<usize>> {
    let name = value.get_type().name()?;
    let at = classes::by_name(&name.to_cow()?);
    Ok(match at {
        Some(at) if classes::is_of(value, at)? => Some(at),
        _ => None,
    })
}

fn expected(ty: &Type) -> &'static str {
    match ty {
        Type::Text => "str",
        Type::Integer => "int",
        Type::Number => "float",
        Type::Boolean => "bool",
        Type::List(_) => "a list",
        Type::Map(_) => "a dictionary",
        Type::Enumeration(at) => ENUMERATIONS[*at].name,
        Type::Struct(at) => STRUCTS[*at].name,
        Type::Union(at) => UNIONS[*at].name,
        Type::Any | Type::Kept => "a value",
    }
}

/// Whether it is `ABSENT`, the default where `None` says something else.
fn is_absent(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    static ABSENT: pyo3::sync::PyOnceLock<Py<PyAny>> = pyo3::sync::PyOnceLock::new();
    Ok(value.is(ABSENT.import(value.py(), "green_api._models", "ABSENT")?))
}
