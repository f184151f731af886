//! Ids of chats and participants.

use std::{borrow::Cow, fmt};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Id of a chat or participant: `79001234568@c.us` (personal), `120363043968066561@g.us` (group), or anything else as it came.
///
/// Requests check the form before they are sent; answers and notifications keep whatever the service says.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct ChatId(String);

impl ChatId {
    /// The personal chat of a phone number with country code; anything but digits is left out (`+7 900 123-45-68`).
    pub fn personal(phone: impl fmt::Display) -> Self {
        let mut id: String = phone.to_string().chars().filter(char::is_ascii_digit).collect();
        id.push_str("@c.us");
        Self(id)
    }

    /// The id as the service writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is a personal chat or a participant (`…@c.us`).
    pub fn is_personal(&self) -> bool {
        self.phone().is_some()
    }

    /// Whether it is a group (`…@g.us`).
    pub fn is_group(&self) -> bool {
        self.0
            .strip_suffix("@g.us")
            .is_some_and(|id| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'))
    }

    /// The phone number of a personal chat.
    pub fn phone(&self) -> Option<&str> {
        self.0
            .strip_suffix("@c.us")
            .filter(|phone| !phone.is_empty() && phone.bytes().all(|byte| byte.is_ascii_digit()))
    }
}

impl fmt::Debug for ChatId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

impl fmt::Display for ChatId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl AsRef<str> for ChatId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<&str> for ChatId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

impl From<String> for ChatId {
    fn from(id: String) -> Self {
        Self(id)
    }
}

impl From<&ChatId> for ChatId {
    fn from(id: &ChatId) -> Self {
        id.clone()
    }
}

impl From<ChatId> for String {
    fn from(id: ChatId) -> Self {
        id.0
    }
}

impl Serialize for ChatId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for ChatId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IdVisitor)
    }
}

/// Text, or a list of one text: the manual shows a participant in both ways (lines 8583–8601).
struct IdVisitor;

impl<'de> de::Visitor<'de> for IdVisitor {
    type Value = ChatId;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the id of a chat")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<ChatId, E> {
        Ok(ChatId(text.to_owned()))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<ChatId, E> {
        Ok(ChatId(text))
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut list: A) -> Result<ChatId, A::Error> {
        let id: Option<Cow<'de, str>> = list.next_element()?;
        match (id, list.next_element::<de::IgnoredAny>()?) {
            (Some(id), None) => Ok(ChatId(id.into_owned())),
            _ => Err(de::Error::custom("expected one id of a chat")),
        }
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ChatId {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "ChatId".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string"})
    }
}
