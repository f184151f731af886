//! Methods by their name, with JSON in and out.

use crate::gateway::{Asked, Gateway, INSTANCE, Reply, TOKEN};
use futures_util::stream;
use green_api::{Error, File, operation::Host, operations};
use serde_json::{Value, json};

const SENT: &str = r#"{"idMessage":"3EB0C767D097B7C7C030"}"#;
const CHAT: &str = "79001234568@c.us";

async fn performed(
    method: &str,
    request: Value,
    file: Option<File>,
    answer: &str,
) -> (Result<String, Error>, Vec<Asked>) {
    let gateway = Gateway::script([Reply::ok(answer)]).await;
    let answer = gateway.client().perform(method, request.to_string().as_bytes(), file).await;
    (answer.and_then(|answer| Ok(String::from_utf8(answer.canonical()?).unwrap())), gateway.asked())
}

#[tokio::test]
async fn a_flat_object_goes_to_body_path_query_and_header() {
    let (answer, asked) =
        performed("sendMessage", json!({ "chatId": CHAT, "message": "Hello", "linkPreview": null }), None, SENT).await;
    assert_eq!(answer.unwrap(), SENT);
    assert_eq!(asked[0].text(), json!({ "chatId": CHAT, "message": "Hello" }).to_string());

    let (answer, asked) =
        performed("deleteNotification", json!({ "receiptId": 7 }), None, r#"{"result":"true"}"#).await;
    assert_eq!(answer.unwrap(), r#"{"result":true}"#, "the documented spelling");
    assert_eq!((asked[0].verb.as_str(), asked[0].path.rsplit('/').next()), ("DELETE", Some("7")));

    let (answer, asked) = performed("receiveNotification", json!({ "receiveTimeout": 5 }), None, "").await;
    assert_eq!(answer.unwrap(), "null", "nothing is null");
    assert_eq!(asked[0].path, format!("/waInstance{INSTANCE}/receiveNotification/{TOKEN}?receiveTimeout=5"));
}

#[tokio::test]
async fn no_bytes_are_an_empty_request_and_the_raw_body_is_kept() {
    let body = r#"{ "stateInstance": "authorized", "new": 1 }"#;
    let gateway = Gateway::script([Reply::ok(body)]).await;
    let answer = gateway.client().perform("getStateInstance", b"", None).await.unwrap();
    assert_eq!(answer.raw(), body);
    assert_eq!(answer.canonical().unwrap(), br#"{"stateInstance":"authorized"}"#);
    assert_eq!(answer.operation().name, "getStateInstance");
}

#[tokio::test]
async fn files_go_to_forms_and_bodies() {
    let pieces = ["Hel", "lo"].map(|piece| Ok(bytes::Bytes::from_static(piece.as_bytes())));
    let file = File::from_stream("a.txt", stream::iter(pieces), None);
    let request = json!({ "chatId": CHAT, "fileName": "b.txt", "caption": "Look" });
    let sent = r#"{"idMessage":"1","urlFile":"https://example.com/a"}"#;
    let (answer, asked) = performed("sendFileByUpload", request, Some(file), sent).await;
    assert_eq!(answer.unwrap(), sent);
    let form = asked[0].text();
    assert!(form.contains("Hello") && form.contains("Look") && form.contains("b.txt"), "{form}");

    let uploaded = r#"{"urlFile":"https://example.com/a"}"#;
    let file = File::from_bytes("a.txt", "Hello");
    let (answer, asked) = performed("uploadFile", json!({ "contentType": "text/x" }), Some(file), uploaded).await;
    assert_eq!(answer.unwrap(), uploaded);
    assert_eq!((asked[0].text().as_str(), asked[0].header("content-type")), ("Hello", Some("text/x")));
}

#[tokio::test]
async fn what_does_not_fit_is_refused_with_the_field_before_anything_is_sent() {
    let poll = |option: Value| json!({ "chatId": CHAT, "message": "?", "options": [{ "optionName": "a" }, option] });
    let file = || Some(File::from_bytes("a.txt", "Hello"));
    let table = [
        ("sendMessage", json!({ "chatId": CHAT }), None, "message", "'message' is required"),
        ("sendMessage", json!({ "chatId": CHAT, "message": null }), None, "message", "'message' is required"),
        ("sendMessage", json!({ "chatId": CHAT, "message": 5 }), None, "message", "'message' must be a string"),
        (
            "sendMessage",
            json!({ "chat_id": CHAT }),
            None,
            "chat_id",
            "'chat_id' is not allowed; did you mean 'chatId'?",
        ),
        ("sendMessage", json!({ "chatId": CHAT, "message": "a", "zzz": 1 }), None, "zzz", "'zzz' is not allowed"),
        ("sendMessage", json!({ "chatId": "nobody", "message": "a" }), None, "chatId", "'chatId'"),
        ("sendMessage", json!({ "chatId": CHAT, "message": "a".repeat(20_001) }), None, "message", "20000"),
        ("sendMessage", json!([CHAT, "a"]), None, "value", "'value' must be of type object"),
        ("sendPoll", poll(json!({ "optionname": "b" })), None, "options[1].optionname", "did you mean 'optionName'?"),
        ("sendPoll", poll(json!("b")), None, "options[1]", "'options[1]' must be of type object"),
        ("sendPoll", poll(json!({})), None, "options[1].optionName", "is required"),
        ("lastIncomingMessages", json!({ "minutes": "soon" }), None, "minutes", "'minutes' must be a number"),
        ("lastIncomingMessages", json!({ "minutes": 1.5 }), None, "minutes", "a whole number"),
        ("sendFileByUpload", json!({ "chatId": CHAT }), None, "file", "'file' is required"),
        ("uploadFile", json!({}), None, "file", "'file' is required"),
        ("uploadFile", json!({ "file": "a.txt" }), file(), "file", "'file' is not allowed"),
        ("getSettings", json!({}), file(), "file", "'file' is not allowed"),
        ("getSettings", json!({ "a": 1 }), None, "a", "'a' is not allowed"),
        ("sendMesage", json!({}), None, "method", "did you mean 'sendMessage'?"),
    ];
    for (method, request, file, field, text) in table {
        let shown = format!("{method} {:.80}", request.to_string());
        let (answer, asked) = performed(method, request, file, SENT).await;
        let error = answer.unwrap_err();
        assert_eq!((error.kind().code(), error.field()), ("validation", Some(field)), "{shown}: {error}");
        assert!(error.to_string().contains(text), "{shown}: {error}");
        assert!(asked.is_empty(), "{shown}");
    }
    let (answer, _) = performed("sendMessage", Value::Null, None, SENT).await;
    assert_eq!(answer.unwrap_err().field(), Some("value"), "null is no object");
}

#[tokio::test]
async fn failures_inside_200_and_answers_of_another_form_are_errors() {
    let (answer, _) = performed(
        "updateGroupName",
        json!({ "groupId": "1@g.us", "groupName": "a" }),
        None,
        r#"{"updateGroupName":false}"#,
    )
    .await;
    assert_eq!(answer.unwrap_err().kind().code(), "rejected");
    let (answer, _) = performed("getStateInstance", json!({}), None, r#"{"stateInstance":[]}"#).await;
    let error = answer.unwrap_err();
    assert_eq!(error.kind().code(), "decode");
    assert!(error.to_string().contains("stateInstance"), "{error}");
}

#[tokio::test]
async fn every_method_of_the_specification_can_be_performed() {
    let gateway = Gateway::script([Reply::Answer(500, String::new())]).await;
    let client = gateway.builder().retries(0).pacing(false).build().unwrap();
    for operation in operations::ALL {
        let error = client.perform(operation.name, b"{\"noSuchProperty\": 1}", None).await.unwrap_err();
        let websocket = operation.host == Host::Websocket;
        assert_eq!(error.field(), Some(if websocket { "method" } else { "noSuchProperty" }), "{error}");
    }
}
