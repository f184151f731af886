//! A whole conversation: link an instance, send, see it delivered and read, get an answer, acknowledge it.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]

mod support;

use std::time::Duration;

use green_api_sandbox::{InstanceOptions, Sandbox};
use serde_json::{Value, json};

use support::{Api, FRIEND, OWN, chat, everything_on, friend, world};

fn kinds(notifications: &[Value]) -> Vec<String> {
    let kind = |notification: &Value| {
        let status = notification["status"]
            .as_str()
            .or(notification["stateInstance"].as_str())
            .or(notification["statusInstance"].as_str());
        let status = status.or(notification["messageData"]["typeMessage"].as_str()).unwrap_or_default();
        format!("{} {status}", notification["typeWebhook"].as_str().unwrap())
    };
    notifications.iter().map(kind).collect()
}

// behaviours: 139, 189
#[tokio::test]
async fn a_text_is_sent_delivered_read_and_answered() {
    let world = world().await;
    world.sandbox.add_person(friend().answers(["Fine!"]));
    let id = world.api.send(&chat(FRIEND), "How are you?").await;
    world.seconds_later(10);
    let notifications = world.api.notifications(&world).await;
    assert_eq!(
        kinds(&notifications),
        [
            "outgoingAPIMessageReceived textMessage",
            "outgoingMessageStatus sent",
            "outgoingMessageStatus delivered",
            "outgoingMessageStatus read",
            "incomingMessageReceived textMessage",
        ]
    );
    assert!(notifications[..4].iter().all(|notification| notification["idMessage"] == json!(id)));
    for (told, status) in notifications[1..4].iter().zip(["sent", "delivered", "read"]) {
        let expected = json!({
            "typeWebhook": "outgoingMessageStatus", "chatId": chat(FRIEND), "idMessage": id, "status": status, "sendByApi": true,
            "instanceData": {"idInstance": world.api.id, "wid": chat(OWN), "typeInstance": "whatsapp"}, "timestamp": told["timestamp"],
        });
        assert_eq!(told, &expected);
        assert!(told["timestamp"].as_i64().is_some_and(|time| time > 1_000_000_000));
    }
    let answer = &notifications[4];
    assert_eq!(answer["messageData"]["textMessageData"]["textMessage"], "Fine!");
    assert_eq!(answer["senderData"]["senderName"], "Friend");
    assert_eq!(answer["senderData"]["chatId"], json!(chat(FRIEND)));
    assert_eq!(
        answer["instanceData"],
        json!({"idInstance": world.api.id, "wid": chat(OWN), "typeInstance": "whatsapp"})
    );
    let received = world.sandbox.person(FRIEND).received();
    assert_eq!(received[0].text(), Some("How are you?"));
    assert!(received[0].read);
}

// behaviours: 46, 140
#[tokio::test]
async fn a_new_instance_is_linked_in_real_time() {
    let sandbox = Sandbox::builder().person(friend().echoes()).start().await.unwrap();
    let credentials = sandbox.create_instance(InstanceOptions::ready().settings(everything_on()));
    let api = Api::new(&sandbox, &credentials);
    let (status, code) = api.get("qr").await;
    assert_eq!((status, &code["type"]), (200, &json!("qrCode")), "{code}");
    sandbox.scan_qr(credentials.id, OWN).unwrap();
    let (_, first) = api.get("receiveNotification").await;
    assert_eq!(first["body"]["stateInstance"], "authorized");
    assert_eq!(api.get("getStateInstance").await, (200, json!({"stateInstance": "authorized"})));
    api.send(&chat(FRIEND), "echo").await;
    let mut kinds = Vec::new();
    let started = std::time::Instant::now();
    while started.elapsed() < Duration::from_secs(60) && !kinds.contains(&json!("incomingMessageReceived")) {
        let (_, notification) = api.get("receiveNotification").await;
        kinds.push(notification["body"]["typeWebhook"].clone());
        api.delete(&notification["receiptId"]).await;
    }
    assert_eq!(kinds.last(), Some(&json!("incomingMessageReceived")), "{kinds:?}");
}
