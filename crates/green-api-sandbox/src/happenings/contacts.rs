//! What an account knows of others: its contacts, and the names that it sees.

use std::collections::BTreeSet;

use green_api::{
    ChatId,
    models::{Contact, ContactType},
};

use crate::world::{Phone, World, account::Account, details::KnownContacts};

use super::notify::phone_of;

impl World {
    /// The contacts of an account as the service knows them: up to some minutes old, and empty at first (manual: lines 9055–9057).
    pub fn known_contacts(&mut self, phone: Phone) -> Vec<Contact> {
        let (now, time) = (self.now, self.timings.contacts);
        let known = self.accounts.get(&phone).and_then(|account| account.details.known_contacts.as_ref());
        if let Some(known) = known.filter(|known| now.since(known.at) < time) {
            return known.contacts.clone();
        }
        let (first, contacts) = (known.is_none(), self.contacts(phone));
        if time.is_zero() {
            return contacts;
        }
        if let Some(account) = self.accounts.get_mut(&phone) {
            account.details.known_contacts = Some(KnownContacts { at: now, contacts: contacts.clone() });
        }
        if first { Vec::new() } else { contacts }
    }

    /// Phone book, chats and groups of an account.
    pub fn contacts(&self, phone: Phone) -> Vec<Contact> {
        let Some(account) = self.accounts.get(&phone) else { return Vec::new() };
        let wrote = wrote_to(account);
        let chats = account.mailbox.iter().filter_map(|entry| phone_of(&entry.chat));
        let known: BTreeSet<Phone> =
            account.phone_book.keys().copied().chain(chats).filter(|known| *known != phone).collect();
        let people = known.into_iter().map(|known| {
            let profile =
                self.accounts.get(&known).filter(|_| wrote.contains(&known)).map(|account| account.name.as_str());
            let mut contact = Contact::new(ChatId::personal(known), ContactType::User);
            contact.name = Some(profile.unwrap_or_default().to_owned());
            contact.contact_name = Some(account.contact_name(known).unwrap_or_default().to_owned());
            contact
        });
        let groups = self.groups.iter().map(|(_, group)| group).filter(|group| group.members.contains_key(&phone)).map(
            |group| {
                let mut contact = Contact::new(group.id.as_str(), ContactType::Group);
                contact.name = Some(group.name.clone());
                contact
            },
        );
        people.chain(groups).collect()
    }

    /// The name that a number gave itself, when it wrote or reacted to the account before; otherwise empty.
    pub fn profile_name(&self, owner: Phone, phone: Phone) -> String {
        let wrote = self.accounts.get(&owner).is_some_and(|account| wrote_to(account).contains(&phone));
        let name = self.accounts.get(&phone).filter(|_| wrote).map(|account| account.name.clone());
        name.unwrap_or_default()
    }

    /// Whether a chat is among the contacts of an account.
    pub fn is_contact(&self, owner: Phone, chat: &str) -> bool {
        let Some(account) = self.accounts.get(&owner) else { return false };
        let saved = phone_of(chat).is_some_and(|phone| account.phone_book.contains_key(&phone));
        let member = || self.groups.get(&chat.to_owned()).is_some_and(|group| group.members.contains_key(&owner));
        saved || member() || account.mailbox.chat(chat).next().is_some()
    }
}

/// Who wrote to an account.
fn wrote_to(account: &Account) -> BTreeSet<Phone> {
    account.mailbox.iter().filter(|entry| !entry.outgoing).map(|entry| entry.sender).collect()
}
