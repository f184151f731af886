//! Pacing and quotas.

// ANCHOR: pacing
use std::time::Duration;

use green_api::{CallOptions, Client, Error, models::GetMessage};

/// Asks at once and only once, for a program that paces itself.
async fn ask_now(client: &Client, chat_id: &str, id_message: &str) -> Result<bool, Error> {
    let options = CallOptions::new().pacing(false).retries(0).deadline(Duration::from_secs(5));
    let asked = client.with_options(options).get_message(GetMessage::new(chat_id, id_message)).await;
    match asked {
        Ok(_) => Ok(true),
        Err(error) if error.retry_after().is_some() => Ok(false),
        Err(error) => Err(error),
    }
}
// ANCHOR_END: pacing

#[tokio::test]
async fn a_call_can_do_without_pacing() {
    let sandbox = super::gateway().await;
    let client = super::linked(&sandbox);
    let mut notifications = client.notifications();
    let id = sandbox.person(super::FRIEND).says("79001234567@c.us", "Hello");
    let arrived = |told: &green_api::models::Notification| told.type_webhook() == "incomingMessageReceived";
    super::until(&mut notifications, arrived).await;
    assert!(ask_now(&client, super::FRIEND_CHAT, &id).await.unwrap());
}
