//! A notification and the bytes that it came in.

use std::{borrow::Cow, fmt};

use bytes::Bytes;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::decode::decode_notification;
use crate::generated::models::Notification;

/// A decoded notification together with its bytes: what this version does not know is never lost.
#[derive(Clone, PartialEq)]
pub struct DecodedNotification {
    notification: Notification,
    raw: Bytes,
}

impl DecodedNotification {
    pub(crate) fn new(notification: Notification, raw: Bytes) -> Self {
        Self { notification, raw }
    }

    /// The notification.
    pub fn notification(&self) -> &Notification {
        &self.notification
    }

    /// The notification.
    pub fn into_notification(self) -> Notification {
        self.notification
    }

    /// The body as it came.
    pub fn raw(&self) -> &Bytes {
        &self.raw
    }

    /// The body as text; bytes that are not UTF-8 are replaced.
    pub fn raw_text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.raw)
    }
}

impl From<Notification> for DecodedNotification {
    /// For tests and servers: the body is what the notification encodes to.
    fn from(notification: Notification) -> Self {
        let raw = serde_json::to_vec(&notification).unwrap_or_default();
        Self::new(notification, raw.into())
    }
}

impl fmt::Debug for DecodedNotification {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("DecodedNotification").field("notification", &self.notification).finish_non_exhaustive()
    }
}

impl Serialize for DecodedNotification {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.notification.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for DecodedNotification {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        Ok(decode_notification(Bytes::from(Box::<str>::from(raw).into_string())))
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for DecodedNotification {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Notification::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Notification>()
    }
}
