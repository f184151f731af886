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
    let mut most = usize::MAX;
    // A computer that stands still for a second between the sending and the receiving makes two seconds one, but not each time.
    for _ in 0..5 {
        let gateway = Gateway::script([Reply::ok(r#"{"idMessage": "3EB0C767D097B7C7C030"}"#)]).await;
        send(&gateway, true, 120).await;
        let asked = gateway.asked();
        assert_eq!(asked.len(), 120);
        let inside = asked
            .iter()
            .map(|first| {
                let end = first.at + Duration::from_secs(1);
                asked.iter().filter(|one| one.at >= first.at && one.at < end).count()
            })
            .max();
        most = most.min(inside.unwrap_or_default());
        if most <= 50 {
            return;
        }
    }
    panic!("{most} in a second");
}

#[tokio::test]
async fn pacing_can_be_switched_off() {
    let gateway = Gateway::script([Reply::ok(r#"{"idMessage": "3EB0C767D097B7C7C030"}"#)]).await;
    let took = send(&gateway, false, 500).await;
    // Paced they would take nine seconds at least.
    assert!(took < Duration::from_secs(9), "{took:?}");
}
