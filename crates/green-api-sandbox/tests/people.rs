//! What people do beside writing: votes, reactions, calls, blocks, reading, files; and what the account does on its own phone.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;
#[path = "support/client.rs"]
mod through_client;

use std::time::Duration;

use green_api::{
    Client,
    models::{
        CallStatus, DeliveryStatus, JournalMessage, LastIncomingMessages, LastOutgoingMessages, MessageData,
        Notification, SendLocation, SendMessage, Switch,
    },
};
use green_api_sandbox::{Attachment, InstanceOptions, PersonOptions, Sandbox, Tariff, Timings, content};
use serde_json::{Value, json};

use support::{FRIEND, OWN, World, chat, everything_on, friend, world, world_with};
use through_client::{client, incoming, json_of, statuses, told};

fn own() -> String {
    chat(OWN)
}

fn documented() -> green_api_sandbox::Builder {
    Sandbox::builder().held_clock().unlimited().timings(Timings::documented())
}

fn linked() -> InstanceOptions {
    InstanceOptions::authorized(OWN).settings(everything_on())
}

async fn votes(world: &World, client: &Client) -> Vec<Value> {
    let came = incoming(world, client)
        .await
        .into_iter()
        .filter(|message| matches!(message.message_data, MessageData::PollUpdateMessage(_)));
    came.map(|message| json_of(&message.message_data)["pollMessageData"]["votes"].clone()).collect()
}

// behaviours: 186, 187
#[tokio::test]
async fn a_vote_that_is_taken_back_within_a_second_is_told_once_and_later_each_time() {
    let world = world_with(documented(), linked()).await;
    let (client, friend) = (client(&world), world.sandbox.person(FRIEND));
    world.sandbox.add_person(PersonOptions::new(FRIEND + 1));
    let group = friend.creates_group("Tea", [OWN, FRIEND + 1]).unwrap();
    let poll = world.sandbox.person(OWN).sends(group.clone(), content::poll("Tea?", ["Yes", "No"], false));
    world.seconds_later(60);
    votes(&world, &client).await;
    let line = |yes: &[u64], no: &[u64]| {
        let voters = |voters: &[u64]| voters.iter().map(|voter| chat(*voter)).collect::<Vec<_>>();
        json!([{"optionName": "Yes", "optionVoters": voters(yes)}, {"optionName": "No", "optionVoters": voters(no)}])
    };
    assert!(friend.votes(group.clone(), &poll, ["Yes"]));
    world.later(Duration::from_millis(900));
    assert!(friend.votes(group.clone(), &poll, [""; 0]));
    world.seconds_later(60);
    assert_eq!(votes(&world, &client).await, [line(&[], &[])]);
    assert!(friend.votes(group.clone(), &poll, ["Yes"]));
    world.seconds_later(1);
    assert!(friend.votes(group.clone(), &poll, ["No"]));
    world.seconds_later(60);
    assert_eq!(votes(&world, &client).await, [line(&[FRIEND], &[]), line(&[], &[FRIEND])]);
    assert!(world.sandbox.person(FRIEND + 1).votes(group.clone(), &poll, ["No"]));
    world.seconds_later(60);
    assert_eq!(votes(&world, &client).await, [line(&[], &[FRIEND, FRIEND + 1])]);
    assert!(
        !friend.votes(group.clone(), &poll, ["Yes", "No"])
            && !friend.votes(group.clone(), &poll, ["Maybe"])
            && !friend.votes(group, "x", ["Yes"])
    );
}

// behaviours: 198, 199
#[tokio::test]
async fn a_call_makes_two_notifications_the_second_tells_how_it_ended() {
    let world = world_with(documented(), linked()).await;
    let (client, friend, me) = (client(&world), world.sandbox.person(FRIEND), world.sandbox.person(OWN));
    let ends: [(CallStatus, &dyn Fn()); 4] = [
        (CallStatus::PickUp, &|| assert!(me.picks_up())),
        (CallStatus::HangUp, &|| assert!(me.hangs_up())),
        (CallStatus::Missed, &|| assert!(friend.gives_up_calling())),
        (CallStatus::Declined, &|| ()),
    ];
    let calls = async || {
        let call = |notification| match notification {
            Notification::IncomingCall(call) => Some((call.from.to_string(), call.status, call.id_message)),
            _ => None,
        };
        told(&world, &client).await.into_iter().filter_map(call).collect::<Vec<_>>()
    };
    for (end, act) in ends {
        let id = friend.calls(OWN).unwrap();
        world.seconds_later(5);
        assert_eq!(calls().await, [(chat(FRIEND), CallStatus::Offer, id.clone())]);
        act();
        world.seconds_later(120);
        assert_eq!(calls().await, [(chat(FRIEND), end, id)]);
        assert!(!friend.gives_up_calling() && !me.picks_up());
    }
    me.set_do_not_disturb(true);
    let id = friend.calls(OWN).unwrap();
    assert_eq!(calls().await, [(chat(FRIEND), CallStatus::Offer, id.clone()), (chat(FRIEND), CallStatus::HangUp, id)]);
    me.set_blocked(FRIEND, true);
    assert_eq!((friend.calls(OWN), friend.calls(79_009_999_999)), (None, None));
}

// behaviours: 154, 172, 201
#[tokio::test]
async fn every_kind_of_notification_that_works_happens() {
    let settings = everything_on().incoming_block_webhook(Switch::Yes).device_webhook(Switch::Yes);
    let instance = InstanceOptions::authorized(OWN).settings(settings).tariff(Tariff::Developer);
    let world = world_with(Sandbox::builder().held_clock(), instance).await;
    let (client, friend) = (client(&world), world.sandbox.person(FRIEND));
    for chats in 0..4 {
        let _ = client.send_message(SendMessage::new(chat(FRIEND + chats), "hello")).await;
    }
    friend.says(own(), "hello");
    friend.calls(OWN).unwrap();
    friend.set_blocked(OWN, true);
    world.sandbox.person(OWN).says(chat(FRIEND), "hello");
    world.seconds_later(60);
    client.reboot().await.unwrap();
    world.seconds_later(60);
    let told = told(&world, &client).await;
    let kinds: std::collections::BTreeSet<_> = told.iter().map(Notification::type_webhook).collect();
    let all = [
        "incomingCall",
        "incomingMessageReceived",
        "outgoingAPIMessageReceived",
        "outgoingMessageReceived",
        "outgoingMessageStatus",
        "quotaExceeded",
        "stateInstanceChanged",
        "statusInstanceChanged",
    ];
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), all);
}

// behaviours: 66
#[tokio::test]
async fn calls_are_told_with_both_of_their_settings_only() {
    for off in [everything_on().incoming_call_webhook(Switch::No), everything_on().incoming_webhook(Switch::No)] {
        let world = world_with(documented(), InstanceOptions::authorized(OWN).settings(off)).await;
        world.sandbox.person(FRIEND).calls(OWN).unwrap();
        world.seconds_later(120);
        assert!(told(&world, &client(&world)).await.is_empty());
    }
}

// behaviours: 62, 195, 201
#[tokio::test]
async fn a_block_makes_no_notification_and_messages_stay_sent_until_it_ends() {
    let settings = everything_on().incoming_block_webhook(Switch::Yes).device_webhook(Switch::Yes);
    let world = world_with(documented(), InstanceOptions::authorized(OWN).settings(settings)).await;
    let (client, friend) = (client(&world), world.sandbox.person(FRIEND));
    friend.set_blocked(OWN, true);
    friend.set_avatar(Some("another picture"));
    world.seconds_later(60);
    assert!(told(&world, &client).await.is_empty());
    let reached = async || {
        client.send_message(SendMessage::new(chat(FRIEND), "hello?")).await.unwrap();
        world.seconds_later(60);
        statuses(&world, &client).await.into_iter().map(|status| status.status).collect::<Vec<_>>()
    };
    assert_eq!(reached().await, [DeliveryStatus::Sent]);
    friend.set_blocked(OWN, false);
    assert_eq!(reached().await, [DeliveryStatus::Sent, DeliveryStatus::Delivered, DeliveryStatus::Read]);
}

#[tokio::test]
async fn reading_is_not_told_when_either_side_hides_it_but_always_in_groups() {
    let world = world().await;
    let (client, friend, me) = (client(&world), world.sandbox.person(FRIEND), world.sandbox.person(OWN));
    let group = friend.creates_group("Tea", [OWN]).unwrap().to_string();
    let last = async |to: String| {
        client.send_message(SendMessage::new(to, "read me")).await.unwrap();
        world.seconds_later(60);
        statuses(&world, &client).await.pop().unwrap().status
    };
    assert_eq!(last(chat(FRIEND)).await, DeliveryStatus::Read);
    friend.set_read_receipts(false);
    assert_eq!(last(chat(FRIEND)).await, DeliveryStatus::Delivered);
    assert_eq!(last(group.clone()).await, DeliveryStatus::Read);
    friend.set_read_receipts(true);
    me.set_read_receipts(false);
    assert_eq!(last(chat(FRIEND)).await, DeliveryStatus::Delivered);
    friend.switch_phone(false);
    assert_eq!(last(chat(FRIEND)).await, DeliveryStatus::Sent);
}

// behaviours: 177, 218
#[tokio::test]
async fn what_the_account_sends_from_its_own_phone_is_told_and_stands_in_the_journal() {
    let world = world().await;
    let (client, me) = (client(&world), world.sandbox.person(OWN));
    let to = || chat(FRIEND);
    let poll = content::poll("Tea?", ["Yes", "No"], false);
    let said = me.says(to(), "hello");
    let polled = me.sends(to(), poll);
    let sent = [
        ("textMessage", said.clone()),
        ("extendedTextMessage", me.forwards(to(), &said, to()).unwrap()),
        ("quotedMessage", me.quotes(to(), &said, content::text("that")).unwrap()),
        ("imageMessage", me.sends_file(to(), Attachment::new("a.png", "?"))),
        ("stickerMessage", me.sends_file(to(), Attachment::sticker("?"))),
        ("locationMessage", me.sends(to(), content::location(1.0, 2.0, "", ""))),
        ("contactMessage", me.sends(to(), content::contact("Ann", 1))),
        ("pollMessage", polled.clone()),
        ("reactionMessage", me.reacts(to(), &said, "👍").unwrap()),
        ("buttonsMessage", me.sends(to(), content::buttons("?", "", [("1", "Yes")]))),
    ];
    world.seconds_later(60);
    assert!(me.votes(to(), &polled, ["Yes"]));
    world.seconds_later(60);
    let told = told(&world, &client).await;
    let outgoing: Vec<_> = told
        .iter()
        .filter_map(|notification| match notification {
            Notification::OutgoingMessageReceived(message) => {
                Some((message.message_data.type_message(), message.id_message.clone()))
            }
            Notification::OutgoingMessageStatus(status) => {
                assert!(!status.send_by_api);
                None
            }
            other => panic!("{other:?}"),
        })
        .collect();
    for (kind, id) in &sent {
        assert!(outgoing.contains(&(*kind, id.clone())), "{kind}");
        let statuses: Vec<_> = told
            .iter()
            .filter_map(|notification| match notification {
                Notification::OutgoingMessageStatus(status) if status.id_message == *id => Some(status.status.clone()),
                _ => None,
            })
            .collect();
        assert_eq!(statuses, [DeliveryStatus::Sent, DeliveryStatus::Delivered, DeliveryStatus::Read], "{kind}");
    }
    assert_eq!(outgoing.len(), sent.len() + 1, "{outgoing:?}");
    let journal = client.last_outgoing_messages(LastOutgoingMessages::new()).await.unwrap();
    let lines: Vec<Value> = journal.iter().map(|line| serde_json::to_value(line).unwrap()).collect();
    assert_eq!(lines.len(), sent.len());
    for (kind, id) in &sent {
        let line = lines.iter().find(|line| line["idMessage"] == json!(id)).unwrap();
        assert_eq!(
            (&line["typeMessage"], &line["type"], &line["sendByApi"], &line["statusMessage"]),
            (&json!(kind), &json!("outgoing"), &json!(false), &json!("read"))
        );
        for field in ["senderId", "senderName", "senderContactName"] {
            assert!(line[field].is_null(), "{field} of {line}");
        }
    }
}

// behaviours: 65
#[tokio::test]
async fn messages_from_the_phone_and_their_statuses_need_the_setting() {
    let settings = everything_on().outgoing_message_webhook(Switch::No);
    let world = world_with(documented(), InstanceOptions::authorized(OWN).settings(settings)).await;
    world.sandbox.person(OWN).says(chat(FRIEND), "hello");
    world.seconds_later(60);
    assert!(told(&world, &client(&world)).await.is_empty());
}

// behaviours: 218, 220
#[tokio::test]
async fn what_comes_in_stands_in_the_journal_with_its_sender() {
    let world = world().await;
    let (client, friend) = (client(&world), world.sandbox.person(FRIEND));
    world.sandbox.person(OWN).saves(FRIEND, "Ivan");
    let poll = friend.sends(own(), content::poll("Tea?", ["Yes", "No"], false));
    friend.sends_file(own(), Attachment::new("a.pdf", "?"));
    world.seconds_later(60);
    friend.votes(own(), &poll, ["No"]);
    friend.reacts(own(), &poll, "👍").unwrap();
    world.seconds_later(60);
    let journal = client.last_incoming_messages(LastIncomingMessages::new()).await.unwrap();
    assert!(journal.iter().all(|line| !matches!(line, JournalMessage::Unknown(_))));
    let lines: Vec<Value> = journal.iter().map(|line| serde_json::to_value(line).unwrap()).collect();
    let kinds: std::collections::BTreeSet<_> = lines.iter().map(|line| line["typeMessage"].as_str().unwrap()).collect();
    assert_eq!(
        kinds.into_iter().collect::<Vec<_>>(),
        ["documentMessage", "pollMessage", "pollUpdateMessage", "reactionMessage"]
    );
    for line in &lines {
        let kind = line["typeMessage"].as_str().unwrap();
        assert_eq!(
            line["options"].is_null() && line["pollMessageData"]["options"].is_null(),
            kind != "pollMessage",
            "{line}"
        );
        for field in ["votes", "stanzaId"] {
            let absent = line[field].is_null() && line["pollMessageData"][field].is_null();
            assert_eq!(absent, kind != "pollUpdateMessage", "{field} of {line}");
        }
        assert!(line["statusMessage"].is_null() && line["sendByApi"].is_null(), "{line}");
        assert_eq!(
            (&line["senderId"], &line["senderName"], &line["senderContactName"]),
            (&json!(chat(FRIEND)), &json!("Friend"), &json!("Ivan"))
        );
    }
}

#[tokio::test]
async fn a_forwarded_message_counts_how_often() {
    let world = world().await;
    let (client, friend) = (client(&world), world.sandbox.person(FRIEND));
    let own_chat = chat(FRIEND);
    let mut id = friend.says(own_chat.clone(), "chain letter");
    for score in 1..=3 {
        id = friend.forwards(own_chat.clone(), &id, own_chat.clone()).unwrap();
        friend.forwards(own_chat.clone(), &id, own()).unwrap();
        world.seconds_later(10);
        let came = incoming(&world, &client).await;
        let data = &json_of(&came[0].message_data)["extendedTextMessageData"];
        assert_eq!(
            (&data["text"], &data["isForwarded"], &data["forwardingScore"]),
            (&json!("chain letter"), &json!(true), &json!(score + 1))
        );
    }
    assert!(friend.forwards(own_chat.clone(), "nothing", own()).is_none());
}

// behaviours: 131
#[tokio::test]
async fn a_place_is_given_in_numbers_or_text() {
    let world = world().await;
    client(&world).send_location(SendLocation::new(chat(FRIEND), 1.5, -2.5)).await.unwrap();
    let (status, _) =
        world.api.post("sendLocation", json!({"chatId": chat(FRIEND), "latitude": "1.5", "longitude": -2.5})).await;
    assert_eq!(status, 200);
    world.seconds_later(60);
    let got: Vec<_> = world
        .sandbox
        .person(FRIEND)
        .received()
        .iter()
        .map(|got| json_of(&got.content)["locationMessageData"].clone())
        .collect();
    assert_eq!(got.len(), 2);
    assert!(got.iter().all(|place| place["latitude"] == json!(1.5) && place["longitude"] == json!(-2.5)));
}

// behaviours: 175
#[tokio::test]
async fn names_are_those_that_people_have_when_they_write() {
    let world = world().await;
    let (client, friend) = (client(&world), world.sandbox.person(FRIEND));
    let names = async || {
        friend.says(own(), "hello");
        world.seconds_later(10);
        let sender = incoming(&world, &client).await.pop().unwrap().sender_data;
        (sender.sender_name.unwrap(), sender.sender_contact_name.unwrap(), sender.chat_name.unwrap())
    };
    assert_eq!(names().await, ("Friend".to_owned(), String::new(), "Friend".to_owned()));
    friend.set_name("Ann");
    world.sandbox.person(OWN).saves(FRIEND, "Colleague");
    assert_eq!(names().await, ("Ann".to_owned(), "Colleague".to_owned(), "Colleague".to_owned()));
}

#[tokio::test]
async fn votes_and_reactions_are_read_but_not_answered() {
    let world = world().await;
    world.sandbox.add_person(friend().echoes());
    let (client, me) = (client(&world), world.sandbox.person(OWN));
    let id = me.sends(chat(FRIEND), content::poll("Tea?", ["Yes", "No"], false));
    world.seconds_later(10);
    assert_eq!(incoming(&world, &client).await.len(), 1);
    me.votes(chat(FRIEND), &id, ["Yes"]);
    me.reacts(chat(FRIEND), &id, "👍").unwrap();
    world.seconds_later(10);
    assert!(incoming(&world, &client).await.is_empty());
}
