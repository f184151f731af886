//! The send queue of an instance: one message after another, with the interval that is set.

use std::time::Duration;

use green_api::{
    limits,
    models::{DeliveryStatus, Notification, OutgoingMessageStatus, StateInstance, Switch},
};

use crate::world::{
    InstanceId, World,
    agenda::Event,
    send_queue::{Content, Queued},
};

impl World {
    /// Puts something into the send queue.
    pub fn enqueue(&mut self, id: InstanceId, queued: Queued) {
        let now = self.now;
        let Some(instance) = self.instances.get_mut(&id) else { return };
        instance.queue.expire(now);
        let on_reply = instance.settings.mark_incoming_messages_readed_on_reply.as_ref().is_some_and(Switch::is_on);
        let (account, chat) = (instance.account, queued.chat.clone());
        let held: Vec<String> = match instance.state {
            // Sending is suspended: the message waits for a reboot, and says so.
            Some(StateInstance::YellowCard) => queued.parts.iter().map(|part| part.id.clone()).collect(),
            _ => Vec::new(),
        };
        instance.queue.push(queued);
        for message in held {
            let data = self.instance_data(id);
            let status = OutgoingMessageStatus::new(
                data,
                now.seconds(),
                chat.as_str(),
                message,
                DeliveryStatus::YellowCard,
                true,
            );
            self.notify(id, Some(&chat), &Notification::OutgoingMessageStatus(status));
        }
        if let (true, Some(account)) = (on_reply, account) {
            self.read_chat(account, &chat);
        }
        self.pump(id);
    }

    /// Plans the next look into the send queue, when there is something that may be sent.
    pub fn pump(&mut self, id: InstanceId) {
        let now = self.now;
        let Some(instance) = self.instances.get_mut(&id) else { return };
        if !instance.sends() || instance.queue.is_empty() || instance.queue.planned.is_some() {
            return;
        }
        let set = instance.settings.delay_send_messages_milliseconds.and_then(|delay| u64::try_from(delay).ok());
        let interval =
            set.map_or(limits::SEND_INTERVAL_MINIMUM, Duration::from_millis).max(limits::SEND_INTERVAL_MINIMUM);
        let due = instance.queue.last_sent.map_or(now, |last| now.max(last + interval));
        instance.queue.planned = Some(due);
        self.agenda.plan(due, Event::SendNext(id));
    }

    /// Sends the next message of the queue.
    pub(super) fn send_next(&mut self, id: InstanceId) {
        let now = self.now;
        let Some(instance) = self.instances.get_mut(&id) else { return };
        instance.queue.planned = None;
        if !instance.sends() {
            return;
        }
        let Some((account, (chat, part, quoted))) = instance.account.zip(instance.queue.pop(now)) else { return };
        instance.queue.last_sent = Some(now);
        let content = match part.content {
            Content::Message(content) => Some(*content),
            Content::Forwarded { chat, id } => self.forwarded(account, &chat, &id),
            Content::Status(status) => {
                // A link that does not show a file was answered like one that does; there is just no status.
                if let Some(content) = status.content {
                    self.publish(account, part.id.clone(), content, status.participants, Some(id));
                }
                None
            }
        };
        // A wrong id was answered like a right one; the message is just not delivered.
        let quoted = quoted.map(|quoted| self.quote_of(account, &chat, &quoted));
        let content = match (content, quoted) {
            (Some(content), None) => Some(content),
            (Some(content), Some(Some(quote))) => Some(super::posting::quoting(content, quote)),
            _ => None,
        };
        if let Some(content) = content {
            self.post(account, &chat, part.id, content, Some(id));
        }
        self.pump(id);
    }
}
