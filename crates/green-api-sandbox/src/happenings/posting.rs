//! A message leaves an account: who is to get it, and how far it came.

use std::collections::BTreeSet;

use green_api::{
    limits,
    models::{DeliveryStatus, JournalMessageStatus, MessageData},
};

use crate::{
    spec::{errors, texts},
    world::{
        InstanceId, Phone, World,
        agenda::{Event, Letter},
        mailbox::Entry,
    },
};

use super::notify::phone_of;

pub use super::quotes::quoting;

impl World {
    /// Sends a message from an account; `by_api` is the instance that does it.
    pub fn post(&mut self, from: Phone, chat: &str, id: String, content: MessageData, by_api: Option<InstanceId>) {
        let entry = self.outgoing(from, chat, id, content, by_api);
        self.send(from, entry);
    }

    /// Sends a message from a phone and tells its id.
    pub fn post_from_phone(&mut self, from: Phone, chat: &str, content: MessageData) -> String {
        let id = self.ids.phone_message();
        self.post(from, chat, id.clone(), content, None);
        id
    }

    /// Sends a message that nobody wrote, a vote or a reaction: it is not answered.
    pub(super) fn post_automatic(&mut self, from: Phone, chat: &str, content: MessageData) -> String {
        let id = self.ids.phone_message();
        let entry = Entry { automatic: true, ..self.outgoing(from, chat, id.clone(), content, None) };
        self.send(from, entry);
        id
    }

    /// A message that leaves an account, before anything happened to it.
    pub fn outgoing(
        &self,
        from: Phone,
        chat: &str,
        id: String,
        content: MessageData,
        by_api: Option<InstanceId>,
    ) -> Entry {
        Entry {
            id,
            chat: chat.to_owned(),
            sender: from,
            outgoing: true,
            by_api,
            content,
            accepted: self.now,
            last_action: self.now,
            status: JournalMessageStatus::Pending,
            failure: None,
            recipients: BTreeSet::new(),
            delivered_to: BTreeSet::new(),
            read_by: BTreeSet::new(),
            read: true,
            automatic: false,
            journals: self.linked_to(from).into_iter().collect(),
        }
    }

    fn send(&mut self, from: Phone, mut entry: Entry) {
        let recipients = self.recipients(from, &entry.chat, entry.by_api.is_some());
        let letter = Letter { from, chat: entry.chat.clone(), id: entry.id.clone() };
        let time = if is_file(&entry.content) { self.timings.file_sending } else { self.timings.sending };
        if let Ok(recipients) = &recipients {
            entry.recipients.clone_from(recipients);
        }
        let Some(account) = self.accounts.get_mut(&from) else { return };
        account.mailbox.push(entry.clone());
        self.plan_disappearing(&letter);
        match recipients {
            Ok(_) => {
                self.notify_outgoing(from, &entry);
                let at = self.now + time;
                self.agenda.plan(at, Event::Sent(letter));
            }
            Err(refused) => self.refused(from, &letter, &refused),
        }
    }

    /// Who gets a message to this chat.
    fn recipients(&self, from: Phone, chat: &str, by_api: bool) -> Result<BTreeSet<Phone>, Refused> {
        if let Some(phone) = phone_of(chat) {
            let exists = self.accounts.contains(&phone);
            return if exists {
                Ok(BTreeSet::from([phone]).into_iter().filter(|to| *to != from).collect())
            } else {
                Err(Refused::NoAccount)
            };
        }
        let group = self
            .groups
            .get(&chat.to_owned())
            .filter(|group| group.members.contains_key(&from))
            .ok_or(Refused::NotMember)?;
        // Phones know no such limit.
        if by_api && group.members.len() as u64 > limits::GROUP_PARTICIPANTS_MAXIMUM {
            return Err(Refused::TooManyMembers(group.members.len()));
        }
        Ok(group.members.keys().copied().filter(|member| *member != from).collect())
    }

    fn refused(&mut self, from: Phone, letter: &Letter, refused: &Refused) {
        let now = self.now;
        let Some(entry) =
            self.accounts.get_mut(&from).and_then(|account| account.mailbox.get_mut(&letter.chat, &letter.id))
        else {
            return;
        };
        entry.last_action = now;
        let status = match refused {
            Refused::NoAccount => {
                entry.status = JournalMessageStatus::NoAccount;
                DeliveryStatus::NoAccount
            }
            Refused::NotMember => {
                entry.status = JournalMessageStatus::NotInGroup;
                entry.failure = errors::get_group_data::GROUP_NOT_FOUND.message.map(str::to_owned);
                DeliveryStatus::Failed
            }
            Refused::TooManyMembers(count) => {
                // The journal has no status for it; the message was never sent.
                entry.failure = Some(texts::TOO_MANY_PARTICIPANTS.replace("{count}", &count.to_string()));
                DeliveryStatus::Failed
            }
        };
        let entry = entry.clone();
        self.notify_status(from, &entry, &status);
    }

    /// WhatsApp has the message: it goes on to those who are to get it.
    pub(super) fn message_sent(&mut self, letter: &Letter) {
        let now = self.now;
        let Some(entry) =
            self.accounts.get_mut(&letter.from).and_then(|account| account.mailbox.get_mut(&letter.chat, &letter.id))
        else {
            return;
        };
        entry.status = JournalMessageStatus::Sent;
        entry.last_action = now;
        let entry = entry.clone();
        self.notify_status(letter.from, &entry, &DeliveryStatus::Sent);
        let at = now + self.timings.delivery;
        for recipient in &entry.recipients {
            // Who blocked the sender never gets it: it stays sent.
            let blocked = self.accounts.get(recipient).is_some_and(|account| account.blocked.contains(&letter.from));
            if !blocked {
                self.agenda.plan(at, Event::Arrived(*recipient, letter.clone()));
            }
        }
    }
}

/// Why a message is not sent.
enum Refused {
    NoAccount,
    NotMember,
    TooManyMembers(usize),
}

fn is_file(content: &MessageData) -> bool {
    use MessageData::{AudioMessage, DocumentMessage, ImageMessage, StickerMessage, VideoMessage};
    matches!(content, ImageMessage(_) | VideoMessage(_) | DocumentMessage(_) | AudioMessage(_) | StickerMessage(_))
}
