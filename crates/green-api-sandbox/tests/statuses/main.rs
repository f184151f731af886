//! Statuses: through the queue to the contacts, what became of them, and those of others.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]

#[path = "../support/mod.rs"]
mod support;

mod lists;

use std::time::Duration;

use green_api::models::SetSettings;
use green_api_sandbox::{InstanceOptions, PersonOptions, Sandbox, world::statuses::StatusContent};
use serde_json::{Value, json};

use support::{FRIEND, OWN, World, chat, everything_on, message, world_with};

/// A sandbox whose instance has access to statuses, and three people: they and its account have saved each other.
async fn contacts() -> World {
    contacts_with(everything_on()).await
}

async fn contacts_with(settings: SetSettings) -> World {
    let options = InstanceOptions::authorized(OWN).settings(settings).beta();
    let world = world_with(Sandbox::builder().held_clock().unlimited(), options).await;
    for number in 0..3 {
        let person =
            PersonOptions::new(FRIEND + number).name(format!("Friend {number}")).knows(OWN, "Shop").never_reads();
        world.sandbox.add_person(person);
        world.sandbox.person(OWN).saves(FRIEND + number, format!("Saved {number}"));
    }
    world
}

async fn send(world: &World, method: &str, body: Value) -> String {
    let (status, answer) = world.api.post(method, body).await;
    assert_eq!(status, 200, "{answer}");
    answer["idMessage"].as_str().unwrap().to_owned()
}

async fn send_text(world: &World, text: &str) -> String {
    send(world, "sendTextStatus", json!({"message": text})).await
}

/// Keeps a file at the media host and gives its link.
async fn upload(world: &World, name: &str, mime: &str, content: &[u8]) -> String {
    let address = format!("{}{}", world.api.media, world.api.path("uploadFile"));
    let request =
        world.api.http().post(address).header("content-type", mime).header("GA-Filename", name).body(content.to_vec());
    support::read(request).await.1["urlFile"].as_str().unwrap().to_owned()
}

/// A small picture.
fn picture() -> Vec<u8> {
    let mut png = Vec::new();
    let encoder = image::codecs::png::PngEncoder::new(&mut png);
    image::RgbImage::new(9, 16).write_with_encoder(encoder).unwrap();
    png
}

/// Who is said to have got a status, and how far it came there.
async fn statistic(world: &World, id: &str) -> Vec<(String, String)> {
    let (status, answer) = world.api.get_with("getStatusStatistic", &format!("idMessage={id}")).await;
    assert_eq!(status, 200, "{answer}");
    let text = |item: &Value, name: &str| item[name].as_str().unwrap().to_owned();
    answer.as_array().unwrap().iter().map(|item| (text(item, "participant"), text(item, "status"))).collect()
}

async fn list(world: &World, method: &str) -> Vec<Value> {
    let (status, answer) = world.api.get(method).await;
    assert_eq!(status, 200, "{answer}");
    answer.as_array().unwrap().clone()
}

fn seen(world: &World, phone: u64) -> Vec<String> {
    world.sandbox.person(phone).statuses().into_iter().map(|status| status.id).collect()
}

// behaviours: 253
#[tokio::test]
async fn without_access_to_the_beta_every_method_is_403() {
    let world = world_with(Sandbox::builder().held_clock(), InstanceOptions::authorized(OWN)).await;
    let file = json!({"urlFile": "https://example.com/a.mp3", "fileName": "a.mp3"});
    for (method, body) in [
        ("sendTextStatus", json!({"message": "x"})),
        ("sendVoiceStatus", file.clone()),
        ("sendMediaStatus", file),
        ("deleteStatus", json!({"idMessage": "BAE5F4886F6F2D05"})),
    ] {
        let answer = world.api.post(method, body).await;
        assert_eq!((answer.0, message(&answer)), (403, "Forbidden"), "{method}");
    }
    for method in ["getStatusStatistic?idMessage=BAE5F4886F6F2D05", "getIncomingStatuses", "getOutgoingStatuses"] {
        let (method, query) = method.split_once('?').unwrap_or((method, "minutes=1"));
        let answer = world.api.get_with(method, query).await;
        assert_eq!((answer.0, message(&answer)), (403, "Forbidden"), "{method}");
    }
}

// behaviours: 232, 255
#[tokio::test]
async fn statuses_wait_in_the_queue_of_messages_with_its_interval() {
    let world = contacts_with(everything_on().delay_send_messages_milliseconds(10_000)).await;
    world.api.send(&chat(FRIEND), "First").await;
    let music = upload(&world, "music.mp3", "audio/mpeg", b"content").await;
    let horse = upload(&world, "horse.png", "image/png", b"content").await;
    let text = send(
        &world,
        "sendTextStatus",
        json!({"message": "Hi", "backgroundColor": "#228B22", "font": "SERIF", "participants": [chat(FRIEND)]}),
    )
    .await;
    let voice = send(
        &world,
        "sendVoiceStatus",
        json!({"urlFile": music, "fileName": "music.mp3", "backgroundColor": "#228B22"}),
    )
    .await;
    let media =
        send(&world, "sendMediaStatus", json!({"urlFile": horse, "fileName": "horse.png", "caption": "Little horse"}))
            .await;
    let (_, queue) = world.api.get("showMessagesQueue").await;
    assert_eq!(
        queue,
        json!([
            {"messageID": text, "type": "sendTextStatus", "body": {
                "message": "Hi", "backgroundColor": "#228B22", "font": "SERIF", "participants": [chat(FRIEND)], "linkPreview": true,
            }},
            {"messageID": voice, "type": "sendVoiceStatus", "body": {
                "urlFile": music, "fileName": "music.mp3", "backgroundColor": "#228B22", "participants": [],
            }},
            {"messageID": media, "type": "sendMediaStatus", "body": {
                "urlFile": horse, "fileName": "horse.png", "caption": "Little horse", "participants": [],
            }},
        ])
    );
    let mut left = Vec::new();
    for _ in 0..3 {
        world.seconds_later(10);
        left.push(world.api.get("showMessagesQueue").await.1.as_array().unwrap().len());
    }
    assert_eq!(left, [2, 1, 0]);
    world.seconds_later(10);
    assert_eq!(seen(&world, FRIEND), [text, voice, media]);
}

// behaviours: 255
#[tokio::test]
async fn a_status_waits_24_hours_for_the_phone_and_no_longer() {
    let options = InstanceOptions::ready().settings(everything_on()).beta();
    let world = world_with(Sandbox::builder().held_clock().unlimited(), options).await;
    world.sandbox.add_person(PersonOptions::new(OWN).knows(FRIEND, "Saved"));
    world.sandbox.person(FRIEND).saves(OWN, "Shop");
    send_text(&world, "Too old").await;
    world.later(Duration::from_secs(3600));
    let fresh = send_text(&world, "Fresh").await;
    world.later(Duration::from_secs(23 * 3600));
    world.sandbox.scan_qr(world.api.id, OWN).unwrap();
    world.seconds_later(10);
    assert_eq!(seen(&world, FRIEND), [fresh]);
}

// behaviours: 256
#[tokio::test]
async fn a_status_is_seen_when_both_sides_saved_each_other() {
    let world = contacts().await;
    world.sandbox.person(FRIEND + 1).deletes_from_phone_book(OWN);
    world.sandbox.person(OWN).deletes_from_phone_book(FRIEND + 2);
    let id = send_text(&world, "New prices").await;
    world.seconds_later(10);
    assert_eq!(seen(&world, FRIEND), std::slice::from_ref(&id));
    assert!(seen(&world, FRIEND + 1).is_empty());
    assert!(seen(&world, FRIEND + 2).is_empty());
    // Who did not save the author is a contact of his, but does not get it.
    assert_eq!(statistic(&world, &id).await, [(chat(FRIEND), "delivered".into()), (chat(FRIEND + 1), "sent".into())]);
}

// behaviours: 257
#[tokio::test]
async fn a_status_goes_to_the_first_1024_contacts_with_a_name() {
    let world = contacts().await;
    for number in 0..1030 {
        world.sandbox.add_person(PersonOptions::new(FRIEND + number).knows(OWN, "Shop"));
        world.sandbox.person(OWN).saves(FRIEND + number, if number == 5 { "" } else { "Saved" });
    }
    let id = send_text(&world, "For many").await;
    world.seconds_later(10);
    assert_eq!(statistic(&world, &id).await.len(), 1024);
    assert!(seen(&world, FRIEND + 5).is_empty());
    assert_eq!(seen(&world, FRIEND + 1024).len(), 1);
    assert!(seen(&world, FRIEND + 1025).is_empty());
}

// behaviours: 258, 260, 263
#[tokio::test]
async fn texts_captions_and_fonts_are_validated() {
    let world = contacts().await;
    let file = |caption: &str| json!({"urlFile": "https://example.com/a.png", "fileName": "a.png", "caption": caption});
    let cases = [
        (
            "sendTextStatus",
            json!({"message": "ж".repeat(501)}),
            "'message' length must be less than or equal to 500 characters long",
        ),
        (
            "sendMediaStatus",
            file(&"ж".repeat(1025)),
            "'caption' length must be less than or equal to 1024 characters long",
        ),
    ];
    for (method, body, text) in cases {
        let answer = world.api.post(method, body).await;
        assert_eq!(
            (answer.0, message(&answer).strip_prefix("Validation failed. Details: ")),
            (400, Some(text)),
            "{method}"
        );
    }
    assert_eq!(world.api.post("sendTextStatus", json!({"message": "x", "font": "COMIC_SANS"})).await.0, 400);
    for font in ["SERIF", "SANS_SERIF", "NORICAN_REGULAR", "BRYNDAN_WRITE", "OSWALD_HEAVY"] {
        send(&world, "sendTextStatus", json!({"message": "ж".repeat(500), "font": font})).await;
    }
}

// behaviours: 259
#[tokio::test]
async fn the_background_is_white_unless_another_colour_is_chosen() {
    let world = contacts().await;
    send_text(&world, "White on white").await;
    send(&world, "sendTextStatus", json!({"message": "White on green", "backgroundColor": "#228B22"})).await;
    world.seconds_later(10);
    let outgoing = list(&world, "getOutgoingStatuses").await;
    let colours: Vec<_> =
        outgoing.iter().map(|status| status["extendedTextMessage"]["backgroundColor"].as_str().unwrap()).collect();
    assert_eq!(colours, ["#228B22", "#FFFFFF"]);
}

// behaviours: 261
#[tokio::test]
async fn no_participants_are_all_contacts_and_unknown_numbers_are_skipped() {
    let world = contacts().await;
    let all = send(&world, "sendTextStatus", json!({"message": "All", "participants": []})).await;
    let left_out = send_text(&world, "All").await;
    let some = json!({"message": "Some", "participants": [chat(FRIEND + 1), chat(70_000_000_000)]});
    let some = send(&world, "sendTextStatus", some).await;
    world.seconds_later(10);
    assert_eq!(seen(&world, FRIEND), [all.clone(), left_out.clone()]);
    assert_eq!(seen(&world, FRIEND + 1), [all, left_out, some.clone()]);
    assert_eq!(statistic(&world, &some).await, [(chat(FRIEND + 1), "delivered".into())]);
    let outgoing = list(&world, "getOutgoingStatuses").await;
    assert_eq!(outgoing[0]["extendedTextMessage"]["participants"], json!([chat(FRIEND + 1), chat(70_000_000_000)]));
    assert_eq!(outgoing[1]["extendedTextMessage"]["participants"], json!([]));
}

// behaviours: 262
#[tokio::test]
async fn a_voice_status_is_mp3_or_wav() {
    let world = contacts().await;
    let mut appeared = Vec::new();
    for (name, mime) in [
        ("voice.mp3", "audio/mpeg"),
        ("voice.wav", "audio/wav"),
        ("voice.ogg", "audio/ogg"),
        ("picture.png", "image/png"),
    ] {
        let link = upload(&world, name, mime, b"content").await;
        let id = send(&world, "sendVoiceStatus", json!({"urlFile": link, "fileName": name})).await;
        world.seconds_later(10);
        appeared.push(seen(&world, FRIEND).contains(&id));
    }
    assert_eq!(appeared, [true, true, false, false]);
    let outgoing = list(&world, "getOutgoingStatuses").await;
    assert!(outgoing.iter().all(|status| status["typeMessage"] == "audioMessage"));
}

// behaviours: 265
#[tokio::test]
async fn a_link_that_downloads_its_file_is_200_and_no_status_appears() {
    let world = contacts().await;
    let downloads = upload(&world, "picture", "application/octet-stream", b"content").await;
    let shows = upload(&world, "picture.jpg", "image/jpeg", &picture()).await;
    for link in [&downloads, "no link at all"] {
        send(&world, "sendMediaStatus", json!({"urlFile": link, "fileName": "picture.jpg"})).await;
    }
    world.seconds_later(10);
    assert!(list(&world, "getOutgoingStatuses").await.is_empty());
    let id =
        send(&world, "sendMediaStatus", json!({"urlFile": shows, "fileName": "picture.jpg", "caption": "Look"})).await;
    world.seconds_later(10);
    let outgoing = list(&world, "getOutgoingStatuses").await;
    assert_eq!(outgoing.len(), 1);
    let status = &outgoing[0];
    assert_eq!(
        (&status["idMessage"], &status["typeMessage"], &status["type"]),
        (&json!(id), &json!("imageMessage"), &json!("outgoing"))
    );
    assert_eq!((&status["downloadUrl"], &status["mimeType"]), (&json!(shows), &json!("image/jpeg")));
    assert_eq!((&status["caption"], &status["participants"]), (&json!("Look"), &json!([])));
    assert!(status["jpegThumbnail"].as_str().is_some_and(|preview| preview.starts_with("/9j/")));
    // The name is made by the service.
    assert!(status["fileName"].as_str().is_some_and(|name| name != "picture.jpg" && name.ends_with(".jpg")));
}

// behaviours: 266
#[tokio::test]
async fn a_deleted_status_is_gone_and_an_unknown_one_is_400() {
    let world = contacts().await;
    let id = send_text(&world, "Regretted").await;
    world.seconds_later(10);
    assert_eq!(seen(&world, FRIEND), std::slice::from_ref(&id));
    let foreign = world.sandbox.person(FRIEND).publishes(StatusContent::text("Mine"));
    assert_eq!(world.api.post("deleteStatus", json!({"idMessage": id})).await, (200, Value::Null));
    assert!(seen(&world, FRIEND).is_empty());
    assert!(list(&world, "getOutgoingStatuses").await.is_empty());
    for unknown in [id, foreign, "BAE5F4886F6F2D05".to_owned()] {
        let answer = world.api.post("deleteStatus", json!({"idMessage": unknown})).await;
        assert_eq!((answer.0, message(&answer)), (400, "ID message notfound"));
    }
}
