//! Stored files behind their links: GET and HEAD, with the time until which the link works.

use std::sync::Arc;

use bytes::Bytes;
use http_body_util::Full;
use hyper::{
    StatusCode,
    header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderValue},
    http::Method as HttpMethod,
};

use crate::{shared::Shared, spec::errors::standard, world::World};

use super::{
    empty,
    reply::{HttpResponse, response},
};

/// Where the links of files begin.
const START: &str = "/files/";

/// The key of a file in a path.
pub fn key(path: &str) -> Option<&str> {
    path.strip_prefix(START)?.split('/').next()
}

/// The link to a stored file.
pub fn link(world: &World, key: &str) -> Option<String> {
    let file = world.files.get(&key.to_owned())?;
    let name = percent_encoding::utf8_percent_encode(&file.name, percent_encoding::NON_ALPHANUMERIC).to_string();
    // Dots are harmless, and people like to see the extension.
    Some(format!(
        "{}{START}{key}/{}",
        world.media_url,
        name.replace("%2E", ".").replace("%2D", "-").replace("%5F", "_")
    ))
}

/// Answers a request for a file.
pub fn serve(shared: &Arc<Shared>, method: &HttpMethod, key: &str) -> HttpResponse {
    let now = shared.clock.now();
    let found = shared.enter(|world| world.files.get(&key.to_owned()).filter(|file| file.expires() > now).cloned());
    let (true, Some(file)) = (*method == HttpMethod::GET || *method == HttpMethod::HEAD, found) else {
        return response(Err(standard::NOT_FOUND.refuse()), START, now);
    };
    let mut answer = empty();
    *answer.status_mut() = StatusCode::OK;
    let headers = answer.headers_mut();
    let expires = format!("expiry-date=\"{}\"", httpdate::fmt_http_date(file.expires().system_time()));
    let octets = HeaderValue::from_static(green_api::limits::DEFAULT_MIME_TYPE);
    headers.insert(CONTENT_TYPE, HeaderValue::from_str(&file.mime).unwrap_or(octets));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(file.bytes.len()));
    if let Ok(expires) = HeaderValue::from_str(&expires) {
        headers.insert("x-amz-expiration", expires);
    }
    let body: Bytes = if *method == HttpMethod::HEAD { Bytes::new() } else { file.bytes };
    *answer.body_mut() = Full::new(body);
    answer
}
