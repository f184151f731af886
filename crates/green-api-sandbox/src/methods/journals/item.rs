//! A message in the form of the journals.

use green_api::models::{
    FileMessageData, JournalAudioMessage, JournalButtonsMessage, JournalButtonsResponseMessage, JournalContactMessage,
    JournalDocumentMessage, JournalExtendedTextMessage, JournalImageMessage, JournalListMessage,
    JournalListResponseMessage, JournalLocationMessage, JournalMessage, JournalMessageType, JournalPollMessage,
    JournalPollUpdateMessage, JournalQuotedMessage, JournalReactionMessage, JournalStickerMessage,
    JournalTemplateButtonReplyMessage, JournalTemplateMessage, JournalTextMessage, JournalVideoMessage, MessageData,
    SenderData,
};

use crate::{clock::Moment, world::mailbox::Entry};

/// The item of an entry.
pub fn item(entry: &Entry, time: Moment, sender: &SenderData) -> JournalMessage {
    let kind = if entry.outgoing { JournalMessageType::Outgoing } else { JournalMessageType::Incoming };
    let (id, time, chat) = (entry.id.as_str(), time.seconds(), entry.chat.as_str());
    // What the kinds have in common; each is a struct of its own.
    macro_rules! item {
        ($kind:ident $(, $content:expr)*) => {{
            let mut message = $kind::new(kind, id, time, chat $(, $content)*);
            if entry.outgoing {
                message.status_message = Some(entry.status.clone());
                message.send_by_api = Some(entry.by_api.is_some());
            } else {
                message.sender_id = Some(sender.sender.clone());
                message.sender_name.clone_from(&sender.sender_name);
                message.sender_contact_name.clone_from(&sender.sender_contact_name);
            }
            message
        }};
    }
    macro_rules! file {
        ($kind:ident, $data:expr) => {{
            let data: &FileMessageData = $data;
            let mut message = item!($kind, data.download_url.as_str());
            message.caption = Some(data.caption.clone().unwrap_or_default());
            message.file_name.clone_from(&data.file_name);
            message.jpeg_thumbnail = data.jpeg_thumbnail.clone().unwrap_or_default().into();
            message.mime_type.clone_from(&data.mime_type);
            message.is_forwarded = data.is_forwarded;
            message.forwarding_score = data.forwarding_score;
            message
        }};
    }
    match &entry.content {
        MessageData::TextMessage(message) => {
            item!(JournalTextMessage, message.text_message_data.text_message.as_str()).into()
        }
        MessageData::ExtendedTextMessage(message) => {
            let data = &message.extended_text_message_data;
            item!(JournalExtendedTextMessage, data.text.as_str(), data.clone()).into()
        }
        MessageData::QuotedTextMessage(message) => {
            let quoted = message.quoted_message.clone().unwrap_or_default();
            item!(JournalQuotedMessage, message.extended_text_message_data.clone(), quoted).into()
        }
        MessageData::ImageMessage(message) => file!(JournalImageMessage, &message.file_message_data).into(),
        MessageData::VideoMessage(message) => file!(JournalVideoMessage, &message.file_message_data).into(),
        MessageData::DocumentMessage(message) => file!(JournalDocumentMessage, &message.file_message_data).into(),
        MessageData::AudioMessage(message) => file!(JournalAudioMessage, &message.file_message_data).into(),
        MessageData::StickerMessage(message) => {
            let data = &message.file_message_data;
            let mut item = item!(JournalStickerMessage, data.download_url.as_str());
            item.file_name.clone_from(&data.file_name);
            item.mime_type.clone_from(&data.mime_type);
            item.is_animated = data.is_animated;
            item.into()
        }
        MessageData::LocationMessage(message) => {
            item!(JournalLocationMessage, message.location_message_data.clone()).into()
        }
        MessageData::ContactMessage(message) => {
            item!(JournalContactMessage, message.contact_message_data.clone()).into()
        }
        MessageData::ReactionMessage(message) => {
            item!(JournalReactionMessage, message.extended_text_message_data.clone(), message.quoted_message.clone())
                .into()
        }
        MessageData::PollMessage(message) => item!(JournalPollMessage, message.poll_message_data.clone()).into(),
        MessageData::PollUpdateMessage(message) => {
            item!(JournalPollUpdateMessage, message.poll_message_data.clone()).into()
        }
        MessageData::ButtonsMessage(_) => item!(JournalButtonsMessage).into(),
        MessageData::ListMessage(_) => item!(JournalListMessage).into(),
        MessageData::TemplateMessage(_) => item!(JournalTemplateMessage).into(),
        MessageData::ButtonsResponseMessage(_) => item!(JournalButtonsResponseMessage).into(),
        MessageData::TemplateButtonReplyMessage(_) => item!(JournalTemplateButtonReplyMessage).into(),
        MessageData::ListResponseMessage(_) => item!(JournalListResponseMessage).into(),
        // The journals have no form for invitations and several contacts: only a text that there was something.
        other => item!(JournalTextMessage, other.type_message()).into(),
    }
}
