//! The rules of webhooks.

use green_api::{WebhookError, WebhookReceiver, WebhookRequest};
use std::net::IpAddr;

const BODY: &str = r#"{"typeWebhook": "stateInstanceChanged", "instanceData": {"idInstance": 1, "wid": "", "typeInstance": "whatsapp"},
                      "timestamp": 1, "stateInstance": "authorized"}"#;

fn request() -> WebhookRequest {
    WebhookRequest::new(BODY)
}

#[test]
fn the_token_is_compared_as_the_service_sends_it() {
    // setting, header, taken
    let table = [
        ("secret", "Bearer secret", true),
        ("secret", "bearer secret", true),
        ("secret", "Basic secret", false),
        ("secret", "secret", false),
        ("Bearer secret", "Bearer secret", true),
        ("Bearer secret", "Basic secret", false),
        ("Bearer secret", "Bearer Bearer secret", false),
        ("Basic c2VjcmV0", "Basic c2VjcmV0", true),
        ("Basic c2VjcmV0", "Bearer c2VjcmV0", false),
        ("basic c2VjcmV0", "Basic c2VjcmV0", true),
        ("secret", "Bearer SECRET", false),
        ("secret", "Bearer secret2", false),
        ("secret", "Bearer", false),
        ("secret", "Bearer ", false),
        ("secret", "", false),
        ("two words", "Bearer two words", true),
        ("", "", true),
        ("", "Bearer whatever", true),
    ];
    for (setting, header, taken) in table {
        let receiver = WebhookReceiver::new().token(setting);
        let result = receiver.receive(request().authorization(header));
        assert_eq!(result.is_ok(), taken, "{setting:?} {header:?}");
    }
    let error = WebhookReceiver::new().token("secret").receive(request()).unwrap_err();
    assert_eq!((error, error.status()), (WebhookError::Unauthorized, 401));
}

#[test]
fn senders_can_be_limited_to_the_published_addresses() {
    let receiver = WebhookReceiver::new().published_addresses();
    let published = WebhookReceiver::published();
    assert!(published.len() >= 10);
    for (address, taken) in
        [("46.101.109.139", true), ("::ffff:46.101.109.139", true), ("8.8.8.8", false), ("::1", false)]
    {
        let result = receiver.receive(request().address(address.parse().unwrap()));
        assert_eq!(result.is_ok(), taken, "{address}");
    }
    let error = receiver.receive(request()).unwrap_err();
    assert_eq!((error, error.status()), (WebhookError::ForbiddenAddress, 403));
    let own: IpAddr = "::ffff:10.0.0.1".parse().unwrap();
    let receiver = WebhookReceiver::new().allowed_addresses([own]);
    assert!(receiver.receive(request().address("10.0.0.1".parse().unwrap())).is_ok());
}

#[test]
fn a_body_that_is_too_large_is_refused() {
    let receiver = WebhookReceiver::new().max_body(10);
    let error = receiver.receive(request()).unwrap_err();
    assert_eq!((error, error.status()), (WebhookError::TooLarge { limit: 10 }, 413));
}

#[test]
fn every_body_is_a_value() {
    let receiver = WebhookReceiver::new();
    let kind = |body: &str| {
        let decoded = receiver.receive(WebhookRequest::new(body.to_owned())).unwrap();
        assert_eq!(decoded.raw(), body);
        decoded.notification().type_webhook().to_owned()
    };
    assert_eq!(kind(BODY), "stateInstanceChanged");
    assert_eq!(kind(r#"{"typeWebhook": "brandNew"}"#), "brandNew");
    assert_eq!(kind("no json"), "");
    assert_eq!(kind(""), "");
}

#[test]
fn debug_shows_no_secret() {
    let receiver = WebhookReceiver::new().token("Bearer hush-hush");
    let request = request().authorization("Bearer hush-hush");
    assert!(!format!("{receiver:?} {request:?}").contains("hush"));
}
