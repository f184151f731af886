//! `sendMessage`.

use green_api::models::{
    ExtendedTextMessage, ExtendedTextMessageData, MessageData, QueuedSendMessage, QueuedSendMessageBody, SendMessage,
    SendMessageResponse,
};

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    happenings::people,
};

use super::{Outgoing, enqueue};

/// Puts a text into the queue.
pub fn send(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: SendMessage = call.body()?;
    let id = call.world.ids.api_message();
    let mut body = QueuedSendMessageBody::new(&request.chat_id, request.message.as_str())
        .link_preview(request.link_preview.unwrap_or(true));
    body.quoted_message_id.clone_from(&request.quoted_message_id);
    let outgoing = Outgoing {
        id: id.clone(),
        chat: request.chat_id.into(),
        quoted: request.quoted_message_id,
        content: content(&request.message, request.link_preview.unwrap_or(true)),
        item: QueuedSendMessage::new(id.as_str(), body).into(),
    };
    enqueue(call, outgoing)?;
    Ok(Answer::json(&SendMessageResponse::new(id)))
}

/// A text with a link comes with a preview, and is of another kind then.
fn content(text: &str, preview: bool) -> MessageData {
    let has_link = text.split_whitespace().any(|word| word.starts_with("https://") || word.starts_with("http://"));
    if !(has_link && preview) {
        return people::text(text);
    }
    ExtendedTextMessage::new(ExtendedTextMessageData::new(text).description("").title("")).into()
}
