//! `sendTextStatus`.

use green_api::models::{
    QueuedSendTextStatus, QueuedSendTextStatusBody, SendTextStatus, SendTextStatusResponse, StatusText,
};

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    world::statuses::StatusContent,
};

use super::{Outgoing, colour, enqueue};

/// Puts a text into the queue.
pub fn send(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: SendTextStatus = call.body()?;
    let id = call.world.ids.api_message();
    let (colour, participants) =
        (colour(call.request.method, request.background_color), request.participants.unwrap_or_default());
    let mut body =
        QueuedSendTextStatusBody::new(request.message.as_str()).participants(participants.clone()).link_preview(true);
    body.background_color.clone_from(&colour);
    body.font.clone_from(&request.font);
    let mut text = StatusText::new(request.message);
    text.background_color = colour;
    text.font = request.font;
    let outgoing = Outgoing {
        id: id.clone(),
        content: Some(StatusContent::Text(text)),
        participants,
        item: QueuedSendTextStatus::new(id.as_str(), body).into(),
    };
    enqueue(call.world, call.request.instance, outgoing);
    Ok(Answer::json(&SendTextStatusResponse::new(id)))
}
