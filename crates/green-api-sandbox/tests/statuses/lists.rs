//! Statistics, and lists of statuses.

use std::time::Duration;

use green_api::models::Switch;
use green_api_sandbox::{PersonOptions, world::statuses::StatusContent};
use serde_json::json;

use super::{
    contacts, contacts_with, list, send_text, statistic,
    support::{FRIEND, OWN, chat, everything_on, message},
    upload,
};

// behaviours: 267
#[tokio::test]
async fn the_statistic_needs_the_id_of_a_status() {
    let world = contacts().await;
    let answer = world.api.get("getStatusStatistic").await;
    assert_eq!((answer.0, message(&answer)), (400, "Validation failed. Details: 'idMessage' is required"));
    assert!(statistic(&world, "BAE5F4886F6F2D05").await.is_empty());
}

// behaviours: 268
#[tokio::test]
async fn the_statistic_tells_how_far_a_status_came_with_each_contact() {
    let world = contacts().await;
    world.sandbox.person(FRIEND + 1).switch_phone(false);
    let id = send_text(&world, "News").await;
    let whole = |statuses: [&str; 3]| -> Vec<_> {
        (0..).map(|number| chat(FRIEND + number)).zip(statuses.map(str::to_owned)).collect()
    };
    world.later(Duration::from_millis(1));
    assert_eq!(statistic(&world, &id).await, whole(["pending"; 3]));
    world.later(Duration::from_millis(25));
    assert_eq!(statistic(&world, &id).await, whole(["sent"; 3]));
    world.seconds_later(10);
    assert_eq!(statistic(&world, &id).await, whole(["delivered", "sent", "delivered"]));
    assert!(world.sandbox.person(FRIEND).views(&id));
    assert!(!world.sandbox.person(FRIEND + 1).views(&id));
    assert_eq!(statistic(&world, &id).await, whole(["read", "sent", "delivered"]));
    assert_eq!(list(&world, "getOutgoingStatuses").await[0]["statusMessage"], "read");
    world.sandbox.person(FRIEND + 1).switch_phone(true);
    assert_eq!(statistic(&world, &id).await, whole(["read", "delivered", "delivered"]));
    let viewed: Vec<bool> = (0..3).map(|number| world.sandbox.person(FRIEND + number).statuses()[0].viewed).collect();
    assert_eq!(viewed, [true, false, false]);
}

// behaviours: 269
#[tokio::test]
async fn what_happened_before_outgoing_statuses_were_switched_on_is_not_noted() {
    let world = contacts_with(everything_on().outgoing_webhook(Switch::No)).await;
    let id = send_text(&world, "Before").await;
    world.seconds_later(10);
    let pending: Vec<_> = (0..3).map(|number| (chat(FRIEND + number), "pending".to_owned())).collect();
    assert_eq!(statistic(&world, &id).await, pending);
    world.api.post("setSettings", json!({"outgoingWebhook": "yes"})).await;
    world.seconds_later(10);
    assert_eq!(statistic(&world, &id).await, pending);
    assert_eq!(list(&world, "getOutgoingStatuses").await[0]["statusMessage"], "pending");
    let later = send_text(&world, "After").await;
    world.seconds_later(10);
    assert!(statistic(&world, &later).await.iter().all(|(_, status)| status == "delivered"));
}

// behaviours: 270
#[tokio::test]
async fn statuses_of_the_last_24_hours_are_listed_unless_minutes_are_given() {
    let world = contacts().await;
    let (mine, theirs) =
        (send_text(&world, "Mine").await, world.sandbox.person(FRIEND).publishes(StatusContent::text("Theirs")));
    world.seconds_later(10);
    for (method, id) in [("getOutgoingStatuses", &mine), ("getIncomingStatuses", &theirs)] {
        let listed = list(&world, method).await;
        assert_eq!((listed.len(), &listed[0]["idMessage"]), (1, &json!(id)), "{method}");
    }
    world.later(Duration::from_secs(23 * 3600));
    for method in ["getOutgoingStatuses", "getIncomingStatuses"] {
        assert_eq!(list(&world, method).await.len(), 1);
        assert_eq!(world.api.get_with(method, "minutes=60").await, (200, json!([])));
    }
    world.later(Duration::from_secs(3600));
    for method in ["getOutgoingStatuses", "getIncomingStatuses"] {
        assert!(list(&world, method).await.is_empty());
        assert_eq!(world.api.get_with(method, "minutes=1500").await.1.as_array().unwrap().len(), 1);
    }
}

// behaviours: 271
#[tokio::test]
async fn incoming_statuses_come_from_saved_numbers_only() {
    let world = contacts().await;
    world.sandbox.person(OWN).deletes_from_phone_book(FRIEND + 1);
    let link = upload(&world, "horse.png", "image/png", b"content").await;
    let picture = world.sandbox.person(FRIEND).publishes(StatusContent::file(&link, "horse.png").unwrap());
    world.seconds_later(1);
    let text = world.sandbox.person(FRIEND).publishes(StatusContent::text("Good morning"));
    world.sandbox.person(FRIEND + 1).publishes(StatusContent::text("From a stranger"));
    world.seconds_later(10);
    let listed = list(&world, "getIncomingStatuses").await;
    assert_eq!(listed.iter().map(|status| &status["idMessage"]).collect::<Vec<_>>(), [&json!(text), &json!(picture)]);
    let said = &listed[0];
    assert_eq!((&said["type"], &said["typeMessage"]), (&json!("incoming"), &json!("extendedTextMessage")));
    assert_eq!(
        (&said["textMessage"], &said["extendedTextMessage"]["text"]),
        (&json!("Good morning"), &json!("Good morning"))
    );
    assert_eq!((&said["chatId"], &said["senderId"]), (&json!(chat(FRIEND)), &json!(chat(FRIEND))));
    assert_eq!((&said["senderName"], &said["senderContactName"]), (&json!("Friend 0"), &json!("Saved 0")));
    let shown = &listed[1];
    assert_eq!((&shown["typeMessage"], &shown["downloadUrl"]), (&json!("imageMessage"), &json!(link)));
    assert_eq!((&shown["mimeType"], &shown["caption"]), (&json!("image/png"), &json!("")));
}

// behaviours: 272
#[tokio::test]
async fn the_participants_of_a_status_from_the_phone_are_not_told() {
    let world = contacts().await;
    let id = world.sandbox.person(OWN).publishes(StatusContent::text("From the phone"));
    world.seconds_later(10);
    let listed = list(&world, "getOutgoingStatuses").await;
    assert_eq!((&listed[0]["idMessage"], &listed[0]["sendByApi"]), (&json!(id), &json!(false)));
    assert_eq!(listed[0]["extendedTextMessage"]["participants"], json!([]));
    assert_eq!(listed[0]["chatId"], json!(chat(OWN)));
}

#[tokio::test]
async fn who_reads_messages_by_itself_views_statuses_too() {
    let world = contacts().await;
    world.sandbox.add_person(PersonOptions::new(FRIEND).knows(OWN, "Shop"));
    let id = send_text(&world, "Look").await;
    world.seconds_later(10);
    assert_eq!(statistic(&world, &id).await[0].1, "read");
}
