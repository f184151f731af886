//! `deleteMessage`.

use green_api::models::DeleteMessage;

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    spec::errors::delete_message,
};

use super::own;

/// Deletes a message of a chat.
pub fn delete(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: DeleteMessage = call.body()?;
    let own = own(call)?;
    let deleted = call.world.delete_message(own, request.chat_id.as_str(), &request.id_message);
    if deleted { Ok(Answer::Empty) } else { Err(delete_message::MESSAGE_NOT_FOUND.refuse()) }
}
