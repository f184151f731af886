//! What is done with notifications, however they come: printed, given to a command, sent on.

mod dead_letters;
mod execute;
mod forward;

use std::{
    io::Write,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use clap::{Args, ValueHint};
use green_api::{BoxError, DeadLetter, HandlerPolicy, Incoming, StopHandle};

use self::forward::Forward;
use crate::{
    failure::Failure,
    output::{Output, finished, line},
};

/// What to do with each notification.
#[derive(Args, Clone, Debug)]
pub struct Handling {
    /// Run this command for each notification, with the notification on its standard input
    ///
    /// The shell runs it. GREEN_API_TYPE_WEBHOOK holds the kind, GREEN_API_ATTEMPT how often it was tried. When it exits
    /// with 0, the notification is acknowledged; otherwise it is run again after a pause.
    #[arg(long, value_name = "COMMAND", value_hint = ValueHint::CommandString, verbatim_doc_comment)]
    exec: Option<String>,
    /// Send each notification on to this address with POST; it is acknowledged when the answer is 2xx
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url, conflicts_with = "exec")]
    forward: Option<String>,
    /// How often a command or address that failed is tried again
    #[arg(long, value_name = "NUMBER", default_value_t = HandlerPolicy::DEFAULT_RETRIES)]
    handler_retries: u32,
    /// Append notifications that could not be handled to this file, a line of JSON each; without it standard error has them
    #[arg(long, value_name = "PATH", value_hint = ValueHint::FilePath)]
    dead_letters: Option<PathBuf>,
    /// End after this many notifications
    #[arg(long, value_name = "NUMBER")]
    count: Option<u64>,
}

/// The work, ready to be done.
#[derive(Clone)]
pub struct Handler {
    way: Arc<Way>,
    output: Output,
    /// How many are still to be handled, and what to stop then.
    left: Option<Arc<AtomicU64>>,
    stop: StopHandle,
}

enum Way {
    Print,
    Execute(String),
    Forward(Forward),
}

impl Handling {
    /// Sets up what notifications are given to; `stop` ends what brings them.
    pub fn handler(&self, output: Output, stop: StopHandle) -> Result<Handler, Failure> {
        let way = match (&self.exec, &self.forward) {
            (Some(command), _) => Way::Execute(command.clone()),
            (None, Some(url)) => Way::Forward(Forward::new(url)?),
            (None, None) => Way::Print,
        };
        let left = self.count.map(|count| Arc::new(AtomicU64::new(count)));
        Ok(Handler { way: Arc::new(way), output, left, stop })
    }

    /// How often a handler that failed gets a notification again.
    pub fn retries(&self) -> u32 {
        self.handler_retries
    }

    /// Where notifications go that could not be handled.
    pub fn dead_letters(
        &self,
    ) -> impl Fn(DeadLetter) -> std::future::Ready<Result<(), BoxError>> + Send + Sync + 'static + use<> {
        let path = self.dead_letters.clone();
        move |letter| std::future::ready(dead_letters::keep(path.as_deref(), &letter).map_err(Into::into))
    }
}

impl Handler {
    /// Does it.
    pub async fn handle(self, incoming: Incoming) -> Result<(), BoxError> {
        match &*self.way {
            Way::Print => self.print(&incoming)?,
            Way::Execute(command) => execute::execute(command, &incoming).await?,
            Way::Forward(forward) => forward.send(&incoming).await?,
        }
        if self.left.as_ref().is_some_and(|left| left.fetch_sub(1, Ordering::Relaxed) <= 1) {
            self.stop.stop();
        }
        Ok(())
    }

    fn print(&self, incoming: &Incoming) -> Result<(), BoxError> {
        let text = if self.output.is_for_machines() {
            line::json(incoming.raw())
        } else {
            line::human(incoming.notification().type_webhook(), incoming.raw())
        };
        let mut output = anstream::stdout().lock();
        let written = writeln!(output, "{text}").and_then(|()| output.flush());
        if written.is_err() {
            // Nobody reads any more: this one stays with the service.
            self.stop.stop();
        }
        Ok(written?)
    }
}

/// Stops it at Ctrl-C, and at a polite request to end.
pub fn stop_when_interrupted(stop: StopHandle) {
    tokio::spawn(async move {
        if interrupted().await.is_ok() {
            stop.stop();
        }
    });
}

/// Waits for Ctrl-C or a polite request to end.
pub async fn interrupted() -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate())?;
        tokio::select! {
            result = tokio::signal::ctrl_c() => result,
            _ = terminate.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}

/// What is said to people while a program may read standard output.
pub fn tell(text: &str) -> Result<(), Failure> {
    finished(writeln!(anstream::stderr(), "{text}"))
}
