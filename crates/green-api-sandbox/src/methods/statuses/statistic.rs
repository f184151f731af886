//! `getStatusStatistic`.

use green_api::{ChatId, models::StatusStatistic};
use serde_json::Value;

use crate::gateway::{
    reply::{Answer, Refusal},
    request::Call,
};

/// How far a status of the instance came with each contact; nothing for a status that it does not know.
pub fn get(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let id = call.request.query.get("idMessage").and_then(Value::as_str).unwrap_or_default();
    let record = call.world.statuses.get(&id.to_owned()).and_then(|status| status.records.get(&call.request.instance));
    let participants = record.into_iter().flat_map(|record| record.participants.iter());
    let items =
        participants.map(|(phone, (stage, at))| StatusStatistic::new(ChatId::personal(phone), at.seconds(), *stage));
    Ok(Answer::json(&items.collect::<Vec<_>>()))
}
