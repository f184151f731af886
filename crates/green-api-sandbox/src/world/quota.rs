//! What an instance used of its tariff this month.

use std::collections::{BTreeMap, BTreeSet};

use green_api::limits;
use serde::{Deserialize, Serialize};

use crate::{clock::Moment, spec::Method};

/// Tariff of an instance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Tariff {
    /// Free, with quotas and three chats
    Developer,
    /// Paid
    #[default]
    Business,
}

/// What was used this month.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Usage {
    month: (i64, u32),
    requests: BTreeMap<Method, u32>,
    chats: BTreeSet<String>,
}

impl Usage {
    /// Forgets the last month when it is over.
    fn turn(&mut self, now: Moment) {
        let (year, month, _) = now.date();
        if self.month != (year, month) {
            *self = Self { month: (year, month), ..Self::default() };
        }
    }

    /// Takes one request of the month; how many were used before and how many there are, when there is none left.
    pub fn take(&mut self, tariff: Tariff, method: Method, now: Moment) -> Result<(), (u32, u32)> {
        self.turn(now);
        let quota = method.route().operation.quota;
        let total = match tariff {
            Tariff::Developer => quota.developer,
            Tariff::Business => quota.business,
        };
        let used = self.requests.entry(method).or_default();
        match total {
            Some(total) if *used >= total => Err((*used, total)),
            _ => {
                *used += 1;
                Ok(())
            }
        }
    }

    /// How many requests of a method were used.
    pub fn used(&self, method: Method) -> u32 {
        self.requests.get(&method).copied().unwrap_or_default()
    }

    /// Takes a chat of the month; false when it is one too many.
    pub fn admit(&mut self, tariff: Tariff, chat: &str, now: Moment) -> bool {
        self.turn(now);
        if tariff == Tariff::Business || self.chats.contains(chat) {
            return true;
        }
        let room = (self.chats.len() as u64) < limits::DEVELOPER_CHATS_MAXIMUM;
        if room {
            self.chats.insert(chat.to_owned());
        }
        room
    }

    /// The chats of the month.
    pub fn chats(&self) -> &BTreeSet<String> {
        &self.chats
    }
}
