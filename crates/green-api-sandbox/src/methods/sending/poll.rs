//! `sendPoll`.

use green_api::models::{PollMessage, PollMessageData, QueuedSendPoll, QueuedSendPollBody, SendPoll, SendPollResponse};

use crate::gateway::{
    reply::{Answer, Refusal},
    request::Call,
};

use super::{Outgoing, enqueue};

/// Puts a poll into the queue.
pub fn send(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: SendPoll = call.body()?;
    let id = call.world.ids.api_message();
    let mut body = QueuedSendPollBody::new(&request.chat_id, request.message.as_str(), request.options.clone());
    body.quoted_message_id.clone_from(&request.quoted_message_id);
    let data = PollMessageData::new(request.message, request.options)
        .multiple_answers(request.multiple_answers.unwrap_or_default());
    let outgoing = Outgoing {
        id: id.clone(),
        chat: request.chat_id.into(),
        quoted: request.quoted_message_id,
        content: PollMessage::new(data).into(),
        item: QueuedSendPoll::new(id.as_str(), body).into(),
    };
    enqueue(call, outgoing)?;
    Ok(Answer::json(&SendPollResponse::new(id)))
}
