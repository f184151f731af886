//! `deleteStatus`.

use green_api::models::DeleteStatus;

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    spec::errors::{delete_status, standard},
};

/// Deletes a status of the account.
pub fn delete(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: DeleteStatus = call.body()?;
    let phone = call.instance()?.account.ok_or_else(|| standard::INSTANCE_NOT_AUTHORIZED.refuse())?;
    let deleted = call.world.delete_status(phone, &request.id_message);
    if deleted { Ok(Answer::Empty) } else { Err(delete_status::STATUS_NOT_FOUND.refuse()) }
}
