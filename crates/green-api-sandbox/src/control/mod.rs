//! The control interface: what tests and consoles tell the sandbox over HTTP, under `/sandbox/v1/` of the API host.
//!
//! `routes` is the list of all routes, each with the types that it takes and gives; `openapi` describes them from that list. `guard` keeps
//! other computers and other people's web pages out.

#[allow(clippy::needless_pass_by_value, reason = "handlers take their bodies")]
mod actions;
#[allow(clippy::needless_pass_by_value, clippy::unnecessary_wraps, reason = "handlers take their bodies and may fail")]
mod clock;
#[allow(clippy::needless_pass_by_value, clippy::unnecessary_wraps, reason = "handlers take their bodies and may fail")]
mod faults;
mod guard;
mod inside;
#[allow(clippy::needless_pass_by_value, clippy::unnecessary_wraps, reason = "handlers take their bodies and may fail")]
mod instances;
#[allow(clippy::unnecessary_wraps, reason = "handlers may fail")]
mod look;
mod model;
mod openapi;
#[allow(clippy::needless_pass_by_value, clippy::unnecessary_wraps, reason = "handlers take their bodies and may fail")]
mod people;
mod problem;
mod route;
mod routes;
#[allow(clippy::needless_pass_by_value, clippy::unnecessary_wraps, reason = "handlers take their bodies and may fail")]
mod state;
#[allow(clippy::unnecessary_wraps, reason = "handlers may fail")]
mod statuses;

use std::{collections::BTreeMap, net::SocketAddr, sync::Arc};

use bytes::Bytes;
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::{
    Method, Request as HttpRequest, StatusCode,
    body::Incoming,
    header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HeaderValue},
};

use crate::{
    gateway::{empty, reply::HttpResponse},
    shared::Shared,
};

use self::route::{Context, Route};

pub(crate) use self::inside::perform;
pub use self::{openapi::document, problem::Problem};

/// Where its addresses begin.
pub const PREFIX: &str = "/sandbox/v1";

/// Where its description is.
pub const OPENAPI: &str = "/sandbox/v1/openapi.json";

/// Whether a path is one of the control interface.
pub fn is_for(path: &str) -> bool {
    path.strip_prefix("/sandbox").is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The verbs and addresses of all routes, below [`PREFIX`].
pub fn addresses() -> Vec<(Method, &'static str)> {
    routes::ALL.iter().map(|route| (route.verb.clone(), route.path)).collect()
}

/// Answers a request.
pub async fn answer(shared: Arc<Shared>, peer: SocketAddr, request: HttpRequest<Incoming>) -> HttpResponse {
    match outcome(&shared, peer, request).await {
        Ok((status, body)) => reply(status, body),
        Err(problem) => {
            let mut response = problem.response();
            if problem.status == 405 {
                response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, POST, PUT, PATCH, DELETE"));
            }
            response
        }
    }
}

async fn outcome(
    shared: &Arc<Shared>,
    peer: SocketAddr,
    request: HttpRequest<Incoming>,
) -> Result<(StatusCode, Vec<u8>), Problem> {
    guard::admit(peer, shared.access.remote_control, request.method(), request.headers())?;
    let path = request.uri().path().to_owned();
    let (route, numbers) = find(request.method(), path.strip_prefix(PREFIX).unwrap_or_default())?;
    let query = query(request.uri().query().unwrap_or_default(), route)?;
    let body = collect(shared, request, route).await?;
    let body = route.run(&Context { shared, numbers, query }, &body)?;
    Ok((route.status, body))
}

fn find(verb: &Method, path: &str) -> Result<(&'static Route, BTreeMap<&'static str, u64>), Problem> {
    let mut known = false;
    for route in routes::ALL.iter() {
        let Some(found) = route.matches(path) else { continue };
        known = true;
        if route.verb != *verb {
            continue;
        }
        let mut numbers = BTreeMap::new();
        for (name, text) in found {
            numbers.insert(name, path_number(name, text)?);
        }
        return Ok((route, numbers));
    }
    let mend = format!("{OPENAPI} lists what there is");
    Err(if known {
        Problem::new(405, "this address does not know the verb", mend)
    } else {
        Problem::new(404, "there is no such address", mend)
    })
}

fn path_number(name: &str, text: &str) -> Result<u64, Problem> {
    text.parse().map_err(|_| Problem::field(name, "this is no number", "give digits only, without a plus"))
}

fn query(query: &str, route: &Route) -> Result<BTreeMap<String, String>, Problem> {
    let pairs = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let decoded = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned();
    let query: BTreeMap<_, _> = pairs.map(|(name, value)| (decoded(name), decoded(value))).collect();
    match query.keys().find(|name| !route.query.iter().any(|(known, _)| known == name)) {
        Some(name) => Err(Problem::unknown_parameter(name.as_str())),
        None => Ok(query),
    }
}

async fn collect(shared: &Shared, request: HttpRequest<Incoming>, route: &Route) -> Result<Bytes, Problem> {
    if route.body.is_none() {
        return Ok(Bytes::new());
    }
    let read =
        tokio::time::timeout(shared.access.bounds.file_time, Limited::new(request.into_body(), route.most).collect())
            .await;
    match read {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(Problem {
            status: 413,
            ..Problem::field("body", "the body is too large", format!("send at most {} bytes", route.most))
        }),
        Ok(Err(_)) => Err(Problem::field("body", "the body ended early", "send all of it")),
        Err(_) => Err(Problem::field("body", "the body took too long", "send it faster")),
    }
}

/// A response with JSON, which nobody is to keep.
fn reply(status: StatusCode, body: Vec<u8>) -> HttpResponse {
    let mut response = empty();
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    *response.body_mut() = Full::new(body.into());
    response
}
