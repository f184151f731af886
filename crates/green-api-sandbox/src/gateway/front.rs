//! The front of the gateway: whom a request is for, the faults that it meets, the log.

use std::{
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use green_api::{
    models::{QuotaExceededResponse, QuotaStatus, QuotaStatusCode},
    operation::Verb,
};
use hyper::{
    Request as HttpRequest, Response, StatusCode, body::Incoming, header::CONTENT_LENGTH, http::Method as HttpMethod,
};

use crate::{
    control,
    faults::{FaultKind, Met, Place, spoil},
    shared::Shared,
    spec::{Method, errors::standard, texts},
};

use super::{
    Host, answer,
    log::{Logged, subject},
    reply::{HttpResponse, Refusal, RefusalBody, response},
    wire::{Cut, Wire, into_bytes},
};

/// Answers a request of a connection, or ends the connection.
pub async fn serve(
    shared: Arc<Shared>,
    host: Host,
    peer: SocketAddr,
    request: Box<HttpRequest<Incoming>>,
) -> Result<Response<Wire>, Cut> {
    if host == Host::Api && control::is_for(request.uri().path()) {
        // Boxed: a long poll should not carry the room for it.
        return Ok(Wire::whole(Box::pin(control::answer(shared, peer, *request)).await));
    }
    let (begun, at) = (Instant::now(), shared.clock.now());
    let (instance, method) = subject(request.uri().path());
    let verb = match *request.method() {
        HttpMethod::GET => Some(Verb::Get),
        HttpMethod::POST => Some(Verb::Post),
        HttpMethod::DELETE => Some(Verb::Delete),
        _ => None,
    };
    let (outcome, faults) = if shared.faults.any() {
        Box::pin(with_faults(shared.clone(), host, instance, method, request)).await
    } else {
        (Ok(Wire::whole(answer(shared.clone(), host, request).await)), Vec::new())
    };
    let status = outcome.as_ref().ok().map(|answer| answer.status().as_u16());
    shared.log.note(Logged { at, verb, instance, method, status, took: begun.elapsed(), faults });
    outcome
}

/// Answers a request with what goes wrong with it, and tells the numbers of the faults.
async fn with_faults(
    shared: Arc<Shared>,
    host: Host,
    instance: Option<u64>,
    method: Option<Method>,
    request: Box<HttpRequest<Incoming>>,
) -> (Result<Response<Wire>, Cut>, Vec<u64>) {
    // Numbers that nobody has would only fill the memory of chance.
    let known = instance.filter(|id| shared.enter(|world| world.instances.contains(id)));
    let met = match (known, method) {
        (Some(id), Some(method)) => shared.faults.meet(Place::Request(method), id),
        _ => Met::default(),
    };
    let path = request.uri().path().to_owned();

    // Fault point 1: before the request takes effect.
    if !met.delay.is_zero() {
        tokio::time::sleep(met.delay).await;
    }
    let answered = match (&met.stop, method) {
        (Some(FaultKind::CutBefore), _) => return (Err(Cut), met.faults),
        (Some(kind), Some(method)) => response(Err(refusal(kind, method)), &path, shared.clock.now()),
        _ => answer(shared, host, request).await,
    };

    // Fault point 2: after it took effect.
    if met.lost {
        return (Err(Cut), met.faults);
    }

    // Fault point 3: while the answer is written. What goes on as a websocket is no answer to write.
    if answered.status() == StatusCode::SWITCHING_PROTOCOLS {
        return (Ok(Wire::whole(answered)), met.faults);
    }
    let written = match &met.spoil {
        Some(FaultKind::SlowBody { piece, pause }) => {
            Wire::slow(answered, *piece as usize, Duration::from_millis(u64::from(*pause)))
        }
        Some(FaultKind::CutMidway) => Wire::half(answered),
        Some(kind) => Wire::whole(spoilt(kind, answered, met.draw)),
        None => Wire::whole(answered),
    };
    (Ok(written), met.faults)
}

fn spoilt(kind: &FaultKind, answer: HttpResponse, draw: u64) -> HttpResponse {
    let mut answer = answer.map(|body| spoil::body(kind, into_bytes(body), draw).into());
    answer.headers_mut().remove(CONTENT_LENGTH);
    answer
}

/// The documented answer of a fault.
fn refusal(kind: &FaultKind, method: Method) -> Refusal {
    match kind {
        FaultKind::Unauthorized => standard::UNAUTHORIZED.refuse(),
        FaultKind::TooManyRequests => standard::TOO_MANY_REQUESTS.refuse(),
        FaultKind::ClientClosed => standard::CLIENT_CLOSED_REQUEST.refuse(),
        FaultKind::BadGateway => standard::BAD_GATEWAY.refuse(),
        FaultKind::QuotaExceeded => {
            let total = method.route().operation.quota.developer.map_or(0, i64::from);
            let status = QuotaStatus::new()
                .method(method.route().lower)
                .used(total)
                .total(total)
                .status(QuotaStatusCode::QuoteExceeded)
                .description(texts::QUOTA_EXCEEDED);
            let body = QuotaExceededResponse::new().invoke_status(status);
            Refusal {
                status: standard::QUOTA_EXCEEDED.status,
                body: RefusalBody::Json(serde_json::to_vec(&body).unwrap_or_default()),
            }
        }
        _ => Refusal { status: 500, body: RefusalBody::Error(texts::INTERNAL_SERVER_ERROR.to_owned()) },
    }
}
