//! People: made, changed, looked at.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use green_api::models::ContactProduct;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use crate::{
    options::PersonOptions,
    world::{
        Phone,
        account::{Account, Answers},
        details::Business,
    },
};

use super::{model, problem::Problem, route::Context};

/// How a person answers.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "Answers")]
pub enum AnswersBody {
    /// Not at all.
    Silent,
    /// With the same.
    Echo,
    /// With these texts, one after another, then not any more.
    Script(Vec<String>),
}

impl From<AnswersBody> for Answers {
    fn from(answers: AnswersBody) -> Self {
        match answers {
            AnswersBody::Silent => Self::Silent,
            AnswersBody::Echo => Self::Echo,
            AnswersBody::Script(texts) => Self::Script(texts),
        }
    }
}

impl From<Answers> for AnswersBody {
    fn from(answers: Answers) -> Self {
        match answers {
            Answers::Echo => Self::Echo,
            Answers::Script(texts) => Self::Script(texts),
            Answers::Silent => Self::Silent,
        }
    }
}

/// A person, or the account of an instance.
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SandboxPerson {
    /// The number.
    phone: Phone,
    /// The name that it gave itself.
    name: String,
    /// The phone is on.
    phone_on: bool,
    /// Names in its phone book, by number.
    phone_book: BTreeMap<Phone, String>,
    /// Whom it blocked.
    blocked: BTreeSet<Phone>,
    /// The picture is shown to nobody.
    avatar_hidden: bool,
    /// Only those in its phone book may add it to groups.
    groups_by_contacts_only: bool,
    /// It rejects calls by itself.
    do_not_disturb: bool,
    /// Others learn that it read their messages.
    read_receipts: bool,
    /// WhatsApp says in time whether the number has an account.
    checked_in_time: bool,
    /// Its business profile, when it uses WhatsApp Business.
    business: Option<BusinessProfile>,
    /// Milliseconds until it reads a message; null when it never does.
    reads_after: Option<u64>,
    /// How it answers.
    answers: AnswersBody,
    /// Milliseconds from reading to answering.
    answers_after: u64,
    /// How many messages it has, written and received.
    messages: usize,
}

/// A business profile.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct BusinessProfile {
    /// E-mail address.
    email: String,
    /// Category, such as `Automotive Dealership`.
    category: String,
    /// Description.
    description: String,
    /// Product cards.
    #[schemars(with = "Vec<model::ContactProduct>")]
    products: Vec<ContactProduct>,
}

impl From<BusinessProfile> for Business {
    fn from(profile: BusinessProfile) -> Self {
        let BusinessProfile { email, category, description, products } = profile;
        Self { email, category, description, products }
    }
}

impl From<Business> for BusinessProfile {
    fn from(business: Business) -> Self {
        let Business { email, category, description, products } = business;
        Self { email, category, description, products }
    }
}

/// What a person is to be like. What is left out stays, or is usual: the phone is on, messages are read at once and not answered.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "PersonOptions")]
pub struct PersonChange {
    /// The name that it gives itself.
    name: Option<String>,
    /// The phone is on; what waited for it arrives.
    phone_on: Option<bool>,
    /// Names in its phone book, by number.
    phone_book: Option<BTreeMap<Phone, String>>,
    /// Whom it blocks.
    blocked: Option<BTreeSet<Phone>>,
    /// The picture is shown to nobody.
    avatar_hidden: Option<bool>,
    /// Only those in its phone book may add it to groups.
    groups_by_contacts_only: Option<bool>,
    /// It rejects calls by itself.
    do_not_disturb: Option<bool>,
    /// Others learn that it read their messages.
    read_receipts: Option<bool>,
    /// WhatsApp says in time whether the number has an account.
    checked_in_time: Option<bool>,
    /// Milliseconds until it reads a message; null: never.
    #[serde(default, deserialize_with = "given")]
    #[schemars(with = "Option<u32>")]
    #[allow(clippy::option_option, reason = "null and nothing mean different things")]
    reads_after: Option<Option<u32>>,
    /// Its business profile, with which it uses WhatsApp Business; null: it does not use it any more.
    #[serde(default, deserialize_with = "given")]
    #[schemars(with = "Option<BusinessProfile>")]
    #[allow(clippy::option_option, reason = "null and nothing mean different things")]
    business: Option<Option<BusinessProfile>>,
    /// How it answers.
    answers: Option<AnswersBody>,
    /// Milliseconds from reading to answering.
    answers_after: Option<u32>,
}

/// Tells null from nothing.
#[allow(clippy::option_option, reason = "null and nothing mean different things")]
fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// A phone number has 5 to 15 digits.
pub fn check_phone(field: &str, phone: Phone) -> Result<(), Problem> {
    if (10_000..1_000_000_000_000_000).contains(&phone) {
        return Ok(());
    }
    Err(Problem::field(field, "this is no phone number", "give 5 to 15 digits, with the country code"))
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

fn view(account: &Account) -> SandboxPerson {
    SandboxPerson {
        phone: account.phone,
        name: account.name.clone(),
        phone_on: account.phone_on,
        phone_book: account.phone_book.clone(),
        blocked: account.blocked.clone(),
        avatar_hidden: account.avatar_hidden,
        groups_by_contacts_only: account.groups_by_contacts_only,
        do_not_disturb: account.details.do_not_disturb,
        read_receipts: !account.details.hides_reading,
        checked_in_time: !account.details.slow_to_check,
        business: account.details.business.clone().map(Into::into),
        reads_after: account.habits.reads_after.map(milliseconds),
        answers: account.habits.answers.clone().into(),
        answers_after: milliseconds(account.habits.answers_after),
        messages: account.mailbox.iter().count(),
    }
}

/// All of them.
pub fn list(context: &Context<'_>) -> Result<Vec<SandboxPerson>, Problem> {
    Ok(context.shared.enter(|world| world.accounts.iter().map(|(_, account)| view(account)).collect()))
}

/// One of them.
pub fn show(context: &Context<'_>) -> Result<SandboxPerson, Problem> {
    context.shared.enter(|world| world.accounts.get(&context.number("phone")).map(view).ok_or_else(Problem::no_person))
}

/// Makes one, or another one with the same number.
pub fn create(context: &Context<'_>, like: PersonChange) -> Result<SandboxPerson, Problem> {
    let phone = context.number("phone");
    check_phone("phone", phone)?;
    context.shared.enter(|world| {
        let mut account = PersonOptions::new(phone).into_account();
        put(&mut account, &like);
        account.phone_on = like.phone_on.unwrap_or(true);
        world.accounts.insert(phone, account);
        world.accounts.get(&phone).map(view).ok_or_else(Problem::no_person)
    })
}

/// Changes one.
pub fn change(context: &Context<'_>, change: PersonChange) -> Result<SandboxPerson, Problem> {
    let phone = context.number("phone");
    context.shared.enter(|world| {
        put(world.accounts.get_mut(&phone).ok_or_else(Problem::no_person)?, &change);
        if let Some(on) = change.phone_on {
            world.switch_phone(phone, on);
        }
        world.accounts.get(&phone).map(view).ok_or_else(Problem::no_person)
    })
}

/// All but the phone's switch, which makes things arrive.
fn put(account: &mut Account, change: &PersonChange) {
    let time = |milliseconds: u32| Duration::from_millis(u64::from(milliseconds));
    let PersonChange {
        name, phone_on: _, phone_book, blocked, avatar_hidden, reads_after, answers, answers_after, ..
    } = change;
    if let Some(name) = name {
        account.name.clone_from(name);
    }
    if let Some(book) = phone_book {
        account.phone_book.clone_from(book);
    }
    if let Some(blocked) = blocked {
        account.blocked.clone_from(blocked);
    }
    account.avatar_hidden = avatar_hidden.unwrap_or(account.avatar_hidden);
    account.groups_by_contacts_only = change.groups_by_contacts_only.unwrap_or(account.groups_by_contacts_only);
    let details = &mut account.details;
    details.do_not_disturb = change.do_not_disturb.unwrap_or(details.do_not_disturb);
    details.hides_reading = change.read_receipts.map_or(details.hides_reading, |receipts| !receipts);
    details.slow_to_check = change.checked_in_time.map_or(details.slow_to_check, |in_time| !in_time);
    if let Some(business) = &change.business {
        details.business = business.clone().map(Into::into);
    }
    if let Some(after) = reads_after {
        account.habits.reads_after = after.map(time);
    }
    if let Some(answers) = answers {
        account.habits.answers = answers.clone().into();
    }
    if let Some(after) = answers_after {
        account.habits.answers_after = time(*after);
    }
}
