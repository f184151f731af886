//! `checkWhatsapp`.

use green_api::models::{CheckWhatsapp, CheckWhatsappResponse};

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    spec::errors::check_whatsapp,
};

/// Whether a number has an account, when WhatsApp says it in time.
pub fn check(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: CheckWhatsapp = call.body()?;
    let account = u64::try_from(request.phone_number).ok().and_then(|phone| call.world.accounts.get(&phone));
    if account.is_some_and(|account| account.details.slow_to_check) {
        return Err(check_whatsapp::CHECK_TIMEOUT.refuse());
    }
    Ok(Answer::json(&CheckWhatsappResponse::new(account.is_some())))
}
