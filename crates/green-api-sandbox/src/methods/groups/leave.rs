//! `leaveGroup`.

use green_api::models::{LeaveGroup, LeaveGroupResponse};

use crate::gateway::{
    reply::{Answer, Refusal},
    request::Call,
};

use super::account;

/// The account leaves a group. Of administrators the answer says that the right is gone.
pub fn leave(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: LeaveGroup = call.body()?;
    let phone = account(call)?;
    let mut answer = LeaveGroupResponse::new();
    match call.world.leave_group(phone, request.group_id.as_str()) {
        Ok(true) => answer.remove_admin = Some(true),
        Ok(false) => answer.leave_group = Some(true),
        // The manual says nothing of groups that the account is not in.
        Err(_) => answer.leave_group = Some(false),
    }
    Ok(Answer::json(&answer))
}
