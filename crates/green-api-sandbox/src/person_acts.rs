//! What a person does beside writing: files, quotes, votes, reactions, calls, and changes of what others see.

use std::{collections::BTreeSet, time::Duration};

use bytes::Bytes;
use green_api::{
    ChatId,
    models::{CallStatus, MessageData},
};

use crate::{
    attachment::Attachment,
    person::Person,
    world::{Phone, World, account::Account, details::Business, files::StoredFile},
};

/// Name and type of pictures of accounts.
const AVATAR: (&str, &str) = ("avatar.jpg", "image/jpeg");

/// Messages. Those that are about another message tell none when the person has no such message in the chat.
impl Person {
    /// Sends a file and tells the message's id.
    pub fn sends_file(&self, chat: impl Into<ChatId>, file: Attachment) -> String {
        let (chat, prepared) = (chat.into(), file.prepare());
        self.acts(|world, phone| {
            let content = world.attach(prepared);
            world.post_from_phone(phone, chat.as_str(), content)
        })
    }

    /// Sends something that quotes a message of the chat.
    pub fn quotes(&self, chat: impl Into<ChatId>, id: &str, content: impl Into<MessageData>) -> Option<String> {
        let (chat, content) = (chat.into(), content.into());
        self.acts(|world, phone| world.quote_from_phone(phone, chat.as_str(), id, content))
    }

    /// Sends a file that quotes a message of the chat.
    pub fn quotes_with_file(&self, chat: impl Into<ChatId>, id: &str, file: Attachment) -> Option<String> {
        let (chat, prepared) = (chat.into(), file.prepare());
        self.acts(|world, phone| {
            let content = world.attach(prepared);
            world.quote_from_phone(phone, chat.as_str(), id, content)
        })
    }

    /// Forwards a message to another chat.
    pub fn forwards(&self, chat: impl Into<ChatId>, id: &str, to: impl Into<ChatId>) -> Option<String> {
        let (chat, to) = (chat.into(), to.into());
        self.acts(|world, phone| world.forward_from_phone(phone, chat.as_str(), id, to.as_str()))
    }

    /// Reacts to a message with an emoji; with an empty text takes the reaction back.
    pub fn reacts(&self, chat: impl Into<ChatId>, id: &str, emoji: &str) -> Option<String> {
        let chat = chat.into();
        self.acts(|world, phone| world.react(phone, chat.as_str(), id, emoji))
    }

    /// Chooses options of a poll, instead of those that were chosen before; none takes the vote back. The others learn of it a moment
    /// later. False when there is no such poll or option, or only one may be chosen.
    pub fn votes(
        &self,
        chat: impl Into<ChatId>,
        poll: &str,
        options: impl IntoIterator<Item = impl Into<String>>,
    ) -> bool {
        let (chat, options): (_, BTreeSet<String>) = (chat.into(), options.into_iter().map(Into::into).collect());
        self.acts(|world, phone| world.vote(phone, chat.as_str(), poll, options))
    }

    /// Presses the button with this id below a message.
    pub fn presses(&self, chat: impl Into<ChatId>, id: &str, button: &str) -> Option<String> {
        let chat = chat.into();
        self.acts(|world, phone| world.press_button(phone, chat.as_str(), id, button))
    }

    /// Chooses the value with this id from the list of a message.
    pub fn chooses(&self, chat: impl Into<ChatId>, id: &str, row: &str) -> Option<String> {
        let chat = chat.into();
        self.acts(|world, phone| world.choose_row(phone, chat.as_str(), id, row))
    }

    /// Deletes a message: one's own for everybody. False when there is none.
    pub fn deletes(&self, chat: impl Into<ChatId>, id: &str) -> bool {
        let chat = chat.into();
        self.acts(|world, phone| world.delete_message(phone, chat.as_str(), id))
    }

    fn acts<R>(&self, act: impl FnOnce(&mut World, Phone) -> R) -> R {
        let phone = self.phone();
        self.shared().enter(|world| act(world, phone))
    }
}

/// Calls. One that nobody answers is ended by WhatsApp after a while.
impl Person {
    /// Calls somebody and tells the call's id; none when the number has no account or blocked the person.
    pub fn calls(&self, to: Phone) -> Option<String> {
        self.acts(|world, phone| world.call(phone, to))
    }

    /// Ends the call that the person makes, before it was answered. False when there is none.
    pub fn gives_up_calling(&self) -> bool {
        self.acts(|world, phone| world.end_call(phone, &CallStatus::Missed))
    }

    /// Answers the phone. False when it does not ring.
    pub fn picks_up(&self) -> bool {
        self.acts(|world, phone| world.end_calls_to(phone, &CallStatus::PickUp))
    }

    /// Rejects the call. False when the phone does not ring.
    pub fn hangs_up(&self) -> bool {
        self.acts(|world, phone| world.end_calls_to(phone, &CallStatus::HangUp))
    }

    /// Rejects calls by itself from now on, or no longer.
    pub fn set_do_not_disturb(&self, on: bool) {
        self.changes(|account| account.details.do_not_disturb = on);
    }
}

/// What others see, and what the person knows of them.
impl Person {
    /// Another name of the profile.
    pub fn set_name(&self, name: impl Into<String>) {
        let name = name.into();
        self.changes(|account| account.name = name);
    }

    /// Another picture, JPEG; none removes it.
    pub fn set_avatar(&self, picture: Option<impl Into<Bytes>>) {
        let picture = picture.map(Into::into);
        self.acts(|world, phone| {
            let key = picture.map(|bytes| {
                let key = world.ids.file();
                let file =
                    StoredFile { name: AVATAR.0.to_owned(), mime: AVATAR.1.to_owned(), stored: world.now, bytes };
                world.files.insert(key.clone(), file);
                key
            });
            if let Some(account) = world.accounts.get_mut(&phone) {
                account.avatar = key;
            }
        });
    }

    /// Hides the picture from others, or no longer.
    pub fn set_avatar_hidden(&self, hidden: bool) {
        self.changes(|account| account.avatar_hidden = hidden);
    }

    /// Saves a number in the phone book under this name.
    pub fn saves(&self, phone: Phone, name: impl Into<String>) {
        let name = name.into();
        self.changes(|account| {
            account.phone_book.insert(phone, name);
        });
    }

    /// Deletes a number from the phone book.
    pub fn deletes_from_phone_book(&self, phone: Phone) {
        self.changes(|account| {
            account.phone_book.remove(&phone);
        });
    }

    /// Lets only those in the phone book add it to groups, or everybody.
    pub fn set_groups_by_contacts_only(&self, only: bool) {
        self.changes(|account| account.groups_by_contacts_only = only);
    }

    /// Uses WhatsApp Business with this profile, or no longer.
    pub fn set_business(&self, business: Option<Business>) {
        self.changes(|account| account.details.business = business);
    }

    /// Tells others that it read their messages (as by default), or does not and is not told either. In groups it is always told.
    pub fn set_read_receipts(&self, on: bool) {
        self.changes(|account| account.details.hides_reading = !on);
    }

    /// WhatsApp says in time whether the number has an account (as by default), or does not.
    pub fn set_checked_in_time(&self, in_time: bool) {
        self.changes(|account| account.details.slow_to_check = !in_time);
    }

    /// Turns the notifications of a chat off for a while, or on again.
    pub fn mutes(&self, chat: impl Into<ChatId>, time: Option<Duration>) {
        let chat = chat.into();
        self.acts(|world, phone| {
            let until = time.map(|time| world.now + time);
            if let Some(account) = world.accounts.get_mut(&phone) {
                account.details.chats.entry(chat.into()).or_default().muted_until = until;
            }
        });
    }

    fn changes(&self, change: impl FnOnce(&mut Account)) {
        self.acts(|world, phone| world.accounts.get_mut(&phone).map(change));
    }
}
