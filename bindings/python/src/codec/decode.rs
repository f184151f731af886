//! Decoding by the tables, straight from bytes to Python objects.

use jiter::JiterError;
use pyo3::{
    prelude::*,
    types::{PyBool, PyBytes, PyDict, PyFloat, PyFrozenSet, PyInt, PyList, PyString, PyTuple},
};
use smallvec::SmallVec;

use super::{
    any,
    classes::{self, Filling},
    json::{self, Json},
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
    Decoder::new(py, body, Text::Plain).whole(Decoder::received)
}

/// An answer.
pub fn answer<'py>(py: Python<'py>, body: &[u8], ty: &'static Type, nullable: bool) -> Decoded<'py> {
    Decoder::new(py, body, Text::Plain).whole(|decoder| decoder.root(ty, nullable))
}

/// A model.
pub fn model<'py>(py: Python<'py>, body: &[u8], at: usize) -> Decoded<'py> {
    Decoder::new(py, body, Text::Plain).whole(|decoder| decoder.model(at))
}

/// What a name in an object is.
enum Name {
    Field(usize),
    Tag,
    Unknown,
}

/// Reads one text.
pub struct Decoder<'j, 'py> {
    py: Python<'py>,
    json: Json<'j>,
    text: Text<'j>,
    depth: u8,
    /// The core reads this part into memory first, which checks more than skipping does.
    buffered: bool,
    /// What was made since this was set holds only texts, numbers and the like.
    acyclic: bool,
}

impl<'j, 'py> Decoder<'j, 'py> {
    pub fn new(py: Python<'py>, json: &'j [u8], text: Text<'j>) -> Self {
        Self { py, json: Json::new(json), text, depth: 0, buffered: false, acyclic: true }
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

    fn none(&self) -> Bound<'py, PyAny> {
        self.py.None().into_bound(self.py)
    }

    /// What the service sends by itself.
    pub fn received(&mut self) -> Decoded<'py> {
        match self.json.peek()? {
            b'{' => self.tagged(RECEIVED),
            _ => Err(Stop::NotPlain),
        }
    }

    /// A model.
    pub fn model(&mut self, at: usize) -> Decoded<'py> {
        match self.json.peek()? {
            b'{' => self.structure(at),
            _ => Err(Stop::NotPlain),
        }
    }

    /// An answer: its outermost list belongs to the caller.
    pub fn root(&mut self, ty: &'static Type, nullable: bool) -> Decoded<'py> {
        match (ty, self.json.peek()?) {
            (_, b'n') if nullable => {
                self.json.word("null")?;
                Ok(self.none())
            }
            (Type::List(item), b'[') => {
                let items = self.items(item)?;
                Ok(PyList::new(self.py, items)?.into_any())
            }
            (_, first) => self.value(ty, first),
        }
    }

    fn value(&mut self, ty: &'static Type, first: u8) -> Decoded<'py> {
        match (ty, first) {
            (Type::Text, b'"') => self.string(),
            (Type::Struct(at), b'{') => self.structure(*at),
            (Type::Union(at), b'{') => self.tagged(*at),
            (Type::Enumeration(at), b'"') => match self.json.string()? {
                json::Text::Plain(text) => Ok(classes::enumeration(self.py, *at, utf8(text)?)?),
                json::Text::Escaped(text) => Ok(classes::enumeration(self.py, *at, &text)?),
            },
            (Type::Integer, b'-' | b'0'..=b'9') => Ok(PyInt::new(self.py, self.json.integer()?).into_any()),
            (Type::Boolean, b't' | b'f') => {
                self.json.word(if first == b't' { "true" } else { "false" })?;
                Ok(PyBool::new(self.py, first == b't').to_owned().into_any())
            }
            (Type::List(item), b'[') => self.tuple(item),
            (Type::Number, b'-' | b'0'..=b'9') => {
                let number = number(self.json.number()?).ok_or(Stop::NotPlain)?;
                Ok(PyFloat::new(self.py, number).into_any())
            }
            (Type::Map(item), b'{') => self.map(item),
            (Type::Any, _) => self.any(),
            (Type::Kept, _) => self.kept(first),
            _ => Err(Stop::NotPlain),
        }
    }

    fn string(&mut self) -> Decoded<'py> {
        match self.json.string()? {
            json::Text::Plain(text) => classes::text(self.py, text).ok_or(Stop::NotPlain),
            json::Text::Escaped(text) => Ok(PyString::new(self.py, &text).into_any()),
        }
    }

    fn any(&mut self) -> Decoded<'py> {
        self.acyclic = false;
        let (py, depth, canonical) = (self.py, self.depth, self.canonical());
        self.json.any(|json, peek| any::value(py, json, peek, depth, canonical))
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
            let mut more = decoder.json.first(b']')?;
            while more {
                let first = decoder.json.peek()?;
                items.push(decoder.value(item, first)?);
                more = decoder.json.next(b']')?;
            }
            Ok(items)
        })
    }

    fn tuple(&mut self, item: &'static Type) -> Decoded<'py> {
        let before = std::mem::replace(&mut self.acyclic, true);
        let items = self.items(item)?;
        // The empty tuple is one for all.
        let untracked = self.acyclic && !items.is_empty();
        let tuple = PyTuple::new(self.py, items)?.into_any();
        if untracked {
            classes::untrack(&tuple);
        }
        self.acyclic &= before;
        Ok(tuple)
    }

    fn map(&mut self, item: &'static Type) -> Decoded<'py> {
        self.acyclic = false;
        self.deeper(|decoder| {
            let map = PyDict::new(decoder.py);
            let mut more = decoder.json.first(b'}')?;
            while more {
                let key = PyString::new(decoder.py, utf8(decoder.json.key()?)?);
                let first = decoder.json.peek()?;
                map.set_item(key, decoder.value(item, first)?)?;
                more = decoder.json.next(b'}')?;
            }
            Ok(map.into_any())
        })
    }

    /// One of several models. Mostly the tag stands first; otherwise it is looked for.
    pub fn tagged(&mut self, at: usize) -> Decoded<'py> {
        let table = &UNIONS[at];
        let start = self.json;
        if !self.json.first(b'}')? {
            return Err(Stop::NotPlain);
        }
        let first = self.json.is_key(table.key);
        if !first {
            find_tag(&mut self.json, table.tag)?;
        }
        let tag = match self.json.peek()? {
            b'"' => self.json.string()?,
            _ => return Err(Stop::NotPlain),
        };
        let kind = match &tag {
            json::Text::Plain(tag) => table.kinds.iter().find(|(value, _)| value.as_bytes() == *tag),
            json::Text::Escaped(tag) => table.kinds.iter().find(|(value, _)| value == tag),
        };
        match kind {
            None => {
                self.json = start;
                self.unknown(at)
            }
            Some((_, kind)) if first => {
                let filling = Filling::new(self.py, *kind)?;
                self.deeper(|decoder| {
                    let more = decoder.json.next(b'}')?;
                    decoder.fields(*kind, filling, more, true)
                })
            }
            Some((_, kind)) => {
                self.json = start;
                let before = std::mem::replace(&mut self.buffered, true);
                let decoded = self.structure(*kind);
                self.buffered = before;
                decoded
            }
        }
    }

    /// A kind that is not known, with all its properties. The core has to see them first: it may know the second of two tags.
    #[cold]
    fn unknown(&mut self, at: usize) -> Decoded<'py> {
        if !self.canonical() {
            return Err(Stop::NotPlain);
        }
        let fields = self.any()?;
        let tag = fields.get_item(UNIONS[at].tag)?;
        fields.del_item(UNIONS[at].tag)?;
        let tag = tag.cast_into::<PyString>().map_err(|_| Stop::NotPlain)?;
        Ok(classes::unknown(self.py, at, &tag.to_cow()?, fields)?)
    }

    fn structure(&mut self, at: usize) -> Decoded<'py> {
        let filling = Filling::new(self.py, at)?;
        self.deeper(|decoder| {
            let more = decoder.json.first(b'}')?;
            decoder.fields(at, filling, more, false)
        })
    }

    /// The properties of a model, from the first name on. `tag_read`: the union that the model belongs to has read its tag.
    fn fields(&mut self, at: usize, filling: Filling<'py>, mut more: bool, mut tag_read: bool) -> Decoded<'py> {
        let table = &STRUCTS[at];
        let before = std::mem::replace(&mut self.acyclic, true);
        let (mut seen, mut expected) = (0_u64, 0);
        let mut nulls: SmallVec<[&'static str; 4]> = SmallVec::new();
        while more {
            match self.name(table, expected)? {
                Name::Field(field) => {
                    if seen & (1 << field) != 0 {
                        return Err(Stop::NotPlain);
                    }
                    seen |= 1 << field;
                    expected = field + 1;
                    let known = &table.fields[field];
                    let first = self.json.peek()?;
                    // The core writes null for a body that is no JSON; its bytes are still there.
                    let value = if first == b'n' && !matches!(known.ty, Type::Kept) {
                        self.json.word("null")?;
                        null(known, &mut nulls)?;
                        self.none()
                    } else {
                        self.value(&known.ty, first)?
                    };
                    filling.set(field, value)?;
                }
                // A second tag is for the core.
                Name::Tag if tag_read => return Err(Stop::NotPlain),
                Name::Tag => {
                    tag_read = true;
                    self.skip()?;
                }
                Name::Unknown => self.skip()?,
            }
            more = self.json.next(b'}')?;
        }
        for (field, known) in table.fields.iter().enumerate().filter(|(field, _)| seen & (1 << field) == 0) {
            if known.required && !known.nullable {
                return Err(Stop::NotPlain);
            }
            filling.set(field, self.none())?;
        }
        if !nulls.is_empty() {
            filling.set_nulls(PyFrozenSet::new(self.py, nulls)?.into_any())?;
        }
        let object = filling.finish(self.acyclic);
        self.acyclic &= before;
        Ok(object)
    }

    /// Which property comes next. Mostly they come in the specification's order, some left out.
    fn name(&mut self, table: &Struct, expected: usize) -> Result<Name, Stop> {
        let next = table.fields.get(expected..).unwrap_or_default().iter().take(2);
        if let Some(skipped) = next.enumerate().find_map(|(at, field)| self.json.is_key(field.key).then_some(at)) {
            return Ok(Name::Field(expected + skipped));
        }
        let key = self.json.key()?;
        if let Some(at) = table.fields.iter().position(|field| field.wire.as_bytes() == key) {
            Ok(Name::Field(at))
        } else if table.tags.iter().any(|(tag, _)| tag.as_bytes() == key) {
            Ok(Name::Tag)
        } else if table.elsewhere.iter().any(|name| name.as_bytes() == key) {
            // Another name or place of a property: the core sorts it out.
            Err(Stop::NotPlain)
        } else {
            Ok(Name::Unknown)
        }
    }

    fn skip(&mut self) -> Result<(), Stop> {
        if self.buffered && !self.canonical() {
            let (py, depth) = (self.py, self.depth);
            return self.json.any(|json, peek| any::value(py, json, peek, depth, false).map(|_| ()));
        }
        self.json.skip()
    }

    /// What the service sends by itself, together with its bytes.
    fn kept(&mut self, first: u8) -> Decoded<'py> {
        let start = self.json.at();
        match self.text {
            Text::Plain if first != b'{' => Err(Stop::NotPlain),
            Text::Plain => {
                let decoded = self.tagged(RECEIVED)?;
                let raw = PyBytes::new(self.py, self.json.since(start));
                classes::keep_raw(&decoded, raw.as_any())?;
                Ok(decoded)
            }
            Text::Canonical(original) => {
                self.acyclic = false;
                self.json.skip()?;
                let raw = super::slow::kept(original).ok_or(Stop::NotPlain)?;
                let decoded = super::decode_notification(self.py, &super::Raw::Slice(raw.as_bytes()))?;
                Ok(decoded.into_bound(self.py))
            }
        }
    }
}

fn utf8(bytes: &[u8]) -> Result<&str, Stop> {
    std::str::from_utf8(bytes).map_err(|_| Stop::NotPlain)
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

/// Goes to the value of the tag of an object, from its first name on.
fn find_tag(json: &mut Json<'_>, tag: &str) -> Result<(), Stop> {
    while json.key()? != tag.as_bytes() {
        json.skip()?;
        if !json.next(b'}')? {
            return Err(Stop::NotPlain);
        }
    }
    json.peek().map(|_| ())
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
