//! `forwardMessages`.

use green_api::models::{ForwardMessages, ForwardMessagesResponse, QueuedForwardMessages, QueuedForwardMessagesBody};

use crate::{
    gateway::{
        checks,
        reply::{Answer, Refusal},
        request::Call,
    },
    world::send_queue::{Content, Part, Queued},
};

/// Puts messages of another chat into the queue; which they are is looked up when they are sent.
pub fn send(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: ForwardMessages = call.body()?;
    checks::admit_chat(call.world, call.id(), call.request.method, request.chat_id.as_str())?;
    let ids: Vec<String> = request.messages.iter().map(|_| call.world.ids.api_message()).collect();
    let part = |(id, source): (&String, &String)| {
        let content = Content::Forwarded { chat: request.chat_id_from.to_string(), id: source.clone() };
        Part { id: id.clone(), content }
    };
    let body = QueuedForwardMessagesBody::new(&request.chat_id, &request.chat_id_from, request.messages.clone());
    let queued = Queued {
        item: QueuedForwardMessages::new(ids.clone(), body).into(),
        chat: request.chat_id.to_string(),
        parts: ids.iter().zip(&request.messages).map(part).collect(),
        quoted: None,
        accepted: call.world.now,
    };
    let id = call.id();
    call.world.enqueue(id, queued);
    Ok(Answer::json(&ForwardMessagesResponse::new(ids)))
}
