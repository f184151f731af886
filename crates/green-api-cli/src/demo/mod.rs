//! `green-api demo`: the whole exchange, over real HTTP, with a gateway that runs in this program.

use std::{
    io::{self, IsTerminal},
    time::Duration,
};

use clap::Args;
use green_api::Client;
use green_api_sandbox::{InstanceOptions, PersonOptions, Sandbox, StartError};
use thiserror::Error;

mod scene;
mod transcript;

use self::{
    scene::Scene,
    transcript::{Arrow, Transcript},
};
use crate::sandbox::{CONTACT_PHONE, all_notifications};

/// Show the whole exchange: link an instance of a local gateway, send a text, see it read, receive the answer
#[derive(Args)]
pub struct Arguments {
    /// How many seconds to wait for a step before it counts as not happened
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    patience: u64,
}

/// Why the demo stopped.
#[derive(Debug, Error)]
pub enum DemoError {
    /// The gateway did not start.
    #[error("the gateway did not start: {0}")]
    Start(#[from] StartError),
    /// A call failed.
    #[error(transparent)]
    Call(#[from] green_api::Error),
    /// A step did not happen.
    #[error("waited for {0} seconds, and this did not happen: {1}")]
    NotHappened(u64, &'static str),
    /// A step happened otherwise.
    #[error("{0}")]
    Otherwise(String),
    /// Standard output failed.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// What the simulated contact answers.
const ANSWER: &str = "Hello yourself, and thank you!";

/// Plays it on standard output.
pub async fn run(arguments: Arguments) -> Result<(), DemoError> {
    // People read neither at once nor in time with the delivery.
    let pause = Duration::from_millis(300);
    let contact =
        PersonOptions::new(CONTACT_PHONE).name("Contact").reads_after(pause).answers([ANSWER]).answers_after(pause);
    let output = io::stdout();
    let colour = output.is_terminal() && std::env::var_os("NO_COLOR").is_none();
    play(Transcript::new(output, colour), contact, Duration::from_secs(arguments.patience)).await
}

/// Starts a gateway with this contact and plays the scene.
async fn play<W: io::Write>(
    mut transcript: Transcript<W>,
    contact: PersonOptions,
    patience: Duration,
) -> Result<(), DemoError> {
    let sandbox = Sandbox::builder().person(contact).start().await?;
    let instance = sandbox.create_instance(InstanceOptions::ready().settings(all_notifications()));
    transcript
        .title("A local gateway, a phone and a contact; all requests are real HTTP, none leaves this computer")?;
    let started = format!("listens at {} and has an instance, {}", sandbox.api_url(), instance.id);
    transcript.line("gateway", Arrow::None, &started)?;
    let client = Client::builder()
        // Numbers of instances have ten digits.
        .credentials(i64::try_from(instance.id).unwrap_or_default(), &instance.token)
        .api_url(sandbox.api_url())
        .media_url(sandbox.media_url())
        .build()?;
    let mut scene = Scene::new(&sandbox, client, transcript, patience);
    scene.link().await?;
    let sent = scene.send().await?;
    scene.follow(&sent, ANSWER).await?;
    scene.end().await
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn played(contact: PersonOptions) -> (Result<(), DemoError>, String) {
        let mut output = Vec::new();
        let ended = play(Transcript::new(&mut output, false), contact, Duration::from_secs(10)).await;
        (ended, String::from_utf8(output).unwrap())
    }

    fn contact() -> PersonOptions {
        PersonOptions::new(CONTACT_PHONE)
    }

    fn runtime() -> tokio::runtime::Runtime {
        tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap()
    }

    #[test]
    fn it_ends_well_when_the_contact_reads_and_answers() {
        let (ended, text) = runtime().block_on(played(contact().answers([ANSWER])));
        ended.unwrap();
        assert!(text.contains(ANSWER), "{text}");
        assert!(!text.contains('\u{1b}'), "no colour: {text}");
    }

    #[test]
    fn it_fails_when_the_contact_does_not_read() {
        let (ended, text) = runtime().block_on(played(contact().never_reads().answers([ANSWER])));
        assert!(ended.unwrap_err().to_string().contains("did not happen"), "{text}");
    }

    #[test]
    fn it_fails_when_the_message_is_not_delivered() {
        let (ended, text) = runtime().block_on(played(contact().phone_off()));
        assert!(ended.unwrap_err().to_string().contains("did not happen"), "{text}");
        assert!(!text.contains("delivered"), "{text}");
    }

    #[test]
    fn it_fails_when_the_contact_says_something_else() {
        let (ended, text) = runtime().block_on(played(contact().answers(["Who are you?"])));
        assert!(ended.unwrap_err().to_string().contains("Who are you?"), "{text}");
    }
}
