//! What people do in groups. They write there as anywhere: a group's chat is its id.

use green_api::ChatId;

use crate::{
    happenings::{groups::GroupError, invitations::Invitation},
    person::Person,
    sandbox::Sandbox,
    world::{Phone, World, groups::Group},
};

impl Person {
    /// Makes a group and tells its id. Who has no account, or may not be added by this person, is left out.
    pub fn creates_group(&self, name: &str, with: impl IntoIterator<Item = Phone>) -> Result<ChatId, GroupError> {
        self.in_world(|world, phone| world.create_group(phone, name, with)).map(ChatId::from)
    }

    /// Joins a group by its link, or accepts an invitation.
    pub fn joins(&self, group: impl Into<ChatId>) -> Result<(), GroupError> {
        let group = group.into();
        self.in_world(|world, phone| world.join_group(phone, group.as_str()))
    }

    /// Leaves a group.
    pub fn leaves(&self, group: impl Into<ChatId>) -> Result<(), GroupError> {
        let group = group.into();
        self.in_world(|world, phone| world.leave_group(phone, group.as_str())).map(|_| ())
    }

    /// Adds a number to a group; when the number's privacy settings forbid it, sends it an invitation instead.
    ///
    /// The invitation arrives as a message when the number has saved this person, and this person has not saved the number.
    pub fn invites(&self, phone: Phone, group: impl Into<ChatId>) -> Result<Invitation, GroupError> {
        let group = group.into();
        self.in_world(|world, by| world.invite_to_group(by, group.as_str(), phone))
    }

    /// Removes a number from a group.
    pub fn removes(&self, phone: Phone, group: impl Into<ChatId>) -> Result<(), GroupError> {
        let group = group.into();
        self.in_world(|world, by| world.remove_from_group(by, group.as_str(), phone))
    }

    /// Gives a group another name.
    pub fn renames(&self, group: impl Into<ChatId>, name: &str) -> Result<(), GroupError> {
        let group = group.into();
        self.in_world(|world, by| world.rename_group(by, group.as_str(), name))
    }

    /// Makes a number an administrator of a group, or takes that away.
    pub fn sets_administrator(
        &self,
        phone: Phone,
        group: impl Into<ChatId>,
        administrator: bool,
    ) -> Result<(), GroupError> {
        let group = group.into();
        self.in_world(|world, by| world.set_administrator(by, group.as_str(), phone, administrator))
    }

    fn in_world<R>(&self, act: impl FnOnce(&mut World, Phone) -> R) -> R {
        self.shared().enter(|world| act(world, self.phone()))
    }
}

impl Sandbox {
    /// A group as it is now.
    pub fn group(&self, id: impl Into<ChatId>) -> Option<Group> {
        let id = id.into();
        self.world(|world| world.groups.get(&id.as_str().to_owned()).cloned())
    }
}
