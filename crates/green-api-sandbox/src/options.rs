//! What instances and people are like.

use std::{collections::BTreeMap, time::Duration};

use green_api::models::SetSettings;

use crate::world::{
    Phone,
    account::{Account, Answers, Habits},
    quota::Tariff,
};

/// What an instance is to be like.
#[derive(Clone, Debug, Default)]
pub struct InstanceOptions {
    pub(crate) id: Option<u64>,
    pub(crate) token: Option<String>,
    pub(crate) tariff: Tariff,
    pub(crate) beta: bool,
    pub(crate) ready: bool,
    pub(crate) phone: Option<Phone>,
    pub(crate) settings: Option<SetSettings>,
}

impl InstanceOptions {
    /// An instance that takes its time to be created.
    pub fn new() -> Self {
        Self::default()
    }

    /// An instance that can be linked at once.
    pub fn ready() -> Self {
        Self { ready: true, ..Self::default() }
    }

    /// An instance that is linked to this number.
    pub fn authorized(phone: Phone) -> Self {
        Self { phone: Some(phone), ..Self::ready() }
    }

    /// Its number; otherwise the next one that is free.
    pub fn id(mut self, id: u64) -> Self {
        self.id = Some(id);
        self
    }

    /// Its access token; otherwise one that is made.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Its tariff; business by default.
    pub fn tariff(mut self, tariff: Tariff) -> Self {
        self.tariff = tariff;
        self
    }

    /// It has access to methods in beta.
    pub fn beta(mut self) -> Self {
        self.beta = true;
        self
    }

    /// Settings that differ from those of a new instance; they apply at once.
    pub fn settings(mut self, settings: SetSettings) -> Self {
        self.settings = Some(settings);
        self
    }
}

/// What a simulated person is to be like: by default the phone is on, messages are read at once and not answered.
#[derive(Clone, Debug)]
pub struct PersonOptions {
    pub(crate) phone: Phone,
    name: String,
    phone_on: bool,
    habits: Habits,
    phone_book: BTreeMap<Phone, String>,
}

impl PersonOptions {
    /// A person with this number.
    pub fn new(phone: Phone) -> Self {
        let habits = Habits {
            reads_after: Some(Duration::from_millis(50)),
            answers: Answers::Silent,
            answers_after: Duration::from_millis(50),
        };
        Self { phone, name: String::new(), phone_on: true, habits, phone_book: BTreeMap::new() }
    }

    /// The name that the person gave itself.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// A name in the person's phone book.
    pub fn knows(mut self, phone: Phone, name: impl Into<String>) -> Self {
        self.phone_book.insert(phone, name.into());
        self
    }

    /// The phone is switched off.
    pub fn phone_off(mut self) -> Self {
        self.phone_on = false;
        self
    }

    /// Reads messages and views statuses after this time.
    pub fn reads_after(mut self, time: Duration) -> Self {
        self.habits.reads_after = Some(time);
        self
    }

    /// Never reads, nor views statuses.
    pub fn never_reads(mut self) -> Self {
        self.habits.reads_after = None;
        self
    }

    /// Answers with the same text.
    pub fn echoes(mut self) -> Self {
        self.habits.answers = Answers::Echo;
        self
    }

    /// Answers with these texts, one after another.
    pub fn answers(mut self, texts: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.habits.answers = Answers::Script(texts.into_iter().map(Into::into).collect());
        self
    }

    /// Answers so long after reading.
    pub fn answers_after(mut self, time: Duration) -> Self {
        self.habits.answers_after = time;
        self
    }

    pub(crate) fn into_account(self) -> Account {
        Account {
            phone_on: self.phone_on,
            habits: self.habits,
            phone_book: self.phone_book,
            ..Account::new(self.phone, self.name)
        }
    }
}
