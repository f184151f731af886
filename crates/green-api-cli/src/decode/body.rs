//! What the lines are, and how they are decoded.

use bytes::Bytes;
use green_api::{
    catalog, decode_notification,
    models::{MessageData, Notification},
};
use serde::{Deserialize, de::IgnoredAny};
use serde_json::value::to_raw_value;

use super::outcome::{Decoded, Outcome};

/// What the lines are.
#[derive(Clone, Copy)]
pub enum Kind {
    Notification,
    Request(&'static str),
    Response(&'static str),
    Error(u16),
}

impl Kind {
    /// Whether there is a model for it.
    pub fn has_body(self) -> bool {
        match self {
            Self::Notification | Self::Error(_) => true,
            Self::Request(method) => catalog::recode_request(method, b"null").is_some(),
            Self::Response(method) => catalog::recode_response(method, b"null").is_some(),
        }
    }

    /// Decodes a line.
    pub fn decode(self, body: &[u8]) -> Outcome {
        match self {
            Self::Notification => notification(body),
            Self::Request(method) => catalog::recode_request(method, body).map_or_else(no_body, Outcome::from),
            Self::Response(method) => catalog::recode_response(method, body).map_or_else(no_body, Outcome::from),
            Self::Error(status) => error(status, body),
        }
    }
}

fn notification(body: &[u8]) -> Outcome {
    let decoded = decode_notification(Bytes::copy_from_slice(body));
    let notification = decoded.notification();
    if let Notification::Misfit(misfit) = notification {
        return Outcome::misfit(misfit.path(), misfit.message());
    }
    let message = notification.message_data();
    let known = !matches!(notification, Notification::Unknown(_)) && !matches!(message, Some(MessageData::Unknown(_)));
    to_raw_value(notification).map_or_else(Outcome::from, |json| {
        Outcome::Notification(Decoded {
            type_webhook: notification.type_webhook().to_owned(),
            type_message: message.map(|message| message.type_message().to_owned()),
            known,
            json,
        })
    })
}

/// A text, which a proxy answers, is an error body too; in quotes as well.
fn error(status: u16, body: &[u8]) -> Outcome {
    let Ok(text) = std::str::from_utf8(body) else { return catalog::recode_error(status, body).into() };
    let text = match serde_json::from_str::<Text>(text) {
        Ok(Text::Quoted(text)) => text,
        Ok(Text::Json(_)) => return catalog::recode_error(status, body).into(),
        Err(_) => text.trim().to_owned(),
    };
    to_raw_value(&text).map_or_else(Outcome::from, Outcome::Body)
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Text {
    Quoted(String),
    Json(IgnoredAny),
}

/// That there is a body was asked before the first line was read.
fn no_body() -> Outcome {
    Outcome::misfit(".", "the method has no such body")
}
