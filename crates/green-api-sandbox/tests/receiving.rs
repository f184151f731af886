//! Notifications through the HTTP API, journals, and people.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]

mod support;

use std::time::Duration;

use green_api::models::Switch;
use green_api_sandbox::{InstanceOptions, PersonOptions, Sandbox, Timings, content};
use serde_json::{Value, json};

use support::{FRIEND, OWN, chat, everything_on, message, read, world, world_with};

// behaviours: 137, 139, 143, 144, 146, 154
#[tokio::test]
async fn notifications_come_in_order_and_the_head_stays_until_it_is_deleted() {
    let world = world().await;
    let friend = world.sandbox.person(FRIEND);
    friend.says(chat(OWN).as_str(), "one");
    friend.says(chat(OWN).as_str(), "two");
    world.seconds_later(1);
    let (_, first) = world.api.get("receiveNotification").await;
    assert_eq!(first["body"]["messageData"]["textMessageData"]["textMessage"], "one");
    assert_eq!(world.api.get("receiveNotification").await.1, first);
    let receipt = first["receiptId"].as_u64().unwrap();
    assert_eq!(world.api.delete(receipt + 1).await, (200, json!({"result": false})), "it was not received yet");
    assert_eq!(world.api.delete(receipt).await, (200, json!({"result": true})));
    assert_eq!(world.api.delete(receipt).await, (200, json!({"result": false})));
    let (_, second) = world.api.get("receiveNotification").await;
    assert_eq!(second["body"]["messageData"]["textMessageData"]["textMessage"], "two");
}

// behaviours: 138
#[tokio::test]
async fn notifications_are_kept_for_24_hours() {
    let world = world().await;
    world.sandbox.person(FRIEND).says(chat(OWN).as_str(), "old");
    world.seconds_later(24 * 3600 - 60);
    assert_ne!(world.api.get("receiveNotification").await.1, Value::Null);
    world.seconds_later(61);
    let poll = tokio::spawn({
        let api = world.api.clone();
        async move { api.get("receiveNotification").await }
    });
    world.waiting(1).await;
    world.seconds_later(5);
    assert_eq!(poll.await.unwrap(), (200, Value::Null));
}

// behaviours: 140, 141, 142
#[tokio::test]
async fn receiving_waits_as_long_as_asked_and_returns_as_soon_as_something_comes() {
    let world = world().await;
    let poll = |query: &'static str| {
        let api = world.api.clone();
        tokio::spawn(async move { api.get_with("receiveNotification", query).await })
    };
    let (short, long, longest) = (poll(""), poll("receiveTimeout=6"), poll("receiveTimeout=60"));
    world.waiting(3).await;
    world.later(Duration::from_millis(4900));
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(!short.is_finished());
    world.later(Duration::from_millis(100));
    assert_eq!(short.await.unwrap(), (200, Value::Null));
    world.later(Duration::from_millis(1000));
    assert_eq!(long.await.unwrap(), (200, Value::Null));
    assert!(!longest.is_finished());
    world.sandbox.person(FRIEND).says(chat(OWN).as_str(), "now");
    // The clock stands as soon as the message is there: it is the message that ends the wait.
    world.seconds_later(1);
    assert_eq!(longest.await.unwrap().1["body"]["messageData"]["textMessageData"]["textMessage"], "now");
}

// behaviours: 141, 145, 147, 149, 150
#[tokio::test]
async fn what_is_wrong_with_receiving_is_said() {
    let world = world().await;
    let api = &world.api;
    for seconds in ["4", "61", "x"] {
        assert_eq!(api.get_with("receiveNotification", &format!("receiveTimeout={seconds}")).await.0, 400);
    }
    let answer = api.delete("abc").await;
    assert_eq!((answer.0, message(&answer)), (500, "Parameter receiptId must be a Number!"));
    assert_eq!(api.delete(12345).await, (200, json!({"result": false})));
    let answer = read(api.http().get(format!("{}/waInstanceabc/receiveNotification/{}", api.url, api.token))).await;
    assert_eq!((answer.0, message(&answer)), (400, "Parameter idInstance not an integer"));
    let answer = read(api.http().get(format!("{}/waInstance{}/receiveNotification/", api.url, api.id))).await;
    assert_eq!((answer.0, message(&answer)), (400, "Parameter apiTokenInstance not define"));
    assert_eq!(api.get(&format!("deleteNotification/{}", api.token)).await.0, 404);
}

// behaviours: 54, 151
#[tokio::test]
async fn while_a_webhook_is_set_nothing_can_be_received() {
    let options = InstanceOptions::authorized(OWN).settings(everything_on().webhook_url("http://127.0.0.1:9/"));
    let world = world_with(Sandbox::builder().held_clock().unlimited(), options).await;
    let text = format!(
        "Message cannot be received because custom webhook url is set. Go to cabinet, clear webhook url for instance: {} and wait for about 1 minute for another attempt",
        world.api.id
    );
    for answer in [world.api.get("receiveNotification").await, world.api.delete(1).await] {
        assert_eq!((answer.0, message(&answer)), (400, text.as_str()));
    }
    world.api.post("setSettings", json!({"webhookUrl": ""})).await;
    world.seconds_later(10);
    assert_eq!(world.api.get("receiveNotification").await.0, 200);
}

// behaviours: 65
#[tokio::test]
async fn each_kind_is_switched_by_its_setting() {
    let only = |settings| {
        world_with(Sandbox::builder().held_clock().unlimited(), InstanceOptions::authorized(OWN).settings(settings))
    };
    let new = green_api::models::SetSettings::new;
    let cases = [
        (new().incoming_webhook(Switch::Yes), vec!["incomingMessageReceived"]),
        (new().outgoing_api_message_webhook(Switch::Yes), vec!["outgoingAPIMessageReceived"]),
        (new().outgoing_webhook(Switch::Yes), vec!["outgoingMessageStatus"; 3]),
        (new().outgoing_message_webhook(Switch::Yes), vec!["outgoingMessageReceived"]),
        (new().state_webhook(Switch::Yes), vec![]),
        (new().outgoing_webhook(Switch::Yes).outgoing_message_webhook(Switch::Yes), {
            let mut both = vec!["outgoingMessageStatus"; 6];
            both.push("outgoingMessageReceived");
            both
        }),
    ];
    for (settings, expected) in cases {
        let world = only(settings.clone()).await;
        world.api.send(&chat(FRIEND), "through the API").await;
        world.seconds_later(10);
        world.sandbox.person(OWN).says(chat(FRIEND).as_str(), "from the phone");
        world.seconds_later(10);
        world.sandbox.person(FRIEND).says(chat(OWN).as_str(), "to the account");
        world.seconds_later(10);
        let mut kinds: Vec<_> = world
            .api
            .notifications(&world)
            .await
            .iter()
            .map(|told| told["typeWebhook"].as_str().unwrap().to_owned())
            .collect();
        kinds.sort_by_key(|kind| kind == "outgoingMessageReceived");
        assert_eq!(kinds, expected, "{settings:?}");
    }
}

// behaviours: 68
#[tokio::test]
async fn a_message_to_a_phone_that_is_off_stays_sent_until_it_is_on_or_kept_online() {
    let world = world().await;
    let friend = world.sandbox.person(FRIEND);
    friend.switch_phone(false);
    let id = world.api.send(&chat(FRIEND), "x").await;
    let status = async || {
        world.api.post("getMessage", json!({"chatId": chat(FRIEND), "idMessage": id})).await.1["statusMessage"].clone()
    };
    world.seconds_later(10);
    assert_eq!(status().await, "sent");
    friend.switch_phone(true);
    world.seconds_later(10);
    assert_eq!(status().await, "read");

    let online = InstanceOptions::authorized(FRIEND + 9).settings(everything_on().keep_online_status(Switch::Yes));
    world.sandbox.create_instance(online);
    world.sandbox.person(FRIEND + 9).switch_phone(false);
    let id = world.api.send(&chat(FRIEND + 9), "x").await;
    world.seconds_later(10);
    let (_, kept) = world.api.post("getMessage", json!({"chatId": chat(FRIEND + 9), "idMessage": id})).await;
    assert_eq!(kept["statusMessage"], "delivered");
}

// behaviours: 213, 217, 218, 225, 226
#[tokio::test]
async fn journals_hold_both_directions_newest_first() {
    let world = world().await;
    world
        .sandbox
        .world(|world| world.accounts.get_mut(&OWN).unwrap().phone_book.insert(FRIEND, "Best friend".to_owned()));
    let sent = world.api.send(&chat(FRIEND), "hello").await;
    world.seconds_later(10);
    let got = world.sandbox.person(FRIEND).says(chat(OWN).as_str(), "hi");
    world.seconds_later(10);
    let (_, history) = world.api.post("getChatHistory", json!({"chatId": chat(FRIEND)})).await;
    let [incoming, outgoing] = history.as_array().unwrap().as_slice() else { panic!("{history}") };
    assert_eq!(
        (&incoming["type"], &incoming["idMessage"], &incoming["textMessage"]),
        (&json!("incoming"), &json!(got), &json!("hi"))
    );
    assert_eq!((&incoming["senderName"], &incoming["senderContactName"]), (&json!("Friend"), &json!("Best friend")));
    assert!(incoming["statusMessage"].is_null() && incoming["sendByApi"].is_null());
    assert_eq!((&outgoing["type"], &outgoing["idMessage"]), (&json!("outgoing"), &json!(sent)));
    assert_eq!((&outgoing["statusMessage"], &outgoing["sendByApi"]), (&json!("read"), &json!(true)));
    assert!(outgoing["senderId"].is_null());
    let (_, one) = world.api.post("getChatHistory", json!({"chatId": chat(FRIEND), "count": 1})).await;
    assert_eq!(one, json!([incoming]));
    assert_eq!(world.api.get("lastIncomingMessages").await.1, json!([incoming]));
    assert_eq!(world.api.get("lastOutgoingMessages").await.1[0]["idMessage"], json!(sent));
    world.seconds_later(1440 * 60);
    for journal in ["lastIncomingMessages", "lastOutgoingMessages"] {
        assert_eq!(world.api.get(journal).await.1, json!([]));
        assert_eq!(world.api.get_with(journal, "minutes=2000").await.1.as_array().unwrap().len(), 1);
    }
}

// behaviours: 216
#[tokio::test]
async fn a_history_has_a_hundred_messages_unless_another_number_is_asked_for() {
    let world = world().await;
    for number in 0..101 {
        world.sandbox.person(FRIEND).says(chat(OWN).as_str(), format!("message {number}"));
    }
    world.seconds_later(10);
    let history = async |body: Value| world.api.post("getChatHistory", body).await.1.as_array().unwrap().clone();
    let hundred = history(json!({"chatId": chat(FRIEND)})).await;
    assert_eq!((hundred.len(), &hundred[99]["textMessage"]), (100, &json!("message 1")));
    assert_eq!(history(json!({"chatId": chat(FRIEND), "count": 101})).await.len(), 101);
}

// behaviours: 221
#[tokio::test]
async fn the_text_of_plain_and_extended_messages_stands_in_the_same_field() {
    let world = world().await;
    let friend = world.sandbox.person(FRIEND);
    friend.says(chat(OWN), "plain");
    friend.sends(chat(OWN), content::link("https://green-api.com", "Title", "About"));
    friend.sends(chat(OWN), content::location(1.0, 2.0, "", ""));
    world.seconds_later(10);
    let (_, journal) = world.api.get("lastIncomingMessages").await;
    let texts: Vec<_> =
        journal.as_array().unwrap().iter().map(|line| (&line["typeMessage"], &line["textMessage"])).collect();
    assert_eq!(
        texts,
        [
            (&json!("locationMessage"), &Value::Null),
            (&json!("extendedTextMessage"), &json!("https://green-api.com")),
            (&json!("textMessage"), &json!("plain")),
        ]
    );
}

// behaviours: 227
#[tokio::test]
async fn the_time_of_an_outgoing_message_is_that_of_the_last_thing_that_happened_to_it() {
    let world = world().await;
    world.sandbox.add_person(PersonOptions::new(FRIEND).never_reads());
    world.api.send(&chat(FRIEND), "hello").await;
    world.seconds_later(10);
    let time = async || world.api.get("lastOutgoingMessages").await.1[0]["timestamp"].as_i64().unwrap();
    let delivered = time().await;
    world.seconds_later(600);
    assert_eq!(time().await, delivered);
    world.sandbox.person(FRIEND).reads(chat(OWN));
    assert_eq!(time().await, world.sandbox.clock().now().seconds());
    assert!(time().await >= delivered + 600);
}

// behaviours: 213
#[tokio::test]
async fn incoming_messages_stand_in_the_journals_only_with_the_setting_on() {
    let world = world_with(Sandbox::builder().held_clock().unlimited(), InstanceOptions::authorized(OWN)).await;
    world.sandbox.person(FRIEND).says(chat(OWN).as_str(), "unseen");
    world.seconds_later(10);
    assert_eq!(world.api.get("lastIncomingMessages").await.1, json!([]));
}

// behaviours: 214
#[tokio::test]
async fn messages_from_before_the_link_appear_after_logout_and_a_new_one() {
    let world =
        world_with(Sandbox::builder().held_clock().unlimited(), InstanceOptions::ready().settings(everything_on()))
            .await;
    world.sandbox.add_person(PersonOptions::new(OWN));
    world.sandbox.person(FRIEND).says(chat(OWN).as_str(), "before");
    world.seconds_later(10);
    let link = || {
        world.sandbox.scan_qr(world.api.id, OWN).unwrap();
        world.seconds_later(10);
    };
    link();
    assert_eq!(world.api.get("lastIncomingMessages").await.1, json!([]));
    world.api.get("logout").await;
    link();
    assert_eq!(world.api.get("lastIncomingMessages").await.1[0]["textMessage"], "before");
}

// behaviours: 215, 224
#[tokio::test]
async fn a_message_takes_a_while_to_appear_in_the_journals() {
    let builder = Sandbox::builder().held_clock().unlimited().timings(Timings::documented());
    let world = world_with(builder, InstanceOptions::authorized(OWN).settings(everything_on())).await;
    let id = world.api.send(&chat(FRIEND), "x").await;
    let get = async |id: &str| world.api.post("getMessage", json!({"chatId": chat(FRIEND), "idMessage": id})).await;
    assert_eq!(message(&get(&id).await), "chatId not found");
    world.seconds_later(120);
    assert_eq!(get(&id).await.1["idMessage"], json!(id));
    assert_eq!(message(&get("0123456789ABCDEF").await), "Message not found by id '0123456789ABCDEF'");
}

// behaviours: 211
#[tokio::test]
async fn a_message_without_a_file_has_nothing_to_download() {
    let world = world().await;
    let id = world.api.send(&chat(FRIEND), "x").await;
    world.seconds_later(10);
    let answer = world.api.post("downloadFile", json!({"chatId": chat(FRIEND), "idMessage": id})).await;
    let text = format!("File message encrypted url not found by chatId {} and idMessage {id}", chat(FRIEND));
    assert_eq!((answer.0, message(&answer)), (400, text.as_str()));
}
