//! What an account has beside its messages: settings of its chats, votes, a business profile, what it shows to others.

use std::collections::{BTreeMap, BTreeSet};

use green_api::models::{Contact, ContactProduct};
use serde::{Deserialize, Serialize};

use crate::clock::Moment;

use super::Phone;

/// What an account has beside its messages.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// Settings of its chats, where they differ from those of a new chat.
    pub chats: BTreeMap<String, ChatSettings>,
    /// What it chose in polls, by the id of the poll's message.
    pub votes: BTreeMap<String, Vote>,
    /// Its business profile, when it uses WhatsApp Business.
    pub business: Option<Business>,
    /// It does not tell others that it read their messages, and is not told.
    pub hides_reading: bool,
    /// WhatsApp does not say in time whether its number has an account.
    pub slow_to_check: bool,
    /// It rejects calls by itself.
    pub do_not_disturb: bool,
    /// The call that it makes.
    pub call: Option<Ringing>,
    /// Its contacts as the service knows them.
    pub known_contacts: Option<KnownContacts>,
}

/// Settings of a chat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChatSettings {
    /// It is in the archive.
    pub archived: bool,
    /// How long its messages live, in seconds; 0 when they do not disappear.
    pub expiration: i64,
    /// Its notifications are off until then.
    pub muted_until: Option<Moment>,
}

/// What an account chose in a poll.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// The options.
    pub options: BTreeSet<String>,
    /// The others are going to be told.
    pub untold: bool,
}

/// A call that was not answered yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ringing {
    /// Its id.
    pub id: String,
    /// Whom it is for.
    pub to: Phone,
}

/// A business profile.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Business {
    /// E-mail address.
    pub email: String,
    /// Category, such as `Automotive Dealership`.
    pub category: String,
    /// Description.
    pub description: String,
    /// Product cards.
    pub products: Vec<ContactProduct>,
}

/// The list of contacts at some time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KnownContacts {
    /// When it was made.
    pub at: Moment,
    /// The contacts.
    pub contacts: Vec<Contact>,
}
