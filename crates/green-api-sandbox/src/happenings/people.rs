//! What simulated people do: reading, answering, switching their phones on and off.

use green_api::models::{MessageData, TextMessage, TextMessageData};

use crate::world::{
    Phone, World,
    account::Answers,
    agenda::{Event, Letter},
};

use super::arriving::chat_seen_by;

/// A plain text.
pub fn text(text: impl Into<String>) -> MessageData {
    TextMessage::new(TextMessageData::new(text).is_template_message(false)).into()
}

/// The text of a message that has one.
pub fn text_of(content: &MessageData) -> Option<&str> {
    match content {
        MessageData::TextMessage(message) => Some(&message.text_message_data.text_message),
        MessageData::ExtendedTextMessage(message) => Some(&message.extended_text_message_data.text),
        MessageData::QuotedTextMessage(message) => Some(&message.extended_text_message_data.text),
        _ => None,
    }
}

impl World {
    /// Plans what a person does with a message that came.
    pub(super) fn person_notices(&mut self, phone: Phone, letter: &Letter) {
        let Some(account) = self.accounts.get(&phone) else { return };
        if let Some(after) = account.habits.reads_after {
            let at = self.now + after;
            self.agenda.plan(at, Event::Read(phone, letter.clone()));
        }
    }

    /// Plans the answer to a message that was read.
    pub(super) fn person_considers(&mut self, phone: Phone, letter: &Letter) {
        let Some(account) = self.accounts.get(&phone) else { return };
        if account.habits.answers != Answers::Silent {
            let at = self.now + account.habits.answers_after;
            self.agenda.plan(at, Event::Answer(phone, letter.clone()));
        }
    }

    /// A person answers a message.
    pub(super) fn person_answers(&mut self, phone: Phone, letter: &Letter) {
        let chat = chat_seen_by(phone, letter);
        let Some(account) = self.accounts.get_mut(&phone) else { return };
        let Some(entry) = account.mailbox.get(&chat, &letter.id) else { return };
        if entry.automatic {
            return;
        }
        let content = match &mut account.habits.answers {
            Answers::Silent => return,
            Answers::Echo => entry.content.clone(),
            Answers::Script(texts) if texts.is_empty() => return,
            Answers::Script(texts) => text(texts.remove(0)),
        };
        self.post_automatic(phone, &chat, content);
    }

    /// Switches a phone on or off; what waited for it arrives.
    pub fn switch_phone(&mut self, phone: Phone, on: bool) {
        let Some(account) = self.accounts.get_mut(&phone) else { return };
        account.phone_on = on;
        if on {
            self.deliver_waiting(phone);
        }
    }
}
