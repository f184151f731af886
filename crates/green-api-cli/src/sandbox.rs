//! `green-api sandbox`: a local gateway until it is interrupted.

use std::{
    io::{self, Write},
    path::PathBuf,
};

use clap::Args;
use green_api::models::{SetSettings, StateInstance, Switch};
use green_api_sandbox::{Credentials, InstanceOptions, NotKept, PersonOptions, Sandbox, StartError};
use serde::Serialize;
use thiserror::Error;

/// The number that an instance is linked to.
pub const OWN_PHONE: u64 = 79_001_234_567;
/// The number of somebody to write to.
pub const CONTACT_PHONE: u64 = 79_001_234_568;

/// Start a local gateway with one instance, and somebody at 79001234568 who reads and repeats what is written
#[derive(Args)]
pub struct Arguments {
    /// Port of the API host; 0 takes a free one
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The instance is linked to 79001234567 already
    #[arg(long)]
    authorized: bool,
    /// Keep the state in this SQLite file and go on where it was; its first instance is the one that is shown
    #[arg(long, value_name = "FILE")]
    data: Option<PathBuf>,
    /// Print one line of JSON when it is ready
    #[arg(long)]
    json: bool,
}

/// Why the gateway ended.
#[derive(Debug, Error)]
pub enum SandboxError {
    /// It did not start.
    #[error(transparent)]
    Start(#[from] StartError),
    /// Its state cannot be kept.
    #[error(transparent)]
    NotKept(#[from] NotKept),
    /// Standard output failed, or interruptions cannot be seen.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Starts it and waits for Ctrl-C.
pub async fn run(arguments: Arguments) -> Result<(), SandboxError> {
    let contact = PersonOptions::new(CONTACT_PHONE).name("Contact").knows(OWN_PHONE, "Sandbox").echoes();
    let mut builder = Sandbox::builder().api_port(arguments.port).person(contact);
    if let Some(file) = arguments.data {
        builder = builder.data(file);
    }
    let sandbox = builder.start().await?;
    let credentials = sandbox.instances().into_iter().next().unwrap_or_else(|| {
        let instance =
            if arguments.authorized { InstanceOptions::authorized(OWN_PHONE) } else { InstanceOptions::ready() };
        let credentials = sandbox.create_instance(instance.settings(all_notifications()).beta());
        // Groups and statuses are for those who have saved each other.
        sandbox.person(OWN_PHONE).saves(CONTACT_PHONE, "Contact");
        credentials
    });
    sandbox.kept().await?;
    let ready = Ready::new(&sandbox, &credentials);
    if arguments.json {
        writeln!(io::stdout(), "{}", serde_json::to_string(&ready).map_err(io::Error::from)?)?;
    } else {
        ready.print(sandbox.state(credentials.id) == Some(StateInstance::Authorized))?;
    }
    tokio::signal::ctrl_c().await?;
    Ok(())
}

/// A gateway to try things with is of little use when it tells nothing.
pub fn all_notifications() -> SetSettings {
    SetSettings::new()
        .incoming_webhook(Switch::Yes)
        .outgoing_webhook(Switch::Yes)
        .outgoing_message_webhook(Switch::Yes)
        .outgoing_api_message_webhook(Switch::Yes)
        .state_webhook(Switch::Yes)
        .poll_message_webhook(Switch::Yes)
        .incoming_call_webhook(Switch::Yes)
}

/// What a program needs to use the gateway.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Ready<'a> {
    api_url: &'a str,
    media_url: &'a str,
    id_instance: u64,
    api_token_instance: &'a str,
    /// The gateway has no console yet.
    console_url: Option<&'a str>,
}

impl<'a> Ready<'a> {
    fn new(sandbox: &'a Sandbox, credentials: &'a Credentials) -> Self {
        Self {
            api_url: sandbox.api_url(),
            media_url: sandbox.media_url(),
            id_instance: credentials.id,
            api_token_instance: &credentials.token,
            console_url: None,
        }
    }

    fn print(&self, authorized: bool) -> io::Result<()> {
        let mut output = io::stdout().lock();
        let linked = if authorized {
            format!("It is linked to {OWN_PHONE}.")
        } else {
            "It is not linked; with --authorized it would be.".to_owned()
        };
        writeln!(output, "A gateway with one instance. {linked} {CONTACT_PHONE} reads and repeats what you write.\n")?;
        let credentials = [
            ("URL", self.api_url),
            ("MEDIA_URL", self.media_url),
            ("ID_INSTANCE", &self.id_instance.to_string()),
            ("TOKEN_INSTANCE", self.api_token_instance),
        ];
        for (name, value) in credentials {
            writeln!(output, "export GREEN_API_{name}={value}")?;
        }
        writeln!(output, "\nCtrl-C ends it.")
    }
}
