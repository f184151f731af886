//! What comes of an answer.

use crate::gateway::{Gateway, INSTANCE, Reply, TOKEN};
use green_api::models::{GetGroupData, GetSettingsResponse, ReceiveNotification, SendMessage, UpdateGroupName};
use green_api::{Call, ErrorKind, Wanted};
use serde_json::{Value, json};

fn message() -> SendMessage {
    SendMessage::new("79001234568@c.us", "Hello")
}

#[tokio::test]
async fn a_request_is_what_the_documentation_shows() {
    let gateway = Gateway::script([Reply::ok(r#"{"idMessage": "3EB0C767D097B7C7C030"}"#)]).await;
    gateway.client().send_message(message()).await.unwrap();
    let asked = &gateway.asked()[0];
    assert_eq!(asked.verb, "POST");
    assert_eq!(asked.path, format!("/waInstance{INSTANCE}/sendMessage/{TOKEN}"));
    assert_eq!(asked.header("content-type"), Some("application/json"));
    assert!(asked.header("user-agent").unwrap().starts_with("green-api-rust/"));
    let body: Value = serde_json::from_slice(&asked.body).unwrap();
    assert_eq!(body, json!({ "chatId": "79001234568@c.us", "message": "Hello" }));
}

#[tokio::test]
async fn a_request_that_breaks_a_limit_is_not_sent() {
    let gateway = Gateway::script([Reply::ok("{}")]).await;
    let error =
        gateway.client().send_message(SendMessage::new("79001234568@c.us", "x".repeat(20_001))).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Validation { field } if field == "message"), "{error:?}");
    assert_eq!((error.operation(), error.attempts(), error.status()), (Some("sendMessage"), 0, None));
    let error =
        gateway.client().receive_notification(ReceiveNotification::new().receive_timeout(61)).await.unwrap_err();
    assert_eq!(error.field(), Some("receiveTimeout"));
    assert_eq!(gateway.connections(), 0);
}

#[tokio::test]
async fn a_json_body_over_100_kb_is_not_sent() {
    let gateway = Gateway::script([Reply::ok("{}")]).await;
    let big = json!({ "text": "x".repeat(102_400) });
    let error = gateway.client().call("sendMessage", Call::post(), big).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::TooLarge), "{error}");
    assert_eq!(gateway.connections(), 0);
}

#[tokio::test]
async fn an_empty_answer_is_null() {
    for body in ["", "null", "  \n"] {
        let gateway = Gateway::script([Reply::ok(body)]).await;
        let received = gateway.client().receive_notification(ReceiveNotification::new()).await.unwrap();
        assert!(received.is_none(), "{body:?}");
    }
}

#[tokio::test]
async fn an_answer_that_does_not_fit_names_the_place() {
    let gateway = Gateway::script([Reply::ok(r#"{"stateInstance": 7}"#)]).await;
    let error = gateway.client().get_state_instance().await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Decode { path } if path.contains("stateInstance")), "{error}");
    let gateway = Gateway::script([Reply::ok("<html>")]).await;
    let error = gateway.client().send_message(message()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Decode { .. }) && error.outcome_unknown(), "{error}");
}

#[tokio::test]
async fn statuses_become_kinds() {
    let table = [
        (400, "Validation failed. Details: 'message' is required", "badRequest", Some("validationFailed")),
        (400, "instance in starting process try later", "instanceStarting", Some("instanceStarting")),
        (400, "instance is starting or not authorized", "instanceNotAuthorized", Some("instanceNotAuthorized")),
        (
            400,
            "Instance account is expired. Renew your instance from personal area",
            "badRequest",
            Some("instanceExpired"),
        ),
        (400, "something new", "badRequest", None),
        (401, "", "unauthorized", Some("unauthorized")),
        (403, "Forbidden", "forbidden", Some("forbidden")),
        (404, "", "notFound", Some("notFound")),
        (413, "request entity too large", "tooLarge", None),
        (429, "", "rateLimited", Some("tooManyRequests")),
        (466, "", "quotaExceeded", Some("quotaExceeded")),
        (499, "", "timeout", Some("clientClosedRequest")),
        (500, "request entity too large", "tooLarge", Some("requestEntityTooLarge")),
        (500, "oops", "server", None),
        (502, "<html><head><title>502 Bad Gateway</title></head></html>", "badGateway", Some("badGateway")),
        (503, "", "server", None),
        (418, "", "unexpectedStatus", None),
    ];
    for (status, text, code, id) in table {
        for body in [text.to_owned(), json!({ "statusCode": status, "message": text }).to_string()] {
            let gateway = Gateway::script([Reply::Answer(status, body)]).await;
            let client = gateway.builder().retries(0).build().unwrap();
            let error = client.send_message(message()).await.unwrap_err();
            assert_eq!((error.kind().code(), error.error_id()), (code, id), "{status} {text}");
            assert_eq!(error.status(), Some(status));
        }
    }
}

#[tokio::test]
async fn what_the_service_says_is_kept() {
    let bodies = [
        ("plain text", "plain text"),
        (r#""a JSON string""#, "a JSON string"),
        (r#"{"message": "one"}"#, "one"),
        (r#"{"message": ["one", "two"]}"#, "one; two"),
        (r#"{"reason": "why"}"#, "why"),
        ("<html><title>502 Bad Gateway</title></html>", "502 Bad Gateway"),
    ];
    for (body, text) in bodies {
        let gateway = Gateway::script([Reply::Answer(400, body.into())]).await;
        let error = gateway.client().send_message(message()).await.unwrap_err();
        assert_eq!(error.service_message(), Some(text), "{body}");
        assert!(error.to_string().contains(text), "{error}");
    }
}

#[tokio::test]
async fn a_used_up_quota_is_told_in_numbers() {
    let body = r#"{
        "invokeStatus": {"method": "checkwhatsapp", "used": 101, "total": "100", "status": "QUOTE_EXCEEDED",
                         "description": "Monthly quota has been exceeded"}
    }"#;
    let gateway = Gateway::script([Reply::Answer(466, body.into())]).await;
    let error = gateway.client().send_message(message()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::QuotaExceeded { .. }));
    let quota = error.quota().and_then(|quota| quota.invoke_status.as_ref()).unwrap();
    assert_eq!((quota.used, quota.total), (Some(101), Some(100)));
    assert_eq!(error.service_message(), Some("Monthly quota has been exceeded"));
    assert!(!error.is_retryable());
}

#[tokio::test]
async fn a_quota_whose_account_is_unreadable_is_still_a_quota() {
    for body in ["", "quota", r#"{"invokeStatus": 7}"#] {
        let gateway = Gateway::script([Reply::Answer(466, body.into())]).await;
        let error = gateway.client().send_message(message()).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::QuotaExceeded { .. }), "{body}");
    }
}

#[tokio::test]
async fn failures_inside_status_200_are_errors() {
    let rename = || UpdateGroupName::new("79001234568-1581234048@g.us", "New name");
    let gateway = Gateway::script([Reply::ok(r#"{"updateGroupName": false}"#)]).await;
    let error = gateway.client().update_group_name(rename()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Rejected) && error.status() == Some(200), "{error:?}");
    assert!(error.description().is_some() && !error.outcome_unknown());
    let gateway = Gateway::script([Reply::ok(r#"{"updateGroupName": true}"#)]).await;
    gateway.client().update_group_name(rename()).await.unwrap();

    for body in ["Error: item-not-found", r#""Error: item-not-found""#, r#"{"message": "Error: item-not-found"}"#] {
        let gateway = Gateway::script([Reply::ok(body)]).await;
        let data = gateway.client().get_group_data(GetGroupData::new("79001234568-1581234048@g.us")).await;
        let error = data.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Rejected), "{body}: {error:?}");
        assert_eq!(error.service_message(), Some("Error: item-not-found"));
    }
}

#[tokio::test]
async fn a_documented_answer_is_no_failure() {
    let gateway = Gateway::script([Reply::ok(r#"{"result": false}"#)]).await;
    let answer = gateway.client().delete_notification(green_api::models::DeleteNotification::new(1)).await.unwrap();
    assert!(!answer.result);
}

#[tokio::test]
async fn an_unknown_method_can_be_called_by_its_name() {
    let gateway = Gateway::script([
        Reply::ok(r#"{"a": 1}"#),
        Reply::ok("text"),
        Reply::ok(""),
        Reply::Answer(502, String::new()),
    ])
    .await;
    let client = gateway.client();
    let how = Call::delete().path("7").query("q", "a b");
    assert_eq!(client.call("newMethod", how, json!({ "x": true })).await.unwrap(), json!({ "a": 1 }));
    assert_eq!(client.call("newMethod", Call::get(), Value::Null).await.unwrap(), json!("text"));
    assert_eq!(client.call("newMethod", Call::get(), Value::Null).await.unwrap(), Value::Null);
    let error = client.call("newMethod", Call::get(), Value::Null).await.unwrap_err();
    assert_eq!((error.operation(), error.attempts()), (Some("newMethod"), 1));
    let asked = gateway.asked();
    assert_eq!(asked.len(), 4);
    assert_eq!((asked[0].verb.as_str(), asked[0].text().as_str()), ("DELETE", r#"{"x":true}"#));
    assert_eq!(asked[0].path, format!("/waInstance{INSTANCE}/newMethod/{TOKEN}/7?q=a+b"));
    for name in ["", "../x", "a/b", "a?b", "тест"] {
        let error = client.call(name, Call::get(), Value::Null).await.unwrap_err();
        assert_eq!(error.field(), Some("method"), "{name:?}");
    }
}

#[tokio::test]
async fn health_is_one_call_in_plain_words() {
    let gateway = Gateway::answering(|asked, _| match asked.method() {
        "getStateInstance" => Reply::ok(r#"{"stateInstance": "notAuthorized"}"#),
        "showMessagesQueue" => Reply::ok(
            r#"[{"messageID": "3EB0C767D097B7C7C030", "type": "sendMessage",
                 "body": {"chatId": "79001234568@c.us", "message": "Hi", "linkPreview": true}}]"#,
        ),
        "getSettings" => Reply::ok(r#"{"wid": "", "webhookUrl": "", "incomingWebhook": "yes"}"#),
        other => panic!("{other}"),
    })
    .await;
    let health = gateway.client().health().await.unwrap();
    assert!(!health.is_healthy());
    assert_eq!(health.queue_depth, 1);
    let _: &GetSettingsResponse = &health.settings;
    let codes: Vec<_> = health.notes.iter().map(|note| note.code).collect();
    assert_eq!(&codes[..2], ["state", "queue"]);
    assert!(codes[2..].iter().all(|code| *code == "notifications_off") && codes.len() > 2, "{codes:?}");
    assert!(health.to_string().contains("No WhatsApp account is linked"), "{health}");
}

#[tokio::test]
async fn a_message_whose_sending_was_left_open_can_be_looked_up() {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let gateway = Gateway::answering(move |asked, _| match asked.method() {
        "showMessagesQueue" => Reply::ok(
            r#"[{"messageID": "QUEUED", "type": "sendMessage", "body": {"chatId": "1@c.us", "message": "waits"}}]"#,
        ),
        _ => Reply::ok(
            json!([
                journal("OTHER", "2@c.us", now, "sent"),
                journal("OLD", "1@c.us", now - 3600, "sent"),
                journal("SENT", "1@c.us", now - 5, "sent"),
            ])
            .to_string(),
        ),
    })
    .await;
    let client = gateway.builder().pacing(false).build().unwrap();
    let look = async |text: &str| {
        let found = client.find_sent(&Wanted::new("1@c.us", text)).await.unwrap();
        found.map(|found| (found.id_message, found.is_queued))
    };
    assert_eq!(look("waits").await, Some(("QUEUED".to_owned(), true)));
    assert_eq!(look("sent").await, Some(("SENT".to_owned(), false)));
    assert_eq!(look("never").await, None);
}

fn journal(id: &str, chat: &str, timestamp: u64, text: &str) -> Value {
    json!({
        "type": "outgoing", "idMessage": id, "timestamp": timestamp, "typeMessage": "textMessage", "chatId": chat,
        "textMessage": text, "statusMessage": "sent", "sendByApi": true,
    })
}

#[test]
fn without_a_runtime_there_is_an_error_and_no_panic() {
    let client = green_api::Client::new(1, "abc").unwrap();
    let mut call = Box::pin(client.get_state_instance());
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    match std::future::Future::poll(call.as_mut(), &mut context) {
        std::task::Poll::Ready(Err(error)) => assert!(matches!(error.kind(), ErrorKind::Configuration), "{error}"),
        other => panic!("{other:?}"),
    }
}
