//! A WhatsApp account: a simulated person, or what an instance is linked to.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use green_api::ChatId;
use serde::{Deserialize, Serialize};

use super::{Phone, agenda::Letter, details::Details, mailbox::Mailbox};

/// A WhatsApp account and its phone.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Account {
    /// Its number.
    pub phone: Phone,
    /// The name that it gave itself.
    pub name: String,
    /// The phone is on and connected.
    pub phone_on: bool,
    /// Key of its picture among the stored files.
    pub avatar: Option<String>,
    /// The picture is shown to nobody.
    pub avatar_hidden: bool,
    /// Names in its phone book.
    pub phone_book: BTreeMap<Phone, String>,
    /// Only those in its phone book may add it to groups.
    #[serde(default)]
    pub groups_by_contacts_only: bool,
    /// Whom it blocked.
    pub blocked: BTreeSet<Phone>,
    /// What it does by itself; nothing for accounts that belong to instances alone.
    pub habits: Habits,
    /// Messages that wait for the phone to be switched on.
    pub waiting: Vec<Letter>,
    /// What it has beside its messages.
    #[serde(default)]
    pub details: Details,
    /// Its messages, kept as a table of their own.
    #[serde(skip)]
    pub mailbox: Mailbox,
}

/// What a person does by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Habits {
    /// Reads messages and views statuses after this time; never when none.
    pub reads_after: Option<Duration>,
    /// Answers.
    pub answers: Answers,
    /// Answers so long after reading.
    pub answers_after: Duration,
}

/// How a person answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Answers {
    /// Not at all.
    #[default]
    Silent,
    /// With the same text.
    Echo,
    /// With these texts, one after another, then not any more.
    Script(Vec<String>),
}

impl Account {
    /// An account whose phone is on, with nothing in it.
    pub fn new(phone: Phone, name: impl Into<String>) -> Self {
        Self {
            phone,
            name: name.into(),
            phone_on: true,
            avatar: None,
            avatar_hidden: false,
            phone_book: BTreeMap::new(),
            groups_by_contacts_only: false,
            blocked: BTreeSet::new(),
            habits: Habits::default(),
            waiting: Vec::new(),
            details: Details::default(),
            mailbox: Mailbox::default(),
        }
    }

    /// Its id.
    pub fn wid(&self) -> ChatId {
        ChatId::personal(self.phone)
    }

    /// The name that its phone book has for a number.
    pub fn contact_name(&self, phone: Phone) -> Option<&str> {
        self.phone_book.get(&phone).map(String::as_str)
    }
}
