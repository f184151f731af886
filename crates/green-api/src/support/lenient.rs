//! Numbers and booleans that the service sometimes writes as text (`"idInstance": "1101000001"`).

use std::{collections::BTreeMap, fmt, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Deserializer, de};
use serde_json::Value;

use super::nullable::Nullable;

/// A scalar that is also read from its text.
pub trait Lenient: Sized + FromStr {
    /// What it is called in errors.
    const NAME: &'static str;
    /// From a boolean.
    fn from_bool(_: bool) -> Option<Self> {
        None
    }
    /// From a whole number.
    fn from_i64(_: i64) -> Option<Self> {
        None
    }
    /// From a number with a fraction or exponent.
    fn from_f64(_: f64) -> Option<Self> {
        None
    }
}

impl Lenient for i64 {
    const NAME: &'static str = "a whole number";

    fn from_i64(value: i64) -> Option<Self> {
        Some(value)
    }

    fn from_f64(value: f64) -> Option<Self> {
        // 1588091580.0 is a whole number too; beyond 2^53 a float names no certain one.
        #[allow(clippy::cast_possible_truncation, reason = "checked to be whole and small")]
        (value.fract() == 0.0 && value.abs() <= 9_007_199_254_740_992.0).then_some(value as i64)
    }
}

impl Lenient for f64 {
    const NAME: &'static str = "a number";

    fn from_i64(value: i64) -> Option<Self> {
        #[allow(clippy::cast_precision_loss, reason = "JSON numbers are doubles")]
        Some(value as f64)
    }

    fn from_f64(value: f64) -> Option<Self> {
        Some(value)
    }
}

impl Lenient for bool {
    const NAME: &'static str = "true or false";

    fn from_bool(value: bool) -> Option<Self> {
        Some(value)
    }
}

/// A lenient scalar, or lists and maps of them.
pub trait Read: Sized {
    /// Decodes it.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

impl<T: Lenient> Read for T {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ScalarVisitor(PhantomData))
    }
}

impl<T: Read> Read for Vec<T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let items = Vec::<Each<T>>::deserialize(deserializer)?;
        Ok(items.into_iter().map(|Each(item)| item).collect())
    }
}

impl<T: Read> Read for BTreeMap<String, T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let items = BTreeMap::<String, Each<T>>::deserialize(deserializer)?;
        Ok(items.into_iter().map(|(key, Each(item))| (key, item)).collect())
    }
}

/// An item of a list or map.
struct Each<T>(T);

impl<'de, T: Read> Deserialize<'de> for Each<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::read(deserializer).map(Each)
    }
}

/// For required fields.
pub fn value<'de, D: Deserializer<'de>, T: Read>(deserializer: D) -> Result<T, D::Error> {
    T::read(deserializer)
}

/// For optional fields; `null` is none.
pub fn option<'de, D: Deserializer<'de>, T: Read>(deserializer: D) -> Result<Option<T>, D::Error> {
    deserializer.deserialize_option(OptionVisitor(PhantomData))
}

/// For optional fields that may be `null`.
pub fn nullable<'de, D: Deserializer<'de>, T: Read>(deserializer: D) -> Result<Nullable<T>, D::Error> {
    option(deserializer).map(|value| value.map_or(Nullable::Null, Nullable::Value))
}

/// For optional fields of any JSON: `null` is a value.
pub fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

struct ScalarVisitor<T>(PhantomData<T>);

impl<T: Lenient> de::Visitor<'_> for ScalarVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(T::NAME)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<T, E> {
        T::from_bool(value).ok_or_else(|| E::invalid_type(de::Unexpected::Bool(value), &self))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<T, E> {
        T::from_i64(value).ok_or_else(|| E::invalid_type(de::Unexpected::Signed(value), &self))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<T, E> {
        i64::try_from(value)
            .ok()
            .and_then(T::from_i64)
            .ok_or_else(|| E::invalid_value(de::Unexpected::Unsigned(value), &self))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<T, E> {
        T::from_f64(value).ok_or_else(|| E::invalid_value(de::Unexpected::Float(value), &self))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.trim().parse().map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}

struct OptionVisitor<T>(PhantomData<T>);

impl<'de, T: Read> de::Visitor<'de> for OptionVisitor<T> {
    type Value = Option<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value or null")
    }

    fn visit_none<E: de::Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_unit<E: de::Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        value(deserializer).map(Some)
    }
}
