//! `archiveChat` and `unarchiveChat`.

use green_api::{
    ChatId,
    models::{ArchiveChat, UnarchiveChat},
};

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    happenings::notify::phone_of,
    spec::{
        Failure,
        errors::{archive_chat, unarchive_chat},
    },
};

use super::own;

/// The errors of one of the methods.
struct Failures {
    no_message: Failure,
    already: Failure,
    no_contact: Failure,
}

/// Puts a chat into the archive.
pub fn archive(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: ArchiveChat = call.body()?;
    let failures = Failures {
        no_message: archive_chat::LAST_MESSAGE_NOT_FOUND,
        already: archive_chat::ALREADY_ARCHIVED,
        no_contact: archive_chat::CHAT_NOT_FOUND,
    };
    set(call, &request.chat_id, true, &failures)
}

/// Takes a chat out of the archive.
pub fn unarchive(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: UnarchiveChat = call.body()?;
    let failures = Failures {
        no_message: unarchive_chat::LAST_MESSAGE_NOT_FOUND,
        already: unarchive_chat::NOT_ARCHIVED,
        no_contact: unarchive_chat::CHAT_NOT_FOUND,
    };
    set(call, &request.chat_id, false, &failures)
}

fn set(call: &mut Call<'_>, chat: &ChatId, archived: bool, failures: &Failures) -> Result<Answer, Refusal> {
    let (own, id) = (own(call)?, call.id());
    let (world, chat) = (&mut *call.world, chat.to_string());
    // A wrong id is told like a chat without messages; a number that is right but unknown to the account is not a contact.
    let exists = phone_of(&chat).map_or_else(|| world.groups.contains(&chat), |phone| world.accounts.contains(&phone));
    if exists && !world.is_contact(own, &chat) {
        return Err(failures.no_contact.refuse_with(&[("chatId", &chat)]));
    }
    let account = world.accounts.get_mut(&own).ok_or_else(|| failures.no_message.refuse())?;
    // The service must have seen an incoming message: with `incomingWebhook` on.
    if !account.mailbox.chat(&chat).any(|entry| !entry.outgoing && entry.journals.contains(&id)) {
        return Err(failures.no_message.refuse());
    }
    let settings = account.details.chats.entry(chat.clone()).or_default();
    if settings.archived == archived {
        return Err(failures.already.refuse_with(&[("chatId", &chat)]));
    }
    settings.archived = archived;
    Ok(Answer::Empty)
}
