//! The token is in no text: no error, no `Debug`, no log line.

use crate::gateway::{Gateway, INSTANCE, Reply, TOKEN};
use crate::notifications::{Queue, STATE};
use green_api::models::{ReceiveNotification, SendFileByUpload, SendMessage};
use green_api::{Call, CallOptions, Client, Error, File, WaitOptions};
use serde_json::Value;
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// All that was logged or shown.
#[derive(Clone, Default)]
struct Record(Arc<Mutex<Vec<u8>>>);

impl Record {
    fn show(&self, shown: impl std::fmt::Debug) {
        let text = format!("{shown:?} {shown:#?}\n");
        self.0.lock().unwrap().extend_from_slice(text.as_bytes());
    }

    fn error(&self, error: &Error) {
        self.show(error);
        self.show(error.kind());
        self.show((error.to_string(), error.service_message(), error.operation(), error.field()));
        self.show(std::error::Error::source(error).map(ToString::to_string));
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

impl Write for Record {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Logs of this thread, those of the HTTP client too, at the finest level.
fn record() -> (Record, tracing::subscriber::DefaultGuard) {
    let record = Record::default();
    let writer = record.clone();
    // Only the first test may.
    let _ = tracing_log::LogTracer::init();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_span_events(tracing_subscriber::fmt::format::FmtSpan::FULL)
        .with_writer(move || writer.clone())
        .finish();
    (record, tracing::subscriber::set_default(subscriber))
}

async fn fail_everything(client: &Client, record: &Record) {
    let message = SendMessage::new("79001234568@c.us", "Hello");
    let upload = SendFileByUpload::new("79001234568@c.us", File::from_bytes("a.jpg", "abc"));
    let mut codes = client.qr_codes();
    let mut notifications = client.notifications().yield_transient_errors(true);
    let soon = Duration::from_millis(20);
    let waiting = WaitOptions::new().interval(Duration::from_millis(1)).timeout(Duration::from_millis(3));
    let results = [
        client.send_message(message).await.map(drop),
        client.send_file_by_upload(upload).await.map(drop),
        client.receive_notification(ReceiveNotification::new()).await.map(drop),
        client.get_settings().await.map(drop),
        client.call("newMethod", Call::get(), Value::Null).await.map(drop),
        client.health().await.map(drop),
        client.wait_until_authorized(waiting).await,
        tokio::time::timeout(soon, codes.next()).await.ok().flatten().map_or(Ok(()), |event| event.map(drop)),
        tokio::time::timeout(soon, notifications.next()).await.ok().flatten().map_or(Ok(()), |next| next.map(drop)),
        #[cfg(feature = "websocket")]
        client.qr_code_socket().next().await.map_or(Ok(()), |event| event.map(drop)),
    ];
    for error in results.into_iter().filter_map(Result::err) {
        record.error(&error);
    }
}

fn hurried(gateway: &Gateway) -> Client {
    let short = Duration::from_millis(1);
    gateway.builder().timeout(Duration::from_millis(60)).retry_delays(short, short).pacing(false).build().unwrap()
}

fn assert_silent(record: &Record) {
    let text = record.text();
    assert!(!text.is_empty());
    for part in [TOKEN, &TOKEN[..12], &TOKEN[TOKEN.len() - 12..]] {
        if let Some(at) = text.to_lowercase().find(part) {
            panic!("the token is in: {}", &text[at.saturating_sub(300)..(at + 100).min(text.len())]);
        }
    }
}

#[tokio::test]
async fn no_answer_brings_the_token_into_a_text() {
    let (record, _guard) = record();
    let path = format!("/waInstance{INSTANCE}/sendMessage/{TOKEN}");
    let upper = TOKEN.to_uppercase();
    let bodies = [
        format!(r#"{{"statusCode": 400, "path": "{path}", "message": "Cannot POST {path} and {upper}"}}"#),
        format!("Cannot POST {path}"),
        format!(r#""Cannot POST {path}""#),
        format!("<html><title>{path}</title></html>"),
        format!(r#"{{"message": ["{path}", "{path}"], "{TOKEN}": "{TOKEN}"}}"#),
        format!(
            r#"{{"receiptId": "{TOKEN}", "stateInstance": {{"{TOKEN}": 1}}, "type": "{TOKEN}", "wid": ["{TOKEN}"]}}"#
        ),
        format!(r#"{{"invokeStatus": {{"method": "{TOKEN}", "description": "{path}"}}}}"#),
        // Cut off inside the token.
        format!("{}{}", "x".repeat(900), &path[..path.len() - 20]),
    ];
    for status in [200, 204, 301, 400, 401, 403, 404, 413, 418, 429, 466, 499, 500, 502, 503] {
        for body in &bodies {
            let (status, body) = (status, body.clone());
            let headers = format!("Location: {path}\r\nX-Path: {path}\r\n");
            let gateway = Gateway::script([Reply::WithHeaders(status, headers, body)]).await;
            fail_everything(&hurried(&gateway).with_options(CallOptions::new().retries(0)), &record).await;
        }
    }
    assert_silent(&record);
}

#[tokio::test]
async fn no_broken_connection_brings_the_token_into_a_text() {
    let (record, _guard) = record();
    let path = format!("/waInstance{INSTANCE}/sendMessage/{TOKEN}");
    let replies = [
        Reply::Close,
        Reply::Silence,
        Reply::Bytes(format!("{path}\r\n\r\n").into_bytes()),
        Reply::Bytes(format!("HTTP/1.1 {path}\r\n\r\n").into_bytes()),
        Reply::Bytes(format!("HTTP/1.1 200 OK\r\n{path}\r\n\r\n").into_bytes()),
        Reply::Bytes(format!("HTTP/1.1 200 OK\r\nContent-Length: {path}\r\n\r\n").into_bytes()),
        Reply::Bytes(format!("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{path}").into_bytes()),
        Reply::Bytes(format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{path}").into_bytes()),
    ];
    for reply in replies {
        let gateway = Gateway::script([reply]).await;
        fail_everything(&hurried(&gateway).with_options(CallOptions::new().retries(1)), &record).await;
    }
    // Refused, unknown host, no route through a proxy, no TLS.
    let gateway = Gateway::script([Reply::Close]).await;
    let plain = format!("https://{}", gateway.address);
    let dead = "http://127.0.0.1:9".to_owned();
    let client = |url: &str| {
        let builder = Client::builder().credentials(INSTANCE, TOKEN).api_url(url).retries(0);
        builder.connect_timeout(Duration::from_millis(100)).build().unwrap()
    };
    for url in [dead.as_str(), plain.as_str()] {
        fail_everything(&client(url), &record).await;
    }
    record.error(&client("http://host.invalid").get_settings().await.unwrap_err());
    for proxy in [dead, gateway.url()] {
        let client = gateway.builder().proxy(proxy).retries(0).build().unwrap();
        fail_everything(&client, &record).await;
    }
    assert_silent(&record);
}

#[tokio::test]
async fn no_success_brings_the_token_into_a_text() {
    let (record, _guard) = record();
    let queue = Queue::of([STATE]);
    let gateway = queue.gateway().await;
    let client = gateway.client();
    let mut notifications = client.notifications();
    let delivery = notifications.next().await.unwrap().unwrap();
    delivery.ack().await.unwrap();
    record.show((&client, Client::builder().credentials(INSTANCE, TOKEN), &delivery, &notifications));
    record.show((client.listen(|_| async { Ok::<_, Error>(()) }), client.qr_codes(), client.download("http://x/y")));
    record.show((
        client.with_options(CallOptions::new()),
        CallOptions::new(),
        Call::get(),
        notifications.stop_handle(),
    ));
    assert!(record.text().contains("receiveNotification"), "the log names the method");
    assert_silent(&record);
}

#[test]
fn no_wrong_configuration_brings_the_token_into_a_text() {
    let record = Record::default();
    for (instance, token, url) in [
        (0, TOKEN.to_owned(), "https://h".to_owned()),
        (1, format!("{TOKEN} {TOKEN}"), "https://h".to_owned()),
        (1, format!("{TOKEN}/"), "https://h".to_owned()),
        (1, TOKEN.to_owned(), format!("https://u:{TOKEN}@h")),
        (1, TOKEN.to_owned(), format!("ftp://h/{TOKEN}")),
        (1, TOKEN.to_owned(), format!("https://h/?token={TOKEN}")),
        (1, TOKEN.to_owned(), TOKEN.to_owned()),
    ] {
        let builder = Client::builder().credentials(instance, &token).api_url("https://h");
        record.show(&builder);
        let error = Client::builder().credentials(instance, &token).api_url(url).build().unwrap_err();
        record.error(&error);
    }
    let proxied = Client::builder().credentials(1, TOKEN).proxy(format!("no proxy {TOKEN}")).build();
    if let Err(error) = proxied {
        record.error(&error);
    }
    assert_silent(&record);
}
