//! What happens in the world, at once or in time: the behaviour behind the methods.
//!
//! Methods and the typed API call functions of here; what takes time is planned as an [`Event`] and done when it is due.

pub mod arriving;
pub mod calls;
pub mod contacts;
pub mod deleting;
pub mod groups;
pub mod invitations;
pub mod life;
pub mod linking;
pub mod notify;
#[allow(deprecated, reason = "the manual calls the kind `quotedMessage` obsolete and sends it nevertheless")]
pub mod people;
pub mod posting;
#[allow(deprecated, reason = "the manual calls the kind `quotedMessage` obsolete and sends it nevertheless")]
mod quotes;
pub mod replies;
pub mod sending;
pub mod statuses;
pub mod stored;
pub mod votes;

use crate::{
    clock::Moment,
    world::{World, agenda::Event},
};

impl World {
    /// Does everything that was due until `now`, in order.
    pub fn catch_up(&mut self, now: Moment) {
        while let Some((at, event)) = self.agenda.take_due(now) {
            // An event that was planned in the past happens now: time does not go back.
            self.now = self.now.max(at);
            self.happen(event);
        }
        self.now = self.now.max(now);
    }

    fn happen(&mut self, event: Event) {
        match event {
            Event::Created(id) => self.instance_created(id),
            Event::Restarted(id, restart) => self.instance_restarted(id, restart),
            Event::SettingsApply(id) => self.settings_apply(id),
            Event::Linked(id, phone) => self.instance_linked(id, phone),
            Event::SendNext(id) => self.send_next(id),
            Event::Sent(letter) => self.message_sent(&letter),
            Event::Arrived(phone, letter) => self.message_arrived(phone, &letter),
            Event::Read(phone, letter) => self.message_read(phone, &letter),
            Event::Answer(phone, letter) => self.person_answers(phone, &letter),
            Event::Voted(poll) => self.vote_told(&poll),
            Event::RungOut(phone, id) => self.call_rung_out(phone, &id),
            Event::Disappeared(letter) => {
                self.delete_message(letter.from, &letter.chat, &letter.id);
            }
            Event::StatusSent(id) => self.status_sent(&id),
            Event::StatusArrived(phone, id) => self.status_arrived(phone, &id),
            Event::StatusViewed(phone, id) => {
                self.status_viewed(phone, &id);
            }
        }
    }
}
