//! The Python classes of the tables, found once, and objects of them made without their constructors.
#![allow(unsafe_code, reason = "objects are allocated and filled through Python's C interface; see each block")]

use std::sync::OnceLock;

use pyo3::{
    exceptions::PyTypeError,
    ffi,
    prelude::*,
    sync::PyOnceLock,
    types::{PyString, PyType},
};

use super::table::{ENUMERATIONS, STRUCTS, UNIONS};

/// The class of a model with the descriptors of its slots.
pub struct Class {
    python: Py<PyType>,
    slots: Box<[Py<PyAny>]>,
    nulls: Option<Py<PyAny>>,
}

fn load<'py>(py: Python<'py>, module: &str, name: &str) -> PyResult<Bound<'py, PyAny>> {
    py.import(format!("green_api._generated.models.{module}"))?.getattr(name)
}

/// The class of a model.
pub fn class(py: Python<'_>, at: usize) -> PyResult<&'static Class> {
    static CLASSES: [PyOnceLock<Class>; STRUCTS.len()] = [const { PyOnceLock::new() }; STRUCTS.len()];
    CLASSES[at].get_or_try_init(py, || {
        let table = &STRUCTS[at];
        let class = load(py, table.module, table.name)?.cast_into::<PyType>()?;
        let slot = |name: &str| -> PyResult<Py<PyAny>> {
            let descriptor = class.getattr(name)?;
            // `Class::set` hands descriptors to the setter of this type only.
            if !descriptor.get_type().is(member_descriptor(py)?.0.bind(py)) {
                return Err(PyTypeError::new_err(format!("{}.{name} is not a slot", table.name)));
            }
            Ok(descriptor.unbind())
        };
        let slots = table.fields.iter().map(|field| slot(field.name)).collect::<PyResult<_>>()?;
        let nulls = table.nulls.then(|| slot("_nulls")).transpose()?;
        Ok(Class { python: class.unbind(), slots, nulls })
    })
}

/// `member_descriptor`, the type of slots, and its setter.
fn member_descriptor(py: Python<'_>) -> PyResult<&'static (Py<PyType>, ffi::descrsetfunc)> {
    static SETTER: PyOnceLock<(Py<PyType>, ffi::descrsetfunc)> = PyOnceLock::new();
    SETTER.get_or_try_init(py, || {
        let descriptor = py.import("types")?.getattr("MemberDescriptorType")?;
        let class = descriptor.cast_into::<PyType>()?;
        // SAFETY: `class` is a type object; the slot, when it is there, is a function of this type, as the C interface documents.
        let setter = unsafe {
            let slot = ffi::PyType_GetSlot(class.as_type_ptr(), ffi::Py_tp_descr_set);
            if slot.is_null() {
                return Err(PyTypeError::new_err("slots cannot be set"));
            }
            std::mem::transmute::<*mut std::ffi::c_void, ffi::descrsetfunc>(slot)
        };
        Ok((class.unbind(), setter))
    })
}

/// An object whose slots are being filled.
pub struct Filling<'py> {
    object: Bound<'py, PyAny>,
    class: &'static Class,
    set: ffi::descrsetfunc,
}

impl<'py> Filling<'py> {
    /// An object with all slots empty.
    pub fn new(py: Python<'py>, at: usize) -> PyResult<Self> {
        let (class, (_, set)) = (class(py, at)?, member_descriptor(py)?);
        // SAFETY: `class` is a heap type without items of varying size; a null result is turned into the error that is set.
        let object =
            unsafe { Bound::from_owned_ptr_or_err(py, ffi::PyType_GenericAlloc(class.python.as_ptr().cast(), 0))? };
        Ok(Self { object, class, set: *set })
    }

    /// Sets the slot of a field.
    pub fn set(&self, field: usize, value: Bound<'py, PyAny>) -> PyResult<()> {
        self.store(&self.class.slots[field], &value)
    }

    /// Sets which fields are null.
    pub fn set_nulls(&self, names: Bound<'py, PyAny>) -> PyResult<()> {
        self.class.nulls.as_ref().map_or(Ok(()), |slot| self.store(slot, &names))
    }

    fn store(&self, slot: &Py<PyAny>, value: &Bound<'py, PyAny>) -> PyResult<()> {
        // SAFETY: the slot is a `member_descriptor` of the object's class, `set` is its type's setter; all three are alive.
        match unsafe { (self.set)(slot.as_ptr(), self.object.as_ptr(), value.as_ptr()) } {
            0 => Ok(()),
            _ => Err(PyErr::fetch(self.object.py())),
        }
    }

    /// The object. One that holds nothing that could lead back to it is of no interest to the garbage collector.
    pub fn finish(self, acyclic: bool) -> Bound<'py, PyAny> {
        if acyclic {
            untrack(&self.object);
        }
        self.object
    }
}

/// A text; nothing when the bytes are not UTF-8.
pub fn text<'py>(py: Python<'py>, bytes: &[u8]) -> Option<Bound<'py, PyAny>> {
    let length = bytes.len().try_into().ok()?;
    // SAFETY: pointer and length are those of a slice; Python checks the bytes itself.
    let text =
        unsafe { Bound::from_owned_ptr_or_opt(py, ffi::PyUnicode_FromStringAndSize(bytes.as_ptr().cast(), length)) };
    if text.is_none() {
        // Python has set an error for bytes that are not UTF-8.
        drop(PyErr::take(py));
    }
    text
}

/// Takes an immutable object of immutable parts from the garbage collector's list.
pub fn untrack(object: &Bound<'_, PyAny>) {
    // SAFETY: the object is alive and of a type with garbage collection: a model, which has slots, or a tuple.
    unsafe { ffi::PyObject_GC_UnTrack(object.as_ptr().cast()) }
}

/// Keeps the body with the object that was decoded from it.
pub fn keep_raw<'py>(object: &Bound<'py, PyAny>, raw: &Bound<'py, PyAny>) -> PyResult<()> {
    let name = pyo3::intern!(object.py(), "_raw");
    // SAFETY: all three are alive. This is what `object.__setattr__` does, without the model's own refusal to be changed.
    match unsafe { ffi::PyObject_GenericSetAttr(object.as_ptr(), name.as_ptr(), raw.as_ptr()) } {
        0 => Ok(()),
        _ => Err(PyErr::fetch(object.py())),
    }
}

/// The line of a class in the tables.
pub fn index_of(class: &Bound<'_, PyType>) -> PyResult<usize> {
    let name = class.name()?;
    let name = name.to_cow()?;
    let found = by_name(&name).filter(|at| self::class(class.py(), *at).is_ok_and(|known| known.python.is(class)));
    found.ok_or_else(|| PyTypeError::new_err(format!("{name} is not a model of the specification")))
}

/// The line of a model in the tables.
pub fn by_name(name: &str) -> Option<usize> {
    static NAMES: OnceLock<std::collections::HashMap<&'static str, usize>> = OnceLock::new();
    NAMES.get_or_init(|| STRUCTS.iter().enumerate().map(|(at, table)| (table.name, at)).collect()).get(name).copied()
}

/// Whether the value is of this model's class.
pub fn is_of(value: &Bound<'_, PyAny>, at: usize) -> PyResult<bool> {
    Ok(value.get_type().is(class(value.py(), at)?.python.bind(value.py())))
}

/// A kind of a union that is not known.
pub fn unknown<'py>(
    py: Python<'py>,
    union: usize,
    tag: &str,
    fields: Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    static CLASSES: [PyOnceLock<Py<PyAny>>; UNIONS.len()] = [const { PyOnceLock::new() }; UNIONS.len()];
    let table = &UNIONS[union];
    let class = CLASSES[union].get_or_try_init(py, || PyResult::Ok(load(py, table.module, table.unknown)?.unbind()))?;
    class.bind(py).call1((tag, fields))
}

/// A body that does not fit a union.
pub fn misfit<'py>(
    py: Python<'py>,
    union: usize,
    (tag, path, message): (&str, &str, &str),
    body: Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let table = &UNIONS[union];
    let class = load(py, table.module, table.misfit.unwrap_or(table.unknown))?;
    class.call1((tag, path, message, body))
}

/// A value of an enumeration.
pub fn enumeration<'py>(py: Python<'py>, at: usize, text: &str) -> PyResult<Bound<'py, PyAny>> {
    type Values = (Py<PyAny>, Box<[Py<PyAny>]>);
    static CLASSES: [PyOnceLock<Values>; ENUMERATIONS.len()] = [const { PyOnceLock::new() }; ENUMERATIONS.len()];
    let table = &ENUMERATIONS[at];
    let (class, values) = CLASSES[at].get_or_try_init(py, || -> PyResult<Values> {
        let class = load(py, "enumerations", table.name)?;
        let values = table.values.iter().map(|value| Ok(class.call1((*value,))?.unbind())).collect::<PyResult<_>>()?;
        Ok((class.unbind(), values))
    })?;
    let known = table.values.iter().position(|value| *value == text);
    let known = known.or_else(|| table.aliases.iter().find(|(alias, _)| *alias == text).map(|(_, at)| *at));
    match known {
        Some(known) => Ok(values[known].bind(py).clone()),
        None => class.bind(py).call1((PyString::new(py, text),)),
    }
}
