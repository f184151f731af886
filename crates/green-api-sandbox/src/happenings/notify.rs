//! Making notifications: what the settings let through goes into the instance's queue.

use green_api::models::{
    DeliveryStatus, IncomingMessageReceived, InstanceData, MessageData, Notification, OutgoingApiMessageReceived,
    OutgoingMessageReceived, OutgoingMessageStatus, SenderData, StateInstance, StateInstanceChanged, StatusInstance,
    StatusInstanceChanged,
};

use crate::{
    faults,
    spec::NotificationKind,
    world::{Effect, InstanceId, Phone, World, mailbox::Entry},
};

/// The messenger of every instance, `typeInstance`.
const TYPE_INSTANCE: &str = "whatsapp";

impl World {
    /// What notifications say of the instance that they come from.
    pub fn instance_data(&self, id: InstanceId) -> InstanceData {
        let wid = self.account_of(id).map(crate::world::account::Account::wid).unwrap_or_default();
        InstanceData::new(i64::try_from(id).unwrap_or_default(), wid, TYPE_INSTANCE)
    }

    /// Puts a notification into the queue, when the settings let it through. `chat` is the correspondent, if it has one.
    pub fn notify(&mut self, id: InstanceId, chat: Option<&str>, notification: &Notification) {
        let (now, unlimited) = (self.now, self.unlimited);
        let Some(instance) = self.instances.get_mut(&id) else { return };
        let (status, message) = match notification {
            Notification::OutgoingMessageStatus(status) => (Some(status.status.as_str()), None),
            Notification::IncomingMessageReceived(message) => (None, Some(message.message_data.type_message())),
            Notification::OutgoingMessageReceived(message) => (None, Some(message.message_data.type_message())),
            Notification::OutgoingApiMessageReceived(message) => (None, Some(message.message_data.type_message())),
            _ => (None, None),
        };
        if !NotificationKind::enabled(notification.type_webhook(), status, message, &instance.settings) {
            return;
        }
        // On the developer tariff notifications come from three chats only.
        if !unlimited && chat.is_some_and(|chat| !instance.usage.admit(instance.tariff, chat, now)) {
            return;
        }
        if let Ok(json) = serde_json::to_string(notification) {
            self.queue_notice(id, json);
        }
    }

    /// Puts a body into the queue, whatever the settings say.
    pub fn queue_notice(&mut self, id: InstanceId, json: String) {
        let now = self.now;
        let Some(instance) = self.instances.get_mut(&id) else { return };
        instance.notices.expire(now);
        instance.notices.push(json, now);
        faults::notices::disturb(&self.faults, id, &mut instance.notices, now);
        instance.changed.notify_waiters();
        self.call_courier(id);
    }

    /// Calls for somebody who carries notifications to the webhook, when there is one to carry to.
    pub fn call_courier(&mut self, id: InstanceId) {
        let Some(instance) = self.instances.get_mut(&id) else { return };
        if !instance.courier && instance.webhook_url().is_some() && !instance.notices.is_empty() {
            instance.courier = true;
            self.effects.push(Effect::Courier(id));
        }
    }

    pub(super) fn notify_state(&mut self, id: InstanceId, state: StateInstance) {
        let changed = StateInstanceChanged::new(self.instance_data(id), self.now.seconds(), state);
        self.notify(id, None, &Notification::StateInstanceChanged(changed));
    }

    pub(super) fn notify_socket(&mut self, id: InstanceId, online: bool) {
        let status = if online { StatusInstance::Online } else { StatusInstance::Offline };
        let changed = StatusInstanceChanged::new(self.instance_data(id), self.now.seconds(), status);
        self.notify(id, None, &Notification::StatusInstanceChanged(changed));
    }

    /// Tells the instances of the sender how far a message came.
    pub(super) fn notify_status(&mut self, sender: Phone, entry: &Entry, status: &DeliveryStatus) {
        for id in self.linked_to(sender) {
            let by_api = entry.by_api == Some(id);
            let data = self.instance_data(id);
            let mut notice = OutgoingMessageStatus::new(
                data,
                self.now.seconds(),
                entry.chat.as_str(),
                entry.id.as_str(),
                status.clone(),
                by_api,
            );
            notice.description.clone_from(&entry.failure);
            // Statuses of messages from the phone need the setting for those messages too.
            let switched = by_api
                || NotificationKind::enabled(
                    "outgoingMessageReceived",
                    None,
                    None,
                    &self.settings(id).unwrap_or_default(),
                );
            if switched {
                self.notify(id, Some(&entry.chat), &Notification::OutgoingMessageStatus(notice));
            }
        }
    }

    /// Tells the instances of the sender of a message that was sent.
    pub(super) fn notify_outgoing(&mut self, sender: Phone, entry: &Entry) {
        for id in self.linked_to(sender) {
            let (data, time, id_message) = (self.instance_data(id), self.now.seconds(), entry.id.as_str());
            let (senders, content) = (self.sender_data(sender, entry), entry.content.clone());
            let notification = if entry.by_api == Some(id) {
                Notification::OutgoingApiMessageReceived(OutgoingApiMessageReceived::new(
                    data, time, id_message, senders, content,
                ))
            } else {
                Notification::OutgoingMessageReceived(OutgoingMessageReceived::new(
                    data, time, id_message, senders, content,
                ))
            };
            self.notify(id, Some(&entry.chat), &notification);
        }
    }

    /// Tells an instance of a message that came in.
    pub fn notify_incoming(&mut self, id: InstanceId, owner: Phone, entry: &Entry) {
        let (data, time) = (self.instance_data(id), entry.accepted.seconds());
        let (senders, content): (_, MessageData) = (self.sender_data(owner, entry), entry.content.clone());
        let message = IncomingMessageReceived::new(data, time, entry.id.as_str(), senders, content);
        self.notify(id, Some(&entry.chat), &Notification::IncomingMessageReceived(message));
    }

    /// Chat and sender of a message, with the names that the owner of the mailbox sees.
    pub fn sender_data(&self, owner: Phone, entry: &Entry) -> SenderData {
        let sender = self.accounts.get(&entry.sender);
        let name = sender.map(|account| account.name.as_str()).unwrap_or_default();
        let book = self.accounts.get(&owner).and_then(|account| account.contact_name(entry.sender)).unwrap_or_default();
        let mut data = SenderData::new(entry.chat.as_str(), green_api::ChatId::personal(entry.sender))
            .sender_name(name)
            .sender_contact_name(book);
        data.chat_name = Some(self.chat_name(owner, &entry.chat));
        data
    }

    /// The name of a chat as an account sees it: of the group, in the phone book, in the profile.
    pub fn chat_name(&self, owner: Phone, chat: &str) -> String {
        if let Some(group) = self.groups.get(&chat.to_owned()) {
            return group.name.clone();
        }
        let Some(phone) = phone_of(chat) else { return String::new() };
        let book = self.accounts.get(&owner).and_then(|account| account.contact_name(phone));
        let profile = self.accounts.get(&phone).map(|account| account.name.as_str());
        book.or(profile).unwrap_or_default().to_owned()
    }

    fn settings(&self, id: InstanceId) -> Option<green_api::models::SetSettings> {
        self.instances.get(&id).map(|instance| instance.settings.clone())
    }
}

/// The phone number of a personal chat.
pub fn phone_of(chat: &str) -> Option<Phone> {
    chat.strip_suffix("@c.us")?.parse().ok()
}
