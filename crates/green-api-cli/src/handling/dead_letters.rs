//! Notifications that could not be handled.

use std::{
    fs::OpenOptions,
    io::{self, Write},
    path::Path,
};

use green_api::DeadLetter;
use serde_json::json;

/// Appends it to the file, or prints it on standard error. It is acknowledged when this succeeds.
pub fn keep(path: Option<&Path>, letter: &DeadLetter) -> io::Result<()> {
    let notification = String::from_utf8_lossy(letter.incoming.raw());
    let line = format!("{}\n", json!({ "error": letter.error, "notification": notification }));
    match path {
        None => anstream::stderr().write_all(line.as_bytes()),
        Some(path) => {
            let mut file = OpenOptions::new().create(true).append(true).open(path)?;
            file.write_all(line.as_bytes())?;
            file.sync_all()
        }
    }
}
