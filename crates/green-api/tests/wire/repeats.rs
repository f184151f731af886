//! What is repeated and what is not.

use crate::gateway::{Gateway, Reply};
use green_api::models::{DeleteNotification, ReceiveNotification, SendMessage};
use green_api::{CallOptions, Client, ErrorKind};
use std::time::Duration;
use tokio::net::TcpListener;

fn message() -> SendMessage {
    SendMessage::new("79001234568@c.us", "Hello")
}

const SENT: &str = r#"{"idMessage": "3EB0C767D097B7C7C030"}"#;

#[tokio::test]
async fn a_send_is_on_the_wire_once_after_a_read_timeout() {
    let gateway = Gateway::script([Reply::Silence]).await;
    let client = gateway.builder().timeout(Duration::from_secs(2)).build().unwrap();
    let error = client.send_message(message()).await.unwrap_err();
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(gateway.asked().len(), 1);
    assert!(matches!(error.kind(), ErrorKind::Timeout { maybe_accepted: true }), "{error}");
    assert!(error.outcome_unknown() && error.is_retryable());
    assert_eq!((error.operation(), error.attempts()), (Some("sendMessage"), 1));
}

#[tokio::test]
async fn a_send_is_on_the_wire_once_after_a_failure_that_leaves_it_open() {
    for reply in [Reply::Answer(502, "Bad Gateway".into()), Reply::Answer(503, String::new()), Reply::Close] {
        let gateway = Gateway::script([reply.clone()]).await;
        let error = gateway.client().send_message(message()).await.unwrap_err();
        assert_eq!(gateway.asked().len(), 1, "{reply:?}");
        assert!(error.outcome_unknown(), "{reply:?}: {error}");
    }
}

#[tokio::test]
async fn a_send_is_on_the_wire_once_when_it_was_refused() {
    for status in [400, 401, 403, 404, 413, 466, 499, 500] {
        let gateway = Gateway::script([Reply::Answer(status, r#"{"message": "Validation failed"}"#.into())]).await;
        let error = gateway.client().send_message(message()).await.unwrap_err();
        assert_eq!(gateway.asked().len(), 1, "{status}");
        assert_eq!(error.status(), Some(status));
        assert_eq!(error.outcome_unknown(), [499, 500].contains(&status), "{status}");
    }
}

#[tokio::test]
async fn a_send_goes_out_again_after_too_many_requests() {
    let limited = || Reply::WithHeaders(429, "Retry-After: 0\r\n".into(), "Too Many Requests".into());
    let gateway = Gateway::script([limited(), limited(), Reply::ok(SENT)]).await;
    let sent = gateway.client().send_message(message()).await.unwrap();
    assert_eq!(sent.id_message, "3EB0C767D097B7C7C030");
    assert_eq!(gateway.asked().len(), 3);
}

#[tokio::test]
async fn repeats_end_after_three() {
    let gateway = Gateway::script([Reply::Answer(429, String::new())]).await;
    let error = gateway.client().send_message(message()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::RateLimited { retry_after: None }));
    assert_eq!((gateway.asked().len(), error.attempts()), (4, 4));
    let once = gateway.client().with_options(CallOptions::new().retries(0));
    once.send_message(message()).await.unwrap_err();
    assert_eq!(gateway.asked().len(), 5);
}

#[tokio::test]
async fn the_service_decides_how_long_to_wait() {
    let limited = Reply::WithHeaders(429, "Retry-After: 1\r\n".into(), String::new());
    let gateway = Gateway::script([limited, Reply::ok(SENT)]).await;
    gateway.client().send_message(message()).await.unwrap();
    let asked = gateway.asked();
    assert!(asked[1].at - asked[0].at >= Duration::from_secs(1));

    let gateway = Gateway::script([Reply::WithHeaders(429, "Retry-After: 3600\r\n".into(), String::new())]).await;
    let error = gateway.client().send_message(message()).await.unwrap_err();
    assert_eq!((gateway.asked().len(), error.retry_after()), (1, Some(Duration::from_hours(1))));
}

#[tokio::test]
async fn a_send_goes_out_again_when_the_connection_was_refused() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let client = Client::builder()
        .credentials(1, "token-of-a-test")
        .api_url(format!("http://{address}"))
        // Long enough for a server that takes its time to come.
        .retries(100)
        .retry_delays(Duration::from_millis(100), Duration::from_millis(400))
        .build()
        .unwrap();
    let sending = tokio::spawn(async move { client.send_message(message()).await });
    tokio::time::sleep(Duration::from_millis(50)).await;
    let gateway = Gateway::on(TcpListener::bind(address).await.unwrap(), |_, _| Reply::ok(SENT));
    sending.await.unwrap().unwrap();
    assert_eq!(gateway.asked().len(), 1);
}

#[tokio::test]
async fn a_refused_connection_leaves_nothing_open() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let client = Client::builder()
        .credentials(1, "token-of-a-test")
        .api_url(format!("http://{address}"))
        .retry_delays(Duration::from_millis(1), Duration::from_millis(1))
        .build()
        .unwrap();
    let error = client.send_message(message()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Connection { maybe_accepted: false }), "{error}");
    assert!(!error.outcome_unknown() && error.is_retryable());
    assert_eq!(error.attempts(), 4);
}

#[tokio::test]
async fn receiving_is_repeated_three_times_after_a_bad_gateway() {
    let gateway = Gateway::script([Reply::Answer(502, "Bad Gateway".into())]).await;
    let error = gateway.client().receive_notification(ReceiveNotification::new()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::BadGateway));
    assert!(!error.outcome_unknown(), "receiving changes nothing");
    assert_eq!(gateway.asked().len(), 4);
}

#[tokio::test]
async fn deleting_is_repeated_after_every_server_error() {
    for status in [500, 502, 503, 507] {
        let gateway = Gateway::script([Reply::Answer(status, String::new()), Reply::ok(r#"{"result": true}"#)]).await;
        let answer = gateway.client().delete_notification(DeleteNotification::new(7)).await.unwrap();
        assert!(answer.result);
        assert_eq!(gateway.asked().len(), 2, "{status}");
        assert!(gateway.asked()[0].path.ends_with("/7"));
    }
}

#[tokio::test]
async fn reading_is_repeated_when_the_answer_is_lost() {
    let state = Reply::ok(r#"{"stateInstance": "authorized"}"#);
    let cut = Reply::Bytes(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{".to_vec());
    for broken in [Reply::Close, cut, Reply::Silence] {
        let gateway = Gateway::script([broken.clone(), state.clone()]).await;
        let client = gateway.builder().timeout(Duration::from_secs(3)).pacing(false).build().unwrap();
        assert!(client.get_state_instance().await.unwrap().is_some(), "{broken:?}");
        assert_eq!(gateway.asked().len(), 2, "{broken:?}");
    }
}

#[tokio::test]
async fn a_deadline_bounds_everything() {
    let gateway = Gateway::script([Reply::Answer(502, String::new())]).await;
    let client = gateway
        .builder()
        .retries(1000)
        // A pause longer than the deadline, so that the deadline never falls into a request, however slow the machine is.
        .retry_delays(Duration::from_secs(60), Duration::from_secs(60))
        .build()
        .unwrap()
        .with_options(CallOptions::new().deadline(Duration::from_secs(2)));
    let started = std::time::Instant::now();
    let error = client.receive_notification(ReceiveNotification::new()).await.unwrap_err();
    assert!(started.elapsed() < Duration::from_secs(30));
    assert!(matches!(error.kind(), ErrorKind::BadGateway), "the last failure is told, not the deadline: {error}");
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = Gateway::script([Reply::ok(SENT)]).await;
    let location = format!("Location: {}/stolen\r\n", elsewhere.url());
    let gateway = Gateway::script([Reply::WithHeaders(302, location, String::new())]).await;
    let error = gateway.client().send_message(message()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::UnexpectedStatus));
    assert_eq!(elsewhere.asked().len(), 0);
}

#[tokio::test]
async fn connections_are_used_again() {
    let gateway = Gateway::script([Reply::ok(SENT)]).await;
    let client = gateway.client();
    for _ in 0..5 {
        client.clone().send_message(message()).await.unwrap();
    }
    assert_eq!((gateway.asked().len(), gateway.connections()), (5, 1));
}
