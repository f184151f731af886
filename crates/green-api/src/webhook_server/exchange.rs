//! One request: checked in the order of cost, read within limits, answered when its delivery is settled.

use super::delivery::{Settled, WebhookDelivery};
use super::options::WebhookServerOptions;
use crate::support::decode::decode_notification;
use crate::webhook::{WebhookError, WebhookReceiver};
use bytes::{Bytes, BytesMut};
use http_body_util::{BodyExt, Full};
use hyper::body::{Body, Incoming};
use hyper::header::{ALLOW, AUTHORIZATION, CONNECTION, CONTENT_TYPE, HeaderName, HeaderValue};
use hyper::{HeaderMap, Method, Request, Response, StatusCode};
use std::net::IpAddr;
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot};
use tokio::time::{Instant, timeout_at};

/// What all requests go through.
pub(super) struct Gate {
    receiver: WebhookReceiver,
    options: WebhookServerOptions,
    deliveries: mpsc::Sender<WebhookDelivery>,
    memory: Arc<Semaphore>,
}

/// Why a request is not answered with 200.
enum Refusal {
    WrongPath,
    WrongVerb,
    Receiver(WebhookError),
    SlowBody,
    BrokenBody,
    OutOfMemory,
    Stopped,
    NotHandled,
}

impl Gate {
    pub(super) fn new(
        receiver: WebhookReceiver,
        options: WebhookServerOptions,
        deliveries: mpsc::Sender<WebhookDelivery>,
    ) -> Self {
        let memory = Arc::new(Semaphore::new(options.buffered));
        Self { receiver, options, deliveries, memory }
    }

    pub(super) fn options(&self) -> &WebhookServerOptions {
        &self.options
    }

    pub(super) async fn answer(&self, peer: IpAddr, request: Request<Incoming>) -> Response<Full<Bytes>> {
        let answered = self.receive(peer, request).await;
        match answered {
            Ok(()) => response(StatusCode::OK, ""),
            Err(refusal) => {
                let response = refusal.response();
                tracing::debug!(status = response.status().as_u16(), "a webhook was refused");
                response
            }
        }
    }

    async fn receive(&self, peer: IpAddr, request: Request<Incoming>) -> Result<(), Refusal> {
        // The sender began to wait before this.
        let deadline = Instant::now() + self.options.answer_timeout;
        if request.uri().path() != self.options.path {
            return Err(Refusal::WrongPath);
        }
        if request.method() != Method::POST {
            return Err(Refusal::WrongVerb);
        }
        let authorization = request.headers().get(AUTHORIZATION).map(HeaderValue::as_bytes);
        let address = self.address(peer, request.headers());
        self.receiver.authorize(authorization, address).map_err(Refusal::Receiver)?;
        let in_time = Instant::now() + self.options.body_timeout;
        let reading = self.read(request.into_body());
        let (body, memory) = timeout_at(in_time, reading).await.map_err(|_| Refusal::SlowBody)??;
        let (delivery, settled) = WebhookDelivery::new(decode_notification(body), memory);
        match timeout_at(deadline, self.deliveries.send(delivery)).await {
            Ok(Ok(())) => {}
            Ok(Err(_)) => return Err(Refusal::Stopped),
            Err(_) => return Err(Refusal::NotHandled),
        }
        match settlement(settled, deadline).await {
            Settled::Acknowledged => Ok(()),
            Settled::Refused => Err(Refusal::NotHandled),
        }
    }

    /// The sender's address: the connection's, or what the proxy says. A proxy that says nothing names nobody.
    fn address(&self, peer: IpAddr, headers: &HeaderMap) -> Option<IpAddr> {
        let Some(name) = &self.options.address_header else { return Some(peer) };
        let name: HeaderName = name.parse().ok()?;
        // The proxy adds its own word at the end.
        let last = headers.get_all(name).iter().next_back()?.to_str().ok()?.rsplit(',').next()?.trim();
        last.parse().ok()
    }

    async fn read(&self, mut body: Incoming) -> Result<(Bytes, Option<OwnedSemaphorePermit>), Refusal> {
        let limit = self.receiver.longest_body();
        let too_large = || Refusal::Receiver(WebhookError::TooLarge { limit });
        // Said in the headers: nothing needs to be read.
        if usize::try_from(body.size_hint().lower()).map_or(true, |length| length > limit) {
            return Err(too_large());
        }
        let mut bytes = BytesMut::new();
        let mut memory: Option<OwnedSemaphorePermit> = None;
        while let Some(frame) = body.frame().await {
            let Ok(data) = frame.map_err(|_| Refusal::BrokenBody)?.into_data() else { continue };
            if bytes.len() + data.len() > limit {
                return Err(too_large());
            }
            let share = u32::try_from(data.len()).unwrap_or(u32::MAX);
            let share = self.memory.clone().try_acquire_many_owned(share).map_err(|_| Refusal::OutOfMemory)?;
            match &mut memory {
                Some(memory) => memory.merge(share),
                None => memory = Some(share),
            }
            bytes.extend_from_slice(&data);
        }
        Ok((bytes.freeze(), memory))
    }
}

/// How the delivery was settled, at the latest at the deadline.
async fn settlement(mut settled: oneshot::Receiver<Settled>, deadline: Instant) -> Settled {
    if let Ok(how) = timeout_at(deadline, &mut settled).await {
        // A delivery that was dropped says nothing.
        return how.unwrap_or(Settled::Refused);
    }
    // From here on an acknowledgement is told that it comes too late; one that came just before this counts.
    settled.close();
    settled.try_recv().unwrap_or(Settled::Refused)
}

impl Refusal {
    fn response(&self) -> Response<Full<Bytes>> {
        match self {
            Self::WrongPath => response(StatusCode::NOT_FOUND, "webhooks have another path here"),
            Self::WrongVerb => {
                let mut response = response(StatusCode::METHOD_NOT_ALLOWED, "webhooks come with POST");
                response.headers_mut().insert(ALLOW, HeaderValue::from_static("POST"));
                response
            }
            Self::Receiver(error) => {
                let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::FORBIDDEN);
                response(status, error.to_string())
            }
            Self::SlowBody => closing(response(StatusCode::REQUEST_TIMEOUT, "the body did not come in time")),
            Self::BrokenBody => closing(response(StatusCode::BAD_REQUEST, "the body broke off")),
            Self::OutOfMemory => closing(response(StatusCode::SERVICE_UNAVAILABLE, "too much is being received")),
            Self::Stopped => closing(response(StatusCode::SERVICE_UNAVAILABLE, "the server is stopping")),
            Self::NotHandled => response(StatusCode::INTERNAL_SERVER_ERROR, "the notification was not handled"),
        }
    }
}

fn response(status: StatusCode, text: impl Into<Bytes>) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(text.into()));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
    response
}

fn closing(mut response: Response<Full<Bytes>>) -> Response<Full<Bytes>> {
    response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    response
}
