//! Setting up an instance.

// ANCHOR: set_up
use std::time::Duration;

use green_api::{
    Client, Error,
    models::{SetSettings, Switch},
};

async fn set_up(client: &Client) -> Result<(), Error> {
    // An instance is created within five minutes. Until then its state is `null`.
    while client.get_state_instance().await?.is_none() {
        tokio::time::sleep(Duration::from_secs(5)).await;
    }
    // Those that are left out stay as they are. All take effect within five minutes.
    let settings = SetSettings::new()
        .delay_send_messages_milliseconds(3000)
        .mark_incoming_messages_readed_on_reply(Switch::Yes)
        .incoming_webhook(Switch::Yes)
        .outgoing_webhook(Switch::Yes)
        .outgoing_message_webhook(Switch::Yes)
        .state_webhook(Switch::Yes)
        .poll_message_webhook(Switch::Yes)
        .keep_online_status(Switch::Yes);
    client.set_settings(settings).await?;
    Ok(())
}
// ANCHOR_END: set_up

#[tokio::test]
async fn an_instance_is_set_up() {
    let sandbox = super::gateway().await;
    let client = super::linked(&sandbox);
    set_up(&client).await.unwrap();
    let settings = async {
        loop {
            let settings = client.get_settings().await.unwrap();
            if settings.delay_send_messages_milliseconds == Some(3000) && settings.state_webhook == Some(Switch::Yes) {
                break;
            }
            sandbox.clock().advance(Duration::from_mins(1));
        }
    };
    tokio::time::timeout(super::PATIENCE, settings).await.expect("the settings take effect");
}
