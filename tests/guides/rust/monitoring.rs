//! Watching the state of an instance.

// ANCHOR: advice
use green_api::models::StateInstance;

/// What an operator has to do.
fn advice(state: &StateInstance) -> &'static str {
    match state {
        StateInstance::Authorized => "all is well",
        StateInstance::NotAuthorized => {
            "link the account again; until then do not send: messages wait for 24 hours at most"
        }
        StateInstance::Blocked => "ask WhatsApp to lift the ban; do not send",
        StateInstance::Starting => "wait two minutes; if it stays so, restart the instance with `reboot`",
        StateInstance::YellowCard => {
            "WhatsApp has warned the account: send less, then restart the instance with `reboot`"
        }
        _ => "look at the console",
    }
}
// ANCHOR_END: advice

// ANCHOR: watch
use std::time::Duration;

use green_api::{Client, Error};

/// Asks once a minute and tells each new state.
async fn watch(client: &Client, mut tell: impl FnMut(Option<&StateInstance>)) -> Result<(), Error> {
    let mut last = None;
    loop {
        let state = client.get_state_instance().await?.map(|answer| answer.state_instance);
        if state != last {
            tell(state.as_ref());
            last = state;
        }
        tokio::time::sleep(Duration::from_secs(60)).await;
    }
}
// ANCHOR_END: watch

// ANCHOR: health
/// State, queue and settings in one call.
async fn report(client: &Client) -> Result<bool, Error> {
    let health = client.health().await?;
    for note in &health.notes {
        println!("{}: {}", note.code, note.text);
    }
    Ok(health.is_healthy())
}
// ANCHOR_END: health

#[tokio::test]
async fn a_state_is_told_with_what_to_do() {
    let sandbox = super::gateway().await;
    let client = super::linked(&sandbox);
    let (told, mut telling) = tokio::sync::mpsc::unbounded_channel();
    let watching = watch(&client, |state| told.send(state.map(advice)).unwrap());
    tokio::select! {
        ended = watching => panic!("{ended:?}"),
        first = telling.recv() => assert_eq!(first, Some(Some("all is well"))),
    }
    assert!(advice(&StateInstance::Blocked).contains("ban"));
}

#[tokio::test]
async fn an_instance_that_is_not_linked_is_not_healthy() {
    let sandbox = super::gateway().await;
    assert!(report(&super::linked(&sandbox)).await.unwrap());
    let unlinked = sandbox.create_instance(green_api_sandbox::InstanceOptions::ready());
    assert!(!report(&super::client_of(&sandbox, &unlinked)).await.unwrap());
}
