//! `green-api listen`: notifications as they come.

use clap::Args;
use green_api::StopHandle;

use crate::{
    connection::Connection,
    failure::Failure,
    handling::{Handling, stop_when_interrupted},
    output::Output,
};

/// Receive notifications: a line for each, or a command run for each
///
/// A notification is removed from the service's queue when it was printed, when the command exited with 0, or when the
/// address answered 2xx; never before. Ctrl-C ends it and loses nothing.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    handling: Handling,
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    connection: Connection,
}

/// Receives until it is interrupted.
pub async fn run(arguments: Arguments) -> Result<(), Failure> {
    let client = arguments.connection.client()?;
    let stop = StopHandle::new();
    let handler = arguments.handling.handler(arguments.output, stop.clone())?;
    let listener = client
        .listen(move |incoming| handler.clone().handle(incoming))
        .retries(arguments.handling.retries())
        .dead_letters(arguments.handling.dead_letters());
    let ends = listener.stop_handle();
    tokio::spawn(async move {
        stop.stopped().await;
        ends.stop();
    });
    stop_when_interrupted(listener.stop_handle());
    Ok(listener.run().await?)
}
