//! Uses, over real HTTP, what only the edited specification knows. Built and run by `tests/regeneration.rs`.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    thread,
};

use green_api::{Client, decode_notification, limits, models::*, operations};

/// Answers each method with one body and gives back what it received.
fn answer(stream: &mut TcpStream) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head)? == 0 {
            return Ok(());
        }
    }
    let length = head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    reader.read_exact(&mut body)?;
    let target = head.split(' ').nth(1).unwrap_or_default();
    println!("{} {}", target.split('/').nth(2).unwrap_or_default(), String::from_utf8_lossy(&body));
    let answer = if target.contains("pinMessage") {
        r#"{"pinned": true}"#
    } else {
        r#"{"idMessage": "3EB0C767D097B7C7C030", "queuePosition": "4"}"#
    };
    write!(stream, "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{answer}", answer.len())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}", listener.local_addr()?);
    thread::spawn(move || listener.incoming().flatten().try_for_each(|mut stream| answer(&mut stream)));
    let client = Client::builder().credentials(1_101_000_001, "token").api_url(url).build()?;

    // A method.
    let pinned = client.pin_message(PinMessage::new("79001234568@c.us", PinTime::Week)).await?;
    println!("pinned: {}", pinned.pinned);
    let refused = client.pin_message(PinMessage::new("nobody", PinTime::Day)).await;
    println!("refused: {}", refused.is_err());
    println!("rate: {:?}", operations::PIN_MESSAGE.rate_per_second);

    // A property of a request and of an answer, on the wire as text.
    let sent = client.send_message(SendMessage::new("79001234568@c.us", "Hello").silent(true)).await?;
    println!("queue position: {:?}", sent.queue_position);

    // A value of an enumeration.
    println!("state: {:?}", StateInstance::from("hibernating"));

    // A notification kind.
    let body = r#"{"typeWebhook": "messagePinned", "instanceData": {"idInstance": 1101000001, "wid": "", "typeInstance": "whatsapp"},
        "timestamp": 1, "pinTime": "forever"}"#;
    let decoded = decode_notification(body);
    let Notification::MessagePinned(notification) = decoded.notification() else { return Err("another kind".into()) };
    println!("pin time: {:?}", notification.pin_time);

    // A constant.
    println!("pins: {}", limits::PINS_MAXIMUM);
    Ok(())
}
