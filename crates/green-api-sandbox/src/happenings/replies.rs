//! What is said about a message that is there already: quotes, forwarding, reactions, pressed buttons, chosen values.

use green_api::{
    ChatId,
    models::{
        ButtonsMessageButton, ButtonsResponseMessage, ButtonsResponseMessageData, ListMessageRow, ListResponseMessage,
        ListResponseMessageData, MessageData, QuotedMessage, ReactionMessage, ReactionMessageData,
        TemplateButtonReplyMessage, TemplateButtonReplyMessageData, TemplateQuickReplyButton,
    },
};

use crate::world::{Phone, World};

/// `listType` of a list of which one value is chosen (manual: line 5049).
const ONE_VALUE: &str = "1";

impl World {
    /// Sends something from a phone that quotes a message of the chat; none when there is no such message.
    pub fn quote_from_phone(&mut self, from: Phone, chat: &str, id: &str, content: MessageData) -> Option<String> {
        let quote = self.quote_of(from, chat, id)?;
        Some(self.post_from_phone(from, chat, super::posting::quoting(content, quote)))
    }

    /// Forwards a message from a phone to another chat; none when there is no such message.
    pub fn forward_from_phone(&mut self, from: Phone, chat: &str, id: &str, to: &str) -> Option<String> {
        let content = self.forwarded(from, chat, id)?;
        Some(self.post_from_phone(from, to, content))
    }

    /// Reacts to a message; none when there is no such message.
    pub fn react(&mut self, from: Phone, chat: &str, id: &str, emoji: &str) -> Option<String> {
        let author = self.accounts.get(&from)?.mailbox.get(chat, id)?.sender;
        // Without the kind of the message: so the manual shows it (lines 4541–4545).
        let quote = QuotedMessage::new().stanza_id(id).participant(ChatId::personal(author));
        Some(self.post_automatic(from, chat, ReactionMessage::new(ReactionMessageData::new(emoji), quote).into()))
    }

    /// Presses the button with this id below a message, or the button of a template that answers; none when there is no such one.
    pub fn press_button(&mut self, from: Phone, chat: &str, id: &str, button: &str) -> Option<String> {
        let reply: MessageData = match &self.accounts.get(&from)?.mailbox.get(chat, id)?.content {
            MessageData::ButtonsMessage(message) => {
                let is_it = |pressed: &&ButtonsMessageButton| pressed.button_id.as_deref() == Some(button);
                let pressed = message.buttons_message.buttons.iter().find(is_it)?;
                let text = pressed.button_text.clone().unwrap_or_default();
                ButtonsResponseMessage::new(
                    ButtonsResponseMessageData::new(button).selected_button_text(text).stanza_id(id),
                )
                .into()
            }
            MessageData::TemplateMessage(message) => {
                let is_it = |reply: &&TemplateQuickReplyButton| reply.id.as_deref() == Some(button);
                let buttons = message.template_message.buttons.iter();
                let (index, pressed) = buttons
                    .filter_map(|button| Some((button.index, button.quick_reply_button.as_ref()?)))
                    .find(|(_, reply)| is_it(reply))?;
                let data = TemplateButtonReplyMessageData::new(button)
                    .selected_index(index.unwrap_or_default().to_string())
                    .selected_display_text(pressed.display_text.clone().unwrap_or_default())
                    .stanza_id(id);
                TemplateButtonReplyMessage::new(data).into()
            }
            _ => return None,
        };
        Some(self.post_from_phone(from, chat, reply))
    }

    /// Chooses the value with this id from the list of a message; none when there is no such one.
    pub fn choose_row(&mut self, from: Phone, chat: &str, id: &str, row: &str) -> Option<String> {
        let MessageData::ListMessage(message) = &self.accounts.get(&from)?.mailbox.get(chat, id)?.content else {
            return None;
        };
        let is_it = |chosen: &&ListMessageRow| chosen.row_id.as_deref() == Some(row);
        let chosen =
            message.list_message.sections.iter().flat_map(|section| section.rows.iter().flatten()).find(is_it)?;
        let data = ListResponseMessageData::new(row)
            .title(chosen.title.clone().unwrap_or_default())
            .list_type(ONE_VALUE)
            .stanza_id(id);
        Some(self.post_from_phone(from, chat, ListResponseMessage::new(data).into()))
    }
}
