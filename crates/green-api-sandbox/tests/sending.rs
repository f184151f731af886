//! The send queue, what is sent, and how far it comes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test stops at the first surprise"
)]

mod support;

use std::time::Duration;

use green_api::models::{MessageData, SetSettings, Switch};
use green_api_sandbox::{
    InstanceOptions, Sandbox, content,
    world::groups::{Group, Member},
};
use serde_json::{Value, json};

use support::{
    Api, FRIEND, OWN, World, chat, everything_on, friend, message, message as message_of, read, world, world_with,
};

fn statuses(notifications: &[Value]) -> Vec<&str> {
    notifications.iter().filter_map(|notification| notification["status"].as_str()).collect()
}

fn texts(world: &World) -> Vec<String> {
    world.sandbox.person(FRIEND).received().iter().filter_map(|received| received.text().map(str::to_owned)).collect()
}

// behaviours: 47, 90, 91
#[tokio::test]
async fn queued_messages_wait_for_authorization_and_leave_one_by_one_in_order() {
    let world =
        world_with(Sandbox::builder().held_clock().unlimited(), InstanceOptions::ready().settings(everything_on()))
            .await;
    for text in ["first", "second", "third"] {
        world.api.send(&chat(FRIEND), text).await;
    }
    world.seconds_later(3600);
    assert!(texts(&world).is_empty());
    world.sandbox.scan_qr(world.api.id, OWN).unwrap();
    world.later(Duration::from_millis(300));
    assert_eq!(texts(&world), ["first"]);
    world.later(Duration::from_millis(500));
    assert_eq!(texts(&world), ["first", "second"]);
    world.later(Duration::from_millis(500));
    assert_eq!(texts(&world), ["first", "second", "third"]);
    world.seconds_later(60);
    world.api.send(&chat(FRIEND), "at once").await;
    world.later(Duration::from_millis(100));
    assert_eq!(texts(&world).last().unwrap(), "at once");
}

// behaviours: 93
#[tokio::test]
async fn a_message_lives_in_the_queue_for_24_hours() {
    let world = world_with(Sandbox::builder().held_clock().unlimited(), InstanceOptions::ready()).await;
    world.api.send(&chat(FRIEND), "too old").await;
    world.seconds_later(24 * 3600 - 1);
    assert_eq!(world.api.get("showMessagesQueue").await.1.as_array().unwrap().len(), 1);
    world.api.send(&chat(FRIEND), "young").await;
    world.seconds_later(1);
    world.sandbox.scan_qr(world.api.id, OWN).unwrap();
    world.seconds_later(10);
    assert_eq!(texts(&world), ["young"]);
}

// behaviours: 91
#[tokio::test]
async fn the_interval_between_messages_is_the_one_that_is_set() {
    let slow = InstanceOptions::authorized(OWN).settings(SetSettings::new().delay_send_messages_milliseconds(15_000));
    let world = world_with(Sandbox::builder().held_clock().unlimited(), slow).await;
    world.api.send(&chat(FRIEND), "first").await;
    world.api.send(&chat(FRIEND), "second").await;
    world.later(Duration::from_millis(14_900));
    assert_eq!(texts(&world), ["first"]);
    world.later(Duration::from_millis(300));
    assert_eq!(texts(&world), ["first", "second"]);
}

// behaviours: 230, 231, 232, 233
#[tokio::test]
async fn the_queue_shows_what_waits_and_can_be_cleared() {
    let world = world_with(Sandbox::builder().held_clock().unlimited(), InstanceOptions::ready()).await;
    let to = chat(FRIEND);
    let id = world.api.send(&to, "x").await;
    world
        .api
        .post("sendPoll", json!({"chatId": to, "message": "?", "options": [{"optionName": "a"}, {"optionName": "b"}]}))
        .await;
    world.api.post("sendLocation", json!({"chatId": to, "latitude": 1.5, "longitude": "2.5"})).await;
    world.api.post("sendContact", json!({"chatId": to, "contact": {"phoneContact": FRIEND, "firstName": "A"}})).await;
    let (_, forwarded) =
        world.api.post("forwardMessages", json!({"chatId": to, "chatIdFrom": to, "messages": ["a", "b"]})).await;
    let file = reqwest::multipart::Part::bytes(vec![1, 2, 3]).file_name("a.bin");
    let form = reqwest::multipart::Form::new().text("chatId", to.clone()).part("file", file);
    read(world.api.http().post(format!("{}{}", world.api.media, world.api.path("sendFileByUpload"))).multipart(form))
        .await;
    let (_, queue) = world.api.get("showMessagesQueue").await;
    let kinds: Vec<_> = queue.as_array().unwrap().iter().map(|item| item["type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["sendMessage", "sendPoll", "sendLocation", "sendContact", "ForwardMessages", "sendFileByUrl"]);
    assert_eq!(
        queue[0],
        json!({"messageID": id, "type": "sendMessage", "body": {"chatId": to, "message": "x", "linkPreview": true}})
    );
    assert_eq!((&queue[2]["body"]["latitude"], &queue[2]["body"]["longitude"]), (&json!(1.5), &json!(2.5)));
    assert_eq!(queue[4]["messagesIDs"], forwarded["messages"]);
    assert_eq!(world.api.get("clearMessagesQueue").await, (200, json!({"isCleared": true})));
    assert_eq!(world.api.get("showMessagesQueue").await, (200, json!([])));
}

// behaviours: 89, 191
#[tokio::test]
async fn every_way_of_sending_puts_into_the_queue_and_answers_the_id_that_its_statuses_have() {
    let world = world().await;
    let (api, to) = (&world.api, chat(FRIEND));
    let source = world.sandbox.person(FRIEND).says(chat(OWN), "to forward");
    world.seconds_later(10);
    let stored =
        api.http().post(format!("{}{}", api.media, api.path("uploadFile"))).header("content-type", "image/png");
    let link = read(stored.body("x")).await.1["urlFile"].clone();
    api.notifications(&world).await;
    let form = reqwest::multipart::Form::new().text("chatId", to.clone()).part("file", file("photo.png", b"png"));
    let options = json!([{"optionName": "a"}, {"optionName": "b"}]);
    let answers = [
        api.post("sendMessage", json!({"chatId": to, "message": "x"})).await,
        api.post("sendPoll", json!({"chatId": to, "message": "?", "options": options})).await,
        upload(api, form).await,
        api.post("sendFileByUrl", json!({"chatId": to, "urlFile": link, "fileName": "a.png"})).await,
        api.post("sendLocation", json!({"chatId": to, "latitude": 1.5, "longitude": 2.5})).await,
        api.post("sendContact", json!({"chatId": to, "contact": {"phoneContact": FRIEND, "firstName": "A"}})).await,
        api.post("forwardMessages", json!({"chatId": to, "chatIdFrom": to, "messages": [source]})).await,
    ];
    let ids: Vec<Value> = answers
        .iter()
        .map(|(status, answer)| {
            assert_eq!(*status, 200, "{answer}");
            answer.get("idMessage").unwrap_or(&answer["messages"][0]).clone()
        })
        .collect();
    assert!(ids.iter().all(|id| id.as_str().is_some_and(|id| id.len() >= 16)), "{ids:?}");
    // The first one left at once.
    assert_eq!(api.get("showMessagesQueue").await.1.as_array().unwrap().len(), answers.len() - 1);
    world.seconds_later(60);
    let told = api.notifications(&world).await;
    for id in &ids {
        let of_this: Vec<Value> = told.iter().filter(|told| told["idMessage"] == *id).cloned().collect();
        assert_eq!(statuses(&of_this), ["sent", "delivered", "read"], "{id}");
    }
}

// behaviours: 63, 64
#[tokio::test]
async fn what_cannot_be_delivered_is_told_of_whatever_the_settings_are() {
    let world = world_with(Sandbox::builder().held_clock().unlimited(), InstanceOptions::authorized(OWN)).await;
    let id = world.api.send(&chat(FRIEND + 5), "x").await;
    world.api.send(&chat(FRIEND), "x").await;
    let nowhere = world.api.send("120363000000000001@g.us", "x").await;
    world.seconds_later(10);
    let told = world.api.notifications(&world).await;
    assert_eq!(told.len(), 2, "{told:?}");
    assert_eq!((&told[0]["status"], &told[0]["idMessage"]), (&json!("noAccount"), &json!(id)));
    assert_eq!((&told[1]["status"], &told[1]["idMessage"]), (&json!("failed"), &json!(nowhere)));
    let (_, journal) = world.api.post("getMessage", json!({"chatId": chat(FRIEND + 5), "idMessage": id})).await;
    assert_eq!(journal["statusMessage"], "noAccount");

    // With everything on it is told of all the same, and of nothing else.
    let world = support::world().await;
    world.api.send(&chat(FRIEND + 5), "x").await;
    world.seconds_later(10);
    let told = world.api.notifications(&world).await;
    assert_eq!((told.len(), statuses(&told)), (1, vec!["noAccount"]), "{told:?}");
}

// behaviours: 94
#[tokio::test]
async fn a_message_to_oneself_stays_sent() {
    let world = world().await;
    world.api.send(&chat(OWN), "note").await;
    world.seconds_later(10);
    assert_eq!(statuses(&world.api.notifications(&world).await), ["sent"]);
}

// behaviours: 195
#[tokio::test]
async fn a_message_to_someone_who_blocked_the_account_stays_sent() {
    let world = world().await;
    world.sandbox.person(FRIEND).set_blocked(OWN, true);
    world.api.send(&chat(FRIEND), "x").await;
    world.seconds_later(10);
    assert_eq!(statuses(&world.api.notifications(&world).await), ["sent"]);
    assert!(texts(&world).is_empty());
}

fn group(members: impl Iterator<Item = u64>) -> Group {
    Group {
        id: "120363000000000001@g.us".to_owned(),
        name: "Group".to_owned(),
        named: green_api_sandbox::clock::Moment(0),
        named_by: OWN,
        owner: OWN,
        made: green_api_sandbox::clock::Moment(0),
        members: members.map(|phone| (phone, Member::default())).collect(),
        invitation: String::new(),
        picture: None,
    }
}

async fn with_group(members: impl Iterator<Item = u64>) -> (World, String) {
    let (world, group) = (world().await, group(members));
    let id = group.id.clone();
    world.sandbox.world(|world| world.groups.insert(group.id.clone(), group));
    (world, id)
}

#[tokio::test]
async fn a_group_message_is_delivered_and_read_when_all_have_it() {
    let (world, group) = with_group([OWN, FRIEND, FRIEND + 1].into_iter()).await;
    let second = world.sandbox.add_person(green_api_sandbox::PersonOptions::new(FRIEND + 1).phone_off());
    world.api.send(&group, "all").await;
    world.seconds_later(10);
    assert_eq!(statuses(&world.api.notifications(&world).await), ["sent"]);
    second.switch_phone(true);
    world.seconds_later(10);
    assert_eq!(statuses(&world.api.notifications(&world).await), ["delivered", "read"]);
    world.sandbox.person(FRIEND).says(group.as_str(), "hi");
    world.seconds_later(10);
    let told = world.api.notifications(&world).await;
    assert_eq!(told[0]["senderData"]["chatId"], json!(group));
    assert_eq!(
        (&told[0]["senderData"]["sender"], &told[0]["senderData"]["chatName"]),
        (&json!(chat(FRIEND)), &json!("Group"))
    );
}

// behaviours: 94
#[tokio::test]
async fn a_message_to_a_group_of_one_stays_sent() {
    let (world, group) = with_group([OWN].into_iter()).await;
    world.api.send(&group, "alone").await;
    world.seconds_later(10);
    assert_eq!(statuses(&world.api.notifications(&world).await), ["sent"]);
}

// behaviours: 192
#[tokio::test]
async fn sending_to_a_group_without_being_in_it_fails() {
    let (world, group) = with_group([FRIEND].into_iter()).await;
    world.api.send(&group, "x").await;
    world.seconds_later(10);
    let told = world.api.notifications(&world).await;
    assert_eq!(
        (told.len(), &told[0]["status"], &told[0]["description"]),
        (1, &json!("failed"), &json!("Error: item-not-found"))
    );
}

// behaviours: 193, 207
#[tokio::test]
async fn sending_to_a_group_of_more_than_a_hundred_fails() {
    let (world, group) = with_group((0..101).map(|number| OWN + number)).await;
    world.api.send(&group, "x").await;
    world.seconds_later(10);
    let told = world.api.notifications(&world).await;
    let description = "SWE004: the number of participants in the group has been exceeded - 101";
    assert_eq!((&told[0]["status"], &told[0]["description"]), (&json!("failed"), &json!(description)));
}

// behaviours: 95, 96, 178, 179
#[tokio::test]
async fn a_quote_comes_with_the_quoted_message_and_a_wrong_one_is_not_delivered() {
    let world = world().await;
    let question = world.sandbox.person(FRIEND).says(chat(OWN).as_str(), "question");
    world.seconds_later(10);
    let body = json!({"chatId": chat(FRIEND), "message": "answer", "quotedMessageId": question});
    assert_eq!(world.api.post("sendMessage", body).await.0, 200);
    let wrong = json!({"chatId": chat(FRIEND), "message": "lost", "quotedMessageId": "0123456789ABCDEF"});
    let answer = world.api.post("sendMessage", wrong).await;
    assert!(answer.0 == 200 && answer.1["idMessage"].is_string());
    // A message of another chat is as good as none.
    let elsewhere =
        world.sandbox.add_person(green_api_sandbox::PersonOptions::new(FRIEND + 1)).says(chat(OWN), "aside");
    world.seconds_later(10);
    let other = json!({"chatId": chat(FRIEND), "message": "lost too", "quotedMessageId": elsewhere});
    assert_eq!(world.api.post("sendMessage", other).await.0, 200);
    world.seconds_later(10);
    assert_eq!(texts(&world), ["answer"]);
    let told = world.api.notifications(&world).await;
    let sent = told.iter().find(|told| told["typeWebhook"] == "outgoingAPIMessageReceived").unwrap();
    let data = &sent["messageData"];
    assert_eq!(data["typeMessage"], "quotedMessage");
    assert_eq!(
        (&data["extendedTextMessageData"]["text"], &data["extendedTextMessageData"]["stanzaId"]),
        (&json!("answer"), &json!(question))
    );
    assert_eq!(
        (&data["quotedMessage"]["textMessage"], &data["quotedMessage"]["typeMessage"]),
        (&json!("question"), &json!("textMessage"))
    );
    assert_eq!(data["quotedMessage"]["participant"], json!(chat(FRIEND)));
}

// behaviours: 135, 136
#[tokio::test]
async fn forwarded_messages_keep_their_content_and_wrong_ids_are_not_delivered() {
    let world = world().await;
    world.sandbox.add_person(friend().never_reads());
    let source = world.sandbox.add_person(green_api_sandbox::PersonOptions::new(FRIEND + 1));
    let id = source.says(chat(OWN).as_str(), "news");
    world.seconds_later(10);
    let body = json!({"chatId": chat(FRIEND), "chatIdFrom": chat(FRIEND + 1), "messages": [id, "0123456789ABCDEF"]});
    let (status, answer) = world.api.post("forwardMessages", body).await;
    assert_eq!((status, answer["messages"].as_array().unwrap().len()), (200, 2));
    world.seconds_later(10);
    let received = world.sandbox.person(FRIEND).received();
    assert_eq!(received.len(), 1);
    assert_eq!(json!(received[0].id), answer["messages"][0]);
    let MessageData::ExtendedTextMessage(message) = &received[0].content else { panic!("{received:?}") };
    assert_eq!(
        (message.extended_text_message_data.is_forwarded, message.extended_text_message_data.forwarding_score),
        (Some(true), Some(1))
    );
}

// behaviours: 67, 106
#[tokio::test]
async fn polls_are_told_of_with_the_poll_setting_only() {
    let world = world().await;
    let body = json!({"chatId": chat(FRIEND), "message": "?", "options": [{"optionName": "a"}, {"optionName": "b"}]});
    world.api.post("sendPoll", body.clone()).await;
    world.seconds_later(10);
    let told = world.api.notifications(&world).await;
    let data = &told[0]["messageData"];
    assert_eq!(
        (&data["typeMessage"], &data["pollMessageData"]["multipleAnswers"]),
        (&json!("pollMessage"), &json!(false))
    );
    world.api.post("setSettings", json!({"pollMessageWebhook": "no"})).await;
    world.seconds_later(10);
    world.api.notifications(&world).await;
    world.api.post("sendPoll", body.clone()).await;
    world.seconds_later(10);
    assert!(world.api.notifications(&world).await.iter().all(|told| told["typeWebhook"] == "outgoingMessageStatus"));

    // Besides, each way needs the setting of its own messages.
    let poll = || content::poll("Tea?", ["Yes", "No"], false);
    for (settings, expected) in [
        (
            everything_on(),
            ["outgoingAPIMessageReceived", "outgoingMessageReceived", "incomingMessageReceived"].as_slice(),
        ),
        (
            everything_on().outgoing_api_message_webhook(Switch::No),
            &["outgoingMessageReceived", "incomingMessageReceived"],
        ),
        (
            everything_on().outgoing_message_webhook(Switch::No),
            &["outgoingAPIMessageReceived", "incomingMessageReceived"],
        ),
        (everything_on().incoming_webhook(Switch::No), &["outgoingAPIMessageReceived", "outgoingMessageReceived"]),
        (everything_on().poll_message_webhook(Switch::No), &[]),
    ] {
        let options = InstanceOptions::authorized(OWN).settings(settings);
        let world = world_with(Sandbox::builder().held_clock().unlimited(), options).await;
        world.api.post("sendPoll", body.clone()).await;
        world.seconds_later(10);
        world.sandbox.person(OWN).sends(chat(FRIEND), poll());
        world.seconds_later(10);
        world.sandbox.person(FRIEND).sends(chat(OWN), poll());
        world.seconds_later(10);
        let told = world.api.notifications(&world).await;
        let polls = told.iter().filter(|told| told["messageData"]["typeMessage"] == "pollMessage");
        let kinds: Vec<_> = polls.map(|told| told["typeWebhook"].as_str().unwrap()).collect();
        assert_eq!(kinds, expected);
    }
}

// behaviours: 97, 100
#[tokio::test]
async fn a_text_with_a_link_has_a_preview_unless_it_is_switched_off() {
    let world = world().await;
    let text = "смотри 👀 https://example.com/a";
    world.api.post("sendMessage", json!({"chatId": chat(FRIEND), "message": text})).await;
    world.api.post("sendMessage", json!({"chatId": chat(FRIEND), "message": text, "linkPreview": false})).await;
    world.seconds_later(10);
    let received = world.sandbox.person(FRIEND).received();
    assert!(received.iter().all(|received| received.text() == Some(text)));
    let kinds: Vec<_> = received.iter().map(|received| received.content.type_message()).collect();
    assert_eq!(kinds, ["extendedTextMessage", "textMessage"]);
}

// behaviours: 132
#[tokio::test]
async fn a_contact_arrives_as_a_vcard() {
    let world = world().await;
    let contact = json!({"phoneContact": 79_001_234_569_u64, "firstName": "Anna", "lastName": "B", "company": "C"});
    world.api.post("sendContact", json!({"chatId": chat(FRIEND), "contact": contact})).await;
    world.seconds_later(10);
    let received = world.sandbox.person(FRIEND).received();
    let MessageData::ContactMessage(message) = &received[0].content else { panic!("{received:?}") };
    assert_eq!(message.contact_message_data.display_name, "Anna B");
    assert!(message.contact_message_data.vcard.contains("waid=79001234569:+79001234569"));
    for (digits, fits) in
        [(7_900_123_456_u64, false), (79_001_234_569, true), (790_012_345_690, true), (7_900_123_456_900, false)]
    {
        let contact = json!({"phoneContact": digits, "company": "C"});
        let answer = world.api.post("sendContact", json!({"chatId": chat(FRIEND), "contact": contact})).await;
        assert_eq!(answer.0, if fits { 200 } else { 400 }, "{digits}: {answer:?}");
        let text = "Validation failed. Details: bad phone number, valid 11 or 12 digits";
        assert!(fits || message_of(&answer) == text, "{answer:?}");
    }
    let nameless = json!({"chatId": chat(FRIEND), "contact": {"phoneContact": FRIEND}});
    assert_eq!(world.api.post("sendContact", nameless).await.0, 400);
}

async fn upload(api: &Api, form: reqwest::multipart::Form) -> (u16, Value) {
    read(api.http().post(format!("{}{}", api.media, api.path("sendFileByUpload"))).multipart(form)).await
}

fn file(name: &'static str, bytes: &[u8]) -> reqwest::multipart::Part {
    reqwest::multipart::Part::bytes(bytes.to_vec()).file_name(name)
}

// behaviours: 108, 109, 110, 130, 209
#[tokio::test]
async fn an_uploaded_file_is_sent_and_can_be_fetched_for_fifteen_days() {
    let world = world().await;
    let form = || {
        reqwest::multipart::Form::new()
            .text("chatId", chat(FRIEND))
            .text("caption", "look")
            .text("fileName", "photo.png")
            .part("file", file("anything", b"png"))
    };
    let (status, answer) = upload(&world.api, form()).await;
    assert_eq!(status, 200, "{answer}");
    let url = answer["urlFile"].as_str().unwrap().to_owned();
    assert!(url.starts_with(&world.api.media) && url.ends_with("photo.png"));
    world.seconds_later(30);
    let received = world.sandbox.person(FRIEND).received();
    let MessageData::ImageMessage(image) = &received[0].content else { panic!("{received:?}") };
    assert_eq!(
        (image.file_message_data.caption.as_deref(), image.file_message_data.mime_type.as_deref()),
        (Some("look"), Some("image/png"))
    );
    assert_eq!(image.file_message_data.download_url, url);
    let body = json!({"chatId": chat(FRIEND), "idMessage": answer["idMessage"]});
    assert_eq!(world.api.post("downloadFile", body.clone()).await, (200, json!({"downloadUrl": url})));
    let fetched = world.api.http().get(&url).send().await.unwrap();
    assert_eq!(fetched.headers()["content-type"], "image/png");
    assert_eq!(fetched.bytes().await.unwrap().as_ref(), b"png");
    let head = world.api.http().head(&url).send().await.unwrap();
    let expires = head.headers()["x-amz-expiration"].to_str().unwrap().to_owned();
    assert!(expires.starts_with("expiry-date=\"") && expires.ends_with(" GMT\""), "{expires}");
    let again = json!({"chatId": chat(FRIEND), "urlFile": url, "fileName": "again.png"});
    assert_eq!(world.api.post("sendFileByUrl", again).await.0, 200);
    world.seconds_later(15 * 86_400);
    assert_eq!(read(world.api.http().get(&url)).await.0, 404);
    assert_eq!(world.api.post("downloadFile", body).await.0, 500);
}

// behaviours: 112, 117, 118, 119
#[tokio::test]
async fn forms_that_are_wrong_are_refused_in_the_documented_words() {
    let world = world().await;
    let form = reqwest::multipart::Form::new;
    let refused = async |form: reqwest::multipart::Form| {
        let answer = upload(&world.api, form).await;
        (answer.0, message(&answer).to_owned())
    };
    let failed = (400, "failed to upload file".to_owned());
    assert_eq!(refused(form().part("file", file("a", b"x"))).await, failed);
    assert_eq!(refused(form().text("chatId", chat(FRIEND))).await, failed);
    assert_eq!(refused(form().text("chatId", "7900").part("file", file("a", b"x"))).await, failed);
    assert_eq!(
        refused(form().text("chatId", chat(FRIEND)).text("more", "x").part("file", file("a", b"x"))).await,
        failed
    );
    assert_eq!(
        refused(form().text("chatId", chat(FRIEND)).part("file", file("a", b"x")).part("file", file("b", b"x"))).await,
        failed
    );
    assert_eq!(
        refused(form().text("chatId", chat(FRIEND)).text("quotedMessageId", "short").part("file", file("a", b"x")))
            .await,
        failed
    );
    let json = world.api.post("sendFileByUpload", json!({"chatId": chat(FRIEND)})).await;
    assert_eq!((json.0, message(&json)), (400, "failed to upload file"));
    let empty = refused(form().text("chatId", chat(FRIEND)).part("file", file("a", b""))).await;
    assert_eq!(empty, (400, "file should not be empty".to_owned()));
    let large = form().text("chatId", chat(FRIEND)).text("caption", "x".repeat(102_401)).part("file", file("a", b"x"));
    assert_eq!(upload(&world.api, large).await, (200, json!("failed to upload file")));
}

// behaviours: 7, 111, 119, 120, 127, 128
#[tokio::test]
async fn a_file_can_be_stored_without_sending_it() {
    let world = world().await;
    let store = |mime: &str, body: Vec<u8>| {
        world
            .api
            .http()
            .post(format!("{}{}", world.api.media, world.api.path("uploadFile")))
            .header("content-type", mime)
            .body(body)
    };
    let (status, answer) = read(store("image/jpeg", vec![1])).await;
    assert_eq!(status, 200);
    // Forms are for sending, JSON is for everything else.
    let form = reqwest::multipart::Form::new().text("chatId", chat(FRIEND)).part("file", file("a.png", b"x"));
    assert_eq!(upload(&world.api, form).await.0, 200);
    world.api.send(&chat(FRIEND), "JSON").await;
    assert!(
        world.api.http().get(answer["urlFile"].as_str().unwrap()).send().await.unwrap().headers()["content-type"]
            == "image/jpeg"
    );
    let (_, unknown) = read(store("x/unheard-of", vec![1])).await;
    assert!(unknown["urlFile"].as_str().unwrap().ends_with(".bin"));
    let (_, named) = read(store("application/octet-stream", vec![1]).header("GA-Filename", "main.go")).await;
    assert!(named["urlFile"].as_str().unwrap().ends_with("main.go"));
    assert_eq!(message(&read(store("image/jpeg", vec![])).await), "file should not be empty");
    let announced = store("image/jpeg", vec![0; 100 * 1024 * 1024 + 1]);
    let answer = read(announced).await;
    assert_eq!((answer.0, message(&answer)), (413, "request entity too large"));
}

// behaviours: 126
#[tokio::test]
async fn the_type_of_a_file_behind_a_link_follows_from_its_name_then_from_the_link() {
    let world = world().await;
    let (_, stored) = read(
        world
            .api
            .http()
            .post(format!("{}{}", world.api.media, world.api.path("uploadFile")))
            .header("content-type", "video/mp4")
            .body("x"),
    )
    .await;
    for name in ["a.png", "noextension"] {
        let body = json!({"chatId": chat(FRIEND), "urlFile": stored["urlFile"], "fileName": name});
        assert_eq!(world.api.post("sendFileByUrl", body).await.0, 200);
    }
    world.seconds_later(30);
    let kinds: Vec<_> = world
        .sandbox
        .person(FRIEND)
        .received()
        .iter()
        .map(|received| received.content.type_message().to_owned())
        .collect();
    assert_eq!(kinds, ["imageMessage", "videoMessage"]);
    let answer = world.api.post("sendFileByUrl", json!({"chatId": chat(FRIEND), "urlFile": "https://a/b"})).await;
    assert_eq!(message(&answer), "Validation failed. Details: 'fileName' is required");
}
