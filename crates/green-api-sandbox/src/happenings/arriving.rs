//! A message comes to an account: notifications, delivery and reading.

use green_api::{
    ChatId,
    models::{DeliveryStatus, JournalMessageStatus, Switch},
};

use crate::world::{InstanceId, Phone, World, agenda::Letter, mailbox::Entry};

use super::notify::phone_of;

/// The chat of a message as its recipient sees it: of the sender, or the group.
pub fn chat_seen_by(recipient: Phone, letter: &Letter) -> String {
    match phone_of(&letter.chat) {
        Some(_) if letter.from != recipient => ChatId::personal(letter.from).into(),
        _ => letter.chat.clone(),
    }
}

impl World {
    /// A message reached an account, or waits for its phone.
    pub(super) fn message_arrived(&mut self, phone: Phone, letter: &Letter) {
        let instances = self.linked_to(phone);
        // An instance takes messages while the phone is off, but only one that is kept online confirms them.
        let kept_online = instances.iter().any(|id| self.is_kept_online(*id));
        let Some(account) = self.accounts.get_mut(&phone) else { return };
        let (on, known) = (account.phone_on, account.mailbox.get(&chat_seen_by(phone, letter), &letter.id).is_some());
        if !on && !kept_online {
            account.waiting.push(letter.clone());
        }
        if !known && (on || !instances.is_empty()) {
            self.take_in(phone, letter);
        }
        if on || kept_online {
            self.delivered(phone, letter);
            if on {
                self.person_notices(phone, letter);
            }
            self.instances_read(phone, letter);
        }
    }

    pub(super) fn is_kept_online(&self, id: InstanceId) -> bool {
        let on = |switch: &Option<Switch>| switch.as_ref().is_some_and(Switch::is_on);
        self.instances.get(&id).is_some_and(|instance| on(&instance.settings.keep_online_status))
    }

    /// The recipient's copy, and the notifications of its instances.
    fn take_in(&mut self, phone: Phone, letter: &Letter) {
        let now = self.now;
        let Some(sent) =
            self.accounts.get(&letter.from).and_then(|sender| sender.mailbox.get(&letter.chat, &letter.id))
        else {
            return;
        };
        let sent = sent.clone();
        let instances = self.linked_to(phone);
        let incoming = |id: &InstanceId| {
            self.instances
                .get(id)
                .is_some_and(|instance| instance.settings.incoming_webhook.as_ref().is_some_and(Switch::is_on))
        };
        let entry = Entry {
            chat: chat_seen_by(phone, letter),
            outgoing: false,
            by_api: None,
            accepted: now,
            last_action: now,
            journals: instances.iter().copied().filter(incoming).collect(),
            read: false,
            ..sent
        };
        let Some(account) = self.accounts.get_mut(&phone) else { return };
        account.mailbox.push(entry.clone());
        for id in instances {
            self.notify_incoming(id, phone, &entry);
        }
    }

    /// A recipient has the message; the sender learns of it when all have it.
    fn delivered(&mut self, phone: Phone, letter: &Letter) {
        self.progress(letter, |entry| {
            entry.delivered_to.insert(phone);
            let all = entry.delivered_to.len() >= entry.recipients.len();
            (all && entry.status == JournalMessageStatus::Sent)
                .then_some((JournalMessageStatus::Delivered, DeliveryStatus::Delivered))
        });
    }

    /// A recipient reads the message.
    pub(super) fn message_read(&mut self, phone: Phone, letter: &Letter) {
        let chat = chat_seen_by(phone, letter);
        let now = self.now;
        let Some(entry) = self.accounts.get_mut(&phone).and_then(|account| account.mailbox.get_mut(&chat, &letter.id))
        else {
            return;
        };
        if entry.read {
            return;
        }
        entry.read = true;
        entry.last_action = now;
        if self.reading_is_told(phone, letter) {
            self.progress(letter, |entry| {
                entry.read_by.insert(phone);
                let all = entry.read_by.len() >= entry.recipients.len();
                (all && entry.status != JournalMessageStatus::Read)
                    .then_some((JournalMessageStatus::Read, DeliveryStatus::Read))
            });
        }
        self.person_considers(phone, letter);
    }

    /// Who hides reading is not told of it either; in groups it is always told.
    fn reading_is_told(&self, reader: Phone, letter: &Letter) -> bool {
        let hides = |phone: Phone| self.accounts.get(&phone).is_some_and(|account| account.details.hides_reading);
        phone_of(&letter.chat).is_none() || !(hides(reader) || hides(letter.from))
    }

    /// Notes on the sender's copy how far the message came, and tells of a new status.
    fn progress(
        &mut self,
        letter: &Letter,
        note: impl FnOnce(&mut Entry) -> Option<(JournalMessageStatus, DeliveryStatus)>,
    ) {
        let now = self.now;
        let Some(entry) =
            self.accounts.get_mut(&letter.from).and_then(|account| account.mailbox.get_mut(&letter.chat, &letter.id))
        else {
            return;
        };
        let Some((status, told)) = note(entry) else { return };
        entry.status = status;
        entry.last_action = now;
        let entry = entry.clone();
        self.notify_status(letter.from, &entry, &told);
    }

    /// Instances that mark what comes in as read do so; marking on reply comes before it.
    fn instances_read(&mut self, phone: Phone, letter: &Letter) {
        let on = |switch: &Option<Switch>| switch.as_ref().is_some_and(Switch::is_on);
        let reads = self.linked_to(phone).iter().filter_map(|id| self.instances.get(id)).any(|instance| {
            on(&instance.settings.mark_incoming_messages_readed)
                && !on(&instance.settings.mark_incoming_messages_readed_on_reply)
        });
        if reads {
            self.message_read(phone, letter);
        }
    }

    /// Marks all messages of a chat, as an account sees it, as read.
    pub fn read_chat(&mut self, account: Phone, chat: &str) {
        let unread = self.accounts.get(&account).map(|account| account.mailbox.unread(chat)).unwrap_or_default();
        for id in unread {
            self.read_message(account, chat, &id);
        }
    }

    /// Marks an incoming message as read; false when there is no such message.
    pub fn read_message(&mut self, account: Phone, chat: &str, id: &str) -> bool {
        let Some(entry) = self.accounts.get(&account).and_then(|account| account.mailbox.get(chat, id)) else {
            return false;
        };
        if entry.outgoing {
            return false;
        }
        // The sender's copy stands in the chat with this account, or in the group.
        let theirs = if phone_of(chat).is_some() { ChatId::personal(account).into() } else { chat.to_owned() };
        let letter = Letter { from: entry.sender, chat: theirs, id: id.to_owned() };
        self.message_read(account, &letter);
        true
    }

    /// What waited for a phone arrives.
    pub(super) fn deliver_waiting(&mut self, phone: Phone) {
        let waiting =
            self.accounts.get_mut(&phone).map(|account| std::mem::take(&mut account.waiting)).unwrap_or_default();
        for letter in waiting {
            self.message_arrived(phone, &letter);
        }
        self.deliver_waiting_statuses(phone);
    }

    /// An instance that is online again takes what its account got meanwhile.
    pub(super) fn deliver_waiting_to_instance(&mut self, id: InstanceId) {
        if let Some(phone) = self.instances.get(&id).and_then(|instance| instance.account) {
            self.deliver_waiting(phone);
        }
    }
}
