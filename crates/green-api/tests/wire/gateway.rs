//! A server that answers as it is told, byte by byte if need be, and remembers what it was asked.

use green_api::{Client, ClientBuilder};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::Instant;

/// A token that appears nowhere by chance.
pub const TOKEN: &str = "d75b3a66374942c5b3c019c698abc2067e151558acbd412345";
pub const INSTANCE: i64 = 1_101_000_001;

/// Bodies are kept up to this length.
const KEPT: usize = 1024 * 1024;

#[derive(Debug, Clone)]
pub struct Asked {
    pub verb: String,
    pub path: String,
    pub headers: Vec<(String, String)>,
    /// The first megabyte.
    pub body: Vec<u8>,
    pub body_length: usize,
    pub at: Instant,
}

impl Asked {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Name of the API method.
    pub fn method(&self) -> &str {
        self.path.split('/').nth(2).unwrap_or_default()
    }
}

#[derive(Debug, Clone)]
pub enum Reply {
    /// Status and body.
    Answer(u16, String),
    /// The same with more headers, each with its line end.
    WithHeaders(u16, String, String),
    /// These bytes, then the connection is closed.
    Bytes(Vec<u8>),
    /// Nothing, and the connection stays open.
    Silence,
    /// The connection is closed.
    Close,
    /// Later.
    After(Duration, Box<Reply>),
}

impl Reply {
    pub fn ok(body: impl Into<String>) -> Self {
        Self::Answer(200, body.into())
    }
}

type Answering = Arc<dyn Fn(&Asked, usize) -> Reply + Send + Sync>;

#[derive(Clone)]
pub struct Gateway {
    pub address: SocketAddr,
    asked: Arc<Mutex<Vec<Asked>>>,
    connections: Arc<Mutex<usize>>,
}

impl Gateway {
    /// Gives these replies one after another; the last one again and again.
    pub async fn script(replies: impl IntoIterator<Item = Reply>) -> Self {
        let replies: Vec<_> = replies.into_iter().collect();
        Self::answering(move |_, index| replies[index.min(replies.len() - 1)].clone()).await
    }

    /// Answers by the request and its number, from 0.
    pub async fn answering(answer: impl Fn(&Asked, usize) -> Reply + Send + Sync + 'static) -> Self {
        Self::on(TcpListener::bind("127.0.0.1:0").await.unwrap(), answer)
    }

    pub fn on(listener: TcpListener, answer: impl Fn(&Asked, usize) -> Reply + Send + Sync + 'static) -> Self {
        let gateway =
            Self { address: listener.local_addr().unwrap(), asked: Arc::default(), connections: Arc::default() };
        let answer: Answering = Arc::new(answer);
        let served = gateway.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                *served.connections.lock().unwrap() += 1;
                tokio::spawn(serve(stream, served.asked.clone(), answer.clone()));
            }
        });
        gateway
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// A client of it with short pauses.
    pub fn builder(&self) -> ClientBuilder {
        Client::builder()
            .credentials(INSTANCE, TOKEN)
            .api_url(self.url())
            .timeout(Duration::from_secs(5))
            .retry_delays(Duration::from_millis(10), Duration::from_millis(20))
    }

    pub fn client(&self) -> Client {
        self.builder().build().unwrap()
    }

    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    pub fn connections(&self) -> usize {
        *self.connections.lock().unwrap()
    }

    /// Names of the methods, in order.
    pub fn methods(&self) -> Vec<String> {
        self.asked().iter().map(|asked| asked.method().to_owned()).collect()
    }
}

async fn serve(stream: TcpStream, asked: Arc<Mutex<Vec<Asked>>>, answer: Answering) {
    let (reading, mut writing) = stream.into_split();
    let mut reading = BufReader::new(reading);
    while let Some(request) = read(&mut reading).await {
        let index = {
            let mut asked = asked.lock().unwrap();
            asked.push(request.clone());
            asked.len() - 1
        };
        let mut reply = answer(&request, index);
        while let Reply::After(pause, later) = reply {
            tokio::time::sleep(pause).await;
            reply = *later;
        }
        let (status, headers, body) = match reply {
            Reply::Answer(status, body) => (status, String::new(), body),
            Reply::WithHeaders(status, headers, body) => (status, headers, body),
            Reply::Bytes(bytes) => {
                let _ = writing.write_all(&bytes).await;
                return;
            }
            Reply::Silence => {
                tokio::time::sleep(Duration::from_mins(10)).await;
                return;
            }
            Reply::Close | Reply::After(..) => return,
        };
        let length = if request.verb == "HEAD" { 0 } else { body.len() };
        let head = format!("HTTP/1.1 {status} Status\r\nContent-Length: {length}\r\n{headers}\r\n");
        if writing.write_all(format!("{head}{}", &body[..length]).as_bytes()).await.is_err() {
            return;
        }
    }
}

async fn read(stream: &mut (impl AsyncRead + Unpin)) -> Option<Asked> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.ok()?);
    }
    let head = String::from_utf8(head).ok()?;
    let mut lines = head.lines();
    let mut first = lines.next()?.split(' ');
    let (verb, path) = (first.next()?.to_owned(), first.next()?.to_owned());
    let headers: Vec<_> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let mut asked = Asked { verb, path, headers, body: Vec::new(), body_length: 0, at: Instant::now() };
    if asked.header("transfer-encoding") == Some("chunked") {
        loop {
            let mut line = Vec::new();
            while !line.ends_with(b"\r\n") {
                line.push(stream.read_u8().await.ok()?);
            }
            let length = usize::from_str_radix(std::str::from_utf8(&line).ok()?.trim(), 16).ok()?;
            take(stream, length, &mut asked).await?;
            stream.read_u16().await.ok()?;
            if length == 0 {
                break;
            }
        }
    } else if let Some(length) = asked.header("content-length") {
        let length = length.parse().ok()?;
        take(stream, length, &mut asked).await?;
    }
    Some(asked)
}

async fn take(stream: &mut (impl AsyncRead + Unpin), mut left: usize, asked: &mut Asked) -> Option<()> {
    let mut piece = vec![0; 64 * 1024];
    while left > 0 {
        let most = left.min(piece.len());
        let read = stream.read(&mut piece[..most]).await.ok().filter(|read| *read > 0)?;
        left -= read;
        asked.body_length += read;
        let room = KEPT.saturating_sub(asked.body.len());
        asked.body.extend_from_slice(&piece[..read.min(room)]);
    }
    Some(())
}
