//! `getIncomingStatuses`.

use green_api::models::{
    IncomingAudioStatus, IncomingImageStatus, IncomingStatus, IncomingTextStatus, IncomingVideoStatus,
};

use crate::{
    clock::Moment,
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    world::{
        World,
        account::Account,
        statuses::{Status, StatusContent, StatusFileKind},
    },
};

/// `type` of statuses of others.
const INCOMING: &str = "incoming";

/// What contacts published lately, newest first.
pub fn get(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let from = super::since(call).max(call.instance()?.journal_from);
    let world = &*call.world;
    let Some(account) = world.account_of(call.id()) else { return Ok(Answer::json(&Vec::<IncomingStatus>::new())) };
    let received = |status: &Status| status.audience.get(&account.phone).and_then(|viewing| viewing.received);
    let all = world.statuses.iter().filter_map(|(_, status)| Some((received(status)?, status)));
    let mut found: Vec<(Moment, &Status)> = all.filter(|(at, _)| *at >= from).collect();
    found.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    Ok(Answer::json(&found.into_iter().map(|(at, status)| item(world, account, status, at)).collect::<Vec<_>>()))
}

fn item(world: &World, owner: &Account, status: &Status, at: Moment) -> IncomingStatus {
    let (author, time, id) = (green_api::ChatId::personal(status.author), at.seconds(), status.id.as_str());
    let name = world.accounts.get(&status.author).map(|account| account.name.as_str()).unwrap_or_default();
    let saved = owner.contact_name(status.author).unwrap_or_default();
    macro_rules! file {
        ($kind:ident, $file:expr) => {
            $kind::new(
                INCOMING,
                id,
                time,
                author.clone(),
                author,
                name,
                $file.url.as_str(),
                $file.name.as_str(),
                $file.mime.as_str(),
            )
            .sender_contact_name(saved)
        };
    }
    match &status.content {
        StatusContent::Text(text) => {
            IncomingTextStatus::new(INCOMING, id, time, author.clone(), author, name, text.text.as_str(), text.clone())
                .sender_contact_name(saved)
                .into()
        }
        StatusContent::File(file) => match file.kind {
            StatusFileKind::Image => file!(IncomingImageStatus, file)
                .caption(file.caption.as_str())
                .jpeg_thumbnail(file.preview.as_str())
                .into(),
            StatusFileKind::Video => file!(IncomingVideoStatus, file)
                .caption(file.caption.as_str())
                .jpeg_thumbnail(file.preview.as_str())
                .into(),
            StatusFileKind::Audio => file!(IncomingAudioStatus, file).into(),
        },
    }
}
