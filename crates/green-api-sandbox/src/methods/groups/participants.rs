//! `addGroupParticipant` and `removeGroupParticipant`.

use green_api::{
    limits,
    models::{
        AddGroupParticipant, AddGroupParticipantResponse, RemoveGroupParticipant, RemoveGroupParticipantResponse,
    },
};

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    spec::errors::{add_group_participant, remove_group_participant},
    world::{Phone, World},
};

use super::{account, participant};

/// Adds a number that the account has saved.
pub fn add(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: AddGroupParticipant = call.body()?;
    let (phone, group) = (account(call)?, request.group_id.as_str());
    let wanted = participant(&request.participant_chat_id).filter(|wanted| may_add(call.world, phone, group, *wanted));
    let added = wanted.and_then(|wanted| call.world.add_to_group(phone, group, wanted).ok());
    added.ok_or_else(|| add_group_participant::NOT_ADDED.refuse())?;
    Ok(Answer::json(&AddGroupParticipantResponse::new(true)))
}

/// The number is saved, and there is room.
fn may_add(world: &World, phone: Phone, group: &str, wanted: Phone) -> bool {
    let saved = world.accounts.get(&phone).is_some_and(|account| account.contact_name(wanted).is_some());
    let group = world.groups.get(&group.to_owned());
    saved && group.is_some_and(|group| (group.members.len() as u64) < limits::GROUP_PARTICIPANTS_MAXIMUM)
}

/// Removes a participant.
pub fn remove(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: RemoveGroupParticipant = call.body()?;
    let (phone, group) = (account(call)?, request.group_id.as_str());
    let wanted = participant(&request.participant_chat_id);
    let removed = wanted.and_then(|wanted| call.world.remove_from_group(phone, group, wanted).ok());
    removed.ok_or_else(|| remove_group_participant::NOT_REMOVED.refuse())?;
    Ok(Answer::json(&RemoveGroupParticipantResponse::new(true)))
}
