//! Quotes and forwarded messages.

use green_api::{
    ChatId,
    models::{ExtendedTextMessageData, MessageData, QuotedMessage, QuotedTextMessage, QuotedTextMessageData},
};

use crate::world::{Phone, World};

use super::people::text_of;

impl World {
    /// What a message that quotes this one says of it; none when the account has no such message in the chat.
    pub fn quote_of(&self, account: Phone, chat: &str, id: &str) -> Option<QuotedMessage> {
        let entry = self.accounts.get(&account)?.mailbox.get(chat, id)?;
        let mut quote = QuotedMessage::new().stanza_id(id).participant(ChatId::personal(entry.sender)).type_message(entry.content.type_message());
        describe(&mut quote, &entry.content);
        Some(quote)
    }

    /// The content of a message to forward, with its score; none when the account has no such message.
    pub fn forwarded(&self, account: Phone, chat: &str, id: &str) -> Option<MessageData> {
        let mut content = self.accounts.get(&account)?.mailbox.get(chat, id)?.content.clone();
        mark_forwarded(&mut content);
        Some(content)
    }
}

/// The fields of a quoted message that its kind has.
fn describe(quote: &mut QuotedMessage, content: &MessageData) {
    match content {
        MessageData::ImageMessage(message) => file(quote, &message.file_message_data),
        MessageData::VideoMessage(message) => file(quote, &message.file_message_data),
        MessageData::DocumentMessage(message) => file(quote, &message.file_message_data),
        MessageData::AudioMessage(message) => file(quote, &message.file_message_data),
        MessageData::LocationMessage(message) => quote.location = Some(message.location_message_data.clone()),
        MessageData::ContactMessage(message) => quote.contact = Some(message.contact_message_data.clone()),
        MessageData::PollMessage(message) => {
            let mut poll = message.poll_message_data.clone();
            // Empty in the manual's examples of a quoted poll.
            poll.options.clear();
            quote.poll_message_data = Some(poll);
        }
        other => quote.text_message = text_of(other).map(str::to_owned),
    }
}

fn file(quote: &mut QuotedMessage, data: &green_api::models::FileMessageData) {
    // The link is empty in the manual's examples of a quoted file.
    quote.download_url = Some(String::new());
    quote.caption.clone_from(&data.caption);
    quote.file_name.clone_from(&data.file_name);
    quote.jpeg_thumbnail.clone_from(&data.jpeg_thumbnail);
    quote.mime_type.clone_from(&data.mime_type);
}

/// A message with a quote: texts become the kind `quotedMessage`, others keep their own.
pub fn quoting(content: MessageData, quote: QuotedMessage) -> MessageData {
    if let Some(text) = text_of(&content) {
        let (stanza, participant) = (quote.stanza_id.clone().unwrap_or_default(), quote.participant.clone().unwrap_or_default());
        return QuotedTextMessage::new(QuotedTextMessageData::new(text, stanza, participant)).quoted_message(quote).into();
    }
    let mut content = content;
    match &mut content {
        MessageData::ImageMessage(message) => message.quoted_message = Some(quote),
        MessageData::VideoMessage(message) => message.quoted_message = Some(quote),
        MessageData::DocumentMessage(message) => message.quoted_message = Some(quote),
        MessageData::AudioMessage(message) => message.quoted_message = Some(quote),
        MessageData::LocationMessage(message) => message.quoted_message = Some(quote),
        MessageData::ContactMessage(message) => message.quoted_message = Some(quote),
        // Notifications of the other kinds have no place for a quote.
        _ => {}
    }
    content
}

/// Counts one more forwarding. Texts become the kind that has a place for it.
fn mark_forwarded(content: &mut MessageData) {
    fn count(forwarded: &mut Option<bool>, score: &mut Option<i64>) {
        *forwarded = Some(true);
        *score = Some(score.unwrap_or_default() + 1);
    }
    if let MessageData::TextMessage(message) = content {
        let data = ExtendedTextMessageData::new(message.text_message_data.text_message.as_str());
        *content = green_api::models::ExtendedTextMessage::new(data).into();
    }
    match content {
        MessageData::ExtendedTextMessage(message) => {
            let data = &mut message.extended_text_message_data;
            count(&mut data.is_forwarded, &mut data.forwarding_score);
        }
        MessageData::ImageMessage(message) => count(&mut message.file_message_data.is_forwarded, &mut message.file_message_data.forwarding_score),
        MessageData::VideoMessage(message) => count(&mut message.file_message_data.is_forwarded, &mut message.file_message_data.forwarding_score),
        MessageData::DocumentMessage(message) => count(&mut message.file_message_data.is_forwarded, &mut message.file_message_data.forwarding_score),
        MessageData::AudioMessage(message) => count(&mut message.file_message_data.is_forwarded, &mut message.file_message_data.forwarding_score),
        MessageData::LocationMessage(message) => {
            count(&mut message.location_message_data.is_forwarded, &mut message.location_message_data.forwarding_score);
        }
        MessageData::ContactMessage(message) => {
            count(&mut message.contact_message_data.is_forwarded, &mut message.contact_message_data.forwarding_score);
        }
        _ => {}
    }
}
