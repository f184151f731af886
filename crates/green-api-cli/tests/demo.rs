//! `green-api demo`, the real program.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::process::Command;

#[test]
fn the_demo_shows_every_step_in_order_and_ends_well() {
    let output = Command::new(env!("CARGO_BIN_EXE_green-api")).arg("demo").output().unwrap();
    let (text, errors) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(output.status.success(), "{text}\n{errors}");
    let mut rest = text.as_str();
    for step in [
        "notAuthorized",
        "a QR code",
        "scans it",
        "stateInstanceChanged: authorized",
        "acknowledged",
        "sendMessage to 79001234568@c.us",
        "outgoingMessageStatus: sent",
        "outgoingMessageStatus: delivered",
        "outgoingMessageStatus: read",
        "incomingMessageReceived from 79001234568@c.us",
        "acknowledged",
        "no more notifications",
        "Done in",
    ] {
        let at = rest.find(step).unwrap_or_else(|| panic!("`{step}` is missing or out of order:\n{text}"));
        rest = &rest[at..];
    }
    assert!(!text.contains('\u{1b}'), "no colour unless on a terminal");
}
