//! What this version does not know, kept whole.

use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::SerializeMap};
use serde_json::{Map, Value};

/// A kind of notification, message or item that this version does not know: its tag and all its properties.
///
/// Numbers are 64 bits wide, as in [`serde_json`]: whole ones beyond that become floating-point ones. The raw body of a
/// notification has them as they came.
#[derive(Clone, Debug, PartialEq)]
pub struct UnknownKind {
    property: &'static str,
    tag: String,
    fields: Map<String, Value>,
}

impl UnknownKind {
    /// The value of the property that tells kinds apart.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// All other properties.
    pub fn fields(&self) -> &Map<String, Value> {
        &self.fields
    }

    pub(crate) fn decode<'de, D: Deserializer<'de>>(
        property: &'static str,
        tag: &str,
        fields: D,
    ) -> Result<Self, D::Error> {
        Ok(Self { property, tag: tag.to_owned(), fields: Map::deserialize(fields)? })
    }
}

impl Serialize for UnknownKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.fields.len() + 1))?;
        map.serialize_entry(self.property, &self.tag)?;
        for (name, value) in &self.fields {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// A notification whose body does not fit: not JSON, no `typeWebhook`, or a known kind with a field of another type.
///
/// It is a value, not an error, so that a loop can log it and acknowledge it.
#[derive(Clone, Debug, PartialEq)]
pub struct Misfit {
    pub(crate) tag: Option<String>,
    pub(crate) path: String,
    pub(crate) message: String,
    pub(crate) body: Value,
}

impl Misfit {
    /// `typeWebhook`, when it could be read; otherwise empty.
    pub fn tag(&self) -> &str {
        self.tag.as_deref().unwrap_or_default()
    }

    /// Where the body does not fit, `messageData.textMessageData`; `.` for the whole.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong there.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The body as JSON; `null` when it is not JSON.
    pub fn body(&self) -> &Value {
        &self.body
    }
}

impl Serialize for Misfit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.body.serialize(serializer)
    }
}
