//! `readChat`: marks of reading.

use green_api::models::{ReadChat, ReadChatResponse};

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    spec::errors::standard,
};

/// Marks one incoming message of a chat, or all, as read: those that came while `incomingWebhook` was on.
pub fn read(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: ReadChat = call.body()?;
    let id = call.id();
    let (chat, own) =
        (request.chat_id.as_str(), call.instance()?.account.ok_or_else(|| standard::INSTANCE_NOT_AUTHORIZED.refuse())?);
    let entries = call
        .world
        .accounts
        .get(&own)
        .into_iter()
        .flat_map(|account| account.mailbox.chat(chat))
        .filter(|entry| !entry.outgoing);
    let wanted = entries.filter(|entry| request.id_message.as_ref().map_or(!entry.read, |wanted| entry.id == *wanted));
    let (seen, unseen): (Vec<_>, Vec<_>) =
        wanted.map(|entry| (entry.id.clone(), entry.journals.contains(&id))).partition(|(_, seen)| *seen);
    for (message, _) in &seen {
        call.world.read_message(own, chat, message);
    }
    // Nothing left to read is as good as read; an unknown message, or only ones that the service has not seen, are not.
    let nothing_to_do = unseen.is_empty() && request.id_message.is_none();
    Ok(Answer::json(&ReadChatResponse::new(!seen.is_empty() || nothing_to_do)))
}
