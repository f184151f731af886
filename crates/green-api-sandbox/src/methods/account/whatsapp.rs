//! `getWaSettings`: the account of the instance, empty while there is none to speak of.

use green_api::models::{GetWaSettingsResponse, StateInstance};

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    spec::errors::standard,
};

/// Picture, number, state and device.
pub fn get(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let id = call.id();
    let state = call.instance()?.state.clone().ok_or_else(|| standard::INSTANCE_STARTING.refuse())?;
    let hidden = matches!(state, StateInstance::NotAuthorized | StateInstance::Blocked | StateInstance::Starting);
    let account = call.world.account_of(id).filter(|_| !hidden).map(|account| (account.phone, account.avatar.clone()));
    let (mut avatar, mut phone, mut device) = (String::new(), String::new(), String::new());
    if let Some((number, picture)) = account {
        // Asked for again the link works again, however old the picture is.
        avatar = picture.and_then(|key| call.world.renewed_link(&key)).unwrap_or_default();
        phone = number.to_string();
        // The phone is device 0; each instance that is linked to it is another one.
        device = format!("{phone}:{}@s.whatsapp.net", id % 100);
    }
    let mut answer = GetWaSettingsResponse::new(state);
    answer.avatar = avatar.into();
    answer.phone = phone.into();
    answer.device_id = device.into();
    Ok(Answer::json(&answer))
}
