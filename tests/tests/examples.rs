//! Every example of the manual decodes, encodes again without loss, and survives what is new.
#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    reason = "a test stops at the first surprise; helpers are short"
)]

use green_api::{DecodeError, catalog, decode_notification, models::Notification};
use green_api_tests::{Example, Role, examples};
use serde_json::{Value, json};

/// Decodes by the example's role and encodes again.
fn recode(example: &Example, body: &[u8]) -> Result<Value, DecodeError> {
    let operation = example.entry.operation.as_deref().unwrap_or_default();
    let encoded = match example.role {
        Role::Notification => {
            let decoded = decode_notification(body.to_vec());
            if let Notification::Misfit(misfit) = decoded.notification() {
                panic!("{}: at {}: {}", example.file, misfit.path(), misfit.message());
            }
            return Ok(serde_json::to_value(decoded.notification()).unwrap());
        }
        Role::Request => {
            catalog::recode_request(operation, body).unwrap_or_else(|| panic!("{}: no JSON request", example.file))
        }
        Role::Response => {
            catalog::recode_response(operation, body).unwrap_or_else(|| panic!("{}: no JSON answer", example.file))
        }
        Role::Error => catalog::recode_error(example.entry.status.unwrap(), body),
    };
    encoded.map(|bytes| serde_json::from_slice(&bytes).unwrap())
}

/// What comes out: the example itself, or its canonical form where the manual's spelling is only accepted.
fn canonical(example: &Example) -> Value {
    let path = format!("{}/canonical/{}", env!("CARGO_MANIFEST_DIR"), example.file);
    std::fs::read_to_string(path).map_or_else(|_| example.json(), |text| serde_json::from_str(&text).unwrap())
}

#[test]
fn every_example_encodes_again_to_the_same_json() {
    let mut wrong = Vec::new();
    for example in examples() {
        let encoded =
            recode(&example, example.text.as_bytes()).unwrap_or_else(|error| panic!("{}: {error}", example.file));
        if encoded != canonical(&example) {
            wrong.push(format!("{}\n{}", example.file, serde_json::to_string_pretty(&encoded).unwrap()));
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_canonical_form_belongs_to_an_example_and_differs_from_it() {
    let examples = examples();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("canonical");
    for section in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        for file in std::fs::read_dir(&section).unwrap().map(|entry| entry.unwrap().path()) {
            let name = format!("{}/{}", section.file_name().unwrap().display(), file.file_name().unwrap().display());
            let example = examples
                .iter()
                .find(|example| example.file == name)
                .unwrap_or_else(|| panic!("{name}: no such example"));
            assert_ne!(canonical(example), example.json(), "{name} is canonical already; delete it");
        }
    }
}

#[test]
fn the_canonical_form_is_stable() {
    for example in examples() {
        let once = recode(&example, example.text.as_bytes()).unwrap();
        let twice = recode(&example, once.to_string().as_bytes()).unwrap();
        assert_eq!(once, twice, "{}", example.file);
    }
}

#[test]
fn every_example_is_decoded_as_in_the_reviewed_snapshot() {
    for example in examples().into_iter().filter(|example| example.role == Role::Notification) {
        let decoded = decode_notification(example.text.clone());
        let name = example.file.replace('/', "__").replace(".json", "");
        insta::with_settings!({description => example.file.clone(), snapshot_path => "../snapshots", prepend_module_to_snapshot => false}, {
            insta::assert_debug_snapshot!(name, decoded.notification());
        });
    }
    for example in examples().into_iter().filter(|example| example.role != Role::Notification) {
        let name = example.file.replace('/', "__").replace(".json", "");
        insta::with_settings!({sort_maps => true, description => example.file.clone(), snapshot_path => "../snapshots", prepend_module_to_snapshot => false}, {
            insta::assert_json_snapshot!(name, recode(&example, example.text.as_bytes()).unwrap());
        });
    }
}

#[test]
fn every_example_with_an_unknown_field_in_any_object_still_decodes_and_keeps_it_in_the_raw_body() {
    for example in examples() {
        let body = example.json();
        let expected = recode(&example, example.text.as_bytes()).unwrap();
        for pointer in objects(&body, String::new()) {
            let mut changed = body.clone();
            let object = changed.pointer_mut(&pointer).and_then(Value::as_object_mut).unwrap();
            object.insert("fieldOfTomorrow".to_owned(), json!({"deep": [1, null, {"typeMessage": "textMessage"}]}));
            let text = changed.to_string();
            let encoded =
                recode(&example, text.as_bytes()).unwrap_or_else(|error| panic!("{} {pointer}: {error}", example.file));
            assert_eq!(encoded, expected, "{} {pointer}", example.file);
            if example.role == Role::Notification {
                assert!(decode_notification(text).raw_text().contains("fieldOfTomorrow"));
            }
        }
    }
}

/// JSON pointers of all objects with known properties.
fn objects(value: &Value, pointer: String) -> Vec<String> {
    match value {
        Value::Object(members) => {
            let inner = members.iter().flat_map(|(name, value)| objects(value, format!("{pointer}/{name}")));
            // What is inside a value of any JSON is kept as it is: nothing to leave out there.
            inner.chain([pointer.clone()]).collect()
        }
        Value::Array(items) => {
            items.iter().enumerate().flat_map(|(i, value)| objects(value, format!("{pointer}/{i}"))).collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn every_notification_with_an_unknown_kind_is_kept_whole() {
    for example in examples().into_iter().filter(|example| example.role == Role::Notification) {
        let mut body = example.json();
        body["typeWebhook"] = json!("kindOfTomorrow");
        let decoded = decode_notification(body.to_string());
        let Notification::Unknown(unknown) = decoded.notification() else { panic!("{}: {decoded:?}", example.file) };
        assert_eq!(unknown.tag(), "kindOfTomorrow");
        assert_eq!(serde_json::to_value(decoded.notification()).unwrap(), body, "{}", example.file);
    }
}

#[test]
fn every_message_of_an_unknown_kind_is_kept_whole() {
    let mut seen = 0;
    for example in
        examples().into_iter().filter(|example| example.entry.message.is_some() && example.role == Role::Notification)
    {
        let mut body = example.json();
        body["messageData"]["typeMessage"] = json!("messageOfTomorrow");
        let decoded = decode_notification(body.to_string());
        let Some(message) = decoded.notification().message_data() else { panic!("{}: {decoded:?}", example.file) };
        assert_eq!(message.type_message(), "messageOfTomorrow", "{}", example.file);
        assert_eq!(serde_json::to_value(message).unwrap(), body["messageData"], "{}", example.file);
        seen += 1;
    }
    assert!(seen > 40, "only {seen} examples carry a message");
}
