//! What is written in groups, and what people do there.

use green_api_sandbox::{GroupError, Invitation, PersonOptions};
use serde_json::{Value, json};

use super::{
    NO_GROUP, about, create, instance, members, people,
    support::{FRIEND, OWN, chat},
};

/// What came of a kind, in order.
fn of_kind<'a>(notifications: &'a [Value], kind: &str) -> Vec<&'a Value> {
    notifications.iter().filter(|notification| notification["typeWebhook"] == kind).collect()
}

fn statuses(notifications: &[Value]) -> Vec<&str> {
    of_kind(notifications, "outgoingMessageStatus")
        .iter()
        .map(|notification| notification["status"].as_str().unwrap())
        .collect()
}

// behaviours: 94
#[tokio::test]
async fn a_message_to_oneself_or_to_a_group_of_one_ends_as_sent() {
    let world = people().await;
    let group = create(&world.api, &[]).await;
    for to in [group, chat(OWN)] {
        world.api.send(&to, "Is anybody here?").await;
        world.seconds_later(60);
        assert_eq!(statuses(&world.api.notifications(&world).await), ["sent"], "{to}");
    }
}

#[tokio::test]
async fn a_message_in_a_group_reaches_all_others_and_is_read_when_all_read_it() {
    let world = people().await;
    let other = instance(&world, FRIEND);
    world.sandbox.add_person(PersonOptions::new(FRIEND).name("Friend 0").never_reads());
    world.sandbox.add_person(PersonOptions::new(FRIEND + 1).name("Friend 1").phone_off());
    let group = create(&world.api, &[FRIEND, FRIEND + 1, FRIEND + 2]).await;
    let id = world.api.send(&group, "Who comes?").await;
    world.seconds_later(10);
    // One phone is off.
    assert_eq!(statuses(&world.api.notifications(&world).await), ["sent"]);
    world.sandbox.person(FRIEND + 1).switch_phone(true);
    world.seconds_later(10);
    assert_eq!(statuses(&world.api.notifications(&world).await), ["delivered"]);
    world.sandbox.person(FRIEND).reads(group.as_str());
    assert_eq!(statuses(&world.api.notifications(&world).await), ["read"]);

    let came = other.notifications(&world).await;
    let came = of_kind(&came, "incomingMessageReceived");
    assert_eq!(came.len(), 1);
    assert_eq!((&came[0]["idMessage"], &came[0]["senderData"]["chatId"]), (&json!(id), &json!(group)));
    assert_eq!(
        (&came[0]["senderData"]["sender"], &came[0]["senderData"]["chatName"]),
        (&json!(chat(OWN)), &json!("Cyclists"))
    );
    for phone in FRIEND..FRIEND + 3 {
        assert_eq!(world.sandbox.person(phone).received()[0].text(), Some("Who comes?"));
    }

    // The answer of the other instance comes to this one and to the people, as its own.
    other.send(&group, "Me").await;
    world.seconds_later(10);
    let came = world.api.notifications(&world).await;
    let came = of_kind(&came, "incomingMessageReceived");
    assert_eq!(
        (&came[0]["senderData"]["sender"], &came[0]["senderData"]["senderName"]),
        (&json!(chat(FRIEND)), &json!("Friend 0"))
    );
    assert_eq!(came[0]["messageData"]["textMessageData"]["textMessage"], "Me");
    assert_eq!(world.sandbox.person(FRIEND + 2).received()[1].text(), Some("Me"));
}

// behaviours: 192
#[tokio::test]
async fn a_message_to_a_group_one_is_not_in_fails() {
    let world = people().await;
    let group = world.sandbox.person(FRIEND).creates_group("Private", [FRIEND + 1]).unwrap();
    let id = world.api.send(group.as_str(), "Hello").await;
    world.seconds_later(10);
    let notifications = world.api.notifications(&world).await;
    let failed = of_kind(&notifications, "outgoingMessageStatus")[0];
    assert_eq!((&failed["idMessage"], &failed["chatId"]), (&json!(id), &json!(group)));
    assert_eq!((&failed["status"], &failed["description"]), (&json!("failed"), &json!("Error: item-not-found")));
    assert!(world.sandbox.person(FRIEND).received().is_empty());
}

// behaviours: 193
#[tokio::test]
async fn a_message_to_more_than_100_participants_fails_with_their_number() {
    let world = people().await;
    let group = create(&world.api, &[FRIEND]).await;
    for number in 1..=104 {
        world.sandbox.add_person(PersonOptions::new(FRIEND + number)).joins(group.as_str()).unwrap();
    }
    world.api.send(&group, "Too many").await;
    world.seconds_later(10);
    let notifications = world.api.notifications(&world).await;
    let failed = of_kind(&notifications, "outgoingMessageStatus")[0];
    assert_eq!(failed["status"], "failed");
    assert_eq!(failed["description"], "SWE004: the number of participants in the group has been exceeded - 106");
    assert!(world.sandbox.person(FRIEND + 1).received().is_empty());
}

// behaviours: 184, 185
#[tokio::test]
async fn an_invitation_comes_from_a_phone_that_could_not_add_the_number() {
    let world = people().await;
    let (inviting, own) = (world.sandbox.person(FRIEND), world.sandbox.person(OWN));
    let group = inviting.creates_group("Cyclists", [FRIEND + 1]).unwrap();
    own.set_groups_by_contacts_only(true);

    // Not saved by the receiver: no message.
    own.deletes_from_phone_book(FRIEND);
    assert_eq!(inviting.invites(OWN, group.clone()), Err(GroupError::Private));
    // Saved on both sides: added at once.
    own.saves(FRIEND, "Saved");
    inviting.saves(OWN, "Saved");
    assert_eq!(inviting.invites(OWN, group.clone()), Ok(Invitation::Added));
    inviting.removes(OWN, group.clone()).unwrap();
    assert!(world.api.notifications(&world).await.is_empty());
    // Saved by the receiver alone.
    inviting.deletes_from_phone_book(OWN);
    let Ok(Invitation::Sent(id)) = inviting.invites(OWN, group.clone()) else { panic!("no invitation") };
    world.seconds_later(10);
    let notifications = world.api.notifications(&world).await;
    let came = of_kind(&notifications, "incomingMessageReceived")[0];
    assert_eq!((&came["idMessage"], &came["senderData"]["chatId"]), (&json!(id), &json!(chat(FRIEND))));
    assert_eq!(came["messageData"]["typeMessage"], "groupInviteMessage");
    let invitation = &came["messageData"]["groupInviteMessageData"];
    assert_eq!((&invitation["groupJid"], &invitation["groupName"]), (&json!(group), &json!("Cyclists")));
    assert_eq!((&invitation["name"], &invitation["inviteExpiration"]), (&json!("Friend 0"), &json!("0")));
    let code = world.sandbox.group(group.clone()).unwrap().invitation;
    assert_eq!(invitation["inviteCode"], json!(code));
    // Whoever accepts it is in the group; a group's link in a text is just a text.
    own.joins(group.clone()).unwrap();
    assert!(members(&world, group.as_str()).contains(&OWN));
    inviting.says(chat(OWN).as_str(), format!("https://chat.whatsapp.com/{code}"));
    world.seconds_later(10);
    let notifications = world.api.notifications(&world).await;
    assert_ne!(
        of_kind(&notifications, "incomingMessageReceived")[0]["messageData"]["typeMessage"],
        "groupInviteMessage"
    );
}

#[tokio::test]
async fn people_join_write_administer_and_leave() {
    let world = people().await;
    let (one, two) = (world.sandbox.person(FRIEND), world.sandbox.person(FRIEND + 1));
    let group = create(&world.api, &[FRIEND]).await;
    assert_eq!(two.joins(NO_GROUP), Err(GroupError::NoGroup));
    two.joins(group.as_str()).unwrap();
    assert_eq!(two.joins(group.as_str()), Err(GroupError::AlreadyMember));
    assert_eq!(two.renames(group.as_str(), "Runners"), Err(GroupError::NotAdministrator));
    world.api.post("setGroupAdmin", about(&group, FRIEND)).await;
    one.sets_administrator(FRIEND + 1, group.as_str(), true).unwrap();
    two.renames(group.as_str(), "Runners").unwrap();
    two.says(group.as_str(), "Hello all");
    world.seconds_later(10);
    let notifications = world.api.notifications(&world).await;
    let came = of_kind(&notifications, "incomingMessageReceived")[0];
    assert_eq!((&came["senderData"]["chatId"], &came["senderData"]["chatName"]), (&json!(group), &json!("Runners")));
    assert_eq!(came["senderData"]["sender"], json!(chat(FRIEND + 1)));
    assert_eq!(one.received()[0].text(), Some("Hello all"));
    two.leaves(group.as_str()).unwrap();
    assert_eq!(two.leaves(group.as_str()), Err(GroupError::NotMember));
    assert_eq!(two.says(group.as_str(), "Am I still here?").len(), 32);
    world.seconds_later(10);
    assert_eq!(one.received().len(), 1);
}
