//! Invitations to groups: what a phone offers when a number cannot be added.

use green_api::models::{GroupInviteMessage, GroupInviteMessageData};

use crate::{
    spec::texts,
    world::{Phone, World},
};

use super::groups::GroupError;

/// What became of somebody who was to come into a group.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Invitation {
    /// The number could be added, and was.
    Added,
    /// The number could not be added; it got a message with an invitation. This is the message's id.
    Sent(String),
}

impl World {
    /// On a phone: adds a number to a group or, when the number's privacy settings forbid it, sends an invitation.
    pub fn invite_to_group(&mut self, by: Phone, id: &str, phone: Phone) -> Result<Invitation, GroupError> {
        match self.add_to_group(by, id, phone) {
            Ok(()) => Ok(Invitation::Added),
            Err(GroupError::Private) => self.send_invitation(by, id, phone).map(Invitation::Sent),
            Err(error) => Err(error),
        }
    }

    fn send_invitation(&mut self, by: Phone, id: &str, phone: Phone) -> Result<String, GroupError> {
        let (inviting, invited) = self.accounts.get(&by).zip(self.accounts.get(&phone)).ok_or(GroupError::NoAccount)?;
        // Only these invitations arrive as messages: from a contact who has not saved the number (manual: lines 4605–4609).
        if invited.contact_name(by).is_none() || inviting.contact_name(phone).is_some() {
            return Err(GroupError::Private);
        }
        let (name, to) = (inviting.name.clone(), invited.wid());
        let group = self.groups.get(&id.to_owned()).ok_or(GroupError::NoGroup)?;
        let data = GroupInviteMessageData::new(group.id.as_str(), group.invitation.as_str())
            .invite_expiration(texts::GROUP_INVITATION_EXPIRATION)
            .group_name(group.name.as_str())
            .caption(texts::GROUP_INVITATION_CAPTION)
            .name(name)
            .jpeg_thumbnail("");
        Ok(self.post_from_phone(by, to.as_str(), GroupInviteMessage::new(data).into()))
    }
}
