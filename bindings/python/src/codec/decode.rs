//! Decoding by the tables, straight from bytes to Python objects.

use jiter::{Jiter, JiterError, Peek};
use pyo3::{
    prelude::*,
    types::{PyBool, PyBytes, PyDict, PyFloat, PyFrozenSet, PyInt, PyList, PyString, PyTuple},
};
use smallvec::SmallVec;

use super::{
    any,
    classes::{self, Filling},
    table::{Field, RECEIVED, STRUCTS, Struct, Type, UNIONS},
};

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

pub type Decoded<'py> = Result<Bound<'py, PyAny>, Stop>;

/// Deepest nesting that is decoded; the core's limit is 128.
const DEEPEST: u8 = 100;

/// What is known of the text.
#[derive(Clone, Copy)]
pub enum Text<'j> {
    /// As it came: anything that is not plain stops the decoding.
    Plain,
    /// As the core wrote it, with the bytes that it wrote it from.
    Canonical(&'j [u8]),
}

/// A notification, without its bytes.
pub fn notification<'py>(py: Python<'py>, body: &[u8]) -> Decoded<'py> {
    utf8(body)?;
    Decoder::new(py, body, Text::Plain).whole(|decoder| decoder.tagged(RECEIVED))
}

/// An answer.
pub fn answer<'py>(py: Python<'py>, body: &[u8], ty: &'static Type, nullable: bool) -> Decoded<'py> {
    utf8(body)?;
    Decoder::new(py, body, Text::Plain).whole(|decoder| decoder.root(ty, nullable))
}

/// A model.
pub fn model<'py>(py: Python<'py>, body: &[u8], at: usize) -> Decoded<'py> {
    utf8(body)?;
    Decoder::new(py, body, Text::Plain).whole(|decoder| decoder.structure(at))
}

fn utf8(body: &[u8]) -> Result<(), Stop> {
    std::str::from_utf8(body).map(|_| ()).map_err(|_| Stop::NotPlain)
}

/// What a name in an object is.
enum Name {
    Field(usize),
    Tag,
    Elsewhere,
    Unknown,
}

/// Reads one text.
pub struct Decoder<'j, 'py> {
    py: Python<'py>,
    json: Jiter<'j>,
    text: Text<'j>,
    depth: u8,
    /// The core reads this part into memory first, which checks more than skipping does.
    buffered: bool,
    /// What was made since this was set holds only texts, numbers and the like.
    acyclic: bool,
}

impl<'j, 'py> Decoder<'j, 'py> {
    pub fn new(py: Python<'py>, json: &'j [u8], text: Text<'j>) -> Self {
        Self { py, json: Jiter::new(json), text, depth: 0, buffered: false, acyclic: true }
    }

    /// Decodes, and checks that nothing follows.
    pub fn whole(mut self, decode: impl FnOnce(&mut Self) -> Decoded<'py>) -> Decoded<'py> {
        let value = decode(&mut self)?;
        self.json.finish()?;
        Ok(value)
    }

    fn canonical(&self) -> bool {
        matches!(self.text, Text::Canonical(_))
    }

    /// An answer: its outermost list belongs to the caller.
    pub fn root(&mut self, ty: &'static Type, nullable: bool) -> Decoded<'py> {
        let peek = self.json.peek()?;
        match ty {
            _ if nullable && peek == Peek::Null => {
                self.json.known_null()?;
                Ok(self.py.None().into_bound(self.py))
            }
            Type::List(item) if peek == Peek::Array => {
                let items = self.items(item)?;
                Ok(PyList::new(self.py, items)?.into_any())
            }
            _ => self.value(ty, peek),
        }
    }

    fn value(&mut self, ty: &'static Type, peek: Peek) -> Decoded<'py> {
        match ty {
            Type::Text if peek == Peek::String => Ok(PyString::new(self.py, self.json.known_str()?).into_any()),
            Type::Enumeration(at) if peek == Peek::String => {
                Ok(classes::enumeration(self.py, *at, self.json.known_str()?)?)
            }
            Type::Struct(at) if peek == Peek::Object => self.structure(*at),
            Type::Union(at) if peek == Peek::Object => self.tagged(*at),
            Type::Integer if peek.is_num() => {
                let number = whole(self.json.known_number_bytes(peek)?).ok_or(Stop::NotPlain)?;
                Ok(PyInt::new(self.py, number).into_any())
            }
            Type::Boolean if matches!(peek, Peek::True | Peek::False) => {
                Ok(PyBool::new(self.py, self.json.known_bool(peek)?).to_owned().into_any())
            }
            Type::List(item) if peek == Peek::Array => {
                let before = std::mem::replace(&mut self.acyclic, true);
                let items = self.items(item)?;
                let tuple = PyTuple::new(self.py, items)?.into_any();
                // The empty tuple is one for all.
                if self.acyclic && !tuple.is_empty()? {
                    classes::untrack(&tuple);
                }
                self.acyclic &= before;
                Ok(tuple)
            }
            Type::Number if peek.is_num() => {
                let number = number(self.json.known_number_bytes(peek)?).ok_or(Stop::NotPlain)?;
                Ok(PyFloat::new(self.py, number).into_any())
            }
            Type::Map(item) if peek == Peek::Object => self.map(item),
            Type::Any => {
                self.acyclic = false;
                let canonical = self.canonical();
                any::value(self.py, &mut self.json, peek, self.depth, canonical)
            }
            Type::Kept => self.kept(),
            _ => Err(Stop::NotPlain),
        }
    }

    fn deeper<T>(&mut self, decode: impl FnOnce(&mut Self) -> Result<T, Stop>) -> Result<T, Stop> {
        if self.depth == DEEPEST {
            return Err(Stop::NotPlain);
        }
        self.depth += 1;
        let decoded = decode(self);
        self.depth -= 1;
        decoded
    }

    fn items(&mut self, item: &'static Type) -> Result<SmallVec<[Bound<'py, PyAny>; 8]>, Stop> {
        self.deeper(|decoder| {
            let mut items = SmallVec::new();
            let mut next = decoder.json.known_array()?;
            while let Some(peek) = next {
                items.push(decoder.value(item, peek)?);
                next = decoder.json.array_step()?;
            }
            Ok(items)
        })
    }

    fn map(&mut self, item: &'static Type) -> Decoded<'py> {
        self.acyclic = false;
        self.deeper(|decoder| {
            let map = PyDict::new(decoder.py);
            let mut next = decoder.json.next_object()?.map(|key| PyString::new(decoder.py, key));
            while let Some(key) = next {
                let peek = decoder.json.peek()?;
                let value = decoder.value(item, peek)?;
                map.set_item(key, value)?;
                next = decoder.json.next_key()?.map(|key| PyString::new(decoder.py, key));
            }
            Ok(map.into_any())
        })
    }

    /// One of several models. Mostly the tag stands first; otherwise it is looked for.
    pub fn tagged(&mut self, at: usize) -> Decoded<'py> {
        let table = &UNIONS[at];
        let kind = |tag: &str| table.kinds.iter().find(|(value, _)| *value == tag).map(|(_, at)| *at);
        let start = self.json.clone();
        if self.json.next_object_bytes()? == Some(table.tag.as_bytes()) {
            if self.json.peek()? != Peek::String {
                return Err(Stop::NotPlain);
            }
            return match kind(self.json.known_str()?) {
                Some(at) => {
                    let filling = Filling::new(self.py, at)?;
                    self.deeper(|decoder| decoder.fields(at, filling, false, true))
                }
                None => {
                    self.json = start;
                    self.unknown(at)
                }
            };
        }
        let tag = find_tag(start.clone(), table.tag)?;
        self.json = start;
        let Some(kind) = kind(&tag) else { return self.unknown(at) };
        let before = std::mem::replace(&mut self.buffered, true);
        let decoded = self.structure(kind);
        self.buffered = before;
        decoded
    }

    /// A kind that is not known, with all its properties. The core has to see them first: it may know the second of two tags.
    fn unknown(&mut self, at: usize) -> Decoded<'py> {
        if !self.canonical() {
            return Err(Stop::NotPlain);
        }
        self.acyclic = false;
        let peek = self.json.peek()?;
        let fields = any::value(self.py, &mut self.json, peek, self.depth, true)?;
        let tag = fields.get_item(UNIONS[at].tag)?;
        fields.del_item(UNIONS[at].tag)?;
        let tag = tag.cast_into::<PyString>().map_err(|_| Stop::NotPlain)?;
        Ok(classes::unknown(self.py, at, &tag.to_cow()?, fields)?)
    }

    pub fn structure(&mut self, at: usize) -> Decoded<'py> {
        let filling = Filling::new(self.py, at)?;
        self.deeper(|decoder| decoder.fields(at, filling, true, false))
    }

    /// The properties of a model. `first`: the object is still to be opened; otherwise its tag was read.
    fn fields(&mut self, at: usize, filling: Filling<'py>, first: bool, mut tag_read: bool) -> Decoded<'py> {
        let table = &STRUCTS[at];
        let before = std::mem::replace(&mut self.acyclic, true);
        let (mut seen, mut expected) = (0_u64, 0);
        let mut nulls: SmallVec<[&'static str; 4]> = SmallVec::new();
        let name = |key: &[u8], expected| name(table, key, expected);
        let key = if first { self.json.next_object_bytes()? } else { self.json.next_key_bytes()? };
        let mut next = key.map(|key| name(key, expected));
        while let Some(known) = next {
            match known {
                Name::Field(field) => {
                    if seen & (1 << field) != 0 {
                        return Err(Stop::NotPlain);
                    }
                    seen |= 1 << field;
                    expected = field + 1;
                    let peek = self.json.peek()?;
                    // The core writes null for a body that is no JSON; its bytes are still there.
                    let kept = self.canonical() && matches!(table.fields[field].ty, Type::Kept);
                    let value = if peek == Peek::Null && !kept {
                        self.json.known_null()?;
                        null(&table.fields[field], &mut nulls)?;
                        self.py.None().into_bound(self.py)
                    } else {
                        self.value(&table.fields[field].ty, peek)?
                    };
                    filling.set(field, &value)?;
                }
                // The union that the model belongs to has read it; a second one is for the core.
                Name::Tag if tag_read => return Err(Stop::NotPlain),
                Name::Tag => {
                    tag_read = true;
                    self.skip()?;
                }
                Name::Unknown => self.skip()?,
                Name::Elsewhere => return Err(Stop::NotPlain),
            }
            next = self.json.next_key_bytes()?.map(|key| name(key, expected));
        }
        let none = self.py.None().into_bound(self.py);
        for (field, known) in table.fields.iter().enumerate().filter(|(field, _)| seen & (1 << field) == 0) {
            if known.required && !known.nullable {
                return Err(Stop::NotPlain);
            }
            filling.set(field, &none)?;
        }
        if !nulls.is_empty() {
            filling.set_nulls(&PyFrozenSet::new(self.py, nulls)?.into_any())?;
        }
        let object = filling.finish(self.acyclic);
        self.acyclic &= before;
        Ok(object)
    }

    fn skip(&mut self) -> Result<(), Stop> {
        if self.buffered && !self.canonical() {
            let peek = self.json.peek()?;
            any::value(self.py, &mut self.json, peek, self.depth, false)?;
        } else {
            self.json.next_skip()?;
        }
        Ok(())
    }

    /// What the service sends by itself, together with its bytes.
    fn kept(&mut self) -> Decoded<'py> {
        self.acyclic = false;
        let start = self.json.current_index();
        match self.text {
            Text::Plain => {
                let decoded = self.tagged(RECEIVED)?;
                let raw = PyBytes::new(self.py, self.json.slice_to_current(start));
                classes::keep_raw(&decoded, raw.into_any())?;
                Ok(decoded)
            }
            Text::Canonical(original) => {
                self.json.next_skip()?;
                let raw = super::slow::kept(original).ok_or(Stop::NotPlain)?;
                let decoded = super::decode_notification(self.py, &super::Raw::Slice(raw.as_bytes()))?;
                Ok(decoded.into_bound(self.py))
            }
        }
    }
}

/// Notes a null; the core refuses it where it is no value.
fn null(field: &Field, nulls: &mut SmallVec<[&'static str; 4]>) -> Result<(), Stop> {
    if field.required && !field.nullable && !matches!(field.ty, Type::Any) {
        return Err(Stop::NotPlain);
    }
    if field.remembers_null {
        nulls.push(field.name);
    }
    Ok(())
}

/// Which property it is. Mostly they come in the specification's order.
fn name(table: &Struct, key: &[u8], expected: usize) -> Name {
    if table.fields.get(expected).is_some_and(|field| field.wire.as_bytes() == key) {
        return Name::Field(expected);
    }
    let later = table.fields[expected.min(table.fields.len())..].iter().position(|field| field.wire.as_bytes() == key);
    if let Some(at) = later {
        return Name::Field(expected + at);
    }
    if let Some(at) = table.fields.iter().position(|field| field.wire.as_bytes() == key) {
        Name::Field(at)
    } else if table.tags.iter().any(|(tag, _)| tag.as_bytes() == key) {
        Name::Tag
    } else if key.contains(&b'\\') || table.elsewhere.iter().any(|name| name.as_bytes() == key) {
        Name::Elsewhere
    } else {
        Name::Unknown
    }
}

/// The tag of an object in which it does not stand first.
fn find_tag(mut json: Jiter<'_>, tag: &str) -> Result<String, Stop> {
    let mut found = json.next_object_bytes()?.map(|key| key == tag.as_bytes());
    while let Some(here) = found {
        if here {
            return match json.peek()? {
                Peek::String => Ok(json.known_str()?.to_owned()),
                _ => Err(Stop::NotPlain),
            };
        }
        json.next_skip()?;
        found = json.next_key_bytes()?.map(|key| key == tag.as_bytes());
    }
    Err(Stop::NotPlain)
}

/// A whole number of 64 bits in the form that JSON usually has.
fn whole(digits: &[u8]) -> Option<i64> {
    std::str::from_utf8(digits).ok().filter(|text| *text != "-0")?.parse().ok()
}

/// A number; whole ones have 64 bits, as in the core.
fn number(digits: &[u8]) -> Option<f64> {
    let text = std::str::from_utf8(digits).ok()?;
    let is_whole = !digits.iter().any(|byte| matches!(byte, b'.' | b'e' | b'E'));
    if is_whole && text.parse::<i64>().is_err() {
        return None;
    }
    text.parse().ok().filter(|number: &f64| number.is_finite())
}
