//! Testing with the sandbox.

// ANCHOR: test
use green_api::{Client, models::SendMessage};
use green_api_sandbox::{Fault, FaultKind, InstanceOptions, PersonOptions, Sandbox, spec::Method};

#[tokio::test]
async fn an_order_is_confirmed_although_the_service_stumbles() {
    // A gateway of its own, with a customer. No network, no account, no phone.
    let customer = PersonOptions::new(79_001_234_568).name("Customer");
    let sandbox = Sandbox::builder().person(customer).start().await.unwrap();
    let instance = sandbox.create_instance(InstanceOptions::authorized(79_001_234_567));
    let client = Client::builder()
        .credentials(i64::try_from(instance.id).unwrap(), &instance.token)
        .api_url(sandbox.api_url())
        .media_url(sandbox.media_url())
        .build()
        .unwrap();

    // The first request is answered with 429; the client waits and repeats it, because nothing was sent.
    sandbox.faults().inject(Fault::new(FaultKind::TooManyRequests).method(Method::SendMessage).times(1));
    client.send_message(SendMessage::new("79001234568@c.us", "Order 17 is ready")).await.unwrap();

    // Time is the gateway's: a day passes at once.
    sandbox.clock().advance(std::time::Duration::from_secs(24 * 3600));
    let received = sandbox.person(79_001_234_568).received();
    assert_eq!(received[0].text(), Some("Order 17 is ready"));
}
// ANCHOR_END: test
