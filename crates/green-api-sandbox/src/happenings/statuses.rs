//! Statuses: to whom they go, how far they come, what the author's instances note of it.

use green_api::{ChatId, limits, models::Switch};

use crate::world::{
    InstanceId, Phone, World,
    agenda::Event,
    statuses::{Record, Stage, Status, StatusContent, Viewing},
};

use super::notify::phone_of;

impl World {
    /// Publishes a status; `by_api` is the instance that does it.
    pub fn publish(
        &mut self,
        author: Phone,
        id: String,
        content: StatusContent,
        participants: Vec<ChatId>,
        by_api: Option<InstanceId>,
    ) {
        if !self.accounts.contains(&author) {
            return;
        }
        let (now, audience) = (self.now, self.audience(author, &participants));
        let time =
            if matches!(content, StatusContent::Text(_)) { self.timings.sending } else { self.timings.file_sending };
        let record = Record {
            stage: Stage::Pending,
            last_action: now,
            participants: audience.iter().map(|phone| (*phone, (Stage::Pending, now))).collect(),
        };
        let status = Status {
            id: id.clone(),
            author,
            by_api,
            content,
            participants,
            published: now,
            audience: audience.into_iter().map(|phone| (phone, Viewing::default())).collect(),
            records: self.linked_to(author).into_iter().map(|instance| (instance, record.clone())).collect(),
        };
        self.statuses.insert(id.clone(), status);
        self.agenda.plan(now + time, Event::StatusSent(id));
    }

    /// Publishes a status from a phone and tells its id.
    pub fn publish_from_phone(&mut self, author: Phone, content: StatusContent) -> String {
        let id = self.ids.phone_message();
        self.publish(author, id.clone(), content, Vec::new(), None);
        id
    }

    /// The contacts that a status goes to: the first ones with a name, of those who are asked for.
    fn audience(&self, author: Phone, participants: &[ChatId]) -> Vec<Phone> {
        let most = usize::try_from(limits::STATUS_AUDIENCE_MAXIMUM).unwrap_or(usize::MAX);
        let asked: Vec<Phone> = participants.iter().filter_map(|participant| phone_of(participant.as_str())).collect();
        let book = self.accounts.get(&author).into_iter().flat_map(|account| account.phone_book.iter());
        let contacts = book.filter(|(_, name)| !name.trim().is_empty()).map(|(phone, _)| *phone).take(most);
        let wanted = |phone: &Phone| *phone != author && (participants.is_empty() || asked.contains(phone));
        contacts.filter(|phone| wanted(phone) && self.accounts.contains(phone)).collect()
    }

    /// Notes how far a status came: with one contact, or with all.
    fn note_status(&mut self, id: &str, phone: Option<Phone>, stage: Stage) {
        let now = self.now;
        let Some(status) = self.statuses.get(&id.to_owned()) else { return };
        // What happens while an instance does not get the statuses of its messages is never noted.
        let notes = |instance: &InstanceId| {
            let instance = self
                .instances
                .get(instance)
                .filter(|instance| instance.account == Some(status.author) && instance.is_online());
            instance.is_some_and(|instance| instance.settings.outgoing_webhook.as_ref().is_some_and(Switch::is_on))
        };
        let noting: Vec<InstanceId> = status.records.keys().copied().filter(notes).collect();
        let Some(status) = self.statuses.get_mut(&id.to_owned()) else { return };
        for (instance, record) in &mut status.records {
            if !noting.contains(instance) {
                continue;
            }
            record.stage = record.stage.max(stage);
            record.last_action = now;
            for (participant, noted) in &mut record.participants {
                if phone.is_none_or(|phone| phone == *participant) && noted.0 < stage {
                    *noted = (stage, now);
                }
            }
        }
    }

    /// WhatsApp has the status: it goes on to those who see it.
    pub(super) fn status_sent(&mut self, id: &str) {
        let Some(status) = self.statuses.get(&id.to_owned()) else { return };
        let (author, contacts) = (status.author, status.contacts());
        self.note_status(id, None, Stage::Sent);
        let at = self.now + self.timings.delivery;
        for phone in contacts {
            let Some(account) = self.accounts.get(&phone) else { continue };
            // Who did not save the author's number never sees it, nor does who blocked it.
            if account.contact_name(author).is_some() && !account.blocked.contains(&author) {
                self.agenda.plan(at, Event::StatusArrived(phone, id.to_owned()));
            }
        }
    }

    /// A contact gets a status, or its phone is off.
    pub(super) fn status_arrived(&mut self, phone: Phone, id: &str) {
        let (now, linked) = (self.now, self.linked_to(phone));
        // As with messages: an instance takes it while the phone is off, but only one that is kept online confirms it.
        let kept_online = linked.iter().any(|id| self.is_kept_online(*id));
        let Some(account) = self.accounts.get(&phone) else { return };
        let (on, views_after) = (account.phone_on, account.habits.reads_after);
        let Some(viewing) = self.statuses.get_mut(&id.to_owned()).and_then(|status| status.audience.get_mut(&phone))
        else {
            return;
        };
        viewing.waiting = !on;
        if on || !linked.is_empty() {
            viewing.received.get_or_insert(now);
        }
        if on || kept_online {
            self.note_status(id, Some(phone), Stage::Delivered);
        }
        if let (true, Some(after)) = (on, views_after) {
            self.agenda.plan(now + after, Event::StatusViewed(phone, id.to_owned()));
        }
    }

    /// A contact views a status that it got; false when it did not get it.
    pub fn status_viewed(&mut self, phone: Phone, id: &str) -> bool {
        let now = self.now;
        let viewing = self.statuses.get_mut(&id.to_owned()).and_then(|status| status.audience.get_mut(&phone));
        let Some(viewing) = viewing.filter(|viewing| viewing.received.is_some()) else { return false };
        if viewing.viewed.is_none() {
            viewing.viewed = Some(now);
            self.note_status(id, Some(phone), Stage::Read);
        }
        true
    }

    /// Statuses that waited for a phone arrive.
    pub(super) fn deliver_waiting_statuses(&mut self, phone: Phone) {
        let waits = |status: &&Status| status.audience.get(&phone).is_some_and(|viewing| viewing.waiting);
        let waiting: Vec<String> =
            self.statuses.iter().map(|(_, status)| status).filter(waits).map(|status| status.id.clone()).collect();
        for id in waiting {
            self.status_arrived(phone, &id);
        }
    }

    /// Deletes a status of an account, everywhere; false when it has no such status.
    pub fn delete_status(&mut self, author: Phone, id: &str) -> bool {
        let key = id.to_owned();
        self.statuses.get(&key).is_some_and(|status| status.author == author) && self.statuses.remove(&key).is_some()
    }
}
