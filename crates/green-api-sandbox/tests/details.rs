//! What no other file shows.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]

mod support;

use std::time::Duration;

use green_api::models::StateInstance;
use green_api_sandbox::{InstanceOptions, PersonOptions, Sandbox, Tariff, spec::Method};
use serde_json::json;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

use support::{FRIEND, OWN, chat, everything_on, message, read, world, world_with};

// behaviours: 9
#[tokio::test]
async fn the_number_of_an_instance_has_up_to_ten_digits() {
    let options = InstanceOptions::authorized(OWN).id(9_999_999_999).settings(everything_on());
    let world = world_with(Sandbox::builder().held_clock().unlimited(), options).await;
    assert_eq!(world.api.get("getStateInstance").await.0, 200);
    world.api.send(&chat(FRIEND), "hello").await;
    world.seconds_later(10);
    let notifications = world.api.notifications(&world).await;
    assert!(!notifications.is_empty());
    for notification in notifications {
        assert_eq!(notification["instanceData"]["idInstance"], 9_999_999_999_u64);
    }
    let eleven = world.api.address("getStateInstance").replace("9999999999", "99999999990");
    assert_eq!(read(world.api.http().get(eleven)).await.0, 403);
}

// behaviours: 35
#[tokio::test]
async fn a_linked_file_over_a_hundred_megabytes_is_500_and_its_size_is_said() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let link = format!("http://{}/film.mp4", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.read(&mut [0; 4096]).await;
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 157286400\r\n\r\n").await;
        }
    });
    let world = world().await;
    let answer =
        world.api.post("sendFileByUrl", json!({"chatId": chat(FRIEND), "urlFile": link, "fileName": "film.mp4"})).await;
    assert_eq!(answer.0, 500);
    assert_eq!(
        message(&answer),
        format!("File from url exceeded max upload size. Size: 150mb Limit: 100mb Url: {link}")
    );
}

// behaviours: 55
#[tokio::test]
async fn an_empty_token_of_webhooks_is_none() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    let world =
        world_with(Sandbox::builder().unlimited(), InstanceOptions::authorized(OWN).settings(everything_on())).await;
    for (token, expected) in [("abc", true), ("", false)] {
        world.api.post("setSettings", json!({"webhookUrl": url, "webhookUrlToken": token})).await;
        loop {
            let (_, settings) = world.api.get("getSettings").await;
            if settings["webhookUrl"] == url.as_str() && settings["webhookUrlToken"] == token {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        world.sandbox.person(FRIEND).says(chat(OWN).as_str(), format!("the token is {token}"));
        // What was told before the settings applied came with the token before.
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut bytes = vec![0; 65536];
            let length = stream.read(&mut bytes).await.unwrap();
            stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").await.unwrap();
            let request = String::from_utf8_lossy(&bytes[..length]).to_lowercase();
            if request.contains(&format!("the token is {token}\"")) {
                assert_eq!(request.contains("authorization:"), expected, "{request}");
                break;
            }
        }
    }
}

// behaviours: 190, 219
#[tokio::test]
async fn notifications_and_the_journal_tell_how_far_a_message_came() {
    let world = world().await;
    world.sandbox.add_person(PersonOptions::new(FRIEND).never_reads().phone_off());
    let (private, group) = ("120363000000000001@g.us", "120363000000000002@g.us");
    let told = async |id: &str| {
        let all = world.api.notifications(&world).await;
        let statuses = all.iter().filter(|told| told["idMessage"] == id).filter_map(|told| told["status"].as_str());
        statuses.map(str::to_owned).collect::<Vec<_>>()
    };
    let nobody = world.api.send("79009999999@c.us", "hello").await;
    world.seconds_later(30);
    assert_eq!(told(&nobody).await, ["noAccount"]);
    let outside = world.api.send(private, "hello").await;
    world.seconds_later(30);
    // The table of statuses has a name for it that the journal uses; the notification is the one of the example.
    assert_eq!(told(&outside).await, ["failed"]);
    world.sandbox.set_state(world.api.id, StateInstance::YellowCard);
    let held = world.api.send(group, "hello").await;
    assert_eq!(told(&held).await, ["yellowCard"]);
    let (_, journal) = world.api.post("getMessage", json!({"chatId": group, "idMessage": held})).await;
    assert_eq!((&journal["statusMessage"], &journal["textMessage"]), (&json!("yellowCard"), &json!("hello")));
    assert_eq!(world.api.get("lastOutgoingMessages").await.1[0]["statusMessage"], "yellowCard");
    world.api.get("clearMessagesQueue").await;
    world.sandbox.set_state(world.api.id, StateInstance::Authorized);
    let friend = world.api.send(&chat(FRIEND), "hello").await;
    let status = async |id: &str| {
        let (_, journal) = world.api.get("lastOutgoingMessages").await;
        let item = journal.as_array().unwrap().iter().find(|item| item["idMessage"] == id);
        item.map_or_else(String::new, |item| item["statusMessage"].as_str().unwrap_or_default().to_owned())
    };
    world.later(Duration::from_millis(1));
    assert_eq!(status(&friend).await, "pending");
    world.seconds_later(30);
    assert_eq!((status(&nobody).await, status(&outside).await), ("noAccount".to_owned(), "notInGroup".to_owned()));
    assert_eq!((status(&friend).await, told(&friend).await), ("sent".to_owned(), vec!["sent".to_owned()]));
    world.sandbox.person(FRIEND).switch_phone(true);
    world.seconds_later(30);
    assert_eq!((status(&friend).await, told(&friend).await), ("delivered".to_owned(), vec!["delivered".to_owned()]));
    world.sandbox.person(FRIEND).reads(chat(OWN));
    assert_eq!((status(&friend).await, told(&friend).await), ("read".to_owned(), vec!["read".to_owned()]));
}

// behaviours: 296
#[tokio::test]
async fn a_method_without_a_quota_is_not_counted() {
    assert_eq!(Method::GetStateInstance.route().operation.quota.developer, None);
    let world =
        world_with(Sandbox::builder().held_clock(), InstanceOptions::authorized(OWN).tariff(Tariff::Developer)).await;
    // More than the largest small quota.
    for _ in 0..1100 {
        assert_eq!(world.api.get("getStateInstance").await.0, 200);
        world.seconds_later(1);
    }
}
