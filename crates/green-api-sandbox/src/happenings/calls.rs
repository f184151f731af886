//! Calls: each rings, then ends in one of four ways.

use green_api::{
    ChatId,
    models::{CallStatus, IncomingCall, Notification},
};

use crate::world::{Phone, World, agenda::Event, details::Ringing};

impl World {
    /// Calls somebody and tells the call's id; none when there is no such account or it blocked the caller. A call before it ends.
    pub fn call(&mut self, from: Phone, to: Phone) -> Option<String> {
        let reachable = self.accounts.get(&to).is_some_and(|account| !account.blocked.contains(&from)) && from != to;
        if !reachable || !self.accounts.contains(&from) {
            return None;
        }
        self.end_call(from, &CallStatus::Missed);
        let id = self.ids.phone_message();
        let caller = self.accounts.get_mut(&from)?;
        caller.details.call = Some(Ringing { id: id.clone(), to });
        self.tell_of_call(from, to, &id, &CallStatus::Offer);
        if self.accounts.get(&to).is_some_and(|account| account.details.do_not_disturb) {
            self.end_call(from, &CallStatus::HangUp);
        } else {
            let at = self.now + self.timings.ringing;
            self.agenda.plan(at, Event::RungOut(from, id.clone()));
        }
        Some(id)
    }

    /// Ends the call that an account makes; false when it makes none.
    pub fn end_call(&mut self, from: Phone, status: &CallStatus) -> bool {
        let Some(call) = self.accounts.get_mut(&from).and_then(|account| account.details.call.take()) else {
            return false;
        };
        self.tell_of_call(from, call.to, &call.id, status);
        true
    }

    /// Ends the calls that ring at an account; false when none does.
    pub fn end_calls_to(&mut self, to: Phone, status: &CallStatus) -> bool {
        let rings = |call: &Option<Ringing>| call.as_ref().is_some_and(|call| call.to == to);
        let callers: Vec<Phone> =
            self.accounts.iter().filter(|(_, account)| rings(&account.details.call)).map(|(phone, _)| *phone).collect();
        for caller in &callers {
            self.end_call(*caller, status);
        }
        !callers.is_empty()
    }

    /// Nobody answered in time: WhatsApp ends the call.
    pub(super) fn call_rung_out(&mut self, from: Phone, id: &str) {
        let rings = self
            .accounts
            .get(&from)
            .and_then(|account| account.details.call.as_ref())
            .is_some_and(|call| call.id == id);
        if rings {
            self.end_call(from, &CallStatus::Declined);
        }
    }

    fn tell_of_call(&mut self, from: Phone, to: Phone, id: &str, status: &CallStatus) {
        let chat = ChatId::personal(from);
        for instance in self.linked_to(to) {
            let call =
                IncomingCall::new(self.instance_data(instance), self.now.seconds(), chat.as_str(), status.clone(), id);
            self.notify(instance, Some(chat.as_str()), &Notification::IncomingCall(call));
        }
    }
}
