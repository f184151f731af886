//! `setDisappearingChat`.

use green_api::models::{SetDisappearingChat, SetDisappearingChatResponse};

use crate::gateway::{
    reply::{Answer, Refusal},
    request::Call,
};

use super::own;

/// Sets how long messages of a chat live.
pub fn set(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: SetDisappearingChat = call.body()?;
    let (own, seconds) = (own(call)?, request.ephemeral_expiration);
    call.world.set_expiration(own, request.chat_id.as_str(), seconds);
    Ok(Answer::json(&SetDisappearingChatResponse::new(request.chat_id, seconds > 0, seconds)))
}
