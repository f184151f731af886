//! The code of the guides, run against a local gateway. What stands between anchors is what the guides show.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]

mod calls;
mod errors;
mod files;
mod first;
mod linking;
mod monitoring;
mod pacing;
mod receiving;
mod set_up;
mod testing;
mod webhooks;

use std::time::Duration;

use green_api::{
    Client, Delivery, Notifications,
    models::{Notification, SetSettings, Switch},
};
use green_api_sandbox::{Credentials, InstanceOptions, PersonOptions, Sandbox};

/// The phone of the instance's account, and somebody to write to.
const OWN_PHONE: u64 = 79_001_234_567;
const FRIEND: u64 = 79_001_234_568;
const FRIEND_CHAT: &str = "79001234568@c.us";

/// Longer than anything takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// A gateway with a friend, who answers what is written to them.
async fn gateway() -> Sandbox {
    let friend = PersonOptions::new(FRIEND).name("Friend").echoes();
    Sandbox::builder().person(friend).unlimited().start().await.unwrap()
}

/// A client of an instance of the gateway.
fn client_of(sandbox: &Sandbox, instance: &Credentials) -> Client {
    let builder = Client::builder().credentials(i64::try_from(instance.id).unwrap(), &instance.token);
    builder.api_url(sandbox.api_url()).media_url(sandbox.media_url()).build().unwrap()
}

/// A client of a new instance that is linked and tells what comes in.
fn linked(sandbox: &Sandbox) -> Client {
    let settings = SetSettings::new().incoming_webhook(Switch::Yes).incoming_call_webhook(Switch::Yes);
    client_of(sandbox, &sandbox.create_instance(InstanceOptions::authorized(OWN_PHONE).settings(settings)))
}

/// Waits until the gateway has notifications for the client, or has none.
async fn queued(sandbox: &Sandbox, client: &Client, some: bool) {
    let id = u64::try_from(client.id_instance()).unwrap();
    let waiting = || sandbox.world(|world| !world.instances.get(&id).unwrap().notices.is_empty());
    let reached = async {
        while waiting() != some {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    tokio::time::timeout(PATIENCE, reached).await.expect("the queue fills and empties");
}

/// The next notification that a test looks for; those before it are acknowledged.
async fn until(notifications: &mut Notifications, wanted: impl Fn(&Notification) -> bool) -> Delivery {
    let found = async {
        loop {
            let delivery = notifications.next().await.expect("the stream goes on").expect("it is received");
            if wanted(delivery.notification()) {
                return delivery;
            }
            delivery.ack().await.unwrap();
        }
    };
    tokio::time::timeout(PATIENCE, found).await.expect("it comes")
}
