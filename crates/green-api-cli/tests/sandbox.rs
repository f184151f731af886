//! `green-api sandbox`, the real program.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::{
    io::{BufRead, BufReader},
    process::{Child, ChildStdout, Command, Stdio},
};

use green_api::{
    Client,
    models::{Notification, SendMessage},
};
use serde_json::Value;

/// Ends the program with the test.
struct Running {
    child: Child,
    output: BufReader<ChildStdout>,
}

impl Running {
    fn start(arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_green-api"));
        let mut child = command.arg("sandbox").args(arguments).stdout(Stdio::piped()).spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        Self { child, output }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn with_json_it_says_in_one_line_what_a_client_needs() {
    let mut running = Running::start(&["--json", "--authorized"]);
    let ready: Value = serde_json::from_str(&running.line()).unwrap();
    let keys: Vec<_> = ready.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys.len(), 5, "{keys:?}");
    assert!(ready.get("consoleUrl").is_some(), "{keys:?}");
    let text = |key: &str| ready[key].as_str().unwrap().to_owned();
    let client = Client::builder()
        .credentials(ready["idInstance"].as_i64().unwrap(), text("apiTokenInstance"))
        .api_url(text("apiUrl"))
        .media_url(text("mediaUrl"))
        .build()
        .unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        client.send_message(SendMessage::new("79001234568@c.us", "repeat this")).await.unwrap();
        let mut notifications = client.notifications();
        while let Some(delivery) = notifications.next().await {
            let delivery = delivery.unwrap();
            delivery.ack().await.unwrap();
            if let Notification::IncomingMessageReceived(_) = delivery.notification() {
                assert!(String::from_utf8_lossy(delivery.raw()).contains("repeat this"));
                return;
            }
        }
        panic!("the notifications ended");
    });
}

#[test]
fn with_data_the_next_process_has_the_same_instance() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sandbox.db");
    let arguments = ["--json", "--authorized", "--data", file.to_str().unwrap()];
    let ready = || -> Value { serde_json::from_str(&Running::start(&arguments).line()).unwrap() };
    // Each of them is killed.
    let (first, second) = (ready(), ready());
    for key in ["idInstance", "apiTokenInstance"] {
        assert_eq!(first[key], second[key]);
    }
}

#[test]
fn people_get_lines_to_paste_into_a_shell() {
    let mut running = Running::start(&[]);
    let mut exports = Vec::new();
    for line in std::iter::from_fn(|| Some(running.line())).take(20) {
        exports
            .extend(line.strip_prefix("export GREEN_API_").and_then(|line| line.split('=').next()).map(str::to_owned));
        if line.starts_with("Ctrl-C") {
            break;
        }
    }
    assert_eq!(exports, ["URL", "MEDIA_URL", "ID_INSTANCE", "TOKEN_INSTANCE"]);
}

#[test]
fn a_port_that_is_taken_is_said() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let output = Command::new(env!("CARGO_BIN_EXE_green-api")).args(["sandbox", "--port", &port]).output().unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: cannot listen"));
}
