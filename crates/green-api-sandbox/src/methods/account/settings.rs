//! `getSettings` and `setSettings`: new settings apply after a while, and the instance restarts.

use green_api::models::{SetSettings, SetSettingsResponse};
use serde_json::Value;

use crate::gateway::{
    reply::{Answer, Refusal},
    request::Call,
};

/// The settings that apply now.
pub fn get(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let wid = call.world.account_of(call.id()).map(|account| String::from(account.wid())).unwrap_or_default();
    let mut answer = serde_json::to_value(&call.instance()?.settings).unwrap_or_default();
    if let Value::Object(fields) = &mut answer {
        fields.insert("wid".to_owned(), wid.into());
        fields.insert("typeAccount".to_owned(), "".into());
    }
    // Through the model: should the specification rename a field, this does not compile or does not decode.
    let answer: green_api::models::GetSettingsResponse =
        serde_json::from_value(answer).map_err(|_| crate::spec::errors::standard::BAD_REQUEST_DATA.refuse())?;
    Ok(Answer::json(&answer))
}

/// Plans the change and restarts the instance.
pub fn set(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let change: SetSettings = call.body()?;
    let id = call.id();
    call.world.change_settings(id, &change);
    call.world.restart(id);
    Ok(Answer::json(&SetSettingsResponse::new(true)))
}
