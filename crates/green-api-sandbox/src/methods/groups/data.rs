//! `getGroupData`.

use green_api::{
    ChatId,
    models::{GetGroupData, GetGroupDataResponse, GroupParticipant},
};

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    spec::errors::get_group_data,
};

use super::{account, invitation_link};

/// Name, owner, participants and invitation of a group, for those who are in it.
pub fn get(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: GetGroupData = call.body()?;
    let phone = account(call)?;
    let group = call
        .world
        .groups
        .get(&request.group_id.as_str().to_owned())
        .ok_or_else(|| get_group_data::GROUP_NOT_FOUND.refuse())?;
    if !group.has(phone) {
        return Err(get_group_data::NOT_MEMBER.refuse());
    }
    let participants = group.members.iter().map(|(member, is)| {
        let owner = is.administrator && *member == group.owner;
        GroupParticipant::new(ChatId::personal(member), is.administrator, owner)
    });
    let answer = GetGroupDataResponse::new(
        group.id.as_str(),
        ChatId::personal(group.owner),
        group.name.as_str(),
        group.made.seconds(),
        participants,
    );
    let answer = answer
        .subject_time(group.named.seconds())
        .subject_owner(ChatId::personal(group.named_by))
        .group_invite_link(invitation_link(group, phone));
    Ok(Answer::json(&answer))
}
