//! Quotes and forwarded messages.

use green_api::{
    ChatId,
    models::{
        ExtendedTextMessage, ExtendedTextMessageData, MessageData, QuotedExtendedText, QuotedMessage,
        QuotedTextMessage, QuotedTextMessageData,
    },
};

use crate::world::{Phone, World};

use super::people::text_of;

impl World {
    /// What a message that quotes this one says of it; none when the account has no such message in the chat.
    pub fn quote_of(&self, account: Phone, chat: &str, id: &str) -> Option<QuotedMessage> {
        let entry = self.accounts.get(&account)?.mailbox.get(chat, id)?;
        let mut quote = QuotedMessage::new()
            .stanza_id(id)
            .participant(ChatId::personal(entry.sender))
            .type_message(entry.content.type_message());
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
        MessageData::ContactsArrayMessage(message) => {
            quote.contacts = message.message_data.as_ref().and_then(|data| data.contacts.clone());
        }
        MessageData::StickerMessage(message) => {
            let data = &message.file_message_data;
            quote.download_url = Some(String::new());
            quote.caption.clone_from(&data.caption);
            quote.file_name.clone_from(&data.file_name);
            quote.jpeg_thumbnail.clone_from(&data.jpeg_thumbnail);
            quote.mime_type.clone_from(&data.mime_type);
            quote.is_animated = data.is_animated;
        }
        MessageData::ExtendedTextMessage(message) => {
            let data = &message.extended_text_message_data;
            quote.text_message = Some(data.text.clone());
            quote.extended_text_message = Some(preview(data));
        }
        MessageData::PollMessage(message) => {
            let mut poll = message.poll_message_data.clone();
            // Empty in the manual's examples of a quoted poll.
            poll.options.clear();
            quote.poll_message_data = Some(poll);
        }
        other => quote.text_message = text_of(other).map(str::to_owned),
    }
}

/// The preview of a quoted link; the text stands beside it (manual: lines 2695–2700).
fn preview(data: &ExtendedTextMessageData) -> QuotedExtendedText {
    let mut preview = QuotedExtendedText::new();
    preview.description.clone_from(&data.description);
    preview.title.clone_from(&data.title);
    preview.jpeg_thumbnail.clone_from(&data.jpeg_thumbnail);
    preview.preview_type.clone_from(&data.preview_type);
    preview
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
        let (stanza, participant) =
            (quote.stanza_id.clone().unwrap_or_default(), quote.participant.clone().unwrap_or_default());
        return QuotedTextMessage::new(QuotedTextMessageData::new(text, stanza, participant))
            .quoted_message(quote)
            .into();
    }
    let mut content = content;
    match &mut content {
        MessageData::ImageMessage(message) => message.quoted_message = Some(quote),
        MessageData::VideoMessage(message) => message.quoted_message = Some(quote),
        MessageData::DocumentMessage(message) => message.quoted_message = Some(quote),
        MessageData::AudioMessage(message) => message.quoted_message = Some(quote),
        MessageData::LocationMessage(message) => message.quoted_message = Some(quote),
        MessageData::ContactMessage(message) => message.quoted_message = Some(quote),
        MessageData::ContactsArrayMessage(message) => message.quoted_message = Some(quote),
        MessageData::StickerMessage(message) => message.quoted_message = Some(quote),
        MessageData::ButtonsMessage(message) => message.quoted_message = Some(quote),
        MessageData::ListMessage(message) => message.quoted_message = Some(quote),
        MessageData::TemplateMessage(message) => message.quoted_message = Some(quote),
        MessageData::GroupInviteMessage(message) => message.quoted_message = Some(quote),
        MessageData::ListResponseMessage(message) => message.quoted_message = Some(quote),
        // Notifications of the other kinds have no place for a quote.
        _ => {}
    }
    content
}

/// Counts one more forwarding, and leaves out what the message quoted. Texts become the kind that has a place for the count.
fn mark_forwarded(content: &mut MessageData) {
    if let Some(text) = text_of(content).filter(|_| !matches!(content, MessageData::ExtendedTextMessage(_))) {
        *content = ExtendedTextMessage::new(ExtendedTextMessageData::new(text)).into();
    }
    macro_rules! count {
        ($message:expr, $data:expr) => {{
            $message.quoted_message = None;
            $data.is_forwarded = Some(true);
            $data.forwarding_score = Some($data.forwarding_score.unwrap_or_default() + 1);
        }};
    }
    match content {
        MessageData::ExtendedTextMessage(message) => count!(message, message.extended_text_message_data),
        MessageData::ImageMessage(message) => count!(message, message.file_message_data),
        MessageData::VideoMessage(message) => count!(message, message.file_message_data),
        MessageData::DocumentMessage(message) => count!(message, message.file_message_data),
        MessageData::AudioMessage(message) => count!(message, message.file_message_data),
        MessageData::StickerMessage(message) => count!(message, message.file_message_data),
        MessageData::LocationMessage(message) => count!(message, message.location_message_data),
        MessageData::ContactMessage(message) => count!(message, message.contact_message_data),
        MessageData::ContactsArrayMessage(message) => {
            if let Some(data) = &mut message.message_data {
                count!(message, data);
            }
        }
        MessageData::ButtonsMessage(message) => count!(message, message.buttons_message),
        MessageData::ListMessage(message) => count!(message, message.list_message),
        MessageData::TemplateMessage(message) => count!(message, message.template_message),
        // The other kinds have no place for the count.
        _ => {}
    }
}
