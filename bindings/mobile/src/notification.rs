//! Notifications with their raw body, and what this version does not know.

use crate::convert::{BadJson, FromCore, IntoCore};
use crate::generated::Notification;
use serde::Serialize;

/// A notification together with its body: what this version does not know is never lost.
#[derive(Clone, uniffi::Record)]
pub struct DecodedNotification {
    /// The notification.
    pub notification: Notification,
    /// The body as it came; bytes that are not UTF-8 are replaced.
    pub raw: String,
}

/// A kind of notification, message or item that this version does not know.
#[derive(Clone, uniffi::Record)]
pub struct UnknownKind {
    /// The value of the property that tells kinds apart.
    pub kind: String,
    /// The whole as JSON.
    pub json: String,
}

/// A notification whose body does not fit: not JSON, no `typeWebhook`, or a known kind with a field of another type.
#[derive(Clone, uniffi::Record)]
pub struct Misfit {
    /// `typeWebhook`, when it could be read; otherwise empty.
    pub kind: String,
    /// Where the body does not fit, `messageData.textMessageData`; `.` for the whole.
    pub path: String,
    /// What is wrong there.
    pub reason: String,
    /// The body as JSON; `null` when it is not JSON.
    pub json: String,
}

/// Reads a notification that came by another way than this client, a webhook for example. Whatever it is, it is a value.
#[uniffi::export]
pub fn decode_notification(json: String) -> DecodedNotification {
    FromCore::from_core(green_api::decode_notification(json))
}

/// Reads many notifications at once: a call into the library costs more than reading one.
#[uniffi::export]
pub fn decode_notifications(jsons: Vec<String>) -> Vec<DecodedNotification> {
    jsons.into_iter().map(decode_notification).collect()
}

impl UnknownKind {
    /// An unknown kind from the union that holds it.
    pub(crate) fn new(tag: &str, union: &impl Serialize) -> Self {
        let json = serde_json::to_value(union).unwrap_or_default();
        let kind = json.get(tag).and_then(|kind| kind.as_str()).unwrap_or_default().to_owned();
        Self { kind, json: json.to_string() }
    }
}

impl FromCore<green_api::Misfit> for Misfit {
    fn from_core(misfit: green_api::Misfit) -> Self {
        Self {
            kind: misfit.tag().to_owned(),
            path: misfit.path().to_owned(),
            reason: misfit.message().to_owned(),
            json: misfit.body().to_string(),
        }
    }
}

impl FromCore<green_api::DecodedNotification> for DecodedNotification {
    fn from_core(decoded: green_api::DecodedNotification) -> Self {
        let raw = decoded.raw_text().into_owned();
        Self { notification: FromCore::from_core(decoded.into_notification()), raw }
    }
}

impl IntoCore<green_api::DecodedNotification> for DecodedNotification {
    fn into_core(self) -> Result<green_api::DecodedNotification, BadJson> {
        Ok(green_api::DecodedNotification::from(self.notification.into_core()?))
    }
}
