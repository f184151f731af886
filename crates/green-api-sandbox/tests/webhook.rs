//! Notifications that are carried to the user's server.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]

mod support;

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use green_api_sandbox::{InstanceOptions, Sandbox};
use serde_json::Value;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

use support::{FRIEND, OWN, World, chat, everything_on, world_with};

/// A request as the user's server got it: head and body.
type Got = (String, Value);

/// A server that notes what it gets and answers with one status after another, then with 200.
#[derive(Clone, Default)]
struct Server {
    got: Arc<Mutex<Vec<Got>>>,
    statuses: Arc<Mutex<Vec<u16>>>,
}

impl Server {
    async fn start(statuses: &[u16]) -> (Self, String) {
        let server =
            Self { statuses: Arc::new(Mutex::new(statuses.iter().rev().copied().collect())), ..Self::default() };
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        let here = server.clone();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let here = here.clone();
                tokio::spawn(async move {
                    let mut bytes = Vec::new();
                    loop {
                        let mut buffer = [0; 4096];
                        let read = stream.read(&mut buffer).await.unwrap_or(0);
                        if read == 0 {
                            return;
                        }
                        bytes.extend_from_slice(&buffer[..read]);
                        let text = String::from_utf8_lossy(&bytes).into_owned();
                        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
                        let Ok(body) = serde_json::from_str(body) else { continue };
                        here.got.lock().unwrap().push((head.to_lowercase(), body));
                        let status = here.statuses.lock().unwrap().pop().unwrap_or(200);
                        if status == 0 {
                            // Never answers.
                            continue;
                        }
                        let _ = stream
                            .write_all(format!("HTTP/1.1 {status} X\r\ncontent-length: 0\r\n\r\n").as_bytes())
                            .await;
                        bytes.clear();
                    }
                });
            }
        });
        (server, url)
    }

    async fn wait_for(&self, count: usize) -> Vec<Got> {
        for _ in 0..500 {
            if self.got.lock().unwrap().len() >= count {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        self.got.lock().unwrap().clone()
    }
}

async fn hooked(url: &str, token: &str) -> World {
    let settings = everything_on().webhook_url(url).webhook_url_token(token);
    world_with(Sandbox::builder().held_clock().unlimited(), InstanceOptions::authorized(OWN).settings(settings)).await
}

fn say(world: &World, text: &str) {
    world.sandbox.person(FRIEND).says(chat(OWN).as_str(), text);
    world.seconds_later(1);
}

fn text(got: &Got) -> &str {
    got.1["messageData"]["textMessageData"]["textMessage"].as_str().unwrap()
}

/// Moves a held clock on in small steps, so that who waits outside can act in between.
async fn pass(world: &World, time: Duration) {
    for _ in 0..10 {
        world.later(time / 10);
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

// behaviours: 155, 156, 159, 160, 166
#[tokio::test]
async fn notifications_are_posted_in_order_and_removed_when_taken() {
    let (server, url) = Server::start(&[]).await;
    let world = hooked(&url, "").await;
    say(&world, "one");
    say(&world, "two");
    server.wait_for(1).await;
    pass(&world, Duration::from_millis(100)).await;
    let got = server.wait_for(2).await;
    assert_eq!(got.iter().map(text).collect::<Vec<_>>(), ["one", "two"]);
    assert!(
        got[0].0.contains("post /hook http/1.1") && got[0].0.contains("content-type: application/json; charset=utf-8")
    );
    assert!(!got[0].0.contains("authorization"));
    assert!(got[0].1["receiptId"].is_null());
    pass(&world, Duration::from_secs(1)).await;
    assert!(world.sandbox.world(|inner| inner.instances.get(&world.api.id).unwrap().notices.is_empty()));
}

// behaviours: 162, 163, 164, 165
#[tokio::test]
async fn the_token_comes_as_authorization() {
    for (token, header) in [("abc", "bearer abc"), ("Bearer abc", "bearer abc"), ("Basic abc", "basic abc")] {
        let (server, url) = Server::start(&[]).await;
        let world = hooked(&url, token).await;
        say(&world, "x");
        let got = server.wait_for(1).await;
        assert!(got[0].0.contains(&format!("authorization: {header}")), "{}", got[0].0);
    }
}

// behaviours: 157, 158
#[tokio::test]
async fn what_is_not_taken_comes_again_after_a_minute_before_anything_else() {
    let (server, url) = Server::start(&[500]).await;
    let world = hooked(&url, "").await;
    say(&world, "one");
    say(&world, "two");
    assert_eq!(server.wait_for(1).await.len(), 1);
    tokio::time::sleep(Duration::from_millis(50)).await;
    pass(&world, Duration::from_secs(50)).await;
    assert_eq!(server.got.lock().unwrap().len(), 1);
    pass(&world, Duration::from_secs(20)).await;
    server.wait_for(2).await;
    pass(&world, Duration::from_secs(1)).await;
    let got = server.wait_for(3).await;
    assert_eq!(got.iter().map(text).collect::<Vec<_>>(), ["one", "one", "two"]);
}

// behaviours: 158
#[tokio::test]
async fn a_server_that_does_not_answer_is_given_180_seconds() {
    let (server, url) = Server::start(&[0]).await;
    let world = hooked(&url, "").await;
    say(&world, "one");
    server.wait_for(1).await;
    pass(&world, Duration::from_secs(170)).await;
    pass(&world, Duration::from_secs(20)).await;
    assert_eq!(server.got.lock().unwrap().len(), 1);
    pass(&world, Duration::from_secs(61)).await;
    let got = server.wait_for(2).await;
    assert_eq!(got.iter().map(text).collect::<Vec<_>>(), ["one", "one"]);
}

// behaviours: 157
#[tokio::test]
async fn what_is_never_taken_is_given_up_after_24_hours() {
    let (server, url) = Server::start(&[500; 100]).await;
    let world = hooked(&url, "").await;
    say(&world, "one");
    server.wait_for(1).await;
    pass(&world, Duration::from_secs(25 * 3600)).await;
    let before = server.got.lock().unwrap().len();
    assert!(world.sandbox.world(|inner| inner.instances.get(&world.api.id).unwrap().notices.is_empty()));
    pass(&world, Duration::from_secs(3600)).await;
    assert_eq!(server.got.lock().unwrap().len(), before);
}
