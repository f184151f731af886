//! Notifications as webhooks.

// ANCHOR: serve
use green_api::{WebhookReceiver, WebhookServer, WebhookServerOptions};

async fn serve(token: &str, address: &str) -> Result<WebhookServer, green_api::Error> {
    // The token is the one of the setting `webhookUrlToken`.
    let receiver = WebhookReceiver::new().token(token);
    // Behind a proxy the sender's address stands in a header that the proxy sets.
    let options = WebhookServerOptions::new().path("/webhook").address_header("X-Real-IP");
    WebhookServer::bind(address, receiver, options).await
}

async fn handle(mut server: WebhookServer) -> Result<(), green_api::Error> {
    while let Some(delivery) = server.next().await {
        println!("{}", delivery.notification().type_webhook());
        // Answers 200. Dropped or refused it answers 500, and the service sends it again after a minute.
        delivery.ack()?;
    }
    Ok(())
}
// ANCHOR_END: serve

#[tokio::test]
async fn webhooks_are_answered_when_they_are_handled() {
    use green_api::models::{SetSettings, Switch};
    use green_api_sandbox::InstanceOptions;

    let server = serve("secret", "127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/webhook", server.local_address());
    let sandbox = super::gateway().await;
    let settings = SetSettings::new().webhook_url(url).webhook_url_token("secret").incoming_webhook(Switch::Yes);
    let instance = sandbox.create_instance(InstanceOptions::authorized(super::OWN_PHONE).settings(settings));
    sandbox.person(super::FRIEND).says("79001234567@c.us", "Hello");

    let client = super::client_of(&sandbox, &instance);
    super::queued(&sandbox, &client, true).await;
    tokio::select! {
        ended = handle(server) => panic!("{ended:?}"),
        () = super::queued(&sandbox, &client, false) => {}
    }
}
