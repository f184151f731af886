//! The same sandbox through the `green-api` client.

#![allow(dead_code, reason = "each test file uses a part of it")]

use green_api::{
    Client, Error,
    models::{
        DeleteNotification, IncomingMessageReceived, MessageData, Notification, OutgoingMessageStatus,
        ReceiveNotification,
    },
};
use serde_json::Value;

use crate::support::{Api, World};

/// The client of the world's instance.
pub fn client(world: &World) -> Client {
    client_of(&world.api)
}

/// The client of an instance: it does not wait for its turn and repeats nothing.
pub fn client_of(api: &Api) -> Client {
    let builder = Client::builder().credentials(i64::try_from(api.id).unwrap(), &api.token);
    builder.api_url(&api.url).media_url(&api.media).pacing(false).retries(0).build().unwrap()
}

/// Receives and deletes all notifications that are there.
pub async fn told(world: &World, client: &Client) -> Vec<Notification> {
    let (id, mut all) = (u64::try_from(client.id_instance()).unwrap(), Vec::new());
    while world.sandbox.world(|inner| !inner.instances.get(&id).unwrap().notices.is_empty()) {
        let received = client.receive_notification(ReceiveNotification::new()).await.unwrap().unwrap();
        let deleted = client.delete_notification(DeleteNotification::new(received.receipt_id)).await.unwrap();
        assert!(deleted.result);
        all.push(received.body.into_notification());
    }
    all
}

/// The messages that came in.
pub async fn incoming(world: &World, client: &Client) -> Vec<IncomingMessageReceived> {
    let message = |notification| match notification {
        Notification::IncomingMessageReceived(message) => Some(message),
        _ => None,
    };
    told(world, client).await.into_iter().filter_map(message).collect()
}

/// How far messages came.
pub async fn statuses(world: &World, client: &Client) -> Vec<OutgoingMessageStatus> {
    let status = |notification| match notification {
        Notification::OutgoingMessageStatus(status) => Some(status),
        _ => None,
    };
    told(world, client).await.into_iter().filter_map(status).collect()
}

/// A message as JSON.
pub fn json_of(message: &MessageData) -> Value {
    serde_json::to_value(message).unwrap()
}

/// Status and text of a refusal.
pub fn refusal<T: std::fmt::Debug>(answer: Result<T, Error>) -> (u16, String) {
    let error = answer.unwrap_err();
    (error.status().unwrap_or_default(), error.service_message().unwrap_or_default().to_owned())
}

/// Whether all that is expected is there; `"*"` stands for any text that is not empty.
pub fn assert_includes(found: &Value, expected: &Value, what: &str) {
    match (found, expected) {
        (Value::String(text), Value::String(any)) if any == "*" => assert!(!text.is_empty(), "{what} is empty"),
        (Value::Object(found), Value::Object(expected)) => {
            for (name, value) in expected {
                assert_includes(found.get(name).unwrap_or(&Value::Null), value, &format!("{what}.{name}"));
            }
        }
        (Value::Array(found), Value::Array(expected)) => {
            assert_eq!(found.len(), expected.len(), "{what}");
            for (found, expected) in found.iter().zip(expected) {
                assert_includes(found, expected, what);
            }
        }
        _ => assert_eq!(found, expected, "{what}"),
    }
}
