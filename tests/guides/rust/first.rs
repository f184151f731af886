//! Getting started.

// ANCHOR: send
use green_api::{Client, Error, models::SendMessage};

async fn greet(client: &Client) -> Result<(), Error> {
    let sent = client.send_message(SendMessage::new("79001234568@c.us", "Hello")).await?;
    println!("in the queue: {}", sent.id_message);
    Ok(())
}
// ANCHOR_END: send

// ANCHOR: receive
use green_api::models::{MessageData, Notification};

async fn receive(client: &Client) -> Result<(), Error> {
    let mut notifications = client.notifications();
    while let Some(delivery) = notifications.next().await {
        let delivery = delivery?;
        if let Notification::IncomingMessageReceived(message) = delivery.notification() {
            if let MessageData::TextMessage(text) = &message.message_data {
                println!("{:?}: {}", message.sender_data.sender_name, text.text_message_data.text_message);
            }
        }
        // Only now does the service forget it.
        delivery.ack().await?;
    }
    Ok(())
}
// ANCHOR_END: receive

#[tokio::test]
async fn the_first_program_sends_and_receives() {
    let sandbox = super::gateway().await;
    let client = super::linked(&sandbox);
    greet(&client).await.unwrap();
    // The friend echoes.
    super::queued(&sandbox, &client, true).await;
    tokio::select! {
        ended = receive(&client) => panic!("{ended:?}"),
        () = super::queued(&sandbox, &client, false) => {}
    }
}
