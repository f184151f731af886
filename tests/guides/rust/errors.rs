//! Errors and what to do.

// ANCHOR: errors
use green_api::{Client, Error, ErrorKind, Wanted, models::SendMessage};

const CHAT: &str = "79001234568@c.us";

/// The id of the message, once it is certain that it was sent once.
async fn send_once(client: &Client, text: &str) -> Result<Option<String>, Error> {
    match client.send_message(SendMessage::new(CHAT, text)).await {
        Ok(sent) => Ok(Some(sent.id_message)),
        // The connection broke after the request went out: look before sending again.
        Err(error) if error.outcome_unknown() => {
            let found = client.find_sent(&Wanted::new(CHAT, text)).await?;
            Ok(found.map(|found| found.id_message))
        }
        Err(error) => {
            match error.kind() {
                ErrorKind::Validation { field } => println!("nothing was sent, correct `{field}`: {error}"),
                ErrorKind::InstanceNotAuthorized => println!("link an account, then send again"),
                ErrorKind::QuotaExceeded { quota } => println!("the month's quota is used up: {quota:?}"),
                _ if error.is_retryable() => println!("send it again later: {error}"),
                _ => println!("{error}; {}", error.description().unwrap_or_default()),
            }
            Err(error)
        }
    }
}
// ANCHOR_END: errors

#[tokio::test]
async fn a_lost_answer_does_not_send_twice() {
    use green_api_sandbox::{Fault, FaultKind, spec::Method};

    let sandbox = super::gateway().await;
    let client = super::linked(&sandbox);
    sandbox.faults().inject(Fault::new(FaultKind::CutAfter).method(Method::SendMessage).times(1));
    let id = send_once(&client, "Order 17 is ready").await.unwrap();
    assert!(id.is_some_and(|id| !id.is_empty()), "the message is found in the queue or in the journal");
}

#[tokio::test]
async fn a_field_that_does_not_fit_is_named_before_anything_is_sent() {
    let sandbox = super::gateway().await;
    let error = send_once(&super::linked(&sandbox), "").await.unwrap_err();
    assert_eq!((error.field(), error.attempts()), (Some("message"), 0));
}
