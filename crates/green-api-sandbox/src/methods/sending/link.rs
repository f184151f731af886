//! `sendFileByUrl`: the service looks at the file behind the link before it takes the message.

use std::{sync::Arc, time::Duration};

use green_api::{
    limits,
    models::{SendFileByUrl, SendFileByUrlResponse},
};
use reqwest::header::CONTENT_TYPE;

use crate::{
    gateway::{
        reply::Answer,
        request::Request,
    },
    methods::Later,
    shared::Shared,
    spec::errors::standard,
};

use super::{
    enqueue_in,
    file::{OutgoingFile, mime_by_name},
};

/// A link that does not answer in this time is taken as it is.
const PATIENCE: Duration = Duration::from_secs(20);

/// Puts a file behind a link into the queue.
pub fn send(shared: Arc<Shared>, request: Request) -> Later {
    Box::pin(async move {
        let body: SendFileByUrl = request.body()?;
        let found = look(&shared, &body.url_file).await;
        if let Some(size) = found.size.filter(|size| *size > limits::FILE_MAXIMUM) {
            let size = (size / (1024 * 1024)).to_string();
            return Err(standard::FILE_FROM_URL_TOO_LARGE.refuse_with(&[("size", &size), ("url", &body.url_file)]));
        }
        let mime = mime_by_name(&body.file_name).or(found.mime).unwrap_or_else(|| limits::DEFAULT_MIME_TYPE.to_owned());
        let file = OutgoingFile {
            chat: body.chat_id.into(),
            name: body.file_name,
            mime,
            url: body.url_file,
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

/// What a link says of its file.
#[derive(Default)]
struct Found {
    size: Option<u64>,
    mime: Option<String>,
}

async fn look(shared: &Arc<Shared>, url: &str) -> Found {
    // The answer's head is enough; the body is not read.
    let Ok(answer) = shared.outside.client().get(url).timeout(PATIENCE).send().await else { return Found::default() };
    if !answer.status().is_success() {
        return Found::default();
    }
    let mime = answer.headers().get(CONTENT_TYPE).and_then(|mime| mime.to_str().ok()?.split(';').next());
    Found { size: answer.content_length(), mime: mime.map(|mime| mime.trim().to_owned()).filter(|mime| mime.contains('/')) }
}
