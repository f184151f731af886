//! The web server for webhooks over real connections: what is answered, when, and what slow or hostile senders get.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use green_api::{ErrorKind, StopHandle, WebhookReceiver, WebhookServer, WebhookServerOptions};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

const BODY: &str = r#"{"typeWebhook": "stateInstanceChanged", "instanceData": {"idInstance": 1, "wid": "", "typeInstance": "whatsapp"},
                      "timestamp": 1, "stateInstance": "authorized"}"#;
/// Longer than anything here takes on the slowest machine.
const SOON: Duration = Duration::from_secs(60);
const SHORT: Duration = Duration::from_millis(50);

async fn server(options: WebhookServerOptions) -> WebhookServer {
    let receiver = WebhookReceiver::new().token("secret").max_body(100_000);
    WebhookServer::bind("127.0.0.1:0", receiver, options).await.unwrap()
}

fn request(body: &str) -> String {
    let length = body.len();
    format!("POST / HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer secret\r\nContent-Length: {length}\r\n\r\n{body}")
}

/// Sends some bytes on a new connection and reads the first line of the answer; nothing when the connection is closed.
async fn send(address: SocketAddr, bytes: impl Into<String>) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(bytes.into().as_bytes()).await.unwrap();
    status(&mut stream).await
}

/// The status of the next answer; an empty text when the connection was closed.
async fn status(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let reading = async {
        while !answer.windows(4).any(|end| end == b"\r\n\r\n") {
            let mut piece = [0; 1024];
            match stream.read(&mut piece).await {
                Ok(0) | Err(_) => break,
                Ok(count) => answer.extend_from_slice(&piece[..count]),
            }
        }
    };
    timeout(SOON, reading).await.expect("an answer");
    String::from_utf8_lossy(&answer).split(' ').nth(1).unwrap_or_default().to_owned()
}

/// Acknowledges everything.
fn acknowledging(mut server: WebhookServer) -> (SocketAddr, StopHandle) {
    let (address, stop) = (server.local_address(), server.stop_handle());
    tokio::spawn(async move {
        while let Some(delivery) = server.next().await {
            let _ = delivery.ack();
        }
    });
    (address, stop)
}

#[tokio::test]
async fn a_request_is_answered_when_its_delivery_is_settled_and_not_before() {
    let mut server = server(WebhookServerOptions::new()).await;
    let mut stream = TcpStream::connect(server.local_address()).await.unwrap();
    for expected in ["200", "500"] {
        stream.write_all(request(BODY).as_bytes()).await.unwrap();
        let delivery = timeout(SOON, server.next()).await.unwrap().unwrap();
        assert_eq!(delivery.notification().type_webhook(), "stateInstanceChanged");
        assert_eq!(delivery.raw(), BODY);
        assert!(timeout(SHORT, stream.read_u8()).await.is_err(), "nothing is answered yet");
        if expected == "200" {
            delivery.ack().unwrap()
        } else {
            delivery.refuse()
        }
        assert_eq!(status(&mut stream).await, expected);
    }
    stream.write_all(request(BODY).as_bytes()).await.unwrap();
    drop(timeout(SOON, server.next()).await.unwrap().unwrap());
    assert_eq!(status(&mut stream).await, "500", "dropped is refused");
}

#[tokio::test]
async fn what_is_no_webhook_is_refused_before_its_body_is_read() {
    let server = server(WebhookServerOptions::new().path("hook")).await;
    let (address, _) = acknowledging(server);
    let head = |line: &str, token: &str| {
        format!("{line} HTTP/1.1\r\nHost: a\r\nAuthorization: {token}\r\nContent-Length: 100\r\n\r\n")
    };
    for (line, token, expected) in [
        ("POST /", "Bearer secret", "404"),
        ("POST /hook/", "Bearer secret", "404"),
        ("GET /hook", "Bearer secret", "405"),
        ("PUT /hook", "Bearer secret", "405"),
        ("POST /hook", "Bearer wrong", "401"),
        ("POST /hook?token=secret", "", "401"),
    ] {
        // The body never comes.
        assert_eq!(send(address, head(line, token)).await, expected, "{line} {token}");
    }
    let taken = request(BODY).replace("POST / ", "POST /hook?a=b ");
    assert_eq!(send(address, taken).await, "200");
    assert_eq!(send(address, "not HTTP\r\n\r\n").await, "400");
}

#[tokio::test]
async fn bodies_and_headers_that_are_too_large_are_refused() {
    let (address, _) = acknowledging(server(WebhookServerOptions::new().max_buffered(60_000)).await);
    assert_eq!(send(address, request(&"a".repeat(50_000))).await, "200", "no JSON, but a value");
    let announced = request("").replace("Content-Length: 0", "Content-Length: 100001");
    assert_eq!(send(address, announced).await, "413");
    let chunk = "a".repeat(50_000);
    let head = request("").replace("Content-Length: 0", "Transfer-Encoding: chunked");
    let chunks = format!("c350\r\n{chunk}\r\n").repeat(3);
    let in_pieces = format!("{head}{chunks}0\r\n\r\n");
    assert!(["413", "503"].contains(&send(address, in_pieces).await.as_str()));
    assert_eq!(send(address, request(&"a".repeat(70_000))).await, "503", "more than may be in memory");
    let headers = format!("A: {}\r\nHost:", "a".repeat(20_000));
    assert_eq!(send(address, request(BODY).replace("Host:", &headers)).await, "431");
    assert_eq!(send(address, request(BODY)).await, "200", "what was refused left nothing behind");
}

#[tokio::test]
async fn a_chunked_body_beyond_the_limit_is_refused() {
    let receiver = WebhookReceiver::new().max_body(10);
    let server = WebhookServer::bind("127.0.0.1:0", receiver, WebhookServerOptions::new()).await.unwrap();
    let (address, _) = acknowledging(server);
    let head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    assert_eq!(send(address, format!("{head}5\r\n12345\r\n5\r\n12345\r\n0\r\n\r\n")).await, "200");
    assert_eq!(send(address, format!("{head}5\r\n12345\r\n6\r\n123456\r\n0\r\n\r\n")).await, "413");
}

#[tokio::test]
async fn slow_senders_are_cut_off_and_do_not_hold_up_others() {
    let (address, _) =
        acknowledging(server(WebhookServerOptions::new().head_timeout(SHORT * 4).max_connections(15)).await);
    let mut slow = Vec::new();
    for part in ["", "POST / HT", "POST / HTTP/1.1\r\nHost: a\r\nX-A: b\r\n"] {
        for _ in 0..5 {
            let mut stream = TcpStream::connect(address).await.unwrap();
            stream.write_all(part.as_bytes()).await.unwrap();
            slow.push((part, stream));
        }
    }
    // All places are taken: this one waits until the slow ones are gone. Where this test itself was slow, it is cut off too.
    let served = async { while send(address, request(BODY)).await != "200" {} };
    timeout(SOON, served).await.expect("there is room again");
    for (part, mut stream) in slow {
        let status = status(&mut stream).await;
        assert!(["", "408"].contains(&status.as_str()), "{part:?}: {status}");
    }
}

#[tokio::test]
async fn a_body_that_does_not_come_is_not_waited_for() {
    let (address, _) = acknowledging(server(WebhookServerOptions::new().body_timeout(SHORT)).await);
    let mut part = request(BODY);
    part.truncate(part.len() - 10);
    assert_eq!(send(address, part).await, "408");
}

#[tokio::test]
async fn a_drip_of_header_bytes_does_not_keep_a_connection_open() {
    let (address, _) = acknowledging(server(WebhookServerOptions::new().head_timeout(SHORT * 4)).await);
    let (mut reading, mut writing) = TcpStream::connect(address).await.unwrap().into_split();
    let dripping = tokio::spawn(async move {
        while writing.write_all(b"POST".as_slice()).await.is_ok() {
            tokio::time::sleep(SHORT).await;
        }
    });
    let mut answer = Vec::new();
    let _ = timeout(SOON, reading.read_to_end(&mut answer)).await.expect("the connection is closed");
    timeout(SOON, dripping).await.expect("nothing more can be written").unwrap();
}

#[tokio::test]
async fn a_delivery_that_nobody_settles_is_answered_and_a_late_acknowledgement_says_so() {
    // Long enough that it is taken before, however busy the machine is.
    let mut server = server(WebhookServerOptions::new().answer_timeout(Duration::from_secs(3))).await;
    let address = server.local_address();
    let sent = tokio::spawn(send(address, request(BODY)));
    let delivery = timeout(SOON, server.next()).await.unwrap().unwrap();
    assert_eq!(sent.await.unwrap(), "500");
    assert!(delivery.is_expired());
    let error = delivery.ack().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Expired), "{error}");
    assert!(error.to_string().contains("sends the notification again"), "{error}");
}

#[tokio::test]
async fn a_delivery_whose_sender_went_away_is_told_so() {
    let mut server = server(WebhookServerOptions::new()).await;
    let mut stream = TcpStream::connect(server.local_address()).await.unwrap();
    stream.write_all(request(BODY).as_bytes()).await.unwrap();
    let delivery = timeout(SOON, server.next()).await.unwrap().unwrap();
    drop(stream);
    let gone = async {
        while !delivery.is_expired() {
            tokio::time::sleep(SHORT).await;
        }
    };
    timeout(SOON, gone).await.expect("the server notices");
    assert!(delivery.ack().is_err());
}

#[tokio::test]
async fn requests_that_expired_in_the_queue_are_not_given_out() {
    let mut server = server(WebhookServerOptions::new().answer_timeout(SHORT).max_queue(1)).await;
    let address = server.local_address();
    // One lies in the queue, the others wait before it: all of them in vain.
    for sent in [(); 3].map(|()| tokio::spawn(send(address, request(BODY)))) {
        assert_eq!(sent.await.unwrap(), "500");
    }
    server.stop_handle().stop();
    assert!(timeout(SOON, server.next()).await.unwrap().is_none());
}

#[tokio::test]
async fn requests_at_the_same_time_are_deliveries_of_their_own() {
    let mut server = server(WebhookServerOptions::new()).await;
    let address = server.local_address();
    let sent: Vec<_> = (0..50).map(|_| tokio::spawn(send(address, request(BODY)))).collect();
    let mut deliveries = Vec::new();
    for _ in 0..50 {
        deliveries.push(timeout(SOON, server.next()).await.unwrap().unwrap());
    }
    // In any order.
    for (index, delivery) in deliveries.into_iter().rev().enumerate() {
        if index % 2 == 0 { delivery.ack().unwrap() } else { delivery.refuse() }
    }
    let mut answers = Vec::new();
    for answer in sent {
        answers.push(answer.await.unwrap());
    }
    assert_eq!(answers.iter().filter(|status| *status == "200").count(), 25);
    assert_eq!(answers.iter().filter(|status| *status == "500").count(), 25);
}

#[tokio::test]
async fn behind_a_proxy_the_address_is_the_one_that_the_proxy_adds() {
    let receiver = WebhookReceiver::new().allowed_addresses(["46.101.109.139".parse().unwrap()]);
    let options = WebhookServerOptions::new().address_header("X-Forwarded-For");
    let server = WebhookServer::bind("127.0.0.1:0", receiver, options).await.unwrap();
    let (address, _) = acknowledging(server);
    for (header, expected) in [
        ("X-Forwarded-For: 46.101.109.139", "200"),
        ("X-Forwarded-For: 8.8.8.8, 46.101.109.139", "200"),
        ("X-Forwarded-For: 46.101.109.139, 8.8.8.8", "403"),
        ("X-Forwarded-For: 46.101.109.139\r\nX-Forwarded-For: 8.8.8.8", "403"),
        ("X-Other: 46.101.109.139", "403"),
    ] {
        assert_eq!(
            send(address, request(BODY).replace("Host: a", &format!("Host: a\r\n{header}"))).await,
            expected,
            "{header}"
        );
    }
}

#[tokio::test]
async fn stopping_takes_nothing_new_and_lets_what_is_under_way_be_settled() {
    let mut server = server(WebhookServerOptions::new()).await;
    let (address, stop) = (server.local_address(), server.stop_handle());
    let idle = TcpStream::connect(address).await.unwrap();
    let sent = tokio::spawn(send(address, request(BODY)));
    let delivery = timeout(SOON, server.next()).await.unwrap().unwrap();
    stop.stop();
    let refused = async {
        while TcpStream::connect(address).await.is_ok() {
            tokio::time::sleep(SHORT).await;
        }
    };
    timeout(SOON, refused).await.expect("no connection is taken any more");
    delivery.ack().unwrap();
    assert_eq!(sent.await.unwrap(), "200");
    assert!(timeout(SOON, server.next()).await.expect("the idle connection does not hold it up").is_none());
    drop(idle);
}

#[tokio::test]
async fn a_handler_has_retries_a_dead_letter_sink_and_its_order() {
    let server = server(WebhookServerOptions::new()).await;
    let address = server.local_address();
    let (seen, letters) = (Arc::new(Mutex::new(Vec::new())), Arc::new(Mutex::new(Vec::new())));
    let (noted, buried) = (seen.clone(), letters.clone());
    let listener = server
        .listen(move |incoming| {
            let text = String::from_utf8_lossy(incoming.raw()).into_owned();
            noted.lock().unwrap().push((text.clone(), incoming.attempt()));
            async move {
                match (text.as_str(), incoming.attempt()) {
                    ("fails", _) | ("fails once", 1) => Err("no"),
                    ("panics", _) => panic!("inside"),
                    _ => Ok(()),
                }
            }
        })
        .retries(1)
        .retry_delays(Duration::from_millis(1), Duration::from_millis(1))
        .dead_letters(move |letter| {
            let text = letter.error.clone();
            buried.lock().unwrap().push(text.clone());
            async move { if text.contains("panicked") { Err("the sink fails too") } else { Ok(()) } }
        });
    let stop = listener.stop_handle();
    let running = tokio::spawn(listener.run());
    for (body, expected) in [("works", "200"), ("fails once", "200"), ("fails", "200"), ("panics", "500")] {
        assert_eq!(send(address, request(body)).await, expected, "{body}");
    }
    stop.stop();
    timeout(SOON, running).await.unwrap().unwrap();
    let seen: Vec<_> = seen.lock().unwrap().iter().map(|(text, attempt)| format!("{text} {attempt}")).collect();
    assert_eq!(seen, ["works 1", "fails once 1", "fails once 2", "fails 1", "fails 2", "panics 1", "panics 2"]);
    assert_eq!(*letters.lock().unwrap(), ["no", "panicked: inside"]);
}

#[tokio::test]
async fn handlers_run_at_the_same_time_when_that_is_asked_for() {
    let server = server(WebhookServerOptions::new()).await;
    let address = server.local_address();
    let barrier = Arc::new(tokio::sync::Barrier::new(3));
    let listener = server.listen(move |_| {
        let barrier = barrier.clone();
        async move {
            // Passed only when three handlers are at work.
            barrier.wait().await;
            Ok::<_, std::io::Error>(())
        }
    });
    let stop = listener.stop_handle();
    let running = tokio::spawn(listener.concurrency(3).run());
    for sent in [(); 3].map(|()| tokio::spawn(send(address, request(BODY)))) {
        assert_eq!(timeout(SOON, sent).await.unwrap().unwrap(), "200");
    }
    stop.stop();
    timeout(SOON, running).await.unwrap().unwrap();
}

#[tokio::test]
async fn an_address_that_is_taken_is_an_error_of_the_configuration() {
    let first = server(WebhookServerOptions::new()).await;
    let second = WebhookServer::bind(first.local_address(), WebhookReceiver::new(), WebhookServerOptions::new()).await;
    assert!(matches!(second.unwrap_err().kind(), ErrorKind::Configuration));
}
