//! Incoming calls.

// ANCHOR: calls
use green_api::{
    Client, Error,
    models::{CallStatus, GetContactInfo, IncomingCall},
};

/// What to write into the chat's log; nothing for kinds of ends that are not known yet.
fn log_line(status: &CallStatus) -> Option<&'static str> {
    match status {
        CallStatus::Offer => Some("Incoming call"),
        CallStatus::PickUp => Some("Call answered"),
        CallStatus::HangUp => Some("Call rejected"),
        CallStatus::Missed | CallStatus::Declined => Some("Missed call"),
        _ => None,
    }
}

/// The name under which the caller stands in the phone book, or the one that they have given themselves.
async fn caller(client: &Client, call: &IncomingCall) -> Result<String, Error> {
    let contact = client.get_contact_info(GetContactInfo::new(call.from.clone())).await?;
    Ok(if contact.contact_name.is_empty() { contact.name } else { contact.contact_name })
}
// ANCHOR_END: calls

#[tokio::test]
async fn a_call_is_told_with_its_end_and_the_name_of_the_caller() {
    use green_api::models::Notification;

    let sandbox = super::gateway().await;
    let client = super::linked(&sandbox);
    let mut notifications = client.notifications();
    let friend = sandbox.person(super::FRIEND);
    sandbox.person(super::OWN_PHONE).saves(super::FRIEND, "Friend");
    friend.calls(super::OWN_PHONE).expect("the phone rings");
    let offer = super::until(&mut notifications, |told| matches!(told, Notification::IncomingCall(_))).await;
    let Notification::IncomingCall(call) = offer.notification() else { unreachable!() };
    assert_eq!(log_line(&call.status), Some("Incoming call"));
    assert_eq!(caller(&client, call).await.unwrap(), "Friend");
    offer.ack().await.unwrap();

    assert!(friend.gives_up_calling());
    let end = super::until(&mut notifications, |told| matches!(told, Notification::IncomingCall(_))).await;
    let Notification::IncomingCall(call) = end.notification() else { unreachable!() };
    assert_eq!(log_line(&call.status), Some("Missed call"));
}
