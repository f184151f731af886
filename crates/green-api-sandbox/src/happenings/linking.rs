//! Linking an account: QR codes and codes by phone number.

use green_api::{limits, models::StateInstance};

use crate::{
    clock::Moment,
    world::{InstanceId, Phone, World, account::Account, agenda::Event, instance::LinkCode},
};

/// Why a phone could not link an instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LinkError {
    /// There is no such instance.
    #[error("there is no such instance")]
    NoInstance,
    /// It is linked already, starting or being created.
    #[error("the instance cannot be linked in its state")]
    NotReady,
    /// The code is not the current one any more.
    #[error("the code is wrong or too old")]
    WrongCode,
}

impl World {
    /// The current QR code of an instance; a new one when the last is too old. None when it cannot be linked.
    pub fn qr_code(&mut self, id: InstanceId) -> Option<String> {
        let now = self.now;
        let instance = self.instances.get_mut(&id)?;
        if instance.state != Some(StateInstance::NotAuthorized) || instance.stale {
            return None;
        }
        if let Some(qr) = instance.qr.as_ref().filter(|qr| qr.until > now) {
            return Some(qr.text.clone());
        }
        let text = self.ids.qr();
        instance.qr = Some(LinkCode { text: text.clone(), phone: None, until: now + limits::QR_CODE_LIFETIME });
        Some(text)
    }

    /// A new code for a phone number. None when the instance cannot be linked.
    pub fn phone_code(&mut self, id: InstanceId, phone: Phone) -> Option<String> {
        let now = self.now;
        let instance = self.instances.get_mut(&id)?;
        if instance.state != Some(StateInstance::NotAuthorized) || instance.stale {
            return None;
        }
        let text = self.ids.code();
        instance.code =
            Some(LinkCode { text: text.clone(), phone: Some(phone), until: now + limits::AUTHORIZATION_CODE_LIFETIME });
        Some(text)
    }

    /// A phone scans a QR code that says `text`, wherever it saw it.
    pub fn scan(&mut self, phone: Phone, text: &str) -> Result<InstanceId, LinkError> {
        let now = self.now;
        let current = |code: &LinkCode| code.text == text && code.until > now;
        let found = self.instances.iter().find(|(_, instance)| instance.qr.as_ref().is_some_and(current));
        let id = found.map(|(id, _)| *id).ok_or(LinkError::WrongCode)?;
        self.link(id, phone)?;
        Ok(id)
    }

    /// A phone enters a code.
    pub fn enter_code(&mut self, phone: Phone, text: &str) -> Result<InstanceId, LinkError> {
        let now = self.now;
        let current = |code: &LinkCode| code.text == text && code.phone == Some(phone) && code.until > now;
        let found = self.instances.iter().find(|(_, instance)| instance.code.as_ref().is_some_and(current));
        let id = found.map(|(id, _)| *id).ok_or(LinkError::WrongCode)?;
        self.link(id, phone)?;
        Ok(id)
    }

    /// Links an instance to an account, which is made when it does not exist.
    pub fn link(&mut self, id: InstanceId, phone: Phone) -> Result<(), LinkError> {
        let instance = self.instances.get_mut(&id).ok_or(LinkError::NoInstance)?;
        if instance.state != Some(StateInstance::NotAuthorized) || instance.stale {
            return Err(LinkError::NotReady);
        }
        instance.qr = None;
        instance.code = None;
        let at = self.now + self.timings.linking;
        self.agenda.plan(at, Event::Linked(id, phone));
        Ok(())
    }

    /// The instance is authorized from now on.
    pub(crate) fn instance_linked(&mut self, id: InstanceId, phone: Phone) {
        let now = self.now;
        if !self.accounts.contains(&phone) {
            self.accounts.insert(phone, Account::new(phone, ""));
        }
        let Some(instance) = self.instances.get_mut(&id) else { return };
        if instance.state != Some(StateInstance::NotAuthorized) {
            return;
        }
        // Old messages come with the second link to the same account, not with the first.
        let known = instance.known_accounts.contains(&phone);
        instance.journal_from = if known { Moment::default() } else { now };
        instance.account = Some(phone);
        self.set_state(id, StateInstance::Authorized);
    }
}
