//! QR codes by websocket.
//!
//! The HTTP client makes the connection, so that TLS, proxies, timeouts and error texts are the same as everywhere; the
//! websocket begins after the upgrade.

use crate::client::Client;
use crate::error::Error;
use crate::error_kind::ErrorKind;
use crate::generated::models::{ScanQrCodeMessage, ScanQrCodeType};
use crate::generated::{limits, operations};
use crate::options::ANSWER_MARGIN;
use crate::plan::Plan;
use crate::qr::{QrCode, QrCodes, QrEvent};
use crate::stop::StopHandle;
use crate::support::decode::decode;
use futures_util::{SinkExt, StreamExt, stream};
use reqwest::header::{CONNECTION, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY, SEC_WEBSOCKET_VERSION, UPGRADE};
use reqwest::{StatusCode, Upgraded};
use std::time::Duration;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::handshake::client::generate_key;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::Role;

/// Longest silence: the service sends a new code every 20 seconds and gives up after 100.
const LONGEST_SILENCE: Duration = limits::QR_WEBSOCKET_TIMEOUT.saturating_add(ANSWER_MARGIN);

impl Client {
    /// QR codes to link a phone, by websocket: each new code as it is made, and the scan at once. The service gives up
    /// after 100 seconds without a scan: [`QrEvent::TimedOut`].
    pub fn qr_code_socket(&self) -> QrCodes {
        let stop = StopHandle::new();
        let plan = Plan::of(&operations::SCANQRCODE);
        let listener = Listener { client: self.clone(), plan, stop: stop.clone(), socket: None, ended: false };
        QrCodes::new(
            stop,
            stream::unfold(listener, |mut listener| async move { Some((listener.step().await?, listener)) }),
        )
    }
}

struct Listener {
    client: Client,
    plan: Plan,
    stop: StopHandle,
    socket: Option<WebSocketStream<Upgraded>>,
    ended: bool,
}

impl Listener {
    async fn step(&mut self) -> Option<Result<QrEvent, Error>> {
        if self.ended {
            return None;
        }
        let stop = self.stop.clone();
        let event = stop.unless_stopped(self.event()).await.unwrap_or(Ok(None)).transpose();
        self.ended = !matches!(&event, Some(Ok(event)) if !matches!(event, QrEvent::Authorized | QrEvent::TimedOut));
        if self.ended
            && let Some(mut socket) = self.socket.take()
        {
            // A polite end; the answer does not matter.
            let _ = tokio::time::timeout(Duration::from_secs(1), socket.close(None)).await;
        }
        event
    }

    /// The next message; `None` when the service closed the websocket.
    async fn event(&mut self) -> Result<Option<QrEvent>, Error> {
        if self.socket.is_none() {
            self.socket = Some(connect(&self.client, &self.plan).await?);
        }
        let Some(socket) = &mut self.socket else { return Ok(None) };
        let (plan, token) = (&self.plan, self.client.token());
        let broken = |error: &dyn std::fmt::Display| {
            let kind = ErrorKind::Connection { maybe_accepted: true };
            Error::of(plan, kind).detail(token.redact(&error.to_string()))
        };
        loop {
            let late =
                || Error::of(plan, ErrorKind::Timeout { maybe_accepted: true }).detail("the websocket is silent");
            let message = tokio::time::timeout(LONGEST_SILENCE, socket.next()).await.map_err(|_| late())?;
            let text = match message {
                None | Some(Ok(Message::Close(_))) => return Ok(None),
                Some(Err(error)) => return Err(broken(&error)),
                Some(Ok(Message::Text(text))) => text.as_bytes().to_vec(),
                Some(Ok(Message::Binary(bytes))) => bytes.to_vec(),
                Some(Ok(_)) => {
                    // Answers to pings are written with the next flush.
                    socket.flush().await.map_err(|error| broken(&error))?;
                    continue;
                }
            };
            let message: ScanQrCodeMessage = decode(&text).map_err(|error| {
                let path = token.redact(error.path());
                Error::of(plan, ErrorKind::Decode { path }).detail(token.redact(error.message()))
            })?;
            return Ok(Some(event(message)));
        }
    }
}

async fn connect(client: &Client, plan: &Plan) -> Result<WebSocketStream<Upgraded>, Error> {
    let url = client.api_base().call(client.id_instance(), &plan.name, client.token(), None, &[]);
    let key = generate_key();
    let request = client
        .http()
        .get(url)
        .header(CONNECTION, "Upgrade")
        .header(UPGRADE, "websocket")
        .header(SEC_WEBSOCKET_VERSION, "13")
        .header(SEC_WEBSOCKET_KEY, &key);
    let response = tokio::time::timeout(client.timeout(), request.send())
        .await
        .map_err(|_| Error::of(plan, ErrorKind::Timeout { maybe_accepted: true }))?
        .map_err(|error| Error::from_http(plan, client.token(), error))?;
    if response.status() != StatusCode::SWITCHING_PROTOCOLS {
        return Err(client.refusal(plan, response).await);
    }
    let accept = response.headers().get(SEC_WEBSOCKET_ACCEPT).map(|value| value.as_bytes().to_vec());
    if accept.as_deref() != Some(derive_accept_key(key.as_bytes()).as_bytes()) {
        let error = Error::of(plan, ErrorKind::UnexpectedStatus);
        return Err(error.detail("the answer does not belong to this websocket"));
    }
    let upgraded = response.upgrade().await.map_err(|error| Error::from_http(plan, client.token(), error))?;
    Ok(WebSocketStream::from_raw_socket(upgraded, Role::Client, None).await)
}

fn event(message: ScanQrCodeMessage) -> QrEvent {
    match message.r#type {
        ScanQrCodeType::QrCode => QrEvent::Code(QrCode::new(&message.message)),
        ScanQrCodeType::AlreadyLogged => QrEvent::Authorized,
        ScanQrCodeType::Timeout => QrEvent::TimedOut,
        ScanQrCodeType::AccountData => QrEvent::AccountData(message.message),
        ScanQrCodeType::Error => QrEvent::Problem(message.message),
        other => QrEvent::Unknown { kind: other.as_str().to_owned(), message: message.message },
    }
}
