//! The life of an instance: creation, states, restarts, settings.

use green_api::models::{SetSettings, StateInstance};
use serde_json::Value;

use crate::world::{InstanceId, World, agenda::Event, instance::Standing};

impl World {
    /// The instance can be linked from now on.
    pub(super) fn instance_created(&mut self, id: InstanceId) {
        if self.instances.get(&id).is_some_and(|instance| instance.state.is_none()) {
            self.set_state(id, StateInstance::NotAuthorized);
        }
    }

    /// Changes the state of an instance and tells of it.
    pub fn set_state(&mut self, id: InstanceId, state: StateInstance) {
        let Some(instance) = self.instances.get_mut(&id) else { return };
        if instance.state.as_ref() == Some(&state) {
            return;
        }
        let was_online = instance.is_online();
        // A ban outlives restarts; only another link ends it.
        instance.banned |= state == StateInstance::Blocked;
        instance.state = Some(state.clone());
        let online = instance.is_online();
        // Codes are for instances that nobody is linked to.
        if state != StateInstance::NotAuthorized {
            instance.qr = None;
            instance.code = None;
        }
        instance.changed.notify_waiters();
        self.notify_state(id, state);
        if online != was_online {
            self.notify_socket(id, online);
        }
        if online {
            self.pump(id);
            self.deliver_waiting_to_instance(id);
        }
    }

    /// Restarts an instance: `starting`, then what it was linked to.
    pub fn restart(&mut self, id: InstanceId) {
        let (now, time) = (self.now, self.timings.restart);
        let Some(instance) = self.instances.get_mut(&id) else { return };
        instance.restarts += 1;
        let restart = instance.restarts;
        self.set_state(id, StateInstance::Starting);
        self.agenda.plan(now + time, Event::Restarted(id, restart));
    }

    /// A restart is over, unless another one began meanwhile.
    pub(super) fn instance_restarted(&mut self, id: InstanceId, restart: u32) {
        let Some(instance) = self.instances.get(&id) else { return };
        if instance.restarts == restart && instance.state == Some(StateInstance::Starting) {
            let after = match (instance.banned, instance.account) {
                (true, _) => StateInstance::Blocked,
                (false, Some(_)) => StateInstance::Authorized,
                (false, None) => StateInstance::NotAuthorized,
            };
            self.set_state(id, after);
        }
    }

    /// Settings to apply later; those that are not in `change` stay.
    pub fn change_settings(&mut self, id: InstanceId, change: &impl serde::Serialize) {
        let (now, time) = (self.now, self.timings.settings);
        let Some(instance) = self.instances.get_mut(&id) else { return };
        let before = instance.settings_next.as_ref().unwrap_or(&instance.settings);
        instance.settings_next = Some(merged(before, change));
        self.agenda.plan(now + time, Event::SettingsApply(id));
    }

    /// The settings that were set last apply.
    pub fn settings_apply(&mut self, id: InstanceId) {
        let Some(instance) = self.instances.get_mut(&id) else { return };
        let Some(settings) = instance.settings_next.take() else { return };
        instance.settings = settings;
        // Those who wait for notifications must learn of a webhook.
        instance.changed.notify_waiters();
        self.call_courier(id);
        self.pump(id);
    }

    /// Unlinks the account.
    pub fn log_out(&mut self, id: InstanceId) {
        let Some(instance) = self.instances.get_mut(&id) else { return };
        instance.stale = false;
        instance.banned = false;
        instance.known_accounts.extend(instance.account.take());
        self.set_state(id, StateInstance::NotAuthorized);
    }

    /// The account was unlinked on the phone: the instance needs `logout` before it can be linked again.
    pub fn unlink_on_phone(&mut self, id: InstanceId) {
        let Some(instance) = self.instances.get_mut(&id) else { return };
        instance.stale = true;
        instance.account = None;
        self.set_state(id, StateInstance::NotAuthorized);
    }

    /// The instance's paid time is over, it was deleted, or it may be used again.
    pub fn set_standing(&mut self, id: InstanceId, standing: Standing) {
        if let Some(instance) = self.instances.get_mut(&id) {
            instance.standing = standing;
            instance.changed.notify_waiters();
        }
    }
}

/// `change` on top of `settings`.
fn merged(settings: &SetSettings, change: &impl serde::Serialize) -> SetSettings {
    let (Ok(Value::Object(mut all)), Ok(Value::Object(change))) =
        (serde_json::to_value(settings), serde_json::to_value(change))
    else {
        return settings.clone();
    };
    all.extend(change);
    serde_json::from_value(Value::Object(all)).unwrap_or_else(|_| settings.clone())
}
