//! Methods as commands: what is sent, what is printed, what the exit code says.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod support;

use serde_json::{Value, json};
use support::{CHAT, Gateway, run};

#[test]
fn texts_come_from_flags_files_standard_input_and_whole_requests() {
    let gateway = Gateway::authorized();
    let file = gateway.folder.path().join("text");
    std::fs::write(&file, "from a file\n").unwrap();
    let from_file = format!("@{}", file.display());
    let answer = gateway.json(&["send-message", "--chat-id", CHAT, "--message", "from a flag"]);
    assert!(answer["idMessage"].is_string(), "{answer}");
    gateway.json(&["send-message", "--chat-id", CHAT, "--message", &from_file]);
    let sent = run(gateway.command(&["send-message", "--chat-id", CHAT, "--message", "@-"]), "from a pipe\n");
    assert_eq!(sent.code, 0, "{sent:?}");
    let whole = json!({ "chatId": CHAT, "message": "from a request", "linkPreview": false }).to_string();
    let sent = run(gateway.command(&["sendMessage", "--request", "@-"]), &whole);
    assert_eq!(sent.code, 0, "the API's own name is a command too: {sent:?}");
    gateway.json(&["send-message", "--request", &whole, "--message", "@@above the request"]);
    let texts = ["from a flag", "from a file", "from a pipe", "from a request", "@above the request"];
    assert_eq!(gateway.received(5), texts);
}

#[test]
fn lists_take_a_value_each_or_all_at_once() {
    let gateway = Gateway::authorized();
    let poll = ["send-poll", "--chat-id", CHAT, "--message", "Tea?"];
    gateway.json(
        &[&poll[..], &["--options", "Yes", "--options", r#"{"optionName": "No"}"#, "--multiple-answers"]].concat(),
    );
    gateway.json(&[&poll[..], &["--options", r#"[{"optionName": "Yes"}, {"optionName": "No"}]"#]].concat());
    gateway.received(2);
    let journal = gateway.json(&["last-outgoing-messages", "--minutes", "5"]);
    let polls: Vec<&Value> =
        journal.as_array().unwrap().iter().filter_map(|message| message.get("pollMessageData")).collect();
    assert_eq!(polls.len(), 2, "{journal}");
    for poll in polls {
        assert_eq!(poll["options"], json!([{ "optionName": "Yes" }, { "optionName": "No" }]));
    }
}

#[test]
fn files_are_sent_from_disk_and_from_standard_input() {
    let gateway = Gateway::authorized();
    let path = gateway.folder.path().join("note.txt");
    std::fs::write(&path, "Hello").unwrap();
    let sent = gateway.json(&["send-file", "--chat-id", CHAT, "--file", path.to_str().unwrap(), "--caption", "Look"]);
    assert!(sent["urlFile"].as_str().is_some_and(|url| url.contains("note")), "{sent}");
    let piped = ["send-file", "--chat-id", CHAT, "--file", "-", "--as", "piped.txt", "--json"];
    let sent = run(gateway.command(&piped), "Hello");
    assert_eq!(sent.code, 0, "{sent:?}");
    assert!(sent.out.contains("piped"), "{sent:?}");
    let nameless = gateway.run(&["send-file", "--chat-id", CHAT, "--file", "-"]);
    assert_eq!(nameless.code, 2);
    assert!(nameless.errors.contains("--as"), "{nameless:?}");
    let missing = gateway.run(&["upload-file", "--file", "/nowhere/cat.jpg"]);
    assert_eq!(missing.code, 2);
    assert!(missing.errors.contains("/nowhere/cat.jpg"), "{missing:?}");
}

#[test]
fn people_get_lines_and_programs_get_json() {
    let gateway = Gateway::authorized();
    let state = gateway.run(&["get-state-instance"]);
    assert_eq!(state.out, "stateInstance: authorized\n", "no colour unless on a terminal");
    assert_eq!(gateway.run(&["get-state-instance", "--json"]).out, "{\"stateInstance\":\"authorized\"}\n");
    assert_eq!(gateway.run(&["show-messages-queue"]).out, "(none)\n");
    assert_eq!(gateway.run(&["receive-notification", "--receive-timeout", "5", "--json"]).out, "null\n");
}

#[test]
fn exit_codes_and_errors_say_what_happened() {
    let gateway = Gateway::authorized();
    let message = |text| ["send-message", "--chat-id", CHAT, "--message", text];
    let long = "a".repeat(20_001);
    let too_long = gateway.run(&message(&long));
    assert_eq!(too_long.code, 2);
    assert!(too_long.errors.starts_with("error: sendMessage: 'message' is not valid"), "{too_long:?}");
    let missing = gateway.run(&["send-message", "--chat-id", CHAT]);
    assert_eq!(missing.code, 2);
    assert!(missing.errors.contains("--message"), "{missing:?}");
    let no_json = gateway.run(&["send-message", "--request", "{"]);
    assert_eq!((no_json.code, no_json.errors.contains("--request is no JSON object")), (2, true), "{no_json:?}");
    let unknown = gateway.run(&["send-message", "--request", r#"{"chatid": 1}"#]);
    assert_eq!((unknown.code, unknown.errors.contains("did you mean 'chatId'?")), (2, true), "{unknown:?}");

    let mut wrong = gateway.command(&["get-settings", "--json"]);
    wrong.env("GREEN_API_TOKEN_INSTANCE", "0".repeat(50));
    let wrong = run(wrong, "");
    assert_eq!(wrong.code, 3, "{wrong:?}");
    let error: Value = serde_json::from_str(&wrong.errors).unwrap();
    assert_eq!(error["error"]["code"], "unauthorized");
    assert_eq!(error["error"]["status"], 401);

    let refused = gateway.run(&["get-message", "--chat-id", CHAT, "--id-message", "0000000000000000"]);
    assert_eq!(refused.code, 4, "{refused:?}");
    let mut unreachable = gateway.command(&["get-settings", "--retries", "0"]);
    unreachable.env("GREEN_API_URL", "http://127.0.0.1:9");
    let unreachable = run(unreachable, "");
    assert_eq!(unreachable.code, 6, "{unreachable:?}");
    for ran in [too_long, wrong, refused, unreachable] {
        assert!(!ran.errors.contains(&gateway.credentials.token), "{ran:?}");
    }
    let nobody = run(gateway.bare(&["get-settings"]), "");
    assert_eq!(nobody.code, 2);
    assert!(nobody.errors.contains("GREEN_API_ID_INSTANCE") && nobody.errors.contains("profile add"), "{nobody:?}");
}

#[test]
fn a_request_can_be_checked_without_an_instance() {
    let gateway = Gateway::authorized();
    let check = |arguments: &[&str]| run(gateway.bare(&[&["validate"], arguments].concat()), "");
    assert_eq!(check(&["send-message", "--chat-id", CHAT, "--message", "Hello"]).code, 0);
    let wrong = check(&["send-message", "--chat-id", "nobody", "--message", "Hello"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.errors.contains("'chatId'"), "{wrong:?}");
    assert_eq!(check(&[]).code, 2);
    assert!(gateway.sandbox.person(support::CONTACT).received().is_empty());
}

#[test]
fn every_method_of_the_specification_is_a_command_with_help() {
    let gateway = Gateway::authorized();
    let help = run(gateway.bare(&["--help"]), "").out;
    for operation in green_api::operations::ALL {
        if operation.host == green_api::operation::Host::Websocket {
            continue;
        }
        assert!(help.contains(operation.summary.trim_end_matches('.')), "{} is not listed", operation.name);
    }
    let own = run(gateway.bare(&["help", "send-message"]), "").out;
    for part in ["Send a text message", "--chat-id <TEXT>", "[required]", "at most 50 a second", "Manual: lines"] {
        assert!(own.contains(part), "{part:?} is missing in\n{own}");
    }
    assert!(!own.contains('\u{1b}') && !own.contains('`'), "{own}");
}
