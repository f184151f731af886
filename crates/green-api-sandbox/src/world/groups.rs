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
    /// Who made it.
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
