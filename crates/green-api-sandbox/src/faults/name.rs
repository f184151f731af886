//! Names of methods in JSON.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use crate::spec::Method;

/// A method by its name in the manual, in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MethodName(pub Method);

impl MethodName {
    /// The name in the manual.
    pub fn as_str(self) -> &'static str {
        self.0.route().operation.name
    }
}

impl Serialize for MethodName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for MethodName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = Cow::<str>::deserialize(deserializer)?;
        let method = Method::named(&name.to_ascii_lowercase());
        method.map(Self).ok_or_else(|| D::Error::custom("no method has this name"))
    }
}

impl JsonSchema for MethodName {
    fn schema_name() -> Cow<'static, str> {
        "MethodName".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let names: Vec<_> = Method::ALL.iter().map(|method| Self(*method).as_str()).collect();
        json_schema!({ "type": "string", "enum": names, "description": "A method of the API." })
    }
}
