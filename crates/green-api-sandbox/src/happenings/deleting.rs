//! Messages that go away: deleted, or disappearing by themselves.

use std::time::Duration;

use crate::world::{
    Phone, World,
    agenda::{Event, Letter},
};

use super::{arriving::chat_seen_by, notify::phone_of};

impl World {
    /// Deletes a message of a chat: one's own for everybody, others' for oneself. False when there is no such message.
    pub fn delete_message(&mut self, owner: Phone, chat: &str, id: &str) -> bool {
        let Some(entry) = self.accounts.get_mut(&owner).and_then(|account| account.mailbox.remove(chat, id)) else {
            return false;
        };
        if entry.outgoing {
            let letter = Letter { from: owner, chat: chat.to_owned(), id: id.to_owned() };
            for recipient in entry.recipients {
                self.forget(recipient, &letter);
            }
        }
        true
    }

    fn forget(&mut self, recipient: Phone, letter: &Letter) {
        let chat = chat_seen_by(recipient, letter);
        if let Some(account) = self.accounts.get_mut(&recipient) {
            account.mailbox.remove(&chat, &letter.id);
            account.waiting.retain(|waiting| waiting != letter);
        }
    }

    /// Sets how long messages of a chat live, for everybody in it; those that are there already stay.
    pub fn set_expiration(&mut self, owner: Phone, chat: &str, seconds: i64) {
        let set = |world: &mut Self, phone: Phone, chat: String| {
            if let Some(account) = world.accounts.get_mut(&phone) {
                account.details.chats.entry(chat).or_default().expiration = seconds;
            }
        };
        set(self, owner, chat.to_owned());
        if let Some(other) = phone_of(chat) {
            set(self, other, green_api::ChatId::personal(owner).into());
        } else {
            let members =
                self.groups.get(&chat.to_owned()).map(|group| group.members.keys().copied().collect::<Vec<_>>());
            for member in members.unwrap_or_default() {
                set(self, member, chat.to_owned());
            }
        }
    }

    /// Plans the end of a message in a chat whose messages disappear.
    pub(super) fn plan_disappearing(&mut self, letter: &Letter) {
        let settings = self.accounts.get(&letter.from).and_then(|account| account.details.chats.get(&letter.chat));
        let seconds = settings.and_then(|settings| u64::try_from(settings.expiration).ok()).unwrap_or_default();
        if seconds > 0 {
            let at = self.now + Duration::from_secs(seconds);
            self.agenda.plan(at, Event::Disappeared(letter.clone()));
        }
    }
}
