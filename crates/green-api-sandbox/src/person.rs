//! A simulated person in the hands of a test.

use std::sync::Arc;

use green_api::{ChatId, models::MessageData};

use crate::{
    happenings::people,
    shared::Shared,
    world::{Phone, account::Answers, mailbox::Entry},
};

/// A person of the sandbox. Without an account of its own number every call does nothing.
#[derive(Clone, Debug)]
pub struct Person {
    shared: Arc<Shared>,
    phone: Phone,
}

/// A message that a person got.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Received {
    /// Its id.
    pub id: String,
    /// The chat, as the person sees it.
    pub chat: ChatId,
    /// Who wrote it.
    pub sender: ChatId,
    /// What it says.
    pub content: MessageData,
    /// The person read it.
    pub read: bool,
}

impl Received {
    /// The text, when it has one.
    pub fn text(&self) -> Option<&str> {
        people::text_of(&self.content)
    }

    fn of(entry: &Entry) -> Self {
        Self {
            id: entry.id.clone(),
            chat: entry.chat.as_str().into(),
            sender: ChatId::personal(entry.sender),
            content: entry.content.clone(),
            read: entry.read,
        }
    }
}

impl Person {
    pub(crate) fn new(shared: Arc<Shared>, phone: Phone) -> Self {
        Self { shared, phone }
    }

    pub(crate) fn shared(&self) -> &Arc<Shared> {
        &self.shared
    }

    /// Its number.
    pub fn phone(&self) -> Phone {
        self.phone
    }

    /// Writes a text and tells the message's id.
    pub fn says(&self, chat: impl Into<ChatId>, text: impl Into<String>) -> String {
        self.sends(chat, people::text(text))
    }

    /// Sends anything and tells the message's id.
    pub fn sends(&self, chat: impl Into<ChatId>, content: impl Into<MessageData>) -> String {
        let (chat, content) = (chat.into(), content.into());
        self.shared.enter(|world| world.post_from_phone(self.phone, chat.as_str(), content))
    }

    /// Reads all messages of a chat.
    pub fn reads(&self, chat: impl Into<ChatId>) {
        let chat = chat.into();
        self.shared.enter(|world| world.read_chat(self.phone, chat.as_str()));
    }

    /// Switches the phone on or off.
    pub fn switch_phone(&self, on: bool) {
        self.shared.enter(|world| world.switch_phone(self.phone, on));
    }

    /// Answers otherwise from now on.
    pub fn set_answers(&self, answers: Answers) {
        self.shared.enter(|world| {
            if let Some(account) = world.accounts.get_mut(&self.phone) {
                account.habits.answers = answers;
            }
        });
    }

    /// Blocks a number, or no longer.
    pub fn set_blocked(&self, phone: Phone, blocked: bool) {
        self.shared.enter(|world| {
            if let Some(account) = world.accounts.get_mut(&self.phone) {
                if blocked {
                    account.blocked.insert(phone)
                } else {
                    account.blocked.remove(&phone)
                };
            }
        });
    }

    /// What it got, oldest first.
    pub fn received(&self) -> Vec<Received> {
        self.shared.enter(|world| {
            let entries = world.accounts.get(&self.phone).into_iter().flat_map(|account| account.mailbox.iter());
            entries.filter(|entry| !entry.outgoing).map(Received::of).collect()
        })
    }
}
