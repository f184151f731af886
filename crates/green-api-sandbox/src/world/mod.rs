//! The state of the simulated service, without behaviour: what exists, in tables that know what was changed.

pub mod account;
pub mod agenda;
pub mod details;
pub mod files;
pub mod groups;
pub mod ids;
pub mod instance;
pub mod mailbox;
pub mod notices;
pub mod quota;
pub mod rates;
pub mod send_queue;
pub mod statuses;
pub mod table;

use std::sync::Arc;

use crate::{clock::Moment, faults::Faults, timings::Timings};

use self::{
    account::Account, agenda::Agenda, files::StoredFile, groups::Group, ids::Ids, instance::Instance, statuses::Status,
    table::Table,
};

/// A phone number with country code.
pub type Phone = u64;

/// Number of an instance.
pub type InstanceId = u64;

/// What has to happen outside of the world, once nobody holds it any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Somebody has to carry this instance's notifications to its webhook.
    Courier(InstanceId),
}

/// Everything that exists.
#[derive(Debug)]
pub struct World {
    /// The time. While events are made up for, the time of the event.
    pub now: Moment,
    /// Instances by number.
    pub instances: Table<InstanceId, Instance>,
    /// WhatsApp accounts by phone number: simulated people, and what instances are linked to.
    pub accounts: Table<Phone, Account>,
    /// Groups by id.
    pub groups: Table<String, Group>,
    /// Statuses by id.
    pub statuses: Table<String, Status>,
    /// Stored files by their key in links.
    pub files: Table<String, StoredFile>,
    /// What is going to happen.
    pub agenda: Agenda,
    /// Where ids, tokens and codes come from.
    pub ids: Ids,
    /// How long things take.
    pub timings: Timings,
    /// Address of the API host.
    pub api_url: String,
    /// Address of the media host.
    pub media_url: String,
    /// Rates and quotas are not looked at.
    pub unlimited: bool,
    /// What goes wrong on purpose.
    pub faults: Arc<Faults>,
    /// What has to happen outside.
    pub effects: Vec<Effect>,
}

impl World {
    /// An empty world.
    pub fn new(now: Moment, seed: u64, timings: Timings) -> Self {
        Self {
            now,
            instances: Table::default(),
            accounts: Table::default(),
            groups: Table::default(),
            statuses: Table::default(),
            files: Table::default(),
            agenda: Agenda::default(),
            ids: Ids::new(seed),
            timings,
            api_url: String::new(),
            media_url: String::new(),
            unlimited: false,
            faults: Arc::default(),
            effects: Vec::new(),
        }
    }

    /// The account that an instance is linked to.
    pub fn account_of(&self, id: InstanceId) -> Option<&Account> {
        self.accounts.get(&self.instances.get(&id)?.account?)
    }

    /// The instances that are linked to an account and authorized.
    pub fn linked_to(&self, phone: Phone) -> Vec<InstanceId> {
        self.instances
            .iter()
            .filter(|(_, instance)| instance.account == Some(phone) && instance.is_online())
            .map(|(id, _)| *id)
            .collect()
    }
}
