//! Bodies to canonical JSON.

use green_api::{DecodedNotification, decode_notification, models::Notification};
use napi::bindgen_prelude::Either;
use napi_derive::napi;
use serde::Serialize;

use crate::canonical;

/// What JavaScript makes a notification from.
#[derive(Serialize)]
pub struct Envelope<'a> {
    /// Canonical, or the body when it fits no kind.
    notification: &'a Notification,
    #[serde(skip_serializing_if = "Option::is_none")]
    misfit: Option<Place<'a>>,
}

/// Where and why a body does not fit.
#[derive(Serialize)]
struct Place<'a> {
    tag: &'a str,
    path: &'a str,
    message: &'a str,
}

impl<'a> From<&'a DecodedNotification> for Envelope<'a> {
    fn from(decoded: &'a DecodedNotification) -> Self {
        let notification = decoded.notification();
        let misfit = match notification {
            Notification::Misfit(misfit) => {
                Some(Place { tag: misfit.tag(), path: misfit.path(), message: misfit.message() })
            }
            _ => None,
        };
        Self { notification, misfit }
    }
}

/// The canonical JSON of a notification's body; nothing when the body is that already. One that fits no kind begins with `!`:
/// behind it stands its envelope.
#[napi]
pub fn decode(body: Either<String, &[u8]>) -> Option<String> {
    let bytes = match &body {
        Either::A(text) => text.as_bytes(),
        Either::B(bytes) => bytes,
    };
    (!canonical::is_canonical(bytes)).then(|| encoded(&decode_notification(bytes.to_vec())))
}

/// The same for every body, also for one that is canonical: what tests hold against `decode`.
#[napi]
pub fn decode_thoroughly(body: String) -> String {
    encoded(&decode_notification(body))
}

/// As `decode` answers it.
pub fn encoded(decoded: &DecodedNotification) -> String {
    // Models always encode.
    match decoded.notification() {
        Notification::Misfit(_) => {
            format!("!{}", serde_json::to_string(&Envelope::from(decoded)).unwrap_or_default())
        }
        notification => serde_json::to_string(notification).unwrap_or_default(),
    }
}
