//! Pacing on the wire.

use crate::gateway::{Gateway, Reply};
use green_api::models::SendMessage;
use std::time::{Duration, Instant};

async fn send(gateway: &Gateway, paced: bool, messages: usize) -> Duration {
    let client = gateway.builder().pacing(paced).build().unwrap();
    let started = Instant::now();
    let tasks: Vec<_> = (0..messages)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.send_message(SendMessage::new("79001234568@c.us", "Hi")).await })
        })
        .collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    started.elapsed()
}

#[tokio::test]
async fn the_service_never_sees_more_than_50_messages_in_a_second() {
    let gateway = Gateway::script([Reply::ok(r#"{"idMessage": "3EB0C767D097B7C7C030"}"#)]).await;
    let took = send(&gateway, true, 120).await;
    let asked = gateway.asked();
    for first in &asked {
        let inside =
            asked.iter().filter(|one| one.at >= first.at && one.at < first.at + Duration::from_secs(1)).count();
        assert!(inside <= 50, "{inside}");
    }
    assert!(took < Duration::from_secs(4), "{took:?}");
}

#[tokio::test]
async fn pacing_can_be_switched_off() {
    let gateway = Gateway::script([Reply::ok(r#"{"idMessage": "3EB0C767D097B7C7C030"}"#)]).await;
    let took = send(&gateway, false, 120).await;
    assert!(took < Duration::from_millis(900), "{took:?}");
}
