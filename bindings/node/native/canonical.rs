//! Is a body canonical as it stands? Then JavaScript parses the body itself: nothing has to be decoded, encoded again and handed
//! over, which costs more than this look at it.
//!
//! Anything that is out of the ordinary (an alias, a number as text, a property that is not known, a tag that does not stand
//! first) is answered with no, and goes the long way. `tests/examples.test.mjs` holds both ways against each other.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess},
};

mod tables {
    use super::{Object, Property, Shape, Union, Variant};
    include!(concat!(env!("OUT_DIR"), "/canonical.rs"));
}

/// What a value must be.
#[allow(dead_code, reason = "which of these are used depends on the specification")]
enum Shape {
    /// Text, but none of these.
    Text { except: &'static [&'static str] },
    /// A whole number of 64 bits.
    Integer,
    /// A number.
    Number,
    /// true or false.
    Boolean,
    /// Any JSON.
    Any,
    /// A list.
    List(&'static Shape),
    /// Text to something.
    Map(&'static Shape),
    /// An object.
    Object(&'static Object),
    /// One of several objects.
    Union(&'static Union),
}

/// An object with these properties and no others.
struct Object {
    properties: &'static [Property],
}

/// A property.
struct Property {
    name: &'static str,
    required: bool,
    nullable: bool,
    shape: Shape,
}

/// One of several objects, or one that is not known, told apart by a property that stands first.
struct Union {
    tag: &'static str,
    variants: &'static [Variant],
}

/// One of several objects.
struct Variant {
    value: &'static str,
    aliases: &'static [&'static str],
    object: &'static Object,
}

/// Whether the body of a notification decodes and encodes to the same values.
pub fn is_canonical(body: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(body) else { return false };
    let mut deserializer = serde_json::Deserializer::from_str(text);
    Shape::Union(&tables::NOTIFICATION).deserialize(&mut deserializer).is_ok() && deserializer.end().is_ok()
}

/// Said to serde, read by nobody.
fn no<T, E: Error>() -> Result<T, E> {
    Err(E::custom(""))
}

impl<'de> DeserializeSeed<'de> for &Shape {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self {
            Shape::Any => IgnoredAny::deserialize(deserializer).map(drop),
            Shape::Text { .. } => deserializer.deserialize_str(self),
            _ => deserializer.deserialize_any(self),
        }
    }
}

impl<'de> de::Visitor<'de> for &Shape {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a canonical value")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        if matches!(self, Shape::Boolean) { Ok(()) } else { no() }
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        if matches!(self, Shape::Integer | Shape::Number) { Ok(()) } else { no() }
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        if i64::try_from(value).is_ok() { self.visit_i64(0) } else { no() }
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        if matches!(self, Shape::Number) { Ok(()) } else { no() }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        match self {
            Shape::Text { except } if !except.contains(&text) => Ok(()),
            _ => no(),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let Shape::List(item) = self else { return no() };
        while items.next_element_seed(*item)?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        match self {
            Shape::Map(value) => {
                while map.next_key::<IgnoredAny>()?.is_some() {
                    map.next_value_seed(*value)?;
                }
                Ok(())
            }
            Shape::Object(object) => object.properties(0, map),
            Shape::Union(union) => union.properties(map),
            _ => no(),
        }
    }
}

impl Union {
    fn properties<'de, A: MapAccess<'de>>(&self, mut map: A) -> Result<(), A::Error> {
        if map.next_key_seed(Called(self.tag))? != Some(true) {
            return no();
        }
        let Some(variant) = map.next_value_seed(Tag(self.variants))? else {
            // A kind that is not known is kept as it is.
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(());
        };
        // Every variant has the tag among its properties.
        let tag = variant.object.properties.iter().position(|property| property.name == self.tag);
        tag.map_or_else(no, |tag| variant.object.properties(1 << tag, map))
    }
}

impl Object {
    /// `seen` has a bit for each property that was there already.
    fn properties<'de, A: MapAccess<'de>>(&self, mut seen: u64, mut map: A) -> Result<(), A::Error> {
        if self.properties.len() > 64 {
            return no();
        }
        while let Some(index) = map.next_key_seed(Names(self.properties))? {
            let bit = 1 << index;
            if seen & bit != 0 {
                return no();
            }
            seen |= bit;
            map.next_value_seed(Value(&self.properties[index]))?;
        }
        let missing = |(index, property): (usize, &Property)| property.required && seen & (1 << index) == 0;
        if self.properties.iter().enumerate().any(missing) { no() } else { Ok(()) }
    }
}

/// The value of a property, which may be `null` when the property may.
struct Value(&'static Property);

impl<'de> DeserializeSeed<'de> for Value {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.0.nullable { deserializer.deserialize_option(self) } else { self.0.shape.deserialize(deserializer) }
    }
}

impl<'de> de::Visitor<'de> for Value {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a canonical value or null")
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.shape.deserialize(deserializer)
    }
}

/// A seed that reads text and says what it stands for.
macro_rules! text {
    ($seed:ident, $held:ty, $found:ty, |$self:ident, $text:ident| $find:expr) => {
        struct $seed($held);

        impl<'de> DeserializeSeed<'de> for $seed {
            type Value = $found;

            fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<$found, D::Error> {
                deserializer.deserialize_str(self)
            }
        }

        impl de::Visitor<'_> for $seed {
            type Value = $found;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("text")
            }

            fn visit_str<E: Error>($self, $text: &str) -> Result<$found, E> {
                $find
            }
        }
    };
}

text!(Called, &'static str, bool, |self, text| Ok(text == self.0));
text!(Names, &'static [Property], usize, |self, text| {
    self.0.iter().position(|property| property.name == text).map_or_else(no, Ok)
});
text!(Tag, &'static [Variant], Option<&'static Variant>, |self, text| {
    if self.0.iter().any(|variant| variant.aliases.contains(&text)) {
        return no();
    }
    Ok(self.0.iter().find(|variant| variant.value == text))
});
