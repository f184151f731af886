//! `getStateInstance`, `reboot`, `logout`.

use green_api::models::{GetStateInstanceResponse, LogoutResponse, RebootResponse};

use crate::gateway::{
    reply::{Answer, Refusal},
    request::Call,
};

/// The state; `null` while the instance is being created.
pub fn get(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    Ok(match call.instance()?.state.clone() {
        Some(state) => Answer::json(&GetStateInstanceResponse::new(state)),
        None => Answer::null(),
    })
}

/// Restarts the instance.
pub fn reboot(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    call.world.restart(call.id());
    Ok(Answer::json(&RebootResponse::new(true)))
}

/// Unlinks the account.
pub fn logout(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    call.world.log_out(call.id());
    Ok(Answer::json(&LogoutResponse::new(true)))
}
