//! The life of an instance, its settings, and linking.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]

mod support;

use std::time::Duration;

use base64::{Engine, engine::general_purpose::STANDARD};
use futures_util::StreamExt;
use green_api::models::{SetSettings, StateInstance, Switch};
use green_api_sandbox::{InstanceOptions, LinkError, PersonOptions, Sandbox, Timings};
use serde_json::{Value, json};

use support::{FRIEND, OWN, World, chat, everything_on, message, read, world, world_with};

async fn unlinked() -> World {
    let builder = Sandbox::builder().held_clock().unlimited().timings(Timings::documented());
    world_with(builder, InstanceOptions::ready().settings(everything_on())).await
}

/// What the QR code says, read from its picture.
fn scanned(answer: &Value) -> String {
    assert_eq!(answer["type"], "qrCode", "{answer}");
    let bytes = STANDARD.decode(answer["message"].as_str().unwrap()).unwrap();
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let (width, height) = (info.width as usize, info.height as usize);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| pixels[y * width + x]);
    image.detect_grids()[0].decode().unwrap().1
}

// behaviours: 36, 37, 38
#[tokio::test]
async fn a_new_instance_is_null_for_two_minutes_then_not_authorized() {
    let world =
        world_with(Sandbox::builder().held_clock().unlimited().timings(Timings::documented()), InstanceOptions::new())
            .await;
    assert_eq!(world.api.get("getStateInstance").await, (200, Value::Null));
    world.seconds_later(119);
    assert_eq!(world.api.get("getStateInstance").await, (200, Value::Null));
    assert_eq!(world.api.get("qr").await.0, 400);
    world.seconds_later(1);
    assert_eq!(world.api.get("getStateInstance").await, (200, json!({"stateInstance": "notAuthorized"})));
    scanned(&world.api.get("qr").await.1);
}

// behaviours: 39, 45, 196
#[tokio::test]
async fn each_state_is_shown_and_told_and_some_hide_the_account() {
    let world = world().await;
    world.sandbox.person(OWN).set_avatar(Some("picture"));
    for (state, hides) in [
        ("starting", true),
        ("authorized", false),
        ("sleepMode", false),
        ("yellowCard", false),
        ("blocked", true),
        ("notAuthorized", true),
    ] {
        world.sandbox.set_state(world.api.id, StateInstance::from(state));
        assert_eq!(world.api.get("getStateInstance").await, (200, json!({"stateInstance": state})));
        let told = world.api.notifications(&world).await;
        let told = told.iter().find(|told| told["typeWebhook"] == "stateInstanceChanged").unwrap();
        assert_eq!(told["stateInstance"], state);
        let (_, account) = world.api.get("getWaSettings").await;
        assert_eq!(account["stateInstance"], state);
        for field in ["avatar", "phone", "deviceId"] {
            assert_eq!(account[field] == "", hides, "{field} of {state}: {account}");
        }
    }
}

// behaviours: 51
#[tokio::test]
async fn all_settings_of_a_new_instance_are_off() {
    let world = world_with(Sandbox::builder().unlimited(), InstanceOptions::ready()).await;
    let (_, settings) = world.api.get("getSettings").await;
    let fields = settings.as_object().unwrap();
    assert!(fields.len() > 18);
    for (name, value) in fields {
        let off = if name == "delaySendMessagesMilliseconds" {
            json!(500)
        } else if name.ends_with("Url") || value == "" {
            json!("")
        } else {
            json!("no")
        };
        assert_eq!(value, &off, "{name}");
    }
}

// behaviours: 49, 50, 52, 53, 58, 71
#[tokio::test]
async fn new_settings_restart_the_instance_and_apply_later_without_changing_others() {
    let builder = Sandbox::builder().held_clock().unlimited().timings(Timings::documented());
    let world = world_with(builder, InstanceOptions::authorized(OWN).settings(everything_on())).await;
    let change = json!({"delaySendMessagesMilliseconds": 5000, "stateWebhook": "no"});
    assert_eq!(world.api.post("setSettings", change).await, (200, json!({"saveSettings": true})));
    assert_eq!(world.api.get("getStateInstance").await.1["stateInstance"], "starting");
    assert_eq!(world.api.get("getSettings").await.1["delaySendMessagesMilliseconds"], 500);
    world.seconds_later(300);
    assert_eq!(world.api.get("getStateInstance").await.1["stateInstance"], "authorized");
    let (_, settings) = world.api.get("getSettings").await;
    assert_eq!((&settings["delaySendMessagesMilliseconds"], &settings["stateWebhook"]), (&json!(5000), &json!("no")));
    assert_eq!((&settings["incomingWebhook"], &settings["wid"]), (&json!("yes"), &json!(chat(OWN))));
    let answer = world.api.post("setSettings", json!({})).await;
    assert_eq!((answer.0, message(&answer)), (400, "Validation failed. Details: 'value' must have at least 1 key"));
}

#[tokio::test]
async fn the_link_to_the_accounts_own_picture_works_whenever_it_is_asked_for() {
    let world = world().await;
    world.sandbox.person(OWN).set_avatar(Some("picture"));
    let link = async || world.api.get("getWaSettings").await.1["avatar"].as_str().unwrap().to_owned();
    let first = link().await;
    world.seconds_later(20 * 86_400);
    assert_eq!(read(world.api.http().get(&first)).await.0, 404);
    assert_eq!(read(world.api.http().get(link().await)).await, (200, json!("picture")));
}

// behaviours: 69
#[tokio::test]
async fn settings_stay_as_they_are_over_days_and_links() {
    let world = world().await;
    world.api.post("setSettings", json!({"delaySendMessagesMilliseconds": 5000})).await;
    world.seconds_later(600);
    let (_, mut before) = world.api.get("getSettings").await;
    assert_eq!(before["delaySendMessagesMilliseconds"], 5000);
    world.seconds_later(30 * 86_400);
    world.api.get("logout").await;
    world.sandbox.scan_qr(world.api.id, FRIEND).unwrap();
    world.seconds_later(60);
    assert_eq!(world.api.get("getStateInstance").await.1["stateInstance"], "authorized");
    let (_, after) = world.api.get("getSettings").await;
    // The account is another one now.
    before["wid"] = json!(chat(FRIEND));
    assert_eq!(after, before);
}

// behaviours: 56, 57, 60, 92
#[tokio::test]
async fn settings_are_checked() {
    let world = world().await;
    for (change, text) in [
        (
            json!({"delaySendMessagesMilliseconds": 499}),
            "'delaySendMessagesMilliseconds' must be greater than or equal to 500",
        ),
        (
            json!({"delaySendMessagesMilliseconds": 86_400_001}),
            "'delaySendMessagesMilliseconds' must be less than or equal to 86400000",
        ),
        (json!({"delaySendMessagesMilliseconds": 500.5}), "'delaySendMessagesMilliseconds' must be a number"),
        (json!({"incomingWebhook": "maybe"}), "'incomingWebhook' must be one of [yes, no]"),
        (json!({"incomingWebhook": true}), "'incomingWebhook' must be a string"),
        (json!({"statusInstanceChangedWebhook": "yes"}), "'statusInstanceChangedWebhook' is not allowed"),
    ] {
        let answer = world.api.post("setSettings", change).await;
        assert_eq!((answer.0, message(&answer)), (400, format!("Validation failed. Details: {text}").as_str()));
    }
    for fits in [500, 86_400_000] {
        assert_eq!(world.api.post("setSettings", json!({"delaySendMessagesMilliseconds": fits})).await.0, 200);
    }
    assert_eq!(world.api.post("setSettings", json!({"markIncomingMessagesRead": "yes"})).await.0, 200);
    world.seconds_later(10);
    assert_eq!(world.api.get("getSettings").await.1["markIncomingMessagesReaded"], "yes");
}

// behaviours: 40, 43, 197
#[tokio::test]
async fn a_reboot_is_starting_then_authorized_and_tells_of_both() {
    let world = world().await;
    assert_eq!(world.api.get("reboot").await, (200, json!({"isReboot": true})));
    assert_eq!(world.api.get("getStateInstance").await.1["stateInstance"], "starting");
    world.seconds_later(10);
    assert_eq!(world.api.get("getStateInstance").await.1["stateInstance"], "authorized");
    let told: Vec<_> = world.api.notifications(&world).await;
    let told: Vec<_> =
        told.iter().map(|told| told["stateInstance"].as_str().or(told["statusInstance"].as_str()).unwrap()).collect();
    assert_eq!(told, ["starting", "offline", "authorized", "online"]);
    let silent = everything_on().state_webhook(Switch::No);
    let world =
        world_with(Sandbox::builder().held_clock().unlimited(), InstanceOptions::authorized(OWN).settings(silent))
            .await;
    world.api.get("reboot").await;
    world.seconds_later(10);
    assert!(world.api.notifications(&world).await.is_empty());
}

// behaviours: 44, 45
#[tokio::test]
async fn after_logout_the_instance_is_not_authorized_and_its_account_unknown() {
    let world = world().await;
    let (_, before) = world.api.get("getWaSettings").await;
    assert_eq!((&before["phone"], &before["stateInstance"]), (&json!(OWN.to_string()), &json!("authorized")));
    assert!(!before["deviceId"].as_str().unwrap().is_empty());
    assert_eq!(world.api.get("logout").await, (200, json!({"isLogout": true})));
    let after = json!({"avatar": "", "phone": "", "stateInstance": "notAuthorized", "deviceId": ""});
    assert_eq!(world.api.get("getWaSettings").await, (200, after));
}

// behaviours: 41, 194
#[tokio::test]
async fn a_yellow_card_holds_messages_until_a_reboot() {
    let world = world().await;
    world.sandbox.set_state(world.api.id, StateInstance::YellowCard);
    world.api.send(&chat(FRIEND), "held").await;
    world.seconds_later(60);
    assert!(world.sandbox.person(FRIEND).received().is_empty());
    let told = world.api.notifications(&world).await;
    assert!(told.iter().any(|told| told["status"] == "yellowCard"), "{told:?}");
    world.api.get("reboot").await;
    world.seconds_later(60);
    assert_eq!(world.sandbox.person(FRIEND).received().len(), 1);
    world.sandbox.set_state(world.api.id, StateInstance::YellowCard);
    world.api.send(&chat(FRIEND), "held for too long").await;
    world.seconds_later(24 * 3600 - 1);
    assert_eq!(world.api.get("showMessagesQueue").await.1.as_array().unwrap().len(), 1);
    world.seconds_later(1);
    world.api.get("reboot").await;
    world.seconds_later(60);
    assert_eq!(world.sandbox.person(FRIEND).received().len(), 1);
}

// behaviours: 46, 72, 73, 75, 76
#[tokio::test]
async fn a_qr_code_can_be_read_changes_every_twenty_seconds_and_links_once() {
    let world = unlinked().await;
    let (sandbox, api) = (&world.sandbox, &world.api);
    let first = scanned(&api.get("qr").await.1);
    world.seconds_later(19);
    assert_eq!(scanned(&api.get("qr").await.1), first);
    world.seconds_later(1);
    let second = scanned(&api.get("qr").await.1);
    assert_ne!(second, first);
    assert_eq!(sandbox.scan_text(OWN, &first), Err(LinkError::WrongCode));
    assert_eq!(sandbox.scan_text(OWN, &second), Ok(api.id));
    world.seconds_later(5);
    let logged = json!({"type": "alreadyLogged", "message": "instance account already authorized"});
    assert_eq!(api.get("qr").await, (200, logged));
    let told = api.notifications(&world).await;
    assert_eq!(told[0]["stateInstance"], "authorized");
    assert_eq!(told[0]["instanceData"]["wid"], json!(chat(OWN)));
}

// behaviours: 77
#[tokio::test]
async fn an_account_that_was_unlinked_on_the_phone_needs_a_logout_before_the_next_code() {
    let world = world().await;
    world.sandbox.world(|inner| inner.unlink_on_phone(world.api.id));
    let refused = json!({"type": "error", "message": "Instance has auth. You need to make log out"});
    assert_eq!(world.api.get("qr").await, (200, refused));
    world.api.get("logout").await;
    scanned(&world.api.get("qr").await.1);
}

type Socket = tokio_tungstenite::WebSocketStream<tokio::net::TcpStream>;

async fn websocket(world: &World) -> Socket {
    let address = world.api.address("scanqrcode").replace("http://", "ws://");
    let stream = tokio::net::TcpStream::connect(world.api.url.strip_prefix("http://").unwrap()).await.unwrap();
    tokio_tungstenite::client_async(&address, stream).await.unwrap().0
}

async fn said(socket: &mut Socket) -> Value {
    serde_json::from_str(socket.next().await.unwrap().unwrap().to_text().unwrap()).unwrap()
}

// behaviours: 80, 81, 82
#[tokio::test]
async fn the_websocket_gives_the_current_code_and_ends_after_a_hundred_seconds() {
    let world = unlinked().await;
    let mut socket = websocket(&world).await;
    let mut codes = Vec::new();
    for _ in 0..5 {
        let message = said(&mut socket).await;
        assert_eq!(scanned(&message), scanned(&world.api.get("qr").await.1));
        // Whoever asks again gets the same one.
        assert_eq!(said(&mut websocket(&world).await).await, message);
        codes.push(message);
        world.seconds_later(20);
    }
    codes.dedup();
    assert_eq!(codes.len(), 5);
    assert_eq!(said(&mut socket).await, json!({"type": "timeout", "message": "timeout"}));
}

// behaviours: 74, 76, 80
#[tokio::test]
async fn each_way_of_linking_wants_an_instance_that_nobody_is_linked_to() {
    let world = world().await;
    let code = async || world.api.post("getAuthorizationCode", json!({"phoneNumber": OWN})).await.1;
    let logged = json!({"type": "alreadyLogged", "message": "instance account already authorized"});
    assert_eq!(world.api.get("qr").await, (200, logged.clone()));
    assert_eq!(said(&mut websocket(&world).await).await, logged);
    assert_eq!(code().await["status"], false);
    world.api.get("logout").await;
    scanned(&world.api.get("qr").await.1);
    scanned(&said(&mut websocket(&world).await).await);
    assert_eq!(code().await["status"], true);
    world.sandbox.world(|inner| {
        inner.link(world.api.id, OWN).unwrap();
        inner.unlink_on_phone(world.api.id);
    });
    let refused = json!({"type": "error", "message": "Instance has auth. You need to make log out"});
    assert_eq!(said(&mut websocket(&world).await).await, refused);
}

// behaviours: 84, 85, 86
#[tokio::test]
async fn a_code_by_phone_number_links_within_two_and_a_half_minutes() {
    let world = unlinked().await;
    let ask = async || world.api.post("getAuthorizationCode", json!({"phoneNumber": OWN})).await.1;
    let old = ask().await;
    assert_eq!((&old["status"], old["code"].as_str().unwrap().len()), (&json!(true), 8));
    world.seconds_later(150);
    assert_eq!(world.sandbox.enter_code(OWN, old["code"].as_str().unwrap()), Err(LinkError::WrongCode));
    let new = ask().await;
    world.seconds_later(149);
    assert_eq!(world.sandbox.enter_code(FRIEND, new["code"].as_str().unwrap()), Err(LinkError::WrongCode));
    assert_eq!(world.sandbox.enter_code(OWN, new["code"].as_str().unwrap()), Ok(world.api.id));
    world.seconds_later(5);
    assert_eq!(world.sandbox.state(world.api.id), Some(StateInstance::Authorized));
    assert_eq!(ask().await["status"], json!(false));
}

// behaviours: 250, 251
#[tokio::test]
async fn a_profile_picture_is_a_jpeg_and_set_once_in_ten_seconds() {
    let world = world_with(Sandbox::builder().held_clock(), InstanceOptions::authorized(OWN)).await;
    let set = async |bytes: &[u8]| {
        let file = reqwest::multipart::Part::bytes(bytes.to_vec()).file_name("a.jpg");
        read(
            world
                .api
                .http()
                .post(world.api.address("setProfilePicture"))
                .multipart(reqwest::multipart::Form::new().part("file", file)),
        )
        .await
    };
    let jpeg = [0xff, 0xd8, 0xff, 0xe0, 1, 2, 3];
    let (status, answer) = set(&jpeg).await;
    assert_eq!(
        (status, &answer["setProfilePicture"], &answer["reason"]),
        (200, &json!(true), &Value::Null),
        "{answer}"
    );
    assert_eq!(world.api.get("getWaSettings").await.1["avatar"], answer["urlAvatar"]);
    assert_eq!(set(&jpeg).await, (200, json!("rate-overlimit")));
    world.seconds_later(10);
    assert_eq!(message(&set(b"").await), "File is empty");
    world.seconds_later(10);
    assert_eq!(message(&set(b"GIF89a").await), "Unsupported media type");
}

// behaviours: 8
#[tokio::test]
async fn instances_of_one_sandbox_have_accounts_of_their_own_and_reach_each_other() {
    let world = world().await;
    let other = world.sandbox.create_instance(InstanceOptions::authorized(OWN + 1).settings(everything_on()));
    let other = support::Api::new(&world.sandbox, &other);
    world.sandbox.add_person(PersonOptions::new(OWN).name("First").never_reads());
    world.api.send(&chat(OWN + 1), "hello").await;
    world.later(Duration::from_secs(5));
    let got = other.notifications(&world).await;
    assert_eq!(got.len(), 1, "{got:?}");
    assert_eq!(got[0]["senderData"]["senderName"], "First");
    assert_eq!(got[0]["messageData"]["textMessageData"]["textMessage"], "hello");
    assert_eq!(got[0]["instanceData"]["wid"], json!(chat(OWN + 1)));
    // Who wants to link another account has to log out first.
    assert_eq!(world.sandbox.scan_qr(other.id, FRIEND), Err(LinkError::NotReady));
    assert_eq!(other.get("getWaSettings").await.1["phone"], (OWN + 1).to_string());
}

// behaviours: 59
#[tokio::test]
async fn incoming_messages_are_marked_as_read_when_the_setting_says_so() {
    let reads = InstanceOptions::authorized(OWN).settings(everything_on().mark_incoming_messages_readed(Switch::Yes));
    let world = world_with(Sandbox::builder().held_clock().unlimited(), reads).await;
    let friend = world.sandbox.person(FRIEND);
    let unread = |world: &World| {
        world.sandbox.world(|world| world.accounts.get(&OWN).unwrap().mailbox.unread(&chat(FRIEND)).len())
    };
    friend.says(chat(OWN).as_str(), "first");
    world.seconds_later(5);
    assert_eq!(unread(&world), 0);
    let both: SetSettings = SetSettings::new().mark_incoming_messages_readed_on_reply(Switch::Yes);
    world.api.post("setSettings", serde_json::to_value(both).unwrap()).await;
    world.seconds_later(5);
    friend.says(chat(OWN).as_str(), "second");
    world.seconds_later(5);
    assert_eq!(unread(&world), 1);
    world.api.send(&chat(FRIEND), "reply").await;
    assert_eq!(unread(&world), 0);
}
