//! The state is kept: in a file that survives the process, and as a value.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]

mod support;

use std::{path::Path, time::Duration};

use green_api_sandbox::{Builder, ImportError, InstanceOptions, KeepingError, Sandbox, world::instance::Standing};
use serde_json::{Value, json};
use support::{Api, FRIEND, OWN, World, chat, everything_on, friend};

const ID: u64 = 1_101_000_001;

fn builder() -> Builder {
    Sandbox::builder().held_clock().unlimited().person(friend())
}

/// A sandbox on a file, with its instance, which is made when the file is new.
async fn on(file: &Path) -> World {
    let sandbox = builder().data(file).start().await.unwrap();
    let there = sandbox.world(|world| world.instances.get(&ID).is_some());
    if !there {
        sandbox.create_instance(InstanceOptions::authorized(OWN).id(ID).token("secret").settings(everything_on()));
    }
    world_of(sandbox)
}

fn world_of(sandbox: Sandbox) -> World {
    let token = sandbox.world(|world| world.instances.get(&ID).unwrap().token.clone());
    let credentials = sandbox.create_instance(InstanceOptions::new());
    sandbox.world(|world| world.instances.remove(&credentials.id));
    let mut api = Api::new(&sandbox, &credentials);
    (api.id, api.token) = (ID, token);
    World { sandbox, api }
}

fn file_in(folder: &tempfile::TempDir) -> std::path::PathBuf {
    folder.path().join("sandbox.db")
}

// behaviours: 138, 144
#[tokio::test]
async fn what_was_acknowledged_does_not_come_back_and_the_rest_does() {
    let folder = tempfile::tempdir().unwrap();
    let (id, receipt) = {
        let world = on(&file_in(&folder)).await;
        let id = world.api.send(&chat(FRIEND), "hello").await;
        world.seconds_later(1);
        let (_, first) = world.api.get("receiveNotification").await;
        assert_eq!(first["body"]["typeWebhook"], "outgoingAPIMessageReceived");
        assert_eq!(world.api.delete(&first["receiptId"]).await, (200, json!({"result": true})));
        (id, first["receiptId"].as_u64().unwrap())
    };
    let world = on(&file_in(&folder)).await;
    let (_, next) = world.api.get("receiveNotification").await;
    assert_eq!((&next["body"]["status"], &next["body"]["idMessage"]), (&json!("sent"), &json!(id)));
    assert_eq!(world.api.delete(receipt).await, (200, json!({"result": false})));
    // What was kept is as old as it is: a day later only what is new is there.
    world.later(Duration::from_secs(24 * 3600));
    world.sandbox.person(FRIEND).says(chat(OWN), "late");
    world.seconds_later(1);
    assert_eq!(world.api.notifications(&world).await.len(), 1);
}

#[tokio::test]
async fn receipts_go_on_when_all_notifications_are_gone() {
    let folder = tempfile::tempdir().unwrap();
    let last = {
        let world = on(&file_in(&folder)).await;
        world.sandbox.person(FRIEND).says(chat(OWN), "one");
        world.seconds_later(5);
        let (_, first) = world.api.get("receiveNotification").await;
        world.api.delete(&first["receiptId"]).await;
        first["receiptId"].as_u64().unwrap()
    };
    let world = on(&file_in(&folder)).await;
    world.sandbox.person(FRIEND).says(chat(OWN), "two");
    world.seconds_later(5);
    let (_, second) = world.api.get("receiveNotification").await;
    assert_eq!(second["receiptId"].as_u64(), Some(last + 1));
}

// behaviours: 90
#[tokio::test]
async fn the_send_queue_and_what_is_under_way_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let ids = {
        let world = on(&file_in(&folder)).await;
        let mut ids = Vec::new();
        for text in ["one", "two", "three"] {
            ids.push(world.api.send(&chat(FRIEND), text).await);
        }
        // The first one is under way, the others wait.
        world.later(Duration::from_millis(10));
        ids
    };
    let world = on(&file_in(&folder)).await;
    let (_, queue) = world.api.get("showMessagesQueue").await;
    let waiting: Vec<_> = queue.as_array().unwrap().iter().map(|item| item["messageID"].clone()).collect();
    assert_eq!(waiting, [json!(ids[1]), json!(ids[2])]);
    world.seconds_later(5);
    let received: Vec<_> = world.sandbox.person(FRIEND).received().into_iter().map(|message| message.id).collect();
    assert_eq!(received, ids);
}

#[tokio::test]
async fn everything_is_the_same_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let before = {
        let world = on(&file_in(&folder)).await;
        fill(&world).await;
        without_places(world.sandbox.export())
    };
    let sandbox = builder().data(file_in(&folder)).start().await.unwrap();
    assert_eq!(without_places(sandbox.export()), before);
}

#[tokio::test]
async fn an_exported_state_goes_into_another_sandbox() {
    let world = support::world_with(builder(), InstanceOptions::authorized(OWN).id(ID).settings(everything_on())).await;
    fill(&world).await;
    let exported = world.sandbox.export();
    let other = world_of(Sandbox::builder().import(exported.clone()).start().await.unwrap());
    assert_eq!(other.sandbox.clock().now(), world.sandbox.clock().now());
    other.seconds_later(60);
    let texts: Vec<_> = other
        .sandbox
        .person(FRIEND)
        .received()
        .iter()
        .filter_map(|message| message.text().map(str::to_owned))
        .collect();
    assert_eq!(texts, ["hello", "later"]);
    // What happens in one does not happen in the other, and a running one can be set back.
    other.sandbox.import(&exported).unwrap();
    assert_eq!(without_places(other.sandbox.export()), without_places(exported));
}

#[tokio::test]
async fn links_to_files_work_on_the_new_port() {
    let folder = tempfile::tempdir().unwrap();
    let link = {
        let world = on(&file_in(&folder)).await;
        upload(&world).await
    };
    let world = on(&file_in(&folder)).await;
    let path = link.split("/files/").nth(1).unwrap();
    let answer = world.api.http().get(format!("{}/files/{path}", world.api.media)).send().await.unwrap();
    assert_eq!((answer.status().as_u16(), answer.bytes().await.unwrap().as_ref()), (200, &b"content"[..]));
    world.seconds_later(60);
    let received = world.sandbox.person(FRIEND).received();
    let content = serde_json::to_string(&received[0].content).unwrap();
    assert!(content.contains(&format!("{}/files/{path}", world.api.media)), "{content}");
}

#[tokio::test]
async fn an_import_ends_what_waits_for_an_instance_that_is_gone() {
    let world = support::world().await;
    let empty = Sandbox::builder().held_clock().start().await.unwrap().export();
    let poll = tokio::spawn({
        let api = world.api.clone();
        async move { api.get("receiveNotification").await }
    });
    world.waiting(1).await;
    world.sandbox.import(&empty).unwrap();
    assert_eq!(poll.await.unwrap().0, 403);
}

#[tokio::test]
async fn time_goes_on_while_nobody_has_the_file_open_unless_it_is_held() {
    let folder = tempfile::tempdir().unwrap();
    let running = || Sandbox::builder().data(file_in(&folder)).start();
    let before = {
        let sandbox = running().await.unwrap();
        sandbox.clock().advance(Duration::from_secs(3600));
        sandbox.clock().now()
    };
    tokio::time::sleep(Duration::from_millis(300)).await;
    let held = {
        let sandbox = running().await.unwrap();
        let pause = sandbox.clock().now().since(before);
        assert!(pause >= Duration::from_millis(300) && pause < Duration::from_secs(60), "{pause:?}");
        sandbox.clock().hold();
        sandbox.clock().now()
    };
    assert_eq!(running().await.unwrap().clock().now(), held);
}

#[tokio::test]
async fn a_file_that_cannot_be_used_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_in(&folder);
    let start = || Sandbox::builder().data(&file).start();
    let first = start().await.unwrap();
    let error = start().await.unwrap_err();
    assert!(error.to_string().ends_with("sandbox.db is in use by another sandbox"), "{error}");
    let state = first.export();
    drop(first);

    let error = Sandbox::builder().data(&file).import(state).start().await.unwrap_err();
    assert!(error.to_string().contains("holds a state already"), "{error}");

    let change = |sql: &str| rusqlite::Connection::open(&file).unwrap().execute_batch(sql).unwrap();
    change("PRAGMA user_version = 999");
    let error = start().await.unwrap_err();
    assert!(
        matches!(&error, green_api_sandbox::StartError::Keeping(KeepingError::Version { found: 999, .. })),
        "{error}"
    );
    change("PRAGMA user_version = 1; UPDATE rows SET value = '{' WHERE kind = 'world'");
    let error = start().await.unwrap_err();
    assert!(error.to_string().contains("is damaged: row"), "{error}");
    change("PRAGMA application_id = 1");
    let error = start().await.unwrap_err();
    assert!(error.to_string().ends_with("is not a file of a sandbox"), "{error}");

    std::fs::write(&file, "no database at all, but longer than a hundred bytes: ".repeat(10)).unwrap();
    let error = start().await.unwrap_err();
    assert!(error.to_string().contains("is damaged: "), "{error}");
    let error = Sandbox::builder().data(folder.path()).start().await.unwrap_err();
    assert!(error.to_string().contains("cannot be used: "), "{error}");
}

#[tokio::test]
async fn a_value_that_cannot_be_imported_says_why_and_changes_nothing() {
    let world = support::world().await;
    let before = world.sandbox.export();
    let import = |value: Value| world.sandbox.import(&value).unwrap_err();
    assert!(matches!(import(json!({})), ImportError::NotAState(_)));
    assert_eq!(import(json!({"version": 999})), ImportError::Version(999));
    let mut broken = before.clone();
    broken["tables"]["instances"][0][1]["id"] = json!("x");
    let error = import(broken).to_string();
    assert!(error.starts_with("the state cannot be read: row 1101000001 of instances: "), "{error}");
    let mut strange = before.clone();
    strange["tables"]["dreams"] = json!([[1, 2]]);
    assert!(import(strange).to_string().ends_with("nobody knows this table"));
    assert_eq!(without_places(world.sandbox.export()), without_places(before));
}

/// Something of each kind that there is, some of it done, some under way.
async fn fill(world: &World) {
    let (api, sandbox) = (&world.api, &world.sandbox);
    api.send(&chat(FRIEND), "hello").await;
    upload(world).await;
    world.seconds_later(60);
    let made = api.post("createGroup", json!({"groupName": "Group", "chatIds": [chat(FRIEND)]})).await;
    assert_eq!(made.0, 200, "{}", made.1);
    api.post("sendTextStatus", json!({"message": "status"})).await;
    world.seconds_later(60);
    sandbox.person(FRIEND).says(chat(OWN), "question");
    sandbox.person(FRIEND).switch_phone(false);
    let other = sandbox.create_instance(InstanceOptions::ready().id(ID + 5));
    sandbox.set_standing(other.id, Standing::Expired);
    sandbox.create_instance(InstanceOptions::new().id(ID + 6));
    let (_, notification) = api.get("receiveNotification").await;
    api.delete(&notification["receiptId"]).await;
    api.get("receiveNotification").await;
    sandbox.person(FRIEND).switch_phone(true);
    api.send(&chat(FRIEND), "later").await;
}

async fn upload(world: &World) -> String {
    let form = reqwest::multipart::Form::new()
        .text("chatId", chat(FRIEND))
        .text("fileName", "note.txt")
        .part("file", reqwest::multipart::Part::bytes(b"content".to_vec()).file_name("note.txt"));
    let address = format!("{}{}", world.api.media, world.api.path("sendFileByUpload"));
    let (status, answer) = support::read(world.api.http().post(address).multipart(form)).await;
    assert_eq!(status, 200, "{answer}");
    answer["urlFile"].as_str().unwrap().to_owned()
}

/// Without what belongs to a process: where its media host is, when it was asked.
fn without_places(mut state: Value) -> Value {
    let world = state["tables"]["world"].as_array_mut().unwrap();
    let place = |row: &Value| row[0] == "mediaUrl";
    let url = world.iter().find(|row| place(row)).unwrap()[1].as_str().unwrap().to_owned();
    for row in world.iter_mut().filter(|row| row[0] == "time") {
        row[1]["wall"].take();
    }
    serde_json::from_str(&state.to_string().replace(&url, "media")).unwrap()
}
