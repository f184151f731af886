//! `createGroup`.

use green_api::{
    limits,
    models::{CreateGroup, CreateGroupResponse},
};

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    spec::errors::{create_group, standard},
};

use super::{account, invitation_link, participant};

/// Makes a group of the numbers that have an account and can be added.
pub fn create(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: CreateGroup = call.body()?;
    let phone = account(call)?;
    if !call.world.unlimited && call.world.makes_groups_too_often(phone) {
        return Err(create_group::CREATION_LIMITED.refuse());
    }
    // The instance's account is a participant as well. The manual has no error of its own for more than it supports.
    if request.chat_ids.len() as u64 >= limits::GROUP_PARTICIPANTS_MAXIMUM {
        return Ok(Answer::json(&CreateGroupResponse::new(false)));
    }
    let others = request.chat_ids.iter().filter_map(participant);
    let id = call
        .world
        .create_group(phone, &request.group_name, others)
        .map_err(|_| standard::INSTANCE_NOT_AUTHORIZED.refuse())?;
    let mut answer = CreateGroupResponse::new(true);
    answer.group_invite_link = call.world.groups.get(&id).map(|group| invitation_link(group, phone));
    answer.chat_id = Some(id.into());
    Ok(Answer::json(&answer))
}
