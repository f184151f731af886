//! Groups: who is in them, who may change them, and what is written in them.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]

#[path = "../support/mod.rs"]
mod support;

mod messages;

use green_api_sandbox::{InstanceOptions, PersonOptions, Sandbox};
use serde_json::{Value, json};

use support::{Api, FRIEND, OWN, World, chat, everything_on, message, world, world_with};

/// A picture in the only format that groups take, as far as anybody looks.
const JPEG: &[u8] = &[0xff, 0xd8, 0xff, 0xe0, 0, 0];
/// A group that nobody made.
const NO_GROUP: &str = "120363000000000000@g.us";

/// A sandbox with an instance and three people whom its account has saved.
async fn people() -> World {
    let world = world().await;
    for number in 0..3 {
        world.sandbox.add_person(PersonOptions::new(FRIEND + number).name(format!("Friend {number}")));
        world.sandbox.person(OWN).saves(FRIEND + number, format!("Saved {number}"));
    }
    world
}

/// Another instance of the same sandbox.
fn instance(world: &World, phone: u64) -> Api {
    let options = InstanceOptions::authorized(phone).settings(everything_on());
    Api::new(&world.sandbox, &world.sandbox.create_instance(options))
}

async fn create(api: &Api, members: &[u64]) -> String {
    let chats: Vec<String> = members.iter().map(|phone| chat(*phone)).collect();
    let (status, answer) = api.post("createGroup", json!({"groupName": "Cyclists", "chatIds": chats})).await;
    assert_eq!((status, &answer["created"]), (200, &json!(true)), "{answer}");
    answer["chatId"].as_str().unwrap().to_owned()
}

async fn data(api: &Api, group: &str) -> Value {
    let (status, answer) = api.post("getGroupData", json!({"groupId": group})).await;
    assert_eq!(status, 200, "{answer}");
    answer
}

fn about(group: &str, phone: u64) -> Value {
    json!({"groupId": group, "participantChatId": chat(phone)})
}

fn members(world: &World, group: &str) -> Vec<u64> {
    world.sandbox.group(group).unwrap().members.keys().copied().collect()
}

// behaviours: 238, 292, 293
#[tokio::test]
async fn a_group_is_created_with_those_who_have_an_account() {
    let world = people().await;
    let body = json!({"groupName": "Cyclists", "chatIds": [chat(FRIEND), chat(FRIEND + 1), chat(70_000_000_000)]});
    let (status, answer) = world.api.post("createGroup", body).await;
    assert_eq!((status, &answer["created"]), (200, &json!(true)));
    let id = answer["chatId"].as_str().unwrap();
    let digits = id.strip_suffix("@g.us").unwrap();
    assert!(digits.len() == 18 && digits.bytes().all(|byte| byte.is_ascii_digit()), "{id}");
    let link = answer["groupInviteLink"].as_str().unwrap();
    assert!(link.strip_prefix("https://chat.whatsapp.com/").is_some_and(|code| code.len() > 10), "{link}");

    let group = data(&world.api, id).await;
    let now = world.sandbox.clock().now().seconds();
    assert_eq!((&group["groupId"], &group["owner"]), (&json!(id), &json!(chat(OWN))));
    assert_eq!((&group["subject"], &group["subjectOwner"]), (&json!("Cyclists"), &json!(chat(OWN))));
    assert_eq!((&group["creation"], &group["subjectTime"]), (&json!(now), &json!(now)));
    assert_eq!(group["groupInviteLink"], json!(link));
    assert_eq!(
        group["participants"],
        json!([
            {"id": chat(OWN), "isAdmin": true, "isSuperAdmin": true},
            {"id": chat(FRIEND), "isAdmin": false, "isSuperAdmin": false},
            {"id": chat(FRIEND + 1), "isAdmin": false, "isSuperAdmin": false},
        ])
    );
}

// behaviours: 237
#[tokio::test]
async fn the_name_of_a_group_has_at_most_100_characters() {
    let world = people().await;
    let group = create(&world.api, &[FRIEND]).await;
    let (long, fits) = ("ж".repeat(101), "ж".repeat(100));
    let too_long = "Validation failed. Details: 'groupName' length must be less than or equal to 100 characters long";
    let answer = world.api.post("createGroup", json!({"groupName": long, "chatIds": []})).await;
    assert_eq!((answer.0, message(&answer)), (400, too_long));
    let answer = world.api.post("updateGroupName", json!({"groupId": group, "groupName": long})).await;
    assert_eq!((answer.0, message(&answer)), (400, too_long));
    assert_eq!(world.api.post("updateGroupName", json!({"groupId": group, "groupName": fits})).await.0, 200);
    assert_eq!(data(&world.api, &group).await["subject"], json!(fits));
}

// behaviours: 239
#[tokio::test]
async fn a_group_among_the_participants_of_a_new_group_is_500_timed_out() {
    let world = people().await;
    let group = create(&world.api, &[FRIEND]).await;
    let answer = world.api.post("createGroup", json!({"groupName": "Both", "chatIds": [chat(FRIEND), group]})).await;
    assert_eq!((answer.0, message(&answer)), (500, "Timed Out"));
    let answer = world.api.post("createGroup", json!({"groupName": "Both", "chatIds": ["nobody"]})).await;
    assert_eq!(answer.0, 400);
}

// behaviours: 236, 240
#[tokio::test]
async fn a_second_group_within_five_minutes_is_500() {
    let world = world_with(Sandbox::builder().held_clock(), InstanceOptions::authorized(OWN)).await;
    create(&world.api, &[FRIEND]).await;
    world.seconds_later(299);
    let answer = world.api.post("createGroup", json!({"groupName": "Too soon", "chatIds": [chat(FRIEND)]})).await;
    assert_eq!(answer.0, 500, "{answer:?}");
    world.seconds_later(1);
    create(&world.api, &[FRIEND]).await;
}

// behaviours: 235
#[tokio::test]
async fn the_api_makes_no_group_of_more_than_100_participants() {
    let world = people().await;
    let phones: Vec<u64> = (0..100).map(|number| FRIEND + number).collect();
    for phone in &phones {
        world.sandbox.add_person(PersonOptions::new(*phone));
        world.sandbox.person(OWN).saves(*phone, "Saved");
    }
    let chats: Vec<String> = phones.iter().map(|phone| chat(*phone)).collect();
    let answer = world.api.post("createGroup", json!({"groupName": "Everybody", "chatIds": chats})).await;
    assert_eq!(answer, (200, json!({"created": false})));
    let group = create(&world.api, &phones[..99]).await;
    assert_eq!(members(&world, &group).len(), 100);
    let answer = world.api.post("addGroupParticipant", about(&group, phones[99])).await;
    assert_eq!(answer, (200, json!({"addParticipant": false})));
}

// behaviours: 241
#[tokio::test]
async fn a_group_that_does_not_exist_is_not_renamed() {
    let world = people().await;
    let group = create(&world.api, &[FRIEND]).await;
    let rename = |group: &str| json!({"groupId": group, "groupName": "Runners"});
    assert_eq!(world.api.post("updateGroupName", rename(NO_GROUP)).await, (200, json!({"updateGroupName": false})));
    world.seconds_later(60);
    assert_eq!(world.api.post("updateGroupName", rename(&group)).await, (200, json!({"updateGroupName": true})));
    let renamed = data(&world.api, &group).await;
    assert_eq!(renamed["subject"], "Runners");
    assert_eq!(renamed["subjectTime"].as_i64().unwrap() - renamed["creation"].as_i64().unwrap(), 60);
}

// behaviours: 242
#[tokio::test]
async fn the_invitation_link_is_empty_for_those_who_are_no_administrators() {
    let world = people().await;
    let other = instance(&world, FRIEND);
    let group = create(&world.api, &[FRIEND]).await;
    assert_eq!(data(&other, &group).await["groupInviteLink"], "");
    assert_eq!(world.api.post("setGroupAdmin", about(&group, FRIEND)).await, (200, json!({"setGroupAdmin": true})));
    let link = data(&other, &group).await["groupInviteLink"].clone();
    assert_eq!(link, data(&world.api, &group).await["groupInviteLink"]);
    assert!(link.as_str().unwrap().starts_with("https://"));
}

// behaviours: 243, 293
#[tokio::test]
async fn data_of_a_group_is_for_its_members() {
    let world = people().await;
    let other = instance(&world, FRIEND + 1);
    let group = create(&world.api, &[FRIEND]).await;
    assert_eq!(other.post("getGroupData", json!({"groupId": group})).await, (200, json!("Error: forbidden")));
    for unknown in [NO_GROUP, "79001234568-1479621234@g.us"] {
        assert_eq!(
            other.post("getGroupData", json!({"groupId": unknown})).await,
            (200, json!("Error: item-not-found"))
        );
    }
}

// behaviours: 244
#[tokio::test]
async fn a_group_id_in_another_format_is_400() {
    let world = people().await;
    let answer = world.api.post("getGroupData", json!({"groupId": chat(FRIEND)})).await;
    let text = "Validation failed. Details: 'groupId' must be the next formats: 'group_id@g.us'";
    assert_eq!((answer.0, message(&answer)), (400, text));
}

// behaviours: 245
#[tokio::test]
async fn only_an_administrator_changes_a_group() {
    let world = people().await;
    let other = instance(&world, FRIEND);
    world.sandbox.person(FRIEND).saves(FRIEND + 2, "Saved");
    let group = create(&world.api, &[FRIEND, FRIEND + 1]).await;
    let name = json!({"groupId": group, "groupName": "Mine"});
    let refused = [
        ("updateGroupName", name.clone(), json!({"updateGroupName": false})),
        ("addGroupParticipant", about(&group, FRIEND + 2), json!({"addParticipant": false})),
        ("removeGroupParticipant", about(&group, FRIEND + 1), json!({"removeParticipant": false})),
        ("setGroupAdmin", about(&group, FRIEND + 1), json!("failed to set group admin")),
        ("removeAdmin", about(&group, OWN), json!({"removeAdmin": false})),
    ];
    for (method, body, answer) in refused {
        assert_eq!(other.post(method, body).await, (200, answer), "{method}");
    }
    assert_eq!(picture(&other, &group, JPEG).await.1["setGroupPicture"], false);
    assert_eq!(world.api.post("setGroupAdmin", about(&group, FRIEND)).await.1, json!({"setGroupAdmin": true}));
    assert_eq!(other.post("updateGroupName", name).await.1, json!({"updateGroupName": true}));
    assert_eq!(other.post("addGroupParticipant", about(&group, FRIEND + 2)).await.1, json!({"addParticipant": true}));
    assert_eq!(data(&world.api, &group).await["subjectOwner"], json!(chat(FRIEND)));
}

// behaviours: 246
#[tokio::test]
async fn participants_must_be_saved_exist_and_be_new() {
    let world = people().await;
    let other = instance(&world, FRIEND + 2);
    world.sandbox.add_person(PersonOptions::new(FRIEND + 3));
    let group = create(&world.api, &[FRIEND]).await;
    let refused = (200, json!({"addParticipant": false}));
    // Not saved, in the group already, without an account although saved, and by somebody who is not in the group.
    assert_eq!(world.api.post("addGroupParticipant", about(&group, FRIEND + 3)).await, refused);
    assert_eq!(world.api.post("addGroupParticipant", about(&group, FRIEND)).await, refused);
    world.sandbox.person(OWN).saves(70_000_000_000, "Nobody");
    assert_eq!(world.api.post("addGroupParticipant", about(&group, 70_000_000_000)).await, refused);
    world.sandbox.person(FRIEND + 2).saves(FRIEND + 1, "Saved");
    assert_eq!(other.post("addGroupParticipant", about(&group, FRIEND + 1)).await, refused);
    assert_eq!(world.api.post("addGroupParticipant", about(NO_GROUP, FRIEND + 1)).await, refused);
    assert_eq!(members(&world, &group), [OWN, FRIEND]);
    world.sandbox.person(OWN).saves(FRIEND + 3, "Saved now");
    assert_eq!(
        world.api.post("addGroupParticipant", about(&group, FRIEND + 3)).await,
        (200, json!({"addParticipant": true}))
    );
    assert_eq!(members(&world, &group), [OWN, FRIEND, FRIEND + 3]);
}

// behaviours: 247
#[tokio::test]
async fn who_is_not_in_a_group_is_not_removed() {
    let world = people().await;
    let group = create(&world.api, &[FRIEND, FRIEND + 1]).await;
    let remove = |phone: u64| world.api.post("removeGroupParticipant", about(&group, phone));
    assert_eq!(remove(FRIEND + 2).await, (200, json!({"removeParticipant": false})));
    let elsewhere = world.api.post("removeGroupParticipant", about(NO_GROUP, FRIEND)).await;
    assert_eq!(elsewhere, (200, json!({"removeParticipant": false})));
    assert_eq!(remove(FRIEND).await, (200, json!({"removeParticipant": true})));
    assert_eq!(remove(FRIEND).await, (200, json!({"removeParticipant": false})));
    assert_eq!(members(&world, &group), [OWN, FRIEND + 1]);
}

// behaviours: 248
#[tokio::test]
async fn an_administrator_must_be_in_a_group_that_exists() {
    let world = people().await;
    let group = create(&world.api, &[FRIEND]).await;
    let set = |group: &str, phone: u64| world.api.post("setGroupAdmin", about(group, phone));
    assert_eq!(set(NO_GROUP, FRIEND).await, (200, json!("failed to set group admin")));
    assert_eq!(set(&group, FRIEND + 1).await, (200, json!("participant not found")));
    assert_eq!(set(&group, FRIEND).await, (200, json!({"setGroupAdmin": true})));
    let participants = &data(&world.api, &group).await["participants"];
    assert_eq!(participants[1], json!({"id": chat(FRIEND), "isAdmin": true, "isSuperAdmin": false}));
}

// behaviours: 249
#[tokio::test]
async fn administrators_lose_their_rights_when_they_are_in_the_group() {
    let world = people().await;
    let group = create(&world.api, &[FRIEND]).await;
    let remove = |group: &str, phone: u64| world.api.post("removeAdmin", about(group, phone));
    assert_eq!(remove(NO_GROUP, FRIEND).await, (200, json!({"removeAdmin": false})));
    assert_eq!(remove(&group, FRIEND + 1).await, (200, json!({"removeAdmin": false})));
    world.api.post("setGroupAdmin", about(&group, FRIEND)).await;
    assert_eq!(remove(&group, FRIEND).await, (200, json!({"removeAdmin": true})));
    assert_eq!(data(&world.api, &group).await["participants"][1]["isAdmin"], false);
}

async fn picture(api: &Api, group: &str, bytes: &'static [u8]) -> (u16, Value) {
    let file = reqwest::multipart::Part::bytes(bytes).file_name("group.jpg");
    let form = reqwest::multipart::Form::new().text("groupId", group.to_owned()).part("file", file);
    support::read(api.http().post(api.address("setGroupPicture")).multipart(form)).await
}

// behaviours: 250
#[tokio::test]
async fn the_picture_of_a_group_is_a_jpeg() {
    let world = people().await;
    let group = create(&world.api, &[FRIEND]).await;
    let answer = picture(&world.api, &group, b"").await;
    assert_eq!((answer.0, message(&answer)), (400, "File is empty"));
    let answer = picture(&world.api, &group, b"\x89PNG\r\n").await;
    assert_eq!((answer.0, message(&answer)), (400, "Unsupported media type"));
    let wrong = json!({"reason": "Timed Out", "urlAvatar": null, "setGroupPicture": false});
    assert_eq!(picture(&world.api, NO_GROUP, JPEG).await, (200, wrong.clone()));
    assert_eq!(picture(&world.api, "no group", JPEG).await, (200, wrong));
    let (status, answer) = picture(&world.api, &group, JPEG).await;
    assert_eq!((status, &answer["setGroupPicture"], &answer["reason"]), (200, &json!(true), &json!("")));
    let file = world.api.http().get(answer["urlAvatar"].as_str().unwrap()).send().await.unwrap();
    assert_eq!(file.headers()["content-type"], "image/jpeg");
    assert_eq!(file.bytes().await.unwrap(), JPEG);
}

// behaviours: 252
#[tokio::test]
async fn leaving_a_group_tells_administrators_that_the_right_is_gone() {
    let world = people().await;
    let other = instance(&world, FRIEND);
    let group = create(&world.api, &[FRIEND]).await;
    assert_eq!(other.post("LeaveGroup", json!({"groupId": group})).await, (200, json!({"leaveGroup": true})));
    assert_eq!(world.api.post("leaveGroup", json!({"groupId": group})).await, (200, json!({"removeAdmin": true})));
    assert!(members(&world, &group).is_empty());
    assert_eq!(world.api.post("leaveGroup", json!({"groupId": group})).await, (200, json!({"leaveGroup": false})));
}

#[tokio::test]
async fn groups_need_an_account() {
    let world = world_with(Sandbox::builder().held_clock().unlimited(), InstanceOptions::ready()).await;
    for method in ["updateGroupName", "getGroupData", "leaveGroup"] {
        let body = if method == "updateGroupName" {
            json!({"groupId": NO_GROUP, "groupName": "x"})
        } else {
            json!({"groupId": NO_GROUP})
        };
        let answer = world.api.post(method, body).await;
        assert_eq!((answer.0, message(&answer)), (400, "instance is starting or not authorized"), "{method}");
    }
}
