//! Whatever arrives: a value with the place of the misfit and the raw body, never a panic.
#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    reason = "a test stops at the first surprise; helpers are short"
)]

use green_api::{catalog, decode_notification, models::Notification, operations};
use green_api_tests::{Role, examples};
use proptest::prelude::*;
use serde_json::{Value, json};

fn notifications() -> Vec<Value> {
    examples().into_iter().filter(|example| example.role == Role::Notification).map(|example| example.json()).collect()
}

proptest! {
    #[test]
    fn no_bytes_make_the_decoder_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let decoded = decode_notification(bytes.clone());
        prop_assert_eq!(&decoded.raw()[..], &bytes[..]);
        for operation in operations::ALL {
            let _ = catalog::recode_response(operation.name, &bytes);
            let _ = catalog::recode_request(operation.name, &bytes);
        }
    }

    #[test]
    fn a_cut_body_is_a_misfit_with_its_raw_text(pick in any::<prop::sample::Index>(), cut in any::<prop::sample::Index>()) {
        let bodies = notifications();
        let text = pick.get(&bodies).to_string();
        let mut end = cut.index(text.len());
        while !text.is_char_boundary(end) { end -= 1; }
        let decoded = decode_notification(text[..end].to_owned());
        prop_assert!(matches!(decoded.notification(), Notification::Misfit(_)));
        prop_assert_eq!(&*decoded.raw_text(), &text[..end]);
    }

    #[test]
    fn any_value_in_the_place_of_another_gives_a_value(pick in any::<prop::sample::Index>(), place in any::<prop::sample::Index>(), with in value()) {
        let bodies = notifications();
        let mut body = pick.get(&bodies).clone();
        let pointers = pointers(&body, String::new());
        *body.pointer_mut(&pointers[place.index(pointers.len())]).unwrap() = with;
        let text = body.to_string();
        let decoded = decode_notification(text.clone());
        prop_assert_eq!(&*decoded.raw_text(), &*text);
        if let Notification::Misfit(misfit) = decoded.notification() {
            prop_assert!(!misfit.path().is_empty());
            prop_assert!(!misfit.message().contains('\u{1}'), "{}", misfit.message());
            prop_assert_eq!(misfit.body(), &body);
        }
    }
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,20}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::hash_map("[a-zA-Z]{1,12}", inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn pointers(value: &Value, pointer: String) -> Vec<String> {
    let inner: Vec<String> = match value {
        Value::Object(members) => {
            members.iter().flat_map(|(name, value)| pointers(value, format!("{pointer}/{name}"))).collect()
        }
        Value::Array(items) => {
            items.iter().enumerate().flat_map(|(i, value)| pointers(value, format!("{pointer}/{i}"))).collect()
        }
        _ => Vec::new(),
    };
    inner.into_iter().chain([pointer]).collect()
}

#[test]
fn a_field_of_a_wrong_type_is_named_with_its_path() {
    let body = json!({
        "typeWebhook": "incomingMessageReceived",
        "instanceData": {"idInstance": 1, "wid": "79001234567@c.us", "typeInstance": "whatsapp"},
        "timestamp": 1_700_000_000,
        "idMessage": "3EB0608D6A2901063D63",
        "senderData": {"chatId": "79001234568@c.us", "sender": "79001234568@c.us"},
        "messageData": {"typeMessage": "textMessage", "textMessageData": {"textMessage": 5}}
    });
    let decoded = decode_notification(body.to_string());
    let Notification::Misfit(misfit) = decoded.notification() else { panic!("{decoded:?}") };
    assert_eq!(misfit.tag(), "incomingMessageReceived");
    assert_eq!(misfit.path(), "messageData.textMessageData.textMessage");
    assert!(misfit.message().contains("integer `5`"), "{}", misfit.message());
}

#[test]
fn the_path_is_found_when_the_tag_stands_last() {
    let body = r#"{"instanceData": {"idInstance": [], "wid": "", "typeInstance": ""}, "timestamp": 1, "stateInstance": "authorized",
        "typeWebhook": "stateInstanceChanged"}"#;
    let decoded = decode_notification(body);
    let Notification::Misfit(misfit) = decoded.notification() else { panic!("{decoded:?}") };
    assert_eq!(misfit.path(), "instanceData.idInstance");
}

#[test]
fn a_body_that_is_not_a_notification_is_a_misfit() {
    for body in ["", "null", "[]", "{}", "{\"typeWebhook\": 5}", "nonsense", "{\"typeWebhook\":\"incomingCall\"}"] {
        let decoded = decode_notification(body);
        assert!(matches!(decoded.notification(), Notification::Misfit(_)), "{body}: {decoded:?}");
        assert_eq!(decoded.raw_text(), body);
    }
}

#[test]
fn a_list_in_the_place_of_an_object_is_not_read_by_position() {
    let mut tried = 0;
    for example in examples() {
        let body = example.json();
        for pointer in pointers(&body, String::new()) {
            let mut changed = body.clone();
            let place = changed.pointer_mut(&pointer).unwrap();
            let Value::Object(members) = place.clone() else { continue };
            let list = Value::Array(members.values().cloned().collect());
            place.clone_from(&list);
            let recoded = match (example.role, &example.entry.operation) {
                (Role::Notification, _) => match decode_notification(changed.to_string()).notification() {
                    Notification::Misfit(_) => continue,
                    notification => serde_json::to_value(notification).unwrap(),
                },
                (Role::Response, Some(method)) => {
                    match catalog::recode_response(method, changed.to_string().as_bytes()) {
                        Some(Ok(recoded)) => serde_json::from_slice(&recoded).unwrap(),
                        _ => continue,
                    }
                }
                _ => continue,
            };
            // Where anything may stand, a list stays a list; what is not known is left out.
            let kept = recoded.pointer(&pointer);
            assert!(kept.is_none() || kept == Some(&list), "{} {pointer}: {kept:?}", example.file);
            tried += 1;
        }
    }
    assert!(tried > 0);
}
