//! Links of statuses: they must show the file, not download it.
//!
//! The length of sound and video is not measured: what the service cuts to a minute (manual: lines 8429–8431) stays whole here.

use std::{sync::Arc, time::Duration};

use green_api::limits;
use reqwest::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HeaderMap};

use crate::{
    media::{self, Shape},
    methods::sending::{file::preview, link},
    shared::Shared,
};

/// A link that does not answer in this time is taken as it is.
const PATIENCE: Duration = Duration::from_secs(20);

/// The file that a link shows.
pub struct Shown {
    /// Its media type.
    pub mime: String,
    /// A small picture of it, when it is a picture.
    pub preview: String,
}

/// The file that a link shows; none when it is a link to download it, or no link at all.
///
/// A link that does not answer is taken as one that shows the file: the sandbox may have no way to the internet.
pub async fn shown(shared: &Arc<Shared>, url: &str, name: &str) -> Option<Shown> {
    if !(url.starts_with("http://") || url.starts_with("https://")) {
        return None;
    }
    let unseen = || Shown { mime: media::mime_of(name, None, &[]), preview: String::new() };
    let Ok(mut answer) = shared.outside.client().get(url).timeout(PATIENCE).send().await else { return Some(unseen()) };
    let header = |name| text(answer.headers(), name);
    let mime =
        header(CONTENT_TYPE).and_then(|mime| mime.split(';').next()).map(str::trim).filter(|mime| mime.contains('/'));
    let downloads =
        header(CONTENT_DISPOSITION).is_some_and(|disposition| disposition.trim_start().starts_with("attachment"));
    if !answer.status().is_success() || downloads || mime == Some(limits::DEFAULT_MIME_TYPE) {
        return None;
    }
    let (mime, mut bytes) = (media::mime_of(name, mime, &[]), Vec::new());
    if Shape::of(&mime) == Shape::Image {
        link::read(&mut answer, &mut bytes, link::PICTURE).await;
    }
    Some(Shown { preview: preview(&mime, bytes.into()).await, mime })
}

fn text(headers: &HeaderMap, name: reqwest::header::HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}
