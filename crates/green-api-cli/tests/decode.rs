//! `green-api decode`, the real program.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::{
    io::{Read, Write},
    process::{Command, Output, Stdio},
    thread,
};

use serde_json::{Value, json};

fn decode(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_green-api"))
        .arg("decode")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut stdin, input) = (child.stdin.take().unwrap(), input.to_vec());
    // In a thread of its own: both pipes are smaller than some inputs. It fails when the program does not read.
    let writer = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

/// The lines of an input that must be read to its end.
fn lines(arguments: &[&str], input: impl AsRef<[u8]>) -> Vec<Value> {
    let output = decode(arguments, input.as_ref());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn incoming(message: &Value) -> Value {
    json!({
        "typeWebhook": "incomingMessageReceived",
        "instanceData": {"idInstance": 1_101_000_001, "wid": "11001234567@c.us", "typeInstance": "whatsapp"},
        "timestamp": 1_588_091_580,
        "idMessage": "F7AEC1B7086ECDC7E6E45923F5EDB825",
        "senderData": {"chatId": "79001234568@c.us", "sender": "79001234568@c.us", "senderName": "Andrew"},
        "messageData": message,
    })
}

#[test]
fn a_notification_comes_out_with_its_kinds_and_encoded_again() {
    let body = incoming(&json!({"typeMessage": "textMessage", "textMessageData": {"textMessage": "Привет\n\u{2028}"}}));
    let expected = json!({
        "ok": true, "typeWebhook": "incomingMessageReceived", "typeMessage": "textMessage", "known": true, "json": body,
    });
    assert_eq!(lines(&[], body.to_string()), [expected]);
}

#[test]
fn a_notification_without_a_message_has_no_kind_of_message() {
    let body = json!({
        "typeWebhook": "stateInstanceChanged",
        "instanceData": {"idInstance": 1, "wid": "11001234567@c.us", "typeInstance": "whatsapp"},
        "timestamp": 1_588_091_580,
        "stateInstance": "authorized",
    });
    let line = &lines(&[], body.to_string())[0];
    assert_eq!(line["typeMessage"], Value::Null);
    assert!(line.as_object().unwrap().contains_key("typeMessage"));
    assert_eq!((&line["known"], &line["json"]), (&json!(true), &body));
}

#[test]
fn what_is_new_decodes_as_unknown_and_loses_nothing() {
    let kind = json!({"typeWebhook": "brandNew", "instanceData": {"idInstance": 1}, "deep": [{"a": [1.5, null]}]});
    let message = incoming(&json!({"typeMessage": "brandNewMessage", "data": {"x": "y"}}));
    let found = lines(&[], format!("{kind}\n{message}\n"));
    assert_eq!(
        found[0],
        json!({"ok": true, "typeWebhook": "brandNew", "typeMessage": null, "known": false, "json": kind})
    );
    assert_eq!(found[1]["typeMessage"], "brandNewMessage");
    assert_eq!((&found[1]["known"], &found[1]["json"]), (&json!(false), &message));
}

#[test]
fn a_misfit_says_where_and_why() {
    let mut body = incoming(&json!({"typeMessage": "textMessage", "textMessageData": {"textMessage": "Hello"}}));
    body["messageData"]["textMessageData"]["textMessage"] = json!({"not": "text"});
    let line = &lines(&[], body.to_string())[0];
    assert_eq!(line["ok"], false);
    assert_eq!(line["path"], "messageData.textMessageData.textMessage");
    assert!(!line["error"].as_str().unwrap().is_empty());
    assert_eq!(line.as_object().unwrap().len(), 3, "{line}");
}

#[test]
fn every_line_of_input_has_one_line_of_output_whatever_its_bytes_are() {
    let mut input =
        b"\n  \n{\nnull\n[]\n\xff\xfe\n{\"typeWebhook\":\"\xc3\x28\"}\n\"text\"\n\0\n{\"typeWebhook\":7}\n".to_vec();
    input.extend("[".repeat(100_000).as_bytes());
    let found = lines(&[], &input);
    assert_eq!(found.len(), 11);
    assert!(
        found.iter().all(|line| line["ok"] == false && line["path"].is_string() && line["error"].is_string()),
        "{found:?}"
    );
}

#[test]
fn a_line_of_several_megabytes_is_decoded() {
    let text = "ж".repeat(4 << 20);
    let body = incoming(&json!({"typeMessage": "textMessage", "textMessageData": {"textMessage": text}}));
    let found = lines(&[], format!("{body}\nnull\n"));
    assert_eq!(found.len(), 2);
    assert_eq!(found[0]["json"], body);
}

#[test]
fn a_line_is_answered_before_the_next_one_is_written() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_green-api"))
        .arg("decode")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut stdin, mut stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    for _ in 0..2 {
        stdin.write_all(b"null\n").unwrap();
        stdin.flush().unwrap();
        let mut bytes = Vec::new();
        while bytes.last() != Some(&b'\n') {
            let mut byte = [0];
            assert_eq!(stdout.read(&mut byte).unwrap(), 1, "the output ended");
            bytes.push(byte[0]);
        }
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn answers_and_requests_of_a_method_are_decoded() {
    let sent = json!({"idMessage": "3EB0C767D097B7C7C030"});
    assert_eq!(lines(&["--response", "sendMessage"], sent.to_string()), [json!({"ok": true, "json": sent})]);
    let request = json!({"chatId": "79001234568@c.us", "message": "Hello", "linkPreview": false});
    assert_eq!(lines(&["--request", "sendMessage"], request.to_string()), [json!({"ok": true, "json": request})]);
    assert_eq!(lines(&["--response", "receiveNotification"], "null"), [json!({"ok": true, "json": null})]);
    assert_eq!(lines(&["--response", "sendMessage"], "[]")[0]["ok"], false);
}

#[test]
fn an_error_body_is_json_or_text() {
    let refused = json!({"statusCode": 400, "timestamp": "2024-01-01T00:00:00.000Z", "path": "/", "message": "Validation failed."});
    assert_eq!(lines(&["--error", "400"], refused.to_string()), [json!({"ok": true, "json": refused})]);
    let text = lines(&["--error", "502"], "Bad Gateway\r\n\"Bad Gateway\"\n\n");
    assert_eq!(text[..2], [json!({"ok": true, "json": "Bad Gateway"}), json!({"ok": true, "json": "Bad Gateway"})]);
    assert_eq!(text[2], json!({"ok": true, "json": ""}));
    assert_eq!(lines(&["--error", "502"], b"\xff")[0]["ok"], false);
    assert_eq!(lines(&["--error", "400"], "7")[0]["ok"], false);
}

#[test]
fn a_quota_error_has_its_own_model() {
    let body = r#"{"invokeStatus":{"method":"checkwhatsapp","used":"100","total":100,"status":"QUOTE_EXCEEDED","description":"…"}}"#;
    assert_eq!(lines(&["--error", "466"], body)[0]["json"]["invokeStatus"]["used"], 100);
}

#[test]
fn a_method_that_does_not_exist_is_refused_before_anything_is_read() {
    for arguments in [["--response", "sendNothing"], ["--request", "getSettings"], ["--error", "999"]] {
        let output = decode(&arguments, b"{}\n");
        assert!(!output.status.success(), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("error: "), "{arguments:?}");
    }
    assert!(!decode(&["--response", "sendMessage", "--error", "400"], b"").status.success(), "one kind at a time");
}

#[test]
fn no_input_is_no_output() {
    assert!(lines(&[], "").is_empty());
}
