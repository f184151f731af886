//! Faults: what goes wrong on purpose, and that it goes wrong in the same way again.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod support;

use std::time::{Duration, Instant};

use green_api::models::SetSettings;
use green_api_sandbox::{Fault, FaultKind, InstanceOptions, Sandbox, Timings, spec::Method};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
    sync::mpsc,
};

use support::{Api, FRIEND, OWN, World, chat, eventually, everything_on, message, world, world_with};

fn text() -> Value {
    json!({"chatId": chat(FRIEND), "message": "x"})
}

fn send(api: &Api) -> reqwest::RequestBuilder {
    api.http().post(api.address("sendMessage")).json(&text())
}

/// How many messages wait to be sent or were sent.
fn accepted(world: &World) -> usize {
    world.sandbox.world(|inside| {
        let queued = inside.instances.get(&world.api.id).unwrap().queue.iter().count();
        queued + inside.account_of(world.api.id).unwrap().mailbox.iter().count()
    })
}

#[tokio::test]
async fn refusals_come_in_the_documented_words_and_nothing_is_done() {
    let world = world().await;
    let cases = [
        (FaultKind::Unauthorized, 401, "Unauthorized"),
        (FaultKind::TooManyRequests, 429, "Too Many Requests"),
        (FaultKind::QuotaExceeded, 466, ""),
        (FaultKind::ClientClosed, 499, "Client Closed Request"),
        (FaultKind::InternalError, 500, "Internal Server Error"),
        (FaultKind::BadGateway, 502, "Bad Gateway"),
    ];
    for (kind, status, text_of_it) in cases {
        world.sandbox.faults().inject(Fault::new(kind.clone()).method(Method::SendMessage).times(1));
        let answer = world.api.post("sendMessage", text()).await;
        assert_eq!((answer.0, message(&answer)), (status, text_of_it), "{kind:?}");
        if status == 466 {
            assert_eq!(answer.1["invokeStatus"]["method"], "sendmessage");
            assert_eq!(answer.1["invokeStatus"]["status"], "QUOTE_EXCEEDED");
        }
    }
    assert_eq!(accepted(&world), 0);
    world.api.send(&chat(FRIEND), "x").await;
    assert_eq!(accepted(&world), 1);
}

#[tokio::test]
async fn faults_befall_their_instance_and_method_alone() {
    let world = world().await;
    let other = Api::new(&world.sandbox, &world.sandbox.create_instance(InstanceOptions::authorized(OWN + 10)));
    world.sandbox.faults().inject(Fault::new(FaultKind::BadGateway).on(world.api.id).method(Method::GetSettings));
    assert_eq!(world.api.get("getSettings").await.0, 502);
    assert_eq!(world.api.get("getStateInstance").await.0, 200);
    assert_eq!(other.get("getSettings").await.0, 200);
    world.sandbox.faults().clear();
    assert_eq!(world.api.get("getSettings").await.0, 200);
}

#[tokio::test]
async fn a_cut_before_the_effect_leaves_nothing_and_a_lost_answer_leaves_one_message() {
    let world = world().await;
    let faults = world.sandbox.faults();
    faults.inject(Fault::new(FaultKind::CutBefore).method(Method::SendMessage).times(1));
    assert!(send(&world.api).send().await.is_err());
    assert_eq!(accepted(&world), 0);

    faults.inject(Fault::new(FaultKind::CutAfter).method(Method::SendMessage).times(1));
    assert!(send(&world.api).send().await.is_err());
    assert_eq!(accepted(&world), 1);
    world.seconds_later(5);
    let received = world.sandbox.person(FRIEND).received();
    assert_eq!(received.len(), 1);

    // Who repeats it sends it twice: that is what this fault is for.
    assert_eq!(send(&world.api).send().await.unwrap().status(), 200);
    world.seconds_later(5);
    assert_eq!(world.sandbox.person(FRIEND).received().len(), 2);
}

#[tokio::test]
async fn broken_answers_are_broken_and_the_message_was_sent() {
    let world = world().await;
    let faults = world.sandbox.faults();
    let mut sent = 0;
    for (kind, seed) in [
        (FaultKind::TruncatedJson, 0),
        (FaultKind::MalformedJson, 1),
        (FaultKind::MalformedJson, 2),
        (FaultKind::MalformedJson, 3),
    ] {
        faults.inject(Fault::new(kind.clone()).times(1).seed(seed));
        let answer = send(&world.api).send().await.unwrap();
        assert_eq!(answer.status(), 200);
        let body = answer.text().await.unwrap();
        assert!(serde_json::from_str::<Value>(&body).is_err(), "{kind:?}: {body}");
        sent += 1;
        assert_eq!(accepted(&world), sent);
    }
    faults.inject(Fault::new(FaultKind::CutMidway).times(1));
    let answer = send(&world.api).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    assert!(answer.bytes().await.is_err());
    assert_eq!(accepted(&world), sent + 1);
}

#[tokio::test]
async fn null_stands_where_an_object_is_expected() {
    let world = world().await;
    world.sandbox.person(FRIEND).says(chat(OWN), "Hello");
    world.seconds_later(1);
    world.sandbox.faults().inject(Fault::new(FaultKind::Null { at: Some("/body/senderData".to_owned()) }).times(1));
    let (status, body) = world.api.get("receiveNotification").await;
    assert_eq!((status, &body["body"]["senderData"]), (200, &Value::Null));
    assert_eq!(body["body"]["typeWebhook"], "incomingMessageReceived");
    world.sandbox.faults().inject(Fault::new(FaultKind::Null { at: None }).times(1));
    assert_eq!(world.api.get("getSettings").await, (200, Value::Null));
    assert!(world.api.get("getSettings").await.1.is_object());
}

#[tokio::test]
async fn slow_answers_are_slow_and_whole() {
    let world = world().await;
    let faults = world.sandbox.faults();
    faults.inject(Fault::latency(Duration::from_millis(120), Duration::from_millis(150)).times(1));
    let begun = Instant::now();
    assert_eq!(world.api.get("getStateInstance").await.0, 200);
    assert!(begun.elapsed() >= Duration::from_millis(120));

    faults.inject(Fault::new(FaultKind::SlowBody { piece: 8, pause: 20 }).times(1));
    let begun = Instant::now();
    assert_eq!(world.api.get("getStateInstance").await, (200, json!({"stateInstance": "authorized"})));
    assert!(begun.elapsed() >= Duration::from_millis(60));
}

/// What a hundred requests met.
async fn run(world: &World) -> Vec<Option<u16>> {
    let mut met = Vec::new();
    for _ in 0..100 {
        let request = world.api.http().get(world.api.address("getStateInstance"));
        met.push(request.send().await.ok().map(|answer| answer.status().as_u16()));
    }
    met
}

#[tokio::test]
async fn a_seeded_run_repeats_exactly() {
    let inject = |world: &World| {
        let faults = world.sandbox.faults();
        faults.seed(2024);
        faults.inject(Fault::new(FaultKind::TooManyRequests).probability(0.3));
        faults.inject(Fault::new(FaultKind::CutBefore).probability(0.2));
        faults.inject(Fault::new(FaultKind::BadGateway).probability(0.2).times(5));
    };
    let (first, second) = (world().await, world().await);
    inject(&first);
    inject(&second);
    let met = run(&first).await;
    assert_eq!(met, run(&second).await);
    // The same sandbox does it again, another seed does not.
    first.sandbox.faults().seed(2024);
    assert_eq!(met, run(&first).await);
    first.sandbox.faults().seed(2025);
    assert_ne!(met, run(&first).await);
    let of = |status| met.iter().filter(|met| **met == status).count();
    assert_eq!(of(Some(502)), 5);
    assert!((15..=45).contains(&of(Some(429))) && (5..=30).contains(&of(None)), "{met:?}");
    assert!(of(Some(200)) > 20);
}

#[tokio::test]
async fn notifications_come_twice_and_overtake_each_other() {
    let world = world().await;
    let friend = world.sandbox.person(FRIEND);
    let texts = |notifications: &[Value]| -> Vec<String> {
        let text = |notification: &Value| {
            notification["messageData"]["textMessageData"]["textMessage"].as_str().map(str::to_owned)
        };
        notifications.iter().filter_map(text).collect()
    };
    world.sandbox.faults().inject(Fault::new(FaultKind::DuplicatedNotifications).on(world.api.id).times(1));
    for text in ["a", "b"] {
        friend.says(chat(OWN), text);
        world.seconds_later(1);
    }
    assert_eq!(texts(&world.api.notifications(&world).await), ["a", "a", "b"]);

    world.sandbox.faults().inject(Fault::new(FaultKind::ReorderedNotifications).on(world.api.id));
    for text in ["a", "b", "c"] {
        friend.says(chat(OWN), text);
        world.seconds_later(1);
    }
    // Each one overtakes the one before it: the first stays behind all others.
    assert_eq!(texts(&world.api.notifications(&world).await), ["b", "c", "a"]);
}

/// A server that answers 200 to everything and tells the bodies that it got.
async fn hook() -> (String, mpsc::UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let (told, tell) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let told = told.clone();
            tokio::spawn(async move {
                let mut all = Vec::new();
                let mut part = [0; 4096];
                loop {
                    let Ok(read @ 1..) = stream.read(&mut part).await else { return };
                    all.extend_from_slice(&part[..read]);
                    let text = String::from_utf8_lossy(&all).into_owned();
                    let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
                    let length = head.lines().find_map(|line| {
                        line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse::<usize>().ok()
                    });
                    if body.len() >= length.unwrap_or(0) {
                        let _ = told.send(body.to_owned());
                        let _ = stream
                            .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
                            .await;
                        return;
                    }
                }
            });
        }
    });
    (address, tell)
}

async fn next(hook: &mut mpsc::UnboundedReceiver<String>) -> String {
    tokio::time::timeout(Duration::from_secs(60), hook.recv()).await.expect("nothing was delivered").unwrap()
}

// behaviours: 158
#[tokio::test]
async fn a_webhook_whose_answer_is_lost_gets_the_notification_again() {
    let (url, mut hook) = hook().await;
    let settings: SetSettings = everything_on().webhook_url(url);
    // A minute of the sandbox is less than a tenth of a second.
    let builder = Sandbox::builder().time_scale(1000.0).timings(Timings::quick()).unlimited();
    let world = world_with(builder, InstanceOptions::authorized(OWN).settings(settings)).await;
    let faults = world.sandbox.faults();
    faults.inject(Fault::new(FaultKind::CutAfter).webhooks().times(1));
    world.sandbox.person(FRIEND).says(chat(OWN), "Hello");
    let (first, second) = (next(&mut hook).await, next(&mut hook).await);
    assert_eq!(first, second);
    assert!(first.contains("Hello"));

    faults.inject(Fault::new(FaultKind::TruncatedJson).webhooks().times(1));
    world.sandbox.person(FRIEND).says(chat(OWN), "Again");
    let broken = next(&mut hook).await;
    assert!(serde_json::from_str::<Value>(&broken).is_err(), "{broken}");
}

// behaviours: 158
#[tokio::test]
async fn a_webhook_that_was_cut_is_tried_again_a_minute_later_on_a_held_clock() {
    let (url, mut hook) = hook().await;
    let settings = everything_on().webhook_url(url);
    let world =
        world_with(Sandbox::builder().held_clock().unlimited(), InstanceOptions::authorized(OWN).settings(settings))
            .await;
    let faults = world.sandbox.faults();
    faults.inject(Fault::new(FaultKind::CutBefore).webhooks().times(1));
    world.sandbox.person(FRIEND).says(chat(OWN), "Hello");
    world.seconds_later(1);
    eventually(|| faults.list()[0].happened > 0).await;
    let mut delivered = None;
    let passed = world
        .pass_until(Duration::from_secs(1), || {
            delivered = delivered.take().or_else(|| hook.try_recv().ok());
            delivered.is_some()
        })
        .await;
    assert!(passed >= Duration::from_secs(60), "{passed:?}");
    assert!(delivered.unwrap().contains("Hello"));
}
