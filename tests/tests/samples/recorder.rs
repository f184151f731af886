//! A server that keeps the last request and answers what it is told.

use std::{
    collections::BTreeMap,
    convert::Infallible,
    sync::{Arc, Mutex},
};

use bytes::Bytes;
use futures_util::stream;
use http_body_util::{BodyExt, Full};
use hyper::{Request, Response, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::TcpListener;

/// A request that arrived.
#[derive(Clone, Debug)]
pub struct Sent {
    pub verb: String,
    pub path: String,
    pub query: BTreeMap<String, String>,
    pub headers: BTreeMap<String, String>,
    pub body: Bytes,
    /// The fields of a form.
    pub form: BTreeMap<String, Vec<u8>>,
}

impl Sent {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {:?}", self.body))
    }
}

#[derive(Default)]
struct Shared {
    answer: Bytes,
    sent: Option<Sent>,
}

pub struct Recorder {
    url: String,
    shared: Arc<Mutex<Shared>>,
}

impl Recorder {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let shared = Arc::<Mutex<Shared>>::default();
        let kept = Arc::clone(&shared);
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                let shared = Arc::clone(&kept);
                let service = service_fn(move |request| record(request, Arc::clone(&shared)));
                tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(connection), service));
            }
        });
        Self { url, shared }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// What is answered from now on; nothing has an empty body.
    pub fn answer(&self, answer: Option<&Value>) {
        let answer = answer.map(|answer| Bytes::from(answer.to_string())).unwrap_or_default();
        *self.shared.lock().unwrap() = Shared { answer, sent: None };
    }

    /// The request that arrived since.
    pub fn sent(&self) -> Sent {
        self.shared.lock().unwrap().sent.clone().expect("a request arrived")
    }
}

async fn record(request: Request<Incoming>, shared: Arc<Mutex<Shared>>) -> Result<Response<Full<Bytes>>, Infallible> {
    let (head, body) = request.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    let headers: BTreeMap<String, String> =
        head.headers.iter().map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    let pairs = head.uri.query().unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='));
    let sent = Sent {
        verb: head.method.to_string(),
        path: head.uri.path().to_owned(),
        query: pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        form: form(headers.get("content-type"), &body).await,
        headers,
        body,
    };
    let mut shared = shared.lock().unwrap();
    shared.sent = Some(sent);
    Ok(Response::new(Full::new(shared.answer.clone())))
}

async fn form(content_type: Option<&String>, body: &Bytes) -> BTreeMap<String, Vec<u8>> {
    let mut fields = BTreeMap::new();
    let Some(boundary) = content_type.and_then(|value| multer::parse_boundary(value).ok()) else { return fields };
    let mut form = multer::Multipart::new(stream::iter([Ok::<_, Infallible>(body.clone())]), boundary);
    while let Some(field) = form.next_field().await.unwrap() {
        let name = field.name().unwrap_or_default().to_owned();
        fields.insert(name, field.bytes().await.unwrap().to_vec());
    }
    fields
}
