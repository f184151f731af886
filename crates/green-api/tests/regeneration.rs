//! The whole regeneration is editing the specification and building.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

const PROGRAM: &str = r#"[package]
name = "program"
version = "0.0.0"
edition = "2024"
[[bin]]
name = "program"
path = "main.rs"
[dependencies]
green-api = { path = "../crates/green-api", default-features = false }
tokio = { workspace = true, features = ["macros", "rt"] }
"#;

/// What the program prints: first what the server received, then what the client made of the answer.
const OUTPUT: &str = r#"pinMessage {"chatId":"79001234568@c.us","pinTime":"week"}
pinned: true
refused: true
rate: Some(2.0)
sendMessage {"silent":true,"chatId":"79001234568@c.us","message":"Hello"}
queue position: Some(4)
state: Hibernating
pin time: Unknown("forever")
pins: 3
"#;

/// Edits of the specification: file, a text that stands there once, what is put behind it. Without a text: at the end.
const EDITS: &[(&str, &str, &str)] = &[
    // A method
    (
        "openapi.yaml",
        "\npaths:\n",
        "  /waInstance{idInstance}/pinMessage/{apiTokenInstance}: {$ref: paths/service.yaml#/pinMessage}\n",
    ),
    (
        "paths/service.yaml",
        "",
        "pinMessage:
  parameters:
    - $ref: ../parameters.yaml#/idInstance
    - $ref: ../parameters.yaml#/apiTokenInstance
  post:
    operationId: pinMessage
    tags: [service]
    summary: Pin the last message
    description: Pins the last message of a chat.
    x-rate-per-second: 2
    x-monthly-quota: {developer: null, business: null}
    x-retry: not-accepted
    requestBody:
      required: true
      content:
        application/json:
          schema: {$ref: ../schemas/service.yaml#/PinMessage}
    responses:
      '200':
        description: The message is pinned.
        content:
          application/json:
            schema: {$ref: ../schemas/service.yaml#/PinMessageResponse}
",
    ),
    (
        "schemas/service.yaml",
        "",
        "PinMessage:
  type: object
  description: The chat, and how long to pin.
  required: [chatId, pinTime]
  properties:
    chatId: {$ref: common.yaml#/ChatId, description: Chat of the message.}
    pinTime: {$ref: '#/PinTime'}
PinTime:
  type: string
  enum: [day, week]
  x-values: {day: A day., week: A week.}
  description: How long a message stays pinned.
PinMessageResponse:
  type: object
  description: Whether the message is pinned.
  required: [pinned]
  properties:
    pinned: {type: boolean, description: Whether it is pinned.}
",
    ),
    // A property of a request, and one of answers
    (
        "schemas/sending.yaml",
        "\nSendMessage:\n  type: object\n  description: Text message to send.\n  x-manual: [[1175, 1217]]\n  \
         required: [chatId, message]\n  properties:\n",
        "    silent: {type: boolean, description: No sound.}\n",
    ),
    (
        "schemas/sending.yaml",
        "SentMessage:\n  type: object\n  description: A message that was put in the send queue.\n  \
         x-manual: [[1221, 1232]]\n  required: [idMessage]\n  properties:\n",
        "    queuePosition: {type: integer, format: int64, description: Messages before it.}\n",
    ),
    // A value of an enumeration
    ("schemas/common.yaml", "enum: [notAuthorized, ", "hibernating, "),
    ("schemas/common.yaml", "    notAuthorized: No WhatsApp account is linked.\n", "    hibernating: It sleeps.\n"),
    // A notification kind
    ("openapi.yaml", "\nwebhooks:\n", "  messagePinned: {$ref: webhooks/notifications.yaml#/messagePinned}\n"),
    (
        "webhooks/notifications.yaml",
        "",
        "messagePinned:
  post:
    operationId: messagePinned
    tags: [receiving]
    summary: A message was pinned
    description: Somebody pinned a message.
    requestBody:
      required: true
      content:
        application/json:
          schema: {$ref: ../schemas/notifications.yaml#/MessagePinned}
    responses:
      '200': {description: Taken.}
",
    ),
    (
        "schemas/notifications.yaml",
        "  oneOf:\n    - $ref: '#/IncomingMessageReceived'\n",
        "    - $ref: '#/MessagePinned'\n",
    ),
    (
        "schemas/notifications.yaml",
        "      incomingMessageReceived: '#/IncomingMessageReceived'\n",
        "      messagePinned: '#/MessagePinned'\n",
    ),
    (
        "schemas/notifications.yaml",
        "",
        "MessagePinned:
  description: A message was pinned.
  allOf:
    - $ref: '#/NotificationBase'
    - type: object
      required: [typeWebhook, pinTime]
      properties:
        typeWebhook: {type: string, const: messagePinned, description: Kind of the notification.}
        pinTime: {$ref: service.yaml#/PinTime}
",
    ),
    // A constant
    (
        "openapi.yaml",
        "\nx-service:\n",
        "  pinsMaximum: {value: 3, unit: messages, description: Most pinned messages of a chat.}\n",
    ),
];

/// A copy of what the core is built from, under the target folder and kept between runs: what did not change is not
/// built again.
struct Copy {
    from: PathBuf,
    to: PathBuf,
}

impl Copy {
    fn write(&self, file: &str, text: &str) {
        let path = self.to.join(file);
        if fs::read_to_string(&path).is_ok_and(|known| known == text) {
            return;
        }
        fs::create_dir_all(path.parent().expect("it stands in a folder")).expect("a folder can be made");
        fs::write(path, text).expect("the copy can be written");
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.from.join(file)).expect("the workspace has it")
    }

    fn folder(&self, folder: &str) {
        for entry in fs::read_dir(self.from.join(folder)).expect("the workspace has it").flatten() {
            let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                self.folder(&name);
            } else {
                self.write(&name, &self.read(&name));
            }
        }
    }

    /// The manifest of a member without what only its tests need.
    fn manifest(&self, member: &str) {
        let text = self.read(&format!("{member}/Cargo.toml"));
        let sections = text.split("\n[").filter(|section| {
            !["dev-dependencies", "[bench", "[test", "[example"].iter().any(|dropped| section.starts_with(dropped))
        });
        self.write(&format!("{member}/Cargo.toml"), &(sections.collect::<Vec<_>>().join("\n[") + "\n"));
    }

    /// The manifest of the workspace with these members.
    fn workspace(&self, members: &str) {
        let text = self.read("Cargo.toml");
        // Of the first section nothing is kept: which members there are is written in it.
        let rest = text.split_once("\n[").map_or("", |(_, rest)| rest);
        self.write("Cargo.toml", &format!("[workspace]\nresolver = \"3\"\n{members}\n\n[{rest}"));
        // Versions are those of the workspace; cargo drops what is not needed.
        self.write("Cargo.lock", &self.read("Cargo.lock"));
    }

    fn specification(&self) {
        for file in ["Cargo.toml", "src/lib.rs", "openapi.json", "parameters.yaml", "responses.yaml"] {
            self.write(&format!("spec/{file}"), &self.read(&format!("spec/{file}")));
        }
        let mut files = vec!["openapi.yaml".to_owned()];
        for folder in ["paths", "schemas", "webhooks"] {
            let entries = fs::read_dir(self.from.join("spec").join(folder)).expect("the workspace has it").flatten();
            files.extend(entries.map(|entry| format!("{folder}/{}", entry.file_name().to_string_lossy())));
        }
        for file in files {
            let mut text = self.read(&format!("spec/{file}"));
            for (_, before, new) in EDITS.iter().filter(|(edited, ..)| *edited == file) {
                if before.is_empty() {
                    text.push_str(new);
                } else {
                    assert_eq!(text.matches(before).count(), 1, "{file} has {before:?} not once: mend this test");
                    text = text.replacen(before, &format!("{before}{new}"), 1);
                }
            }
            self.write(&format!("spec/{file}"), &text);
        }
    }
}

#[test]
fn a_method_a_property_a_value_and_a_notification_kind_need_an_edit_of_the_specification_only() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("regeneration");
    let copy = Copy { from: here.join("../.."), to: kept.join("workspace") };
    copy.workspace("members = [\"spec\", \"codegen\", \"crates/green-api\", \"program\"]");
    copy.specification();
    for member in ["codegen", "crates/green-api"] {
        copy.manifest(member);
        copy.folder(&format!("{member}/src"));
    }
    copy.write("crates/green-api/build.rs", &copy.read("crates/green-api/build.rs"));
    copy.write("program/Cargo.toml", PROGRAM);
    copy.write("program/main.rs", &copy.read("crates/green-api/tests/regeneration/program.rs"));

    let output = Command::new(env!("CARGO"))
        .args(["run", "--offline", "--quiet", "--package", "program"])
        .current_dir(&copy.to)
        .env("CARGO_TARGET_DIR", kept.join("target"))
        .output()
        .expect("cargo runs");
    let (out, error) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{out}\n{error}");
    assert_eq!(out, OUTPUT, "{error}");
}
