//! `getChatHistory`, `getMessage`, `lastIncomingMessages`, `lastOutgoingMessages`.

#[allow(deprecated, reason = "the manual calls the kind `quotedMessage` obsolete and sends it nevertheless")]
mod item;

use std::time::Duration;

use green_api::models::{GetChatHistory, GetMessage, JournalMessage, MessageData};

use crate::{
    clock::Moment,
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    spec::errors::get_message,
    world::{InstanceId, World, mailbox::Entry},
};

/// The messages that stand in the journals of an instance, newest first.
fn entries(world: &World, id: InstanceId) -> impl Iterator<Item = &Entry> {
    let from = world.instances.get(&id).map_or(Moment::NEVER, |instance| instance.journal_from);
    // A message takes a while to appear.
    let until = world.now - world.timings.journal;
    let all = world.account_of(id).into_iter().flat_map(|account| account.mailbox.iter().rev());
    all.filter(move |entry| {
        // What the account got before it was linked to anything comes when all old messages come.
        let known = entry.journals.contains(&id) || (entry.journals.is_empty() && from == Moment::default());
        // Votes are told of those that came in only (manual: line 5777).
        let own_vote = entry.outgoing && matches!(entry.content, MessageData::PollUpdateMessage(_));
        known && !own_vote && entry.accepted >= from && entry.accepted <= until
    })
}

/// An entry as it stands in the journals, with the names that the account sees.
fn item(world: &World, id: InstanceId, entry: &Entry, time: Moment) -> JournalMessage {
    let owner = world.account_of(id).map_or(0, |account| account.phone);
    let sender = world.sender_data(owner, entry);
    item::item(entry, time, &sender)
}

/// The messages of a chat.
pub fn chat_history(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: GetChatHistory = call.body()?;
    let count = request.count.or_else(|| call.request.method.route().default_number("count"));
    let count = count.and_then(|count| usize::try_from(count).ok()).unwrap_or(usize::MAX);
    let (world, id, chat) = (&*call.world, call.id(), request.chat_id);
    let found = entries(world, id).filter(|entry| entry.chat == chat.as_str()).take(count);
    Ok(Answer::json(&found.map(|entry| item(world, id, entry, entry.accepted)).collect::<Vec<_>>()))
}

/// One message.
pub fn message(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: GetMessage = call.body()?;
    let (world, id, chat) = (&*call.world, call.id(), request.chat_id.as_str());
    let mut messages = entries(world, id).filter(|entry| entry.chat == chat).peekable();
    if messages.peek().is_none() {
        return Err(get_message::CHAT_ID_NOT_FOUND.refuse());
    }
    let found = messages.find(|entry| entry.id == request.id_message);
    let found =
        found.ok_or_else(|| get_message::MESSAGE_NOT_FOUND.refuse_with(&[("idMessage", &request.id_message)]))?;
    Ok(Answer::json(&item(world, id, found, found.accepted)))
}

/// What came in lately.
pub fn last_incoming(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let (world, id, since) = (&*call.world, call.id(), since(call));
    let found = entries(world, id).filter(|entry| !entry.outgoing && entry.accepted >= since);
    Ok(Answer::json(&found.map(|entry| item(world, id, entry, entry.accepted)).collect::<Vec<_>>()))
}

/// What went out lately; the time of an item is that of the last thing that happened to it.
pub fn last_outgoing(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let (world, id, since) = (&*call.world, call.id(), since(call));
    let found = entries(world, id).filter(|entry| entry.outgoing && entry.last_action >= since);
    Ok(Answer::json(&found.map(|entry| item(world, id, entry, entry.last_action)).collect::<Vec<_>>()))
}

fn since(call: &Call<'_>) -> Moment {
    let default = call.request.method.route().default_number("minutes").and_then(|minutes| u64::try_from(minutes).ok());
    let minutes = call.request.number("minutes").or(default).unwrap_or(u64::MAX);
    call.world.now - Duration::from_secs(minutes.saturating_mul(60))
}
