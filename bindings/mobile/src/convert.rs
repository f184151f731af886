//! Conversions between what uniffi exports and the core's models.

use green_api::{ChatId, Nullable};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};

/// A text that should be JSON and is none, or does not fit where it stands.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct BadJson(pub String);

/// Made from a value of the core.
pub trait FromCore<C>: Sized {
    /// The same value as uniffi exports it.
    fn from_core(value: C) -> Self;
}

/// Becomes a value of the core.
pub trait IntoCore<C> {
    /// The same value as the core has it.
    fn into_core(self) -> Result<C, BadJson>;
}

macro_rules! same {
    ($($ty:ty),*) => {$(
        impl FromCore<$ty> for $ty {
            fn from_core(value: $ty) -> Self {
                value
            }
        }
        impl IntoCore<$ty> for $ty {
            fn into_core(self) -> Result<$ty, BadJson> {
                Ok(self)
            }
        }
    )*};
}
same!(String, i64, f64, bool, ());

impl FromCore<ChatId> for String {
    fn from_core(value: ChatId) -> Self {
        value.into()
    }
}

impl IntoCore<ChatId> for String {
    fn into_core(self) -> Result<ChatId, BadJson> {
        Ok(self.into())
    }
}

impl FromCore<Value> for String {
    fn from_core(value: Value) -> Self {
        value.to_string()
    }
}

impl IntoCore<Value> for String {
    fn into_core(self) -> Result<Value, BadJson> {
        serde_json::from_str(&self).map_err(|error| BadJson(format!("a text that must be JSON is none: {error}")))
    }
}

impl<C, T: FromCore<C>> FromCore<Option<C>> for Option<T> {
    fn from_core(value: Option<C>) -> Self {
        value.map(T::from_core)
    }
}

impl<C, T: IntoCore<C>> IntoCore<Option<C>> for Option<T> {
    fn into_core(self) -> Result<Option<C>, BadJson> {
        self.map(T::into_core).transpose()
    }
}

impl<C, T: FromCore<C>> FromCore<Vec<C>> for Vec<T> {
    fn from_core(value: Vec<C>) -> Self {
        value.into_iter().map(T::from_core).collect()
    }
}

impl<C, T: IntoCore<C>> IntoCore<Vec<C>> for Vec<T> {
    fn into_core(self) -> Result<Vec<C>, BadJson> {
        self.into_iter().map(T::into_core).collect()
    }
}

impl<C, T: FromCore<C>> FromCore<BTreeMap<String, C>> for HashMap<String, T> {
    fn from_core(value: BTreeMap<String, C>) -> Self {
        value.into_iter().map(|(key, value)| (key, T::from_core(value))).collect()
    }
}

impl<C, T: IntoCore<C>> IntoCore<BTreeMap<String, C>> for HashMap<String, T> {
    fn into_core(self) -> Result<BTreeMap<String, C>, BadJson> {
        self.into_iter().map(|(key, value)| Ok((key, value.into_core()?))).collect()
    }
}

/// The names of the properties that are `null`.
pub fn explicit_nulls(properties: &[(&str, bool)]) -> Vec<String> {
    properties.iter().filter(|(_, is_null)| *is_null).map(|(name, _)| (*name).to_owned()).collect()
}

/// A property that may be absent, null or there.
pub fn nullable<T>(value: Option<T>, name: &str, explicit_nulls: &[String]) -> Nullable<T> {
    match value {
        Some(value) => Nullable::Value(value),
        None if explicit_nulls.iter().any(|null| null == name) => Nullable::Null,
        None => Nullable::Absent,
    }
}

/// Any JSON, as its text.
#[cfg(feature = "sandbox")]
#[derive(Clone)]
pub struct JsonText(pub String);

#[cfg(feature = "sandbox")]
uniffi::custom_type!(JsonText, String, { lower: |text| text.0, try_lift: |text| Ok(JsonText(text)) });

#[cfg(feature = "sandbox")]
impl serde::Serialize for JsonText {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value: Value = serde_json::from_str(&self.0).map_err(serde::ser::Error::custom)?;
        value.serialize(serializer)
    }
}

#[cfg(feature = "sandbox")]
impl<'de> serde::Deserialize<'de> for JsonText {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(|value| Self(value.to_string()))
    }
}

/// The JSON of an exported model is that of the core's.
#[cfg(feature = "sandbox")]
macro_rules! through_core {
    ($name:ident) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let core: green_api::models::$name =
                    crate::convert::IntoCore::into_core(self.clone()).map_err(serde::ser::Error::custom)?;
                core.serialize(serializer)
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                green_api::models::$name::deserialize(deserializer).map(crate::convert::FromCore::from_core)
            }
        }
    };
}
#[cfg(feature = "sandbox")]
pub(crate) use through_core;
