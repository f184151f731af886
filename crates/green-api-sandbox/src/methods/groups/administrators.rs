//! `setGroupAdmin` and `removeAdmin`.

use green_api::models::{RemoveAdmin, RemoveAdminResponse, SetGroupAdmin, SetGroupAdminResponse};

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    happenings::groups::GroupError,
    spec::errors::{remove_admin, set_group_admin},
};

use super::{account, participant};

/// Makes a participant an administrator.
pub fn set(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: SetGroupAdmin = call.body()?;
    let (phone, group) = (account(call)?, request.group_id.as_str());
    let wanted =
        participant(&request.participant_chat_id).ok_or_else(|| set_group_admin::PARTICIPANT_NOT_FOUND.refuse())?;
    call.world.set_administrator(phone, group, wanted, true).map_err(|error| match error {
        GroupError::NoParticipant => set_group_admin::PARTICIPANT_NOT_FOUND.refuse(),
        // The manual has no text of its own for those who may not change the group.
        _ => set_group_admin::GROUP_NOT_FOUND.refuse(),
    })?;
    Ok(Answer::json(&SetGroupAdminResponse::new(true)))
}

/// Takes the rights of an administrator away.
pub fn remove(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: RemoveAdmin = call.body()?;
    let (phone, group) = (account(call)?, request.group_id.as_str());
    let wanted = participant(&request.participant_chat_id);
    let removed = wanted.and_then(|wanted| call.world.set_administrator(phone, group, wanted, false).ok());
    removed.ok_or_else(|| remove_admin::NOT_REMOVED.refuse())?;
    Ok(Answer::json(&RemoveAdminResponse::new(true)))
}
