//! An instance: one access to the service, linked to one account.

use std::{collections::BTreeSet, sync::Arc};

use green_api::models::{SetSettings, StateInstance};
use serde::{Deserialize, Serialize};
use tokio::sync::Notify;

use crate::{clock::Moment, spec::switches};

use super::{
    InstanceId, Phone,
    notices::Notices,
    quota::{Tariff, Usage},
    rates::Rates,
    send_queue::SendQueue,
};

/// Whether the instance may be used at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Standing {
    /// It may.
    #[default]
    Paid,
    /// Its paid time is over.
    Expired,
    /// It was deleted.
    Deleted,
}

/// What a phone can scan or enter, and until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkCode {
    /// What it says.
    pub text: String,
    /// The phone it is for; any for QR codes.
    pub phone: Option<Phone>,
    /// It works until then.
    pub until: Moment,
}

/// An instance.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Instance {
    /// Its number.
    pub id: InstanceId,
    /// Its access token.
    pub token: String,
    /// Its tariff.
    pub tariff: Tariff,
    /// Whether it may be used.
    pub standing: Standing,
    /// Its state; none while it is being created.
    pub state: Option<StateInstance>,
    /// The account that it is linked to.
    pub account: Option<Phone>,
    /// Accounts that it was linked to before: their old messages come with the next link.
    pub known_accounts: BTreeSet<Phone>,
    /// Messages from before are not in its journals.
    pub journal_from: Moment,
    /// It has access to methods in beta.
    pub beta: bool,
    /// The account was banned; only another account helps.
    pub banned: bool,
    /// The phone was unlinked without `logout`: no QR code until it is called.
    pub stale: bool,
    /// The settings that apply.
    pub settings: SetSettings,
    /// Settings that are going to apply.
    pub settings_next: Option<SetSettings>,
    /// How often it restarted.
    pub restarts: u32,
    /// The current QR code.
    pub qr: Option<LinkCode>,
    /// The current code to enter.
    pub code: Option<LinkCode>,
    /// What it used of its tariff.
    pub usage: Usage,
    /// What it is going to send; kept as a table of its own.
    #[serde(skip)]
    pub queue: SendQueue,
    /// Its notifications; kept as a table of their own.
    #[serde(skip)]
    pub notices: Notices,
    /// What is left of its requests per second.
    #[serde(skip)]
    pub rates: Rates,
    /// Somebody carries its notifications to the webhook.
    #[serde(skip)]
    pub courier: bool,
    /// Wakes those who wait for a notification or a change of state.
    #[serde(skip)]
    pub changed: Arc<Notify>,
}

impl Instance {
    /// An instance that is being created.
    pub fn new(id: InstanceId, token: String) -> Self {
        Self {
            id,
            token,
            tariff: Tariff::default(),
            standing: Standing::default(),
            state: None,
            account: None,
            known_accounts: BTreeSet::new(),
            journal_from: Moment::default(),
            beta: false,
            banned: false,
            stale: false,
            settings: switches::initial_settings(),
            settings_next: None,
            restarts: 0,
            qr: None,
            code: None,
            usage: Usage::default(),
            queue: SendQueue::default(),
            notices: Notices::default(),
            rates: Rates::default(),
            courier: false,
            changed: Arc::default(),
        }
    }

    /// It sends and receives.
    pub fn is_online(&self) -> bool {
        self.standing == Standing::Paid
            && matches!(self.state, Some(StateInstance::Authorized | StateInstance::YellowCard))
    }

    /// There is authorization data that cannot be used: `logout` is needed before another link.
    pub fn is_unusable(&self) -> bool {
        self.stale || self.banned
    }

    /// It sends.
    pub fn sends(&self) -> bool {
        self.is_online() && self.state == Some(StateInstance::Authorized)
    }

    /// Whether a setting is on.
    pub fn is_on(&self, setting: &str) -> bool {
        switches::is_on(&self.settings, setting)
    }

    /// The address that notifications go to, when there is one.
    pub fn webhook_url(&self) -> Option<&str> {
        self.settings.webhook_url.as_deref().filter(|url| !url.is_empty())
    }
}
