//! `sendVoiceStatus` and `sendMediaStatus`.

use std::sync::Arc;

use green_api::models::{
    QueuedSendMediaStatus, QueuedSendMediaStatusBody, QueuedSendVoiceStatus, QueuedSendVoiceStatusBody,
    SendMediaStatus, SendMediaStatusResponse, SendVoiceStatus, SendVoiceStatusResponse,
};

use crate::{
    gateway::{reply::Answer, request::Request},
    methods::Later,
    shared::Shared,
    world::{
        World,
        statuses::{StatusContent, StatusFile, StatusFileKind},
    },
};

use super::{
    Outgoing, colour, enqueue,
    link::{self, Shown},
};

/// The formats of voice statuses (manual: line 8365).
const VOICES: [&str; 2] = ["mp3", "wav"];

/// Puts sound behind a link into the queue.
pub fn send_voice(shared: Arc<Shared>, request: Request) -> Later {
    Box::pin(async move {
        let body: SendVoiceStatus = request.body()?;
        let shown = link::shown(&shared, &body.url_file, &body.file_name).await.filter(|_| is_voice(&body.file_name));
        shared.enter(|world| {
            let (id, participants) = (world.ids.api_message(), body.participants.unwrap_or_default());
            let mut item = QueuedSendVoiceStatusBody::new(body.url_file.as_str(), body.file_name.as_str())
                .participants(participants.clone());
            item.background_color = colour(request.method, body.background_color);
            let file = shown.and_then(|shown| file(world, &body.url_file, &body.file_name, shown));
            let outgoing = Outgoing {
                id: id.clone(),
                content: file.filter(|file| file.kind == StatusFileKind::Audio).map(StatusContent::File),
                participants,
                item: QueuedSendVoiceStatus::new(id.as_str(), item).into(),
            };
            enqueue(world, request.instance, outgoing);
            Ok(Answer::json(&SendVoiceStatusResponse::new(id)))
        })
    })
}

/// Puts a picture, a video or sound behind a link into the queue.
pub fn send_media(shared: Arc<Shared>, request: Request) -> Later {
    Box::pin(async move {
        let body: SendMediaStatus = request.body()?;
        let shown = link::shown(&shared, &body.url_file, &body.file_name).await;
        shared.enter(|world| {
            let (id, participants) = (world.ids.api_message(), body.participants.unwrap_or_default());
            let mut item = QueuedSendMediaStatusBody::new(body.url_file.as_str(), body.file_name.as_str())
                .participants(participants.clone());
            item.caption.clone_from(&body.caption);
            let file = shown.and_then(|shown| file(world, &body.url_file, &body.file_name, shown));
            // Sound has no caption.
            let caption = |file: StatusFile| match file.kind {
                StatusFileKind::Audio => file,
                _ => StatusFile { caption: body.caption.unwrap_or_default(), ..file },
            };
            let outgoing = Outgoing {
                id: id.clone(),
                content: file.map(caption).map(StatusContent::File),
                participants,
                item: QueuedSendMediaStatus::new(id.as_str(), item).into(),
            };
            enqueue(world, request.instance, outgoing);
            Ok(Answer::json(&SendMediaStatusResponse::new(id)))
        })
    })
}

fn extension(name: &str) -> &str {
    name.rsplit_once('.').map(|(_, extension)| extension).unwrap_or_default()
}

fn is_voice(name: &str) -> bool {
    VOICES.iter().any(|voice| extension(name).eq_ignore_ascii_case(voice))
}

/// The file as statuses show it, under a name that the service makes; none when they cannot show it.
fn file(world: &mut World, url: &str, name: &str, shown: Shown) -> Option<StatusFile> {
    let name = format!("{}.{}", world.ids.file(), extension(name));
    StatusFile::new(url, name, &shown.mime).map(|file| StatusFile { preview: shown.preview, ..file })
}
