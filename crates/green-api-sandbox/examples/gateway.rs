//! A gateway for programs in other languages that test themselves: linked, with everything switched on and nothing rationed.
//!
//! Prints one line of JSON when it is ready, as `green-api sandbox --json` does, and ends with its standard input.

use std::{error::Error, io, time::Duration};

use green_api::models::{SetSettings, Switch};
use green_api_sandbox::{InstanceOptions, PersonOptions, Sandbox, Timings};
use serde_json::json;

const OWN: u64 = 79_001_234_567;
const FRIEND: u64 = 79_001_234_568;
const COLLEAGUE: u64 = 79_001_234_569;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // The same seed, the same ids and tokens: what fails fails again.
    let builder = Sandbox::builder().seed(1).unlimited().timings(timings());
    let people = [
        PersonOptions::new(FRIEND).name("Friend").knows(OWN, "Me").echoes(),
        PersonOptions::new(COLLEAGUE).name("Colleague").knows(OWN, "Me"),
    ];
    let sandbox = people.into_iter().fold(builder, green_api_sandbox::Builder::person).start().await?;
    let everything = SetSettings::new()
        .incoming_webhook(Switch::Yes)
        .outgoing_webhook(Switch::Yes)
        .outgoing_message_webhook(Switch::Yes)
        .outgoing_api_message_webhook(Switch::Yes)
        .state_webhook(Switch::Yes)
        .poll_message_webhook(Switch::Yes)
        .incoming_call_webhook(Switch::Yes);
    let instance = sandbox.create_instance(InstanceOptions::authorized(OWN).beta().settings(everything));
    sandbox.person(OWN).saves(FRIEND, "Friend");
    sandbox.person(OWN).saves(COLLEAGUE, "Colleague");
    let ready = json!({
        "apiUrl": sandbox.api_url(),
        "mediaUrl": sandbox.media_url(),
        "idInstance": instance.id,
        "apiTokenInstance": instance.token,
        "consoleUrl": null,
    });
    println!("{ready}");
    tokio::task::spawn_blocking(|| io::copy(&mut io::stdin(), &mut io::sink())).await??;
    Ok(())
}

/// Nobody waits for a restart: a call that follows one at once is not refused.
fn timings() -> Timings {
    let mut timings = Timings::quick();
    (timings.restart, timings.settings, timings.linking) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
    timings
}
