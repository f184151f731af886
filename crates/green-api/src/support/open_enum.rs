//! Enumerations that keep values which are not known yet.

/// Text with known values.
pub trait OpenEnum: Sized {
    /// The value of a text; every accepted spelling gives the same value.
    fn parse(text: &str) -> Self;
}

/// What every open enumeration can do.
macro_rules! open_enum {
    ($name:ident, $description:literal) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(self.as_str())
            }
        }
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                crate::support::open_enum::OpenEnum::parse(text)
            }
        }
        impl From<String> for $name {
            fn from(text: String) -> Self {
                crate::support::open_enum::OpenEnum::parse(&text)
            }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::support::open_enum::deserialize(deserializer)
            }
        }
        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({"type": "string", "enum": Self::VALUES, "description": $description})
            }
        }
    };
}
pub(crate) use open_enum;

/// Text to an open enumeration.
pub fn deserialize<'de, D: serde::Deserializer<'de>, T: OpenEnum>(deserializer: D) -> Result<T, D::Error> {
    struct Visitor<T>(std::marker::PhantomData<T>);
    impl<T: OpenEnum> serde::de::Visitor<'_> for Visitor<T> {
        type Value = T;

        fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            formatter.write_str("text")
        }

        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
            Ok(T::parse(text))
        }
    }
    deserializer.deserialize_str(Visitor(std::marker::PhantomData))
}
