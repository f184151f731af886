//! Groups: who is in them, who may change them. What people's phones can do more is in `invitations`.

use green_api::limits;

use crate::world::{
    Phone, World,
    groups::{Group, Member},
};

/// Why a group was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum GroupError {
    /// There is no such group.
    #[error("there is no such group")]
    NoGroup,
    /// Who acts is not in the group.
    #[error("the account is not in the group")]
    NotMember,
    /// Who acts is in the group, but may not change it.
    #[error("the account is not an administrator of the group")]
    NotAdministrator,
    /// There is no account with the number.
    #[error("the number has no WhatsApp account")]
    NoAccount,
    /// The number is in the group already.
    #[error("the number is in the group already")]
    AlreadyMember,
    /// The number is not in the group.
    #[error("the number is not in the group")]
    NoParticipant,
    /// The number's privacy settings let only its contacts add it to groups.
    #[error("the number may be added to groups by its contacts only")]
    Private,
}

impl World {
    /// Whether WhatsApp would refuse this account another group for now.
    pub fn makes_groups_too_often(&self, phone: Phone) -> bool {
        let last = self.groups.iter().filter(|(_, group)| group.owner == phone).map(|(_, group)| group.made).max();
        last.is_some_and(|last| self.now.since(last) < limits::GROUP_CREATION_INTERVAL)
    }

    /// Makes a group of those who can be added, and tells its id.
    pub fn create_group(
        &mut self,
        by: Phone,
        name: &str,
        with: impl IntoIterator<Item = Phone>,
    ) -> Result<String, GroupError> {
        if !self.accounts.contains(&by) {
            return Err(GroupError::NoAccount);
        }
        let added = with.into_iter().filter(|phone| self.may_be_added(by, *phone).is_ok());
        let mut members: std::collections::BTreeMap<_, _> = added.map(|phone| (phone, Member::default())).collect();
        members.insert(by, Member { administrator: true });
        let (id, invitation) = (self.ids.group(), self.ids.invitation());
        let group = Group {
            id: id.clone(),
            name: name.to_owned(),
            named: self.now,
            named_by: by,
            owner: by,
            made: self.now,
            members,
            invitation,
            picture: None,
        };
        self.groups.insert(id.clone(), group);
        Ok(id)
    }

    /// The groups that an account is in.
    pub fn groups_of(&self, phone: Phone) -> impl Iterator<Item = &Group> {
        self.groups.iter().map(|(_, group)| group).filter(move |group| group.has(phone))
    }

    /// Whether an account can be added to groups by another one.
    pub fn may_be_added(&self, by: Phone, phone: Phone) -> Result<(), GroupError> {
        let account = self.accounts.get(&phone).ok_or(GroupError::NoAccount)?;
        let knows = |who: Phone, whom: Phone| {
            self.accounts.get(&who).is_some_and(|account| account.contact_name(whom).is_some())
        };
        // A number that the one who adds has not saved is asked by an invitation instead (manual: lines 4605–4609).
        let refuses = account.groups_by_contacts_only && !(knows(phone, by) && knows(by, phone));
        if refuses { Err(GroupError::Private) } else { Ok(()) }
    }

    /// A group that an account may change.
    fn administered(&mut self, by: Phone, id: &str) -> Result<&mut Group, GroupError> {
        let group = self.groups.get_mut(&id.to_owned()).ok_or(GroupError::NoGroup)?;
        match group.members.get(&by) {
            None => Err(GroupError::NotMember),
            Some(member) if !member.administrator => Err(GroupError::NotAdministrator),
            Some(_) => Ok(group),
        }
    }

    /// Gives a group another name.
    pub fn rename_group(&mut self, by: Phone, id: &str, name: &str) -> Result<(), GroupError> {
        let now = self.now;
        let group = self.administered(by, id)?;
        name.clone_into(&mut group.name);
        group.named = now;
        group.named_by = by;
        Ok(())
    }

    /// Adds a participant.
    pub fn add_to_group(&mut self, by: Phone, id: &str, phone: Phone) -> Result<(), GroupError> {
        if self.administered(by, id)?.has(phone) {
            return Err(GroupError::AlreadyMember);
        }
        self.may_be_added(by, phone)?;
        self.administered(by, id)?.members.insert(phone, Member::default());
        Ok(())
    }

    /// Removes a participant.
    pub fn remove_from_group(&mut self, by: Phone, id: &str, phone: Phone) -> Result<(), GroupError> {
        self.administered(by, id)?.members.remove(&phone).map(|_| ()).ok_or(GroupError::NoParticipant)
    }

    /// Makes a participant an administrator, or takes that away.
    pub fn set_administrator(
        &mut self,
        by: Phone,
        id: &str,
        phone: Phone,
        administrator: bool,
    ) -> Result<(), GroupError> {
        let member = self.administered(by, id)?.members.get_mut(&phone).ok_or(GroupError::NoParticipant)?;
        member.administrator = administrator;
        Ok(())
    }

    /// Sets the picture, which is stored under this key.
    pub fn set_group_picture(&mut self, by: Phone, id: &str, key: String) -> Result<(), GroupError> {
        self.administered(by, id)?.picture = Some(key);
        Ok(())
    }

    /// An account leaves a group; tells whether it was an administrator.
    pub fn leave_group(&mut self, phone: Phone, id: &str) -> Result<bool, GroupError> {
        let group = self.groups.get_mut(&id.to_owned()).ok_or(GroupError::NoGroup)?;
        group.members.remove(&phone).map(|member| member.administrator).ok_or(GroupError::NotMember)
    }

    /// An account joins a group by its link or by an invitation.
    pub fn join_group(&mut self, phone: Phone, id: &str) -> Result<(), GroupError> {
        if !self.accounts.contains(&phone) {
            return Err(GroupError::NoAccount);
        }
        let group = self.groups.get_mut(&id.to_owned()).ok_or(GroupError::NoGroup)?;
        if group.has(phone) {
            return Err(GroupError::AlreadyMember);
        }
        group.members.insert(phone, Member::default());
        Ok(())
    }
}
