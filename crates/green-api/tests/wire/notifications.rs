//! The stream of notifications.

use crate::gateway::{Asked, Gateway, Reply};
use futures_util::StreamExt;
use green_api::{Client, ErrorKind};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A queue as the service has it: the head is given until it is deleted.
#[derive(Clone)]
pub struct Queue(Arc<Mutex<VecDeque<(i64, String)>>>);

impl Queue {
    pub fn of(bodies: impl IntoIterator<Item = &'static str>) -> Self {
        Self(Arc::new(Mutex::new((1..).zip(bodies.into_iter().map(str::to_owned)).collect())))
    }

    pub fn answer(&self, asked: &Asked) -> Reply {
        let mut queue = self.0.lock().unwrap();
        if asked.method() == "receiveNotification" {
            return match queue.front() {
                Some((receipt, body)) => Reply::ok(format!(r#"{{"receiptId": {receipt}, "body": {body}}}"#)),
                None => Reply::After(Duration::from_millis(50), Box::new(Reply::ok("null"))),
            };
        }
        let receipt: i64 = asked.path.rsplit('/').next().unwrap().parse().unwrap();
        let is_head = queue.front().is_some_and(|(head, _)| *head == receipt);
        if is_head {
            queue.pop_front();
        }
        Reply::ok(format!(r#"{{"result": {is_head}}}"#))
    }

    pub fn left(&self) -> usize {
        self.0.lock().unwrap().len()
    }

    pub async fn gateway(&self) -> Gateway {
        let queue = self.clone();
        Gateway::answering(move |asked, _| queue.answer(asked)).await
    }
}

pub const STATE: &str = r#"{"typeWebhook": "stateInstanceChanged", "instanceData": {"idInstance": 1, "wid": "1@c.us",
    "typeInstance": "whatsapp"}, "timestamp": 1586700690, "stateInstance": "authorized"}"#;
pub const NEW: &str = r#"{"typeWebhook": "brandNew", "x": 1}"#;
pub const MISFIT: &str = r#"{"typeWebhook": "stateInstanceChanged", "instanceData": 7}"#;

#[tokio::test]
async fn notifications_come_in_order_and_are_deleted_when_acknowledged() {
    let queue = Queue::of([STATE, NEW, MISFIT]);
    let gateway = queue.gateway().await;
    let mut notifications = gateway.client().notifications().receive_timeout(Duration::from_secs(20));
    let stop = notifications.stop_handle();
    let mut kinds = Vec::new();
    while let Some(delivery) = notifications.next().await {
        let delivery = delivery.unwrap();
        assert_eq!(queue.left(), 3 - kinds.len(), "nothing is deleted before it is acknowledged");
        kinds.push((delivery.receipt_id(), delivery.notification().type_webhook().to_owned(), delivery.attempt()));
        assert!(std::str::from_utf8(delivery.raw()).unwrap().contains("typeWebhook"));
        delivery.ack().await.unwrap();
        delivery.ack().await.unwrap();
        if kinds.len() == 3 {
            stop.stop();
        }
    }
    let names = ["stateInstanceChanged", "brandNew", "stateInstanceChanged"];
    assert_eq!(kinds, [(1, names[0].into(), 1), (2, names[1].into(), 1), (3, names[2].into(), 1)]);
    assert_eq!(queue.left(), 0);
    let asked = gateway.asked();
    assert_eq!(asked.iter().filter(|asked| asked.verb == "DELETE").count(), 3, "a second ack does nothing");
    assert!(asked[0].path.ends_with("?receiveTimeout=20"), "{}", asked[0].path);
}

#[tokio::test]
async fn what_is_not_acknowledged_comes_again() {
    let queue = Queue::of([STATE, NEW]);
    let mut notifications = queue.gateway().await.client().notifications();
    let first = notifications.next().await.unwrap().unwrap();
    assert_eq!(first.attempt(), 1);
    drop(first);
    let second = notifications.next().await.unwrap().unwrap();
    assert_eq!((second.receipt_id(), second.attempt()), (1, 2));
    second.nack();
    let third = notifications.next().await.unwrap().unwrap();
    assert_eq!((third.receipt_id(), third.attempt()), (1, 3));
    third.ack().await.unwrap();
    assert_eq!(notifications.next().await.unwrap().unwrap().receipt_id(), 2);
}

#[tokio::test]
async fn the_next_one_is_not_asked_for_while_one_is_open() {
    let queue = Queue::of([STATE, NEW]);
    let gateway = queue.gateway().await;
    let mut notifications = gateway.client().notifications();
    let open = notifications.next().await.unwrap().unwrap();
    let early = tokio::time::timeout(Duration::from_millis(150), notifications.next()).await;
    assert!(early.is_err());
    assert_eq!(gateway.asked().len(), 1);
    // The cancelled question lost nothing.
    open.ack().await.unwrap();
    assert_eq!(notifications.next().await.unwrap().unwrap().receipt_id(), 2);
}

#[tokio::test]
async fn cancelling_next_loses_nothing() {
    let queue = Queue::of([STATE]);
    let answering = queue.clone();
    let gateway =
        Gateway::answering(move |asked, _| Reply::After(Duration::from_millis(100), answering.answer(asked).into()))
            .await;
    let mut notifications = gateway.client().notifications();
    let mut tries = 0;
    let delivery = loop {
        tries += 1;
        match tokio::time::timeout(Duration::from_millis(20), notifications.next()).await {
            Ok(delivery) => break delivery.unwrap().unwrap(),
            Err(_) => assert!(tries < 3000),
        }
    };
    assert_eq!((delivery.receipt_id(), gateway.asked().len()), (1, 1), "one request, whatever was cancelled");
}

#[tokio::test]
async fn failures_that_pass_do_not_end_the_stream() {
    let trouble = [
        Reply::Answer(502, "Bad Gateway".into()),
        Reply::Close,
        Reply::Answer(429, String::new()),
        Reply::Answer(400, r#"{"message": "instance in starting process try later"}"#.into()),
        Reply::ok("<html>"),
        Reply::ok("null"),
    ];
    for yielded in [false, true] {
        let (queue, trouble) = (Queue::of([STATE]), trouble.clone());
        let answering = queue.clone();
        let gateway = Gateway::answering(move |asked, index| match trouble.get(index) {
            Some(reply) => reply.clone(),
            None => answering.answer(asked),
        })
        .await;
        let mut notifications = gateway.client().notifications().yield_transient_errors(yielded);
        let mut errors = 0;
        let delivery = loop {
            match notifications.next().await.unwrap() {
                Ok(delivery) => break delivery,
                Err(_) => errors += 1,
            }
        };
        assert_eq!((delivery.receipt_id(), errors), (1, if yielded { 5 } else { 0 }));
    }
}

#[tokio::test]
async fn failures_that_stay_end_the_stream() {
    let webhook_is_set = "Message cannot be received because custom webhook url is set. Go to cabinet, clear webhook url \
                          for instance: 1101000001 and wait for about 1 minute for another attempt";
    for (status, text, id) in [
        (401, "Unauthorized", Some("unauthorized")),
        (403, "Forbidden", Some("forbidden")),
        (400, webhook_is_set, Some("webhookUrlIsSet")),
        (400, "Instance is deleted", Some("instanceDeleted")),
    ] {
        let gateway = Gateway::script([Reply::Answer(status, text.into())]).await;
        let mut notifications = gateway.client().notifications();
        let error = notifications.next().await.unwrap().unwrap_err();
        assert_eq!((error.status(), error.error_id()), (Some(status), id));
        assert!(notifications.next().await.is_none());
        assert_eq!(gateway.asked().len(), 1);
    }
}

#[tokio::test]
async fn a_waiting_time_that_the_service_does_not_take_is_refused() {
    let gateway = Queue::of([]).gateway().await;
    let mut notifications = gateway.client().notifications().receive_timeout(Duration::from_secs(4));
    let error = notifications.next().await.unwrap().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Validation { .. }));
    assert!(notifications.next().await.is_none());
}

#[tokio::test]
async fn stopping_ends_a_question_that_is_under_way() {
    let gateway = Gateway::script([Reply::Silence]).await;
    let mut notifications = gateway.client().notifications();
    let stop = notifications.stop_handle();
    let waiting = tokio::spawn(async move { notifications.next().await.is_none() });
    tokio::time::sleep(Duration::from_millis(50)).await;
    stop.stop();
    let ended = tokio::time::timeout(Duration::from_secs(60), waiting).await.unwrap().unwrap();
    assert!(ended && stop.is_stopped());
}

#[tokio::test]
async fn an_acknowledgement_that_fails_can_be_made_again() {
    let queue = Queue::of([STATE]);
    let answering = queue.clone();
    let gateway = Gateway::answering(move |asked, index| match (asked.verb.as_str(), index) {
        ("DELETE", ..=4) => Reply::Answer(401, String::new()),
        _ => answering.answer(asked),
    })
    .await;
    let mut notifications = gateway.client().notifications();
    let delivery = notifications.next().await.unwrap().unwrap();
    while delivery.ack().await.is_err() {}
    assert_eq!(queue.left(), 0);
}

#[tokio::test]
async fn what_is_gone_already_counts_as_acknowledged() {
    let gone = [
        Reply::ok(r#"{"result": false}"#),
        Reply::Answer(
            500,
            r#"{"message": "Cannot read properties of undefined (reading 'findUnAckedMessage')"}"#.into(),
        ),
    ];
    for reply in gone {
        let queue = Queue::of([STATE]);
        let gateway = Gateway::answering(move |asked, _| match asked.verb.as_str() {
            "DELETE" => reply.clone(),
            _ => queue.answer(asked),
        })
        .await;
        let delivery = gateway.client().notifications().next().await.unwrap().unwrap();
        delivery.ack().await.unwrap();
        assert_eq!(gateway.asked().len(), 2);
    }
}

#[tokio::test]
async fn it_is_a_stream_and_can_move_between_threads() {
    fn moves<T: Send + 'static>(value: T) -> T {
        value
    }
    fn shared<T: Send + Sync + Clone>(_: &T) {}
    let client: Client = Queue::of([STATE]).gateway().await.client();
    shared(&client);
    let mut stream = moves(client.notifications()).take(1);
    let delivery = moves(StreamExt::next(&mut stream).await.unwrap().unwrap());
    shared(&Arc::new(&delivery));
}
