//! `green-api state` and `green-api health`: how the instance is.

use std::time::Duration;

use clap::Args;
use green_api::Client;
use serde_json::json;

use crate::{connection::Connection, failure::Failure, handling::interrupted, output::Output};

/// Show the instance's state; with --watch every change of it
#[derive(Args)]
pub struct StateArguments {
    /// Go on and print each change until Ctrl-C
    #[arg(long)]
    watch: bool,
    /// Go on until the instance is in this state, for example authorized
    #[arg(long, value_name = "STATE")]
    until: Option<String>,
    /// Seconds between two questions
    #[arg(long, value_name = "SECONDS", default_value_t = 5, value_parser = clap::value_parser!(u64).range(1..))]
    interval: u64,
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    connection: Connection,
}

/// Show whether the instance works: its state, its queue, and settings that keep notifications away
#[derive(Args)]
pub struct HealthArguments {
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    connection: Connection,
}

/// Prints the state, and its changes.
pub async fn state(arguments: StateArguments) -> Result<(), Failure> {
    let client = arguments.connection.client()?;
    let watching = async {
        let mut last = None;
        loop {
            match current(&client).await {
                Ok(state) => {
                    if last.as_ref() != Some(&state) {
                        arguments.output.say(&json!({ "stateInstance": state }), &state)?;
                    }
                    if !arguments.watch && arguments.until.is_none() || arguments.until.as_ref() == Some(&state) {
                        return Ok(());
                    }
                    last = Some(state);
                }
                Err(error) if last.is_some() && error.is_retryable() => {}
                Err(error) => return Err(error.into()),
            }
            tokio::time::sleep(Duration::from_secs(arguments.interval)).await;
        }
    };
    tokio::select! {
        ended = watching => ended,
        interrupted = interrupted() => Ok(interrupted?),
    }
}

async fn current(client: &Client) -> Result<String, green_api::Error> {
    let state = client.get_state_instance().await?;
    Ok(state.map_or_else(|| "being created".to_owned(), |answer| answer.state_instance.to_string()))
}

/// Prints what was found; a problem is a failure.
pub async fn health(arguments: HealthArguments) -> Result<(), Failure> {
    let health = arguments.connection.client()?.health().await?;
    let notes =
        health.notes.iter().map(|note| json!({ "code": note.code, "problem": note.is_problem, "text": note.text }));
    let value = json!({
        "healthy": health.is_healthy(),
        "stateInstance": health.state.as_ref().map(ToString::to_string),
        "queueDepth": health.queue_depth,
        "notes": notes.collect::<Vec<_>>(),
    });
    arguments.output.say(&value, &health.to_string())?;
    if health.is_healthy() { Ok(()) } else { Err(Failure::unhealthy()) }
}
