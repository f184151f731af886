//! `getOutgoingStatuses`.

use green_api::{
    ChatId,
    models::{
        OutgoingAudioStatus, OutgoingImageStatus, OutgoingStatus, OutgoingStatusText, OutgoingTextStatus,
        OutgoingVideoStatus,
    },
};

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    world::statuses::{Record, Status, StatusContent, StatusFileKind},
};

/// `type` of the account's own statuses.
const OUTGOING: &str = "outgoing";

/// What the account published lately, newest first; the time of an item is that of the last thing that happened to it.
pub fn get(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let (since, id) = (super::since(call), call.id());
    let own = call.instance()?.account;
    let statuses = call.world.statuses.iter().map(|(_, status)| status).filter(|status| Some(status.author) == own);
    let noted = statuses.filter_map(|status| Some((status, status.records.get(&id)?)));
    let mut found: Vec<(&Status, &Record)> = noted.filter(|(_, record)| record.last_action >= since).collect();
    found.sort_by_key(|(status, _)| std::cmp::Reverse(status.published));
    Ok(Answer::json(&found.into_iter().map(|(status, record)| item(status, record)).collect::<Vec<_>>()))
}

fn item(status: &Status, record: &Record) -> OutgoingStatus {
    let (author, by_api) = (ChatId::personal(status.author), status.by_api.is_some());
    let (id, time, stage) = (status.id.as_str(), record.last_action.seconds(), record.stage);
    // Of statuses from the phone it is not told whom they are for.
    let participants: &[ChatId] = if by_api { &status.participants } else { &[] };
    macro_rules! file {
        ($kind:ident, $file:expr) => {
            $kind::new(
                OUTGOING,
                id,
                time,
                stage,
                by_api,
                author,
                $file.url.as_str(),
                $file.name.as_str(),
                $file.mime.as_str(),
            )
            .participants(participants.iter().cloned())
        };
    }
    match &status.content {
        StatusContent::Text(text) => {
            let mut content = OutgoingStatusText::new(text.text.as_str()).participants(participants.iter().cloned());
            content.background_color.clone_from(&text.background_color);
            content.font.clone_from(&text.font);
            OutgoingTextStatus::new(OUTGOING, id, time, stage, by_api, author, text.text.as_str(), content).into()
        }
        StatusContent::File(file) => match file.kind {
            StatusFileKind::Image => file!(OutgoingImageStatus, file)
                .caption(file.caption.as_str())
                .jpeg_thumbnail(file.preview.as_str())
                .into(),
            StatusFileKind::Video => file!(OutgoingVideoStatus, file)
                .caption(file.caption.as_str())
                .jpeg_thumbnail(file.preview.as_str())
                .into(),
            StatusFileKind::Audio => file!(OutgoingAudioStatus, file).into(),
        },
    }
}
