//! `updateGroupName`.

use green_api::models::{UpdateGroupName, UpdateGroupNameResponse};

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    spec::errors::update_group_name,
};

use super::account;

/// Gives a group another name.
pub fn update(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: UpdateGroupName = call.body()?;
    let phone = account(call)?;
    let renamed = call.world.rename_group(phone, request.group_id.as_str(), &request.group_name);
    renamed.map_err(|_| update_group_name::NOT_RENAMED.refuse())?;
    Ok(Answer::json(&UpdateGroupNameResponse::new(true)))
}
