//! `scanqrcode`: QR codes through a websocket, until one is scanned or the time is over.

use std::sync::Arc;

use futures_util::{SinkExt, StreamExt};
use green_api::{
    limits,
    models::{ScanQrCodeMessage, ScanQrCodeType, StateInstance},
};
use hyper::{
    Request as HttpRequest, StatusCode,
    body::Incoming,
    header::{CONNECTION, HeaderValue, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY, UPGRADE},
    upgrade::OnUpgrade,
};
use hyper_util::rt::TokioIo;
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{Message, handshake::derive_accept_key, protocol::Role},
};

use crate::{
    clock::Moment,
    methods::account::qr,
    shared::Shared,
    spec::{
        errors::{qr::LOGOUT_REQUIRED, standard},
        texts,
    },
    world::{InstanceId, World},
};

use super::{
    empty,
    reply::{HttpResponse, Refusal},
};

/// Answers the handshake and goes on beside it.
pub fn open(shared: &Arc<Shared>, id: InstanceId, mut request: HttpRequest<Incoming>) -> Result<HttpResponse, Refusal> {
    let key = request.headers().get(SEC_WEBSOCKET_KEY).ok_or_else(|| standard::BAD_REQUEST_DATA.refuse())?;
    let accept =
        HeaderValue::from_str(&derive_accept_key(key.as_bytes())).map_err(|_| standard::BAD_REQUEST_DATA.refuse())?;
    let mut response = empty();
    *response.status_mut() = StatusCode::SWITCHING_PROTOCOLS;
    let headers = response.headers_mut();
    headers.insert(CONNECTION, HeaderValue::from_static("upgrade"));
    headers.insert(UPGRADE, HeaderValue::from_static("websocket"));
    headers.insert(SEC_WEBSOCKET_ACCEPT, accept);
    let upgrade = hyper::upgrade::on(&mut request);
    shared.spawn(talk(shared.clone(), id, upgrade));
    Ok(response)
}

/// What to say next.
enum Step {
    /// A code, and until when it is the current one.
    Code(String, Moment),
    /// A last message.
    Last(ScanQrCodeType, String),
}

fn step(world: &mut World, id: InstanceId) -> Step {
    let state = world.instances.get(&id).and_then(|instance| instance.state.clone());
    let stale = world.instances.get(&id).is_some_and(crate::world::instance::Instance::is_unusable);
    match world.qr_code(id) {
        Some(code) => {
            let until = world.instances.get(&id).and_then(|instance| Some(instance.qr.as_ref()?.until));
            Step::Code(code, until.unwrap_or(world.now))
        }
        None if stale => Step::Last(ScanQrCodeType::Error, qr::equals(&LOGOUT_REQUIRED)),
        None if state.is_none() || state == Some(StateInstance::Starting) => {
            Step::Last(ScanQrCodeType::Error, standard::INSTANCE_STARTING.text(&[]))
        }
        None => Step::Last(ScanQrCodeType::AlreadyLogged, texts::ALREADY_LOGGED.to_owned()),
    }
}

async fn talk(shared: Arc<Shared>, id: InstanceId, upgrade: OnUpgrade) {
    let Ok(upgraded) = upgrade.await else { return };
    let mut socket = WebSocketStream::from_raw_socket(TokioIo::new(upgraded), Role::Server, None).await;
    let end = shared.clock.now() + limits::QR_WEBSOCKET_TIMEOUT;
    let Some(changed) = shared.enter(|world| world.instances.get(&id).map(|instance| instance.changed.clone())) else {
        return;
    };
    let mut said = String::new();
    loop {
        let notified = changed.notified();
        tokio::pin!(notified);
        notified.as_mut().enable();
        let until = match shared.enter(|world| step(world, id)) {
            Step::Code(code, until) => {
                if code != said {
                    let image = qr::png_base64(&code).unwrap_or_default();
                    if say(&mut socket, ScanQrCodeType::QrCode, &image).await.is_err() {
                        return;
                    }
                    said = code;
                }
                until.min(end)
            }
            Step::Last(kind, message) => {
                let _ = say(&mut socket, kind, &message).await;
                break;
            }
        };
        tokio::select! {
            () = shared.clock.until(until) => {}
            () = notified => {}
            // The client says nothing; when it goes, so does this.
            message = socket.next() => if !matches!(message, Some(Ok(message)) if !message.is_close()) { return },
        }
        if shared.clock.now() >= end {
            let _ = say(&mut socket, ScanQrCodeType::Timeout, texts::SCAN_TIMED_OUT).await;
            break;
        }
    }
    let _ = socket.close(None).await;
}

async fn say<S>(socket: &mut WebSocketStream<S>, kind: ScanQrCodeType, message: &str) -> Result<(), ()>
where
    S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin,
{
    let json = serde_json::to_string(&ScanQrCodeMessage::new(kind, message)).map_err(|_| ())?;
    socket.send(Message::text(json)).await.map_err(|_| ())
}
