//! The HTTP side: addresses to methods, checks in the order of the service, answers. What methods do is in `methods`.

pub mod address;
pub mod body;
pub mod bounds;
pub mod checks;
pub mod files;
pub mod front;
pub mod log;
pub mod reply;
pub mod request;
pub mod server;
pub mod stream;
pub mod validate;
pub mod websocket;
pub mod wire;

use std::sync::Arc;

use green_api::operation::{self, Verb};
use hyper::{Request as HttpRequest, Response, body::Incoming, http::Method as HttpMethod};

use crate::{
    methods::{self, Run},
    shared::Shared,
    spec::{Body, Method, errors, errors::standard},
};

use self::{
    address::Address,
    reply::{Answer, HttpResponse, Refusal, response},
    request::{Call, Payload, Request},
};

/// The host that a listener plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// All methods, uploads too: the media host is recommended for them, not demanded.
    Api,
    /// Uploads and files
    Media,
}

/// Answers a request.
pub async fn answer(shared: Arc<Shared>, host: Host, request: Box<HttpRequest<Incoming>>) -> HttpResponse {
    let path = request.uri().path().to_owned();
    if request.method() == HttpMethod::OPTIONS {
        return response(Err(standard::NO_CONTENT.refuse()), &path, shared.clock.now());
    }
    if let Some(key) = files::key(&path) {
        return files::serve(&shared, request.method(), key);
    }
    match outcome(&shared, host, &path, request).await {
        Ok(Outcome::Answer(answer)) => response(Ok(answer), &path, shared.clock.now()),
        Ok(Outcome::Response(response)) => *response,
        Err(refusal) => response(Err(refusal), &path, shared.clock.now()),
    }
}

enum Outcome {
    Answer(Answer),
    Response(Box<HttpResponse>),
}

async fn outcome(
    shared: &Arc<Shared>,
    host: Host,
    path: &str,
    request: Box<HttpRequest<Incoming>>,
) -> Result<Outcome, Refusal> {
    let address = Address::read(path).ok_or_else(|| standard::NOT_FOUND.refuse())?;
    let method = Method::named(&address.method.to_ascii_lowercase()).ok_or_else(|| standard::NOT_FOUND.refuse())?;
    let operation = method.route().operation;
    let verb = match operation.verb {
        Verb::Get => HttpMethod::GET,
        Verb::Post => HttpMethod::POST,
        Verb::Delete => HttpMethod::DELETE,
    };
    let rest_fits = address.rest.is_none() || operation.path_parameter.is_some();
    if *request.method() != verb || !rest_fits {
        return Err(standard::NOT_FOUND.refuse());
    }
    if host == Host::Media && operation.host != operation::Host::Media {
        return Err(standard::FORBIDDEN.refuse());
    }
    let id = number(method, &address)?;
    shared.enter(|world| checks::admit(world, id, method, address.token))?;
    let handler = methods::handler(method);
    let rest = address.rest.map(str::to_owned);
    let query = body::query(method.route(), request.uri().query().unwrap_or_default())?;
    if matches!(handler.run, Run::Socket) {
        shared.enter(|world| checks::charge(world, id, method, &handler))?;
        return websocket::open(shared, id, *request).map(|response| Outcome::Response(Box::new(response)));
    }
    let payload = if let Body::None = method.route().body {
        // A long poll waits without what it does not need any more.
        drop(request);
        Payload::None
    } else {
        // Boxed, so that a long poll does not carry the room for forms.
        Box::pin(body::read(method.route(), &shared.access.bounds, *request)).await?
    };
    let request = Request { instance: id, method, query, rest, payload };
    shared.enter(|world| checks::charge(world, id, method, &handler))?;
    match handler.run {
        Run::Now(run) => shared.enter(|world| run(&mut Call { world, request: &request })),
        Run::Later(run) => run(shared.clone(), request).await,
        Run::Socket => Err(standard::NOT_FOUND.refuse()),
    }
    .map(Outcome::Answer)
}

/// The number of the instance; the methods that receive have texts of their own for what is missing.
fn number(method: Method, address: &Address<'_>) -> Result<u64, Refusal> {
    let (no_number, no_token) = match method {
        Method::ReceiveNotification => (
            errors::receive_notification::ID_INSTANCE_NOT_INTEGER,
            errors::receive_notification::API_TOKEN_INSTANCE_MISSING,
        ),
        Method::DeleteNotification => (
            errors::delete_notification::ID_INSTANCE_NOT_INTEGER,
            errors::delete_notification::API_TOKEN_INSTANCE_MISSING,
        ),
        _ => (standard::FORBIDDEN, standard::UNAUTHORIZED),
    };
    let number = address.number().ok_or_else(|| no_number.refuse())?;
    if address.token.is_empty() { Err(no_token.refuse()) } else { Ok(number) }
}

/// A response without a body, to be filled.
pub(crate) fn empty() -> HttpResponse {
    Response::new(http_body_util::Full::default())
}
