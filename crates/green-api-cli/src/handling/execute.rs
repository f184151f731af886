//! A command for each notification.

use std::process::Stdio;

use green_api::{BoxError, Incoming};
use tokio::{io::AsyncWriteExt, process::Command};

/// Runs the command; anything but exit code 0 is a failure.
pub async fn execute(command: &str, incoming: &Incoming) -> Result<(), BoxError> {
    let (shell, option) = if cfg!(windows) { ("cmd", "/C") } else { ("sh", "-c") };
    let mut child = Command::new(shell)
        .args([option, command])
        .env("GREEN_API_TYPE_WEBHOOK", incoming.notification().type_webhook())
        .env("GREEN_API_ATTEMPT", incoming.attempt().to_string())
        .stdin(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| format!("the command cannot be run: {error}"))?;
    if let Some(mut input) = child.stdin.take() {
        // A command may end without reading: its exit code counts.
        let _ = input.write_all(incoming.raw()).await;
    }
    let status = child.wait().await?;
    if status.success() { Ok(()) } else { Err(format!("the command failed: {status}").into()) }
}
