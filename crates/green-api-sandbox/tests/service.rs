//! Service methods and marks of reading, through the `green-api` client.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;
#[path = "support/client.rs"]
mod through_client;

use std::time::Duration;

use green_api::{
    Nullable,
    models::{
        ArchiveChat, CheckWhatsapp, ContactProduct, ContactType, DeleteMessage, DeliveryStatus, GetAvatar,
        GetContactInfo, GetMessage, ReadChat, SendMessage, SetDisappearingChat, StateInstance, Switch, UnarchiveChat,
    },
};
use green_api_sandbox::{Business, InstanceOptions, PersonOptions, Sandbox, Timings};
use serde_json::json;

use support::{Api, FRIEND, OWN, World, chat, everything_on, message, world, world_with};
use through_client::{client, client_of, refusal, statuses};

/// A number that nobody has.
const NOBODY: u64 = 79_009_999_999;

/// An instance that does not see incoming messages yet.
async fn blind() -> World {
    world_with(
        Sandbox::builder().held_clock().unlimited(),
        InstanceOptions::authorized(OWN).settings(everything_on().incoming_webhook(Switch::No)),
    )
    .await
}

/// Incoming messages are seen from now on.
async fn sees(world: &World) {
    let (status, _) = world.api.post("setSettings", json!({"incomingWebhook": "yes"})).await;
    assert_eq!(status, 200);
    world.seconds_later(60);
}

// behaviours: 275
#[tokio::test]
async fn a_number_has_whatsapp_or_not() {
    let world = world().await;
    let client = client(&world);
    let exists = async |phone: u64| {
        client.check_whatsapp(CheckWhatsapp::new(i64::try_from(phone).unwrap())).await.unwrap().exists_whatsapp
    };
    assert!(exists(FRIEND).await);
    assert!(!exists(NOBODY).await);
    for (phone, text) in [
        (json!(7_900_123_456_u64), "bad phone number, valid 11 or 12 digits"),
        (json!(7_900_123_456_789_u64), "bad phone number, valid 11 or 12 digits"),
        (json!("+7900123456x"), "Wrong format. 'phoneNumber' must contain only digits"),
    ] {
        let answer = world.api.post("checkWhatsapp", json!({"phoneNumber": phone})).await;
        assert_eq!((answer.0, message(&answer)), (400, format!("Validation failed. Details: {text}").as_str()));
    }
}

// behaviours: 276
#[tokio::test]
async fn a_check_that_takes_too_long_is_refused() {
    let world = world().await;
    world.sandbox.person(FRIEND).set_checked_in_time(false);
    let answer = client(&world).check_whatsapp(CheckWhatsapp::new(i64::try_from(FRIEND).unwrap())).await;
    assert_eq!(refusal(answer), (400, "check phone number timeout limit exceeded".to_owned()));
}

// behaviours: 277, 278
#[tokio::test]
async fn an_avatar_is_a_link_or_hidden_or_not_set() {
    let world = world().await;
    let (client, person) = (client(&world), world.sandbox.person(FRIEND));
    let avatar = async |phone: u64| {
        let answer = client.get_avatar(GetAvatar::new(chat(phone))).await.unwrap();
        (answer.url_avatar, answer.available)
    };
    assert_eq!(avatar(FRIEND).await, (String::new(), true));
    assert_eq!(avatar(NOBODY).await, (String::new(), true));
    person.set_avatar(Some("picture"));
    let (url, available) = avatar(FRIEND).await;
    assert!(available);
    assert_eq!(client.download(&url).to_bytes().await.unwrap(), "picture");
    // The link works for a while; asked for again, it works again.
    world.seconds_later(20 * 86_400);
    assert!(client.download(&url).to_bytes().await.is_err());
    assert_eq!(avatar(FRIEND).await, (url.clone(), true));
    assert!(client.download(&url).to_bytes().await.is_ok());
    person.set_avatar_hidden(true);
    assert_eq!(avatar(FRIEND).await, (String::new(), false));
    let own = world.sandbox.person(OWN);
    own.set_avatar(Some("mine"));
    own.set_avatar_hidden(true);
    assert!(avatar(OWN).await.0.starts_with("http://"));
    let group = person.creates_group("Drawing", [OWN]).unwrap();
    assert_eq!(client.get_avatar(GetAvatar::new(group)).await.unwrap().url_avatar, "");
}

// behaviours: 280, 281
#[tokio::test]
async fn contacts_have_the_profile_name_once_they_wrote_and_the_name_of_the_phone_book() {
    let world = world().await;
    let (client, own) = (client(&world), world.sandbox.person(OWN));
    world.sandbox.add_person(PersonOptions::new(FRIEND + 1).name("Saved"));
    own.saves(FRIEND + 1, "Colleague");
    own.says(chat(FRIEND), "hello");
    let group = world.sandbox.person(FRIEND).creates_group("Drawing", [OWN]).unwrap();
    let names = async || {
        let contacts = client.get_contacts().await.unwrap();
        contacts
            .into_iter()
            .map(|contact| (contact.id.to_string(), contact.name, contact.contact_name, contact.r#type))
            .collect::<Vec<_>>()
    };
    let line = |phone: u64, name: &str, book: &str| {
        (chat(phone), Some(name.to_owned()), Some(book.to_owned()), ContactType::User)
    };
    let group = (group.to_string(), Some("Drawing".to_owned()), None, ContactType::Group);
    assert_eq!(names().await, [line(FRIEND, "", ""), line(FRIEND + 1, "", "Colleague"), group.clone()]);
    let said = own.says(chat(FRIEND + 1), "hello");
    world.seconds_later(5);
    world.sandbox.person(FRIEND).says(chat(OWN), "hi");
    world.sandbox.person(FRIEND + 1).reacts(chat(OWN), &said, "👍").unwrap();
    world.seconds_later(5);
    assert_eq!(names().await, [line(FRIEND, "Friend", ""), line(FRIEND + 1, "Saved", "Colleague"), group.clone()]);
    own.deletes_from_phone_book(FRIEND + 1);
    own.saves(FRIEND, "Ivan");
    assert_eq!(names().await, [line(FRIEND, "Friend", "Ivan"), line(FRIEND + 1, "Saved", ""), group]);
}

// behaviours: 279
#[tokio::test]
async fn contacts_are_empty_at_first_and_up_to_five_minutes_old() {
    let builder = Sandbox::builder().held_clock().unlimited().timings(Timings::documented());
    let world = world_with(builder, InstanceOptions::authorized(OWN).settings(everything_on())).await;
    let client = client(&world);
    let own = world.sandbox.person(OWN);
    own.saves(FRIEND, "Ivan");
    assert_eq!(client.get_contacts().await.unwrap(), []);
    assert_eq!(client.get_contacts().await.unwrap().len(), 1);
    own.saves(FRIEND + 1, "Ann");
    world.seconds_later(299);
    assert_eq!(client.get_contacts().await.unwrap().len(), 1);
    world.seconds_later(1);
    assert_eq!(client.get_contacts().await.unwrap().len(), 2);
}

// behaviours: 280, 281, 284
#[tokio::test]
async fn the_data_of_a_contact_are_its_names_its_business_and_the_settings_of_the_chat() {
    let world = world().await;
    let (client, own, person) = (client(&world), world.sandbox.person(OWN), world.sandbox.person(FRIEND));
    let info = async || client.get_contact_info(GetContactInfo::new(chat(FRIEND))).await.unwrap();
    let before = info().await;
    assert_eq!((before.name.as_str(), before.contact_name.as_str(), before.avatar.as_deref()), ("", "", Some("")));
    assert_eq!((before.last_seen, before.mute_expiration), (Nullable::Null, Nullable::Null));
    assert_eq!(
        (before.is_archive, before.is_disappearing, before.is_mute, before.message_expiration, before.is_business),
        (false, false, false, 0, false)
    );
    person.says(chat(OWN), "hi");
    person.set_avatar(Some("picture"));
    let mut product = ContactProduct::new("42", "Repair");
    product.price = Nullable::Null;
    let mut business = Business::default();
    "24service@tt.tt".clone_into(&mut business.email);
    "Automotive Dealership".clone_into(&mut business.category);
    business.products.push(product);
    person.set_business(Some(business));
    own.saves(FRIEND, "Dealer");
    own.mutes(chat(FRIEND), Some(Duration::from_hours(1)));
    world.seconds_later(5);
    client.archive_chat(ArchiveChat::new(chat(FRIEND))).await.unwrap();
    client.set_disappearing_chat(SetDisappearingChat::new(chat(FRIEND), 86_400)).await.unwrap();
    let after = info().await;
    assert_eq!((after.name.as_str(), after.contact_name.as_str()), ("Friend", "Dealer"));
    assert!(after.avatar.unwrap().starts_with("http://"));
    assert_eq!(
        (after.email.as_deref(), after.category.as_deref()),
        (Some("24service@tt.tt"), Some("Automotive Dealership"))
    );
    assert_eq!(after.products.unwrap()[0].price, Nullable::Null);
    assert_eq!(
        (after.is_archive, after.is_disappearing, after.is_mute, after.message_expiration, after.is_business),
        (true, true, true, 86_400, true)
    );
    assert!(after.mute_expiration.is_present());
    world.seconds_later(3600);
    assert_eq!((info().await.is_mute, info().await.mute_expiration), (false, Nullable::Null));
}

// behaviours: 282
#[tokio::test]
async fn the_data_of_a_group_are_refused() {
    let world = world().await;
    let text =
        "The method GetContactInfo does not support group chats, to work with groups, use the GetGroupData method";
    for body in [json!({"chatId": "120363043968066561@g.us"}), json!({}), json!({"chatId": "x"})] {
        let answer = world.api.post("getContactInfo", body.clone()).await;
        assert_eq!(
            (answer.0, message(&answer)),
            (400, format!("Validation failed. Details: {text}").as_str()),
            "{body}"
        );
    }
}

// behaviours: 283
#[tokio::test]
async fn a_chat_id_that_is_no_text_is_500() {
    let world = world().await;
    for (method, rest) in [
        ("getContactInfo", json!({})),
        ("deleteMessage", json!({"idMessage": "BAE5F4886F6F2D05"})),
        ("archiveChat", json!({})),
        ("unarchiveChat", json!({})),
        ("setDisappearingChat", json!({"ephemeralExpiration": 0})),
    ] {
        let mut body = rest;
        body["chatId"] = json!(true);
        let answer = world.api.post(method, body).await;
        assert_eq!(
            (answer.0, message(&answer)),
            (500, "interface conversion: interface {} is bool, not string"),
            "{method}"
        );
    }
}

// behaviours: 285, 286
#[tokio::test]
async fn a_deleted_message_is_gone_for_everybody_and_cannot_be_deleted_again() {
    let world = world().await;
    let (client, person) = (client(&world), world.sandbox.person(FRIEND));
    let id = client.send_message(SendMessage::new(chat(FRIEND), "oops")).await.unwrap().id_message;
    let delete = async |id: &str| client.delete_message(DeleteMessage::new(chat(FRIEND), id)).await;
    world.seconds_later(10);
    assert_eq!(person.received().len(), 1);
    delete(&id).await.unwrap();
    assert!(person.received().is_empty());
    assert!(client.get_message(GetMessage::new(chat(FRIEND), &id)).await.is_err());
    assert_eq!(refusal(delete(&id).await), (400, "Message by id not found".to_owned()));
    // What others wrote goes away for the account alone.
    let theirs = person.says(chat(OWN), "mine");
    world.seconds_later(10);
    assert_eq!(
        world.api.post("deleteMessage", json!({"chatId": chat(FRIEND), "idMessage": theirs})).await,
        (200, json!(null))
    );
    assert!(world.sandbox.person(OWN).received().is_empty());
    assert!(person.deletes(chat(OWN), &theirs));
}

// behaviours: 285, 287, 288, 289
#[tokio::test]
async fn a_chat_is_archived_once_an_incoming_message_was_seen() {
    let world = blind().await;
    let (client, person) = (client(&world), world.sandbox.person(FRIEND));
    let archive = async |phone: u64| client.archive_chat(ArchiveChat::new(chat(phone))).await;
    let unarchive = async |phone: u64| client.unarchive_chat(UnarchiveChat::new(chat(phone))).await;
    let refused = |text: String| (400, text);
    let no_message =
        |name: &str| refused(format!("{name}Error: cannot archive chat cause last message not found in chat"));
    let other = |name: &str, text: &str| refused(format!("{name}Error: chat with id {} {text}", chat(FRIEND)));
    assert_eq!(refusal(archive(NOBODY).await), no_message("ArchiveChat"));
    assert_eq!(refusal(unarchive(NOBODY).await), no_message("UnarchiveChat"));
    assert_eq!(refusal(archive(FRIEND).await), other("ArchiveChat", "not found"));
    assert_eq!(refusal(unarchive(FRIEND).await), other("UnarchiveChat", "not found"));
    world.sandbox.person(OWN).says(chat(FRIEND), "only mine");
    person.says(chat(OWN), "not seen");
    world.seconds_later(10);
    assert_eq!(refusal(archive(FRIEND).await), no_message("ArchiveChat"));
    sees(&world).await;
    person.says(chat(OWN), "seen");
    world.seconds_later(10);
    assert_eq!(refusal(unarchive(FRIEND).await), other("UnarchiveChat", "already archive=false"));
    assert_eq!(world.api.post("archiveChat", json!({"chatId": chat(FRIEND)})).await, (200, json!(null)));
    assert_eq!(refusal(archive(FRIEND).await), other("ArchiveChat", "already archive=true"));
    assert_eq!(world.api.post("unarchiveChat", json!({"chatId": chat(FRIEND)})).await, (200, json!(null)));
}

// behaviours: 290, 291
#[tokio::test]
async fn messages_of_a_chat_disappear_after_the_time_that_is_set() {
    let world = world().await;
    let (client, person) = (client(&world), world.sandbox.person(FRIEND));
    let set =
        async |seconds| client.set_disappearing_chat(SetDisappearingChat::new(chat(FRIEND), seconds)).await.unwrap();
    for (seconds, disappears) in [(0, false), (604_800, true), (7_776_000, true), (86_400, true)] {
        let answer = set(seconds).await;
        assert_eq!(
            (answer.chat_id.as_str(), answer.disappearing_messages_in_chat, answer.ephemeral_expiration),
            (chat(FRIEND).as_str(), disappears, seconds)
        );
    }
    client.send_message(SendMessage::new(chat(FRIEND), "secret")).await.unwrap();
    person.says(chat(OWN), "secret too");
    world.seconds_later(86_000);
    assert_eq!(person.received().len(), 1);
    world.seconds_later(400);
    assert!(person.received().is_empty() && world.sandbox.person(OWN).received().is_empty());
    let answer = world.api.post("setDisappearingChat", json!({"chatId": chat(FRIEND), "ephemeralExpiration": 5})).await;
    let text = "Validation failed. Details: 'ephemeralExpiration' must be one of [0, 86400, 604800, 7776000]";
    assert_eq!((answer.0, message(&answer)), (400, text));
}

// behaviours: 273, 274
#[tokio::test]
async fn a_chat_is_read_at_once_or_message_by_message_as_far_as_it_was_seen() {
    let world = blind().await;
    let client = client(&world);
    // The friend's own instance tells what became of the friend's messages.
    let theirs = world.sandbox.create_instance(InstanceOptions::authorized(FRIEND).settings(everything_on()));
    let theirs = client_of(&Api::new(&world.sandbox, &theirs));
    let writes = async |text: &str| {
        let id = theirs.send_message(SendMessage::new(chat(OWN), text)).await.unwrap().id_message;
        world.seconds_later(10);
        id
    };
    let read = async || {
        let all = statuses(&world, &theirs).await;
        all.into_iter()
            .filter(|status| status.status == DeliveryStatus::Read)
            .map(|status| status.id_message)
            .collect::<Vec<_>>()
    };
    let reads = async |request: ReadChat| client.read_chat(request).await.unwrap().set_read;
    let before = writes("not seen").await;
    assert!(!reads(ReadChat::new(chat(FRIEND))).await);
    sees(&world).await;
    let (first, second, third) = (writes("first").await, writes("second").await, writes("third").await);
    assert_eq!(read().await, [""; 0]);
    assert!(reads(ReadChat::new(chat(FRIEND)).id_message(&second)).await);
    assert_eq!(read().await, [second.as_str()]);
    assert!(reads(ReadChat::new(chat(FRIEND))).await);
    assert_eq!(read().await, [first.as_str(), third.as_str()]);
    assert!(!reads(ReadChat::new(chat(FRIEND)).id_message(&before)).await);
    assert!(!reads(ReadChat::new(chat(FRIEND)).id_message("0000000000000000")).await);
    assert!(read().await.is_empty());
}

// behaviours: 15, 16
#[tokio::test]
async fn service_methods_need_an_account() {
    let world = world_with(Sandbox::builder().held_clock().unlimited(), InstanceOptions::ready()).await;
    for (method, body) in [
        ("checkWhatsapp", json!({"phoneNumber": FRIEND})),
        ("getAvatar", json!({"chatId": chat(FRIEND)})),
        ("getContactInfo", json!({"chatId": chat(FRIEND)})),
        ("archiveChat", json!({"chatId": chat(FRIEND)})),
        ("readChat", json!({"chatId": chat(FRIEND)})),
    ] {
        let answer = world.api.post(method, body).await;
        assert_eq!((answer.0, message(&answer)), (400, "instance is starting or not authorized"), "{method}");
    }
    world.sandbox.scan_qr(world.api.id, OWN).unwrap();
    world.seconds_later(60);
    world.sandbox.set_state(world.api.id, StateInstance::Starting);
    let answer = world.api.post("checkWhatsapp", json!({"phoneNumber": FRIEND})).await;
    assert_eq!((answer.0, message(&answer)), (400, "instance in starting process try later"));
}
