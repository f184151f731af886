//! Notifications: listened for, received as webhooks, printed and given to commands.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![cfg(unix)]

mod support;

use std::{
    io::{BufRead, BufReader},
    process::{Child, Stdio},
    sync::mpsc,
    time::{Duration, Instant},
};

use green_api::ChatId;
use serde_json::Value;
use support::{CONTACT, Gateway, OWN, PATIENCE, run};

fn says(gateway: &Gateway, texts: &[&str]) {
    for text in texts {
        gateway.sandbox.person(CONTACT).says(ChatId::personal(OWN), *text);
    }
}

fn text(line: &str) -> String {
    let notification: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
    notification["messageData"]["textMessageData"]["textMessage"].as_str().unwrap_or_default().to_owned()
}

/// Settings take a while to be in force.
fn until(holds: impl Fn() -> bool) {
    let waited = Instant::now();
    while !holds() {
        assert!(waited.elapsed() < PATIENCE, "it does not happen");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Waits for the end of the program.
fn ended(mut child: Child) -> i32 {
    let waited = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status.code().unwrap_or(-1);
        }
        if waited.elapsed() > PATIENCE {
            child.kill().unwrap();
            panic!("it did not end");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn interrupt(child: &Child) {
    let sent = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
}

#[test]
fn what_was_printed_is_acknowledged_and_what_was_not_stays() {
    let gateway = Gateway::authorized();
    says(&gateway, &["one", "two", "three"]);
    let first = gateway.run(&["listen", "--count", "2", "--json"]);
    assert_eq!(first.code, 0, "{first:?}");
    assert_eq!(first.out.lines().map(text).collect::<Vec<_>>(), ["one", "two"]);
    let people = gateway.run(&["listen", "--count", "1"]);
    assert!(
        people.out.starts_with("incomingMessageReceived ") && people.out.contains("textMessage=three"),
        "{people:?}"
    );
    assert!(!people.out.contains('\u{1b}'), "{people:?}");
}

#[test]
fn a_command_acknowledges_by_its_exit_code() {
    let gateway = Gateway::authorized();
    says(&gateway, &["good", "bad", "last"]);
    let (seen, letters) = (gateway.folder.path().join("seen"), gateway.folder.path().join("letters"));
    let command = format!(
        "cat > {0}.now; echo \"$GREEN_API_TYPE_WEBHOOK $GREEN_API_ATTEMPT\" >> {0}; ! grep -q '\"bad\"' {0}.now",
        seen.display()
    );
    let arguments = ["listen", "--exec", &command, "--handler-retries", "1", "--count", "2", "--dead-letters"];
    let ran = gateway.run(&[&arguments[..], &[letters.to_str().unwrap()]].concat());
    assert_eq!(ran.code, 0, "{ran:?}");
    let kind = "incomingMessageReceived";
    let seen = std::fs::read_to_string(seen).unwrap();
    assert_eq!(seen, format!("{kind} 1\n{kind} 1\n{kind} 2\n{kind} 1\n"), "the second one failed twice");
    let letter: Value = serde_json::from_str(&std::fs::read_to_string(letters).unwrap()).unwrap();
    assert!(letter["error"].as_str().unwrap().contains("exit status: 1"), "{letter}");
    assert_eq!(text(letter["notification"].as_str().unwrap()), "bad");
    assert_eq!(gateway.run(&["receive-notification", "--json"]).out, "null\n", "all of them are acknowledged");
}

#[test]
fn an_interruption_ends_it_well() {
    let gateway = Gateway::authorized();
    let mut child = gateway.command(&["listen", "--json"]).stdout(Stdio::piped()).spawn().unwrap();
    says(&gateway, &["one"]);
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    assert_eq!(text(&line), "one");
    interrupt(&child);
    assert_eq!(ended(child), 0);
}

#[test]
fn webhooks_are_checked_given_to_the_command_and_answered() {
    let gateway = Gateway::authorized();
    let arguments = ["webhook", "serve", "--listen", "127.0.0.1:0", "--path", "/hook", "--json", "--count", "2"];
    let mut command = gateway.bare(&arguments);
    command.env("GREEN_API_WEBHOOK_TOKEN", "secret").stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut said = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    said.read_line(&mut line).unwrap();
    let url = line.trim_end().strip_prefix("Listening on ").unwrap().to_owned();
    gateway.json(&["set-settings", "--webhook-url", &url, "--webhook-url-token", "secret"]);
    until(|| gateway.json(&["get-settings"])["webhookUrl"] == url.as_str());
    says(&gateway, &["one", "two"]);
    let (sender, lines) = mpsc::channel();
    let printed = BufReader::new(child.stdout.take().unwrap());
    std::thread::spawn(move || printed.lines().try_for_each(|line| sender.send(text(&line.unwrap()))));
    for expected in ["one", "two"] {
        match lines.recv_timeout(PATIENCE) {
            Ok(line) => assert_eq!(line, expected),
            Err(error) => {
                child.kill().unwrap();
                panic!("{expected}: {error}");
            }
        }
    }
    assert_eq!(ended(child), 0);
}

#[test]
fn notifications_can_be_sent_on_to_another_address() {
    let gateway = Gateway::authorized();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/in", listener.local_addr().unwrap());
    let receiving = std::thread::spawn(move || {
        use std::io::{Read, Write};
        let mut bodies = Vec::new();
        // The first answer is a failure: it is sent again.
        for answer in ["500 No", "204 Yes"] {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = Vec::new();
            while !String::from_utf8_lossy(&request).contains("\"textMessage\"") {
                let mut piece = [0; 4096];
                let count = stream.read(&mut piece).unwrap();
                request.extend_from_slice(&piece[..count]);
            }
            let head = format!("HTTP/1.1 {answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            stream.write_all(head.as_bytes()).unwrap();
            bodies.push(String::from_utf8_lossy(&request).into_owned());
        }
        bodies
    });
    says(&gateway, &["one"]);
    let ran = gateway.run(&["listen", "--forward", &url, "--count", "1"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let bodies = receiving.join().unwrap();
    assert!(bodies.iter().all(|body| body.starts_with("POST /in HTTP/1.1") && body.contains("\"one\"")), "{bodies:?}");
}

#[test]
fn an_instance_with_a_webhook_cannot_be_listened_to() {
    let gateway = Gateway::authorized();
    gateway.json(&["set-settings", "--webhook-url", "http://127.0.0.1:9/"]);
    until(|| gateway.json(&["get-settings"])["webhookUrl"] != "");
    let ran = run(gateway.command(&["listen", "--json"]), "");
    assert_eq!(ran.code, 4, "{ran:?}");
    assert!(ran.errors.contains("webhookUrl"), "{ran:?}");
}
