//! `getAuthorizationCode`: a code to link by phone number.

use green_api::models::{GetAuthorizationCode, GetAuthorizationCodeResponse};

use crate::gateway::{
    reply::{Answer, Refusal},
    request::Call,
};

/// A new code, or the status `false` when the instance cannot be linked.
pub fn get(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: GetAuthorizationCode = call.body()?;
    let id = call.id();
    let code = u64::try_from(request.phone_number).ok().and_then(|phone| call.world.phone_code(id, phone));
    let mut answer = GetAuthorizationCodeResponse::new(code.is_some());
    answer.code = code.into();
    Ok(Answer::json(&answer))
}
