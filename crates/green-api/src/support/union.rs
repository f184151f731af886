//! Decoding of unions: once the tag is known, the rest streams straight into the variant.
//!
//! Derived unions buffer the whole object first. Here only what stands before the tag is buffered; in nearly all bodies
//! of the service the tag stands first.

use std::{borrow::Cow, fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{self, MapAccess, value::MapAccessDeserializer},
};
use serde_json::{Map, Value};

/// A union that is told apart by a property.
pub trait TaggedUnion: Sized {
    /// Its name, for errors.
    const NAME: &'static str;
    /// The property.
    const TAG: &'static str;
    /// Decodes the variant of this tag from the other properties.
    fn variant<'de, D: Deserializer<'de>>(tag: &str, fields: D) -> Result<Self, D::Error>;
}

/// Decodes a union.
pub fn deserialize<'de, D: Deserializer<'de>, U: TaggedUnion>(deserializer: D) -> Result<U, D::Error> {
    deserializer.deserialize_map(UnionVisitor(PhantomData))
}

struct UnionVisitor<U>(PhantomData<U>);

impl<'de, U: TaggedUnion> de::Visitor<'de> for UnionVisitor<U> {
    type Value = U;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} with `{}`", U::NAME, U::TAG)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<U, A::Error> {
        match map.next_key::<Name<'de>>()? {
            Some(Name(name)) if name == U::TAG => {
                let Name(tag) = map.next_value()?;
                U::variant(&tag, MapAccessDeserializer::new(map))
            }
            first => late::<A, U>(first, map),
        }
    }
}

/// The tag does not stand first: buffers the object and decodes it from there.
#[cold]
fn late<'de, A: MapAccess<'de>, U: TaggedUnion>(first: Option<Name<'de>>, mut map: A) -> Result<U, A::Error> {
    let mut fields = Map::new();
    let mut tag = None;
    let mut next = first;
    while let Some(Name(name)) = next {
        if name == U::TAG {
            let Name(value) = map.next_value::<Name<'de>>()?;
            tag = Some(value.into_owned());
        } else {
            fields.insert(name.into_owned(), map.next_value::<Value>()?);
        }
        next = map.next_key()?;
    }
    let tag = tag.ok_or_else(|| de::Error::missing_field(U::TAG))?;
    let mut track = serde_path_to_error::Track::new();
    U::variant(&tag, serde_path_to_error::Deserializer::new(Value::Object(fields), &mut track))
        .map_err(|error| de::Error::custom(super::decode::at(&track.path().to_string(), &error.to_string())))
}

/// A name or tag, borrowed when it can be.
struct Name<'de>(Cow<'de, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameVisitor;
        impl<'de> de::Visitor<'de> for NameVisitor {
            type Value = Name<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("text")
            }

            fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Name<'de>, E> {
                Ok(Name(Cow::Borrowed(text)))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Name<'de>, E> {
                Ok(Name(Cow::Owned(text.to_owned())))
            }

            fn visit_string<E: de::Error>(self, text: String) -> Result<Name<'de>, E> {
                Ok(Name(Cow::Owned(text)))
            }
        }
        deserializer.deserialize_str(NameVisitor)
    }
}
