//! The tag of a union's variant: on the wire always the same text, in the model nothing.

/// Defines the type of a tag.
macro_rules! tag {
    ($name:ident, $value:literal) => {
        #[doc = concat!("Always `", $value, "`.")]
        #[derive(Clone, Copy, Default, PartialEq, Eq)]
        pub(crate) struct $name;
        impl std::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt($value, formatter)
            }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($value)
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                // The union that decodes the variant has read it already, in any accepted spelling.
                <serde::de::IgnoredAny as serde::Deserialize>::deserialize(deserializer).map(|_| Self)
            }
        }
        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({"type": "string", "const": $value})
            }
        }
    };
}
pub(crate) use tag;
