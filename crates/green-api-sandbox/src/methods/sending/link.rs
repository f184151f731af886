//! `sendFileByUrl`: the service looks at the file behind the link before it takes the message.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use green_api::{
    limits,
    models::{SendFileByUrl, SendFileByUrlResponse},
};
use reqwest::header::CONTENT_TYPE;

use crate::{
    gateway::{reply::Answer, request::Request},
    media::{self, Shape},
    methods::Later,
    shared::Shared,
    spec::errors::standard,
};

use super::{
    enqueue_in,
    file::{OutgoingFile, preview},
};

/// A link that does not answer in this time is taken as it is.
const PATIENCE: Duration = Duration::from_secs(20);

/// Puts a file behind a link into the queue.
pub fn send(shared: Arc<Shared>, request: Request) -> Later {
    Box::pin(async move {
        let body: SendFileByUrl = request.body()?;
        let found = look(&shared, &body.url_file, &body.file_name).await;
        if let Some(size) = found.size.filter(|size| *size > limits::FILE_MAXIMUM) {
            let size = (size / (1024 * 1024)).to_string();
            return Err(standard::FILE_FROM_URL_TOO_LARGE.refuse_with(&[("size", &size), ("url", &body.url_file)]));
        }
        let preview = preview(&found.mime, found.bytes).await;
        let file = OutgoingFile {
            chat: body.chat_id.into(),
            name: body.file_name,
            mime: found.mime,
            url: body.url_file,
            preview,
            caption: body.caption,
            quoted: body.quoted_message_id,
        };
        shared.enter(|world| {
            let id = world.ids.api_message();
            enqueue_in(world, request.instance, request.method, file.outgoing(&id))?;
            Ok(Answer::json(&SendFileByUrlResponse::new(id)))
        })
    })
}

/// Larger pictures are not fetched for a preview.
pub const PICTURE: usize = 32 * 1024 * 1024;

/// What is behind a link.
struct Found {
    size: Option<u64>,
    mime: String,
    /// All of a picture, at most the beginning of anything else.
    bytes: Bytes,
}

async fn look(shared: &Arc<Shared>, url: &str, name: &str) -> Found {
    let unknown = || Found { size: None, mime: media::mime_of(name, None, &[]), bytes: Bytes::new() };
    let Ok(mut answer) = shared.outside.client().get(url).timeout(PATIENCE).send().await else { return unknown() };
    if !answer.status().is_success() {
        return unknown();
    }
    let size = answer.content_length();
    let said = answer.headers().get(CONTENT_TYPE).and_then(|mime| mime.to_str().ok()).map(str::to_owned);
    let type_of = |bytes: &[u8]| media::mime_of(name, said.as_deref(), bytes);
    let mut bytes = Vec::new();
    let mut mime = type_of(&bytes);
    // The type follows from name and head mostly; only when it does not, and for previews, the file itself is read.
    if mime == limits::DEFAULT_MIME_TYPE {
        read(&mut answer, &mut bytes, media::HEAD).await;
        mime = type_of(&bytes);
    }
    if Shape::of(&mime) == Shape::Image {
        read(&mut answer, &mut bytes, PICTURE).await;
    }
    Found { size, mime, bytes: bytes.into() }
}

/// Reads on until so much is read, or all, or no more comes.
pub async fn read(answer: &mut reqwest::Response, bytes: &mut Vec<u8>, until: usize) {
    while bytes.len() < until
        && let Ok(Some(chunk)) = answer.chunk().await
    {
        bytes.extend_from_slice(&chunk);
    }
}
