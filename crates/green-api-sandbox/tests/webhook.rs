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

use support::{FRIEND, OWN, World, chat, eventually, everything_on, world_with};

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

    fn count(&self) -> usize {
        self.got.lock().unwrap().len()
    }

    /// What it got, as soon as it is so much.
    async fn wait_for(&self, count: usize) -> Vec<Got> {
        eventually(|| self.count() >= count).await;
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

/// Nothing waits for the server any more.
fn all_taken(world: &World) -> bool {
    world.sandbox.world(|inner| inner.instances.get(&world.api.id).unwrap().notices.is_empty())
}

// behaviours: 155, 156, 159, 160, 166
#[tokio::test]
async fn notifications_are_posted_in_order_and_removed_when_taken() {
    let (server, url) = Server::start(&[]).await;
    let world = hooked(&url, "").await;
    say(&world, "one");
    say(&world, "two");
    server.wait_for(1).await;
    // The first one is taken; on a clock that stands the second has to wait for its 20 ms.
    eventually(|| world.sandbox.world(|inner| inner.instances.get(&world.api.id).unwrap().notices.iter().count()) == 1)
        .await;
    let passed = world.pass_until(Duration::from_millis(1), || server.count() > 1).await;
    assert!(passed >= Duration::from_millis(19), "{passed:?}");
    let got = server.wait_for(2).await;
    assert_eq!(got.iter().map(text).collect::<Vec<_>>(), ["one", "two"]);
    assert!(
        got[0].0.contains("post /hook http/1.1") && got[0].0.contains("content-type: application/json; charset=utf-8")
    );
    assert!(!got[0].0.contains("authorization"));
    assert!(got[0].1["receiptId"].is_null());
    world.pass_until(Duration::from_millis(100), || all_taken(&world)).await;
    // By a name, too.
    let named = hooked(&url.replace("127.0.0.1", "localhost"), "").await;
    say(&named, "three");
    assert_eq!(text(&server.wait_for(3).await[2]), "three");
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
    let passed = world.pass_until(Duration::from_secs(1), || server.count() > 1).await;
    assert!(passed >= Duration::from_secs(60), "{passed:?}");
    world.pass_until(Duration::from_millis(10), || server.count() > 2).await;
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
    // The answer is waited for, then there is the pause.
    let passed = world.pass_until(Duration::from_secs(5), || server.count() > 1).await;
    assert!(passed >= Duration::from_secs(180 + 60), "{passed:?}");
    let got = server.wait_for(2).await;
    assert_eq!(got.iter().map(text).collect::<Vec<_>>(), ["one", "one"]);
}

// behaviours: 157
#[tokio::test]
async fn what_is_never_taken_is_given_up_after_24_hours() {
    let (server, url) = Server::start(&[500; 1000]).await;
    let world = hooked(&url, "").await;
    say(&world, "one");
    server.wait_for(1).await;
    let passed = world
        .pass_until(Duration::from_secs(600), || {
            world.sandbox.world(|inner| {
                let now = inner.now;
                let notices = &mut inner.instances.get_mut(&world.api.id).unwrap().notices;
                notices.expire(now);
                notices.is_empty()
            })
        })
        .await;
    let (least, most) = (Duration::from_mins(24 * 60 - 1), Duration::from_mins(24 * 60 + 10));
    assert!(passed >= least && passed <= most, "{passed:?}");
    assert!(server.count() > 1);
    // What was on its way then is the last one.
    say(&world, "two");
    world.pass_until(Duration::from_secs(60), || server.got.lock().unwrap().iter().any(|got| text(got) == "two")).await;
    let got = server.got.lock().unwrap().clone();
    let first_new = got.iter().position(|got| text(got) == "two").unwrap();
    assert!(got[first_new..].iter().all(|got| text(got) == "two"));
}
