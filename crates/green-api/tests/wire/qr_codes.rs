//! Linking a phone.

use crate::gateway::{Gateway, Reply};
use green_api::{ErrorKind, QrEvent, WaitOptions};
use std::time::Duration;

const FAST: Duration = Duration::from_millis(5);

fn code(data: &str) -> Reply {
    Reply::ok(format!(r#"{{"type": "qrCode", "message": "{data}"}}"#))
}

fn logged() -> Reply {
    Reply::ok(r#"{"type": "alreadyLogged", "message": "instance account already authorized"}"#)
}

#[tokio::test]
async fn each_new_code_is_told_once_until_the_phone_is_linked() {
    let problem = Reply::ok(r#"{"type": "error", "message": "Instance has auth. You need to make log out"}"#);
    let gateway = Gateway::script([code("aQ=="), code("aQ=="), code("ag=="), problem, code("aw=="), logged()]).await;
    let client = gateway.builder().pacing(false).build().unwrap();
    let mut codes = client.qr_codes_every(FAST);
    let mut told = Vec::new();
    while let Some(event) = codes.next().await {
        told.push(match event.unwrap() {
            QrEvent::Code(code) => String::from_utf8(code.png().unwrap().to_vec()).unwrap(),
            QrEvent::Problem(text) => text,
            QrEvent::Authorized => "linked".to_owned(),
            other => panic!("{other:?}"),
        });
    }
    assert_eq!(told, ["i", "j", "Instance has auth. You need to make log out", "k", "linked"]);
    assert_eq!(gateway.asked().len(), 6);
}

#[tokio::test]
async fn codes_can_be_stopped_and_end_with_an_error() {
    let gateway = Gateway::script([code("aQ==")]).await;
    let mut codes = gateway.client().qr_codes_every(Duration::from_mins(10));
    codes.next().await.unwrap().unwrap();
    codes.stop_handle().stop();
    assert!(codes.next().await.is_none());

    let gateway = Gateway::script([Reply::Answer(401, String::new())]).await;
    let mut codes = gateway.client().qr_codes_every(FAST);
    assert!(matches!(codes.next().await.unwrap().unwrap_err().kind(), ErrorKind::Unauthorized));
    assert!(codes.next().await.is_none());
}

#[tokio::test]
async fn waiting_ends_when_the_phone_is_linked() {
    let state = |state: &str| Reply::ok(format!(r#"{{"stateInstance": "{state}"}}"#));
    let starting = Reply::Answer(400, r#"{"message": "instance in starting process try later"}"#.into());
    let gateway = Gateway::script([Reply::ok("null"), state("notAuthorized"), starting, state("authorized")]).await;
    let client = gateway.builder().pacing(false).build().unwrap();
    client.wait_until_authorized(WaitOptions::new().interval(FAST)).await.unwrap();
    assert_eq!(gateway.asked().len(), 4);

    let gateway = Gateway::script([state("notAuthorized")]).await;
    let client = gateway.builder().pacing(false).build().unwrap();
    // The next question would come after the end: it ends with the first answer, whenever that comes.
    let options = WaitOptions::new().interval(Duration::from_mins(10)).timeout(Duration::from_mins(5));
    let error = client.wait_until_authorized(options).await.unwrap_err();
    assert!(
        matches!(error.kind(), ErrorKind::Timeout { .. }) && error.to_string().contains("notAuthorized"),
        "{error}"
    );
    assert!(!error.outcome_unknown());
}

#[cfg(feature = "websocket")]
mod socket {
    use super::*;
    use crate::gateway::{INSTANCE, TOKEN};
    use futures_util::{SinkExt, StreamExt};
    use green_api::Client;
    use tokio::net::TcpListener;
    use tokio_tungstenite::tungstenite::Message;

    async fn serve(messages: Vec<&'static str>) -> (Client, tokio::task::JoinHandle<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let server = tokio::spawn(async move {
            let (stream, _) = listener.accept().await.unwrap();
            let mut path = String::new();
            #[allow(clippy::result_large_err, reason = "the signature is given")]
            let callback = |request: &tokio_tungstenite::tungstenite::handshake::server::Request, response| {
                request.uri().path().clone_into(&mut path);
                Ok(response)
            };
            let mut socket = tokio_tungstenite::accept_hdr_async(stream, callback).await.unwrap();
            for message in messages {
                socket.send(Message::Ping("alive".into())).await.unwrap();
                socket.send(Message::text(message)).await.unwrap();
            }
            while let Some(Ok(_)) = socket.next().await {}
            path
        });
        (Client::builder().credentials(INSTANCE, TOKEN).api_url(url).build().unwrap(), server)
    }

    #[tokio::test]
    async fn the_websocket_tells_of_codes_and_of_the_scan() {
        let messages = vec![
            r#"{"type": "qrCode", "message": "aQ=="}"#,
            r#"{"type": "accountData", "message": "data"}"#,
            r#"{"type": "brandNew", "message": "?"}"#,
            r#"{"type": "alreadyLogged", "message": "instance account already authorized"}"#,
        ];
        let (client, server) = serve(messages).await;
        let mut codes = client.qr_code_socket();
        let mut told = Vec::new();
        while let Some(event) = codes.next().await {
            told.push(event.unwrap());
        }
        assert!(matches!(&told[0], QrEvent::Code(code) if &code.png().unwrap()[..] == b"i"));
        assert_eq!(told[1], QrEvent::AccountData("data".to_owned()));
        assert_eq!(told[2], QrEvent::Unknown { kind: "brandNew".to_owned(), message: "?".to_owned() });
        assert_eq!(told[3..], [QrEvent::Authorized]);
        assert_eq!(server.await.unwrap(), format!("/waInstance{INSTANCE}/scanqrcode/{TOKEN}"));
    }

    #[tokio::test]
    async fn a_scan_that_does_not_come_ends_the_websocket() {
        let (client, _server) = serve(vec![r#"{"type": "timeout", "message": "timeout"}"#]).await;
        let mut codes = client.qr_code_socket();
        assert_eq!(codes.next().await.unwrap().unwrap(), QrEvent::TimedOut);
        assert!(codes.next().await.is_none());
    }

    #[tokio::test]
    async fn a_refused_websocket_is_an_error_as_any() {
        let gateway = Gateway::script([Reply::Answer(401, "Unauthorized".into())]).await;
        let mut codes = gateway.client().qr_code_socket();
        let error = codes.next().await.unwrap().unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Unauthorized), "{error}");
        assert!(codes.next().await.is_none());
    }

    #[tokio::test]
    async fn a_message_that_does_not_fit_ends_the_websocket_with_its_place() {
        let (client, _server) = serve(vec![r#"{"type": "qrCode"}"#]).await;
        let error = client.qr_code_socket().next().await.unwrap().unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Decode { .. }), "{error}");
    }
}
