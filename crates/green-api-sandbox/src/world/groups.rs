//! Groups.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::clock::Moment;

use super::Phone;

/// A group.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Group {
    /// Its id, with `@g.us`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// When it got its name.
    pub named: Moment,
    /// Who gave it its name.
    pub named_by: Phone,
    /// Who made it; stays so after leaving it.
    pub owner: Phone,
    /// When it was made.
    pub made: Moment,
    /// Who is in it.
    pub members: BTreeMap<Phone, Member>,
    /// Code of its invitation.
    pub invitation: String,
    /// Key of its picture among the stored files.
    pub picture: Option<String>,
}

/// A member of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// May change the group.
    pub administrator: bool,
}

impl Group {
    /// Whether an account is in it.
    pub fn has(&self, phone: Phone) -> bool {
        self.members.contains_key(&phone)
    }

    /// Whether an account may change it.
    pub fn is_administered_by(&self, phone: Phone) -> bool {
        self.members.get(&phone).is_some_and(|member| member.administrator)
    }
}
