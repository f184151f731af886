//! `sendLocation`.

use green_api::models::{
    LocationMessage, LocationMessageData, QueuedSendLocation, QueuedSendLocationBody, SendLocation,
    SendLocationResponse,
};

use crate::gateway::{
    reply::{Answer, Refusal},
    request::Call,
};

use super::{Outgoing, enqueue};

/// Puts a location into the queue.
pub fn send(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: SendLocation = call.body()?;
    let id = call.world.ids.api_message();
    let mut body = QueuedSendLocationBody::new(&request.chat_id, request.latitude, request.longitude);
    body.quoted_message_id.clone_from(&request.quoted_message_id);
    body.name_location.clone_from(&request.name_location);
    body.address.clone_from(&request.address);
    let data = LocationMessageData::new(request.latitude, request.longitude)
        .name_location(request.name_location.unwrap_or_default())
        .address(request.address.unwrap_or_default())
        .jpeg_thumbnail("");
    let outgoing = Outgoing {
        id: id.clone(),
        chat: request.chat_id.into(),
        quoted: request.quoted_message_id,
        content: LocationMessage::new(data).into(),
        item: QueuedSendLocation::new(id.as_str(), body).into(),
    };
    enqueue(call, outgoing)?;
    Ok(Answer::json(&SendLocationResponse::new(id)))
}
