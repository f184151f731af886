//! `getChatHistory`, `getMessage`, `lastIncomingMessages`, `lastOutgoingMessages`.

#[allow(deprecated, reason = "the manual calls the kind `quotedMessage` obsolete and sends it nevertheless")]
mod item;

use std::{borrow::Cow, time::Duration};

use green_api::{
    limits,
    models::{GetChatHistory, GetMessage, JournalMessage, JournalMessageStatus, MessageData, StateInstance},
};

use crate::{
    clock::Moment,
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    spec::errors::get_message,
    world::{
        InstanceId, World,
        mailbox::Entry,
        send_queue::{Content, Part, Queued},
    },
};

/// The messages that stand in the journals of an instance, newest first.
fn entries(world: &World, id: InstanceId) -> impl Iterator<Item = Cow<'_, Entry>> {
    let from = world.instances.get(&id).map_or(Moment::NEVER, |instance| instance.journal_from);
    // A message takes a while to appear.
    let until = world.now - world.timings.journal;
    let all = world.account_of(id).into_iter().flat_map(|account| account.mailbox.iter().rev());
    let held = held(world, id).into_iter().rev().map(Cow::Owned);
    held.chain(all.map(Cow::Borrowed)).filter(move |entry| {
        // What the account got before it was linked to anything comes when all old messages come.
        let known = entry.journals.contains(&id) || (entry.journals.is_empty() && from == Moment::default());
        // Votes are told of those that came in only (manual: line 5777).
        let own_vote = entry.outgoing && matches!(entry.content, MessageData::PollUpdateMessage(_));
        known && !own_vote && entry.accepted >= from && entry.accepted <= until
    })
}

/// What waits for a reboot because of a yellow card: the only messages that stand in the journals before they left the queue, since
/// the journals have a status for them.
fn held(world: &World, id: InstanceId) -> Vec<Entry> {
    let Some(instance) = world.instances.get(&id) else { return Vec::new() };
    let (Some(StateInstance::YellowCard), Some(account)) = (&instance.state, instance.account) else {
        return Vec::new();
    };
    let kept = instance.queue.iter().filter(|queued| world.now.since(queued.accepted) < limits::SEND_QUEUE_RETENTION);
    let parts = kept.flat_map(|queued| queued.parts.iter().map(move |part| (queued, part)));
    let entry = |(queued, part): (&Queued, &Part)| {
        let content = match &part.content {
            Content::Message(content) => (**content).clone(),
            Content::Forwarded { chat, id } => world.forwarded(account, chat, id)?,
            Content::Status(_) => return None,
        };
        let entry = world.outgoing(account, &queued.chat, part.id.clone(), content, Some(id));
        let (accepted, last_action) = (queued.accepted, queued.accepted);
        Some(Entry { accepted, last_action, status: JournalMessageStatus::YellowCard, ..entry })
    };
    parts.filter_map(entry).collect()
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
    Ok(Answer::json(&found.map(|entry| item(world, id, &entry, entry.accepted)).collect::<Vec<_>>()))
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
    Ok(Answer::json(&item(world, id, &found, found.accepted)))
}

/// What came in lately.
pub fn last_incoming(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let (world, id, since) = (&*call.world, call.id(), since(call));
    let found = entries(world, id).filter(|entry| !entry.outgoing && entry.accepted >= since);
    Ok(Answer::json(&found.map(|entry| item(world, id, &entry, entry.accepted)).collect::<Vec<_>>()))
}

/// What went out lately; the time of an item is that of the last thing that happened to it.
pub fn last_outgoing(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let (world, id, since) = (&*call.world, call.id(), since(call));
    let found = entries(world, id).filter(|entry| entry.outgoing && entry.last_action >= since);
    Ok(Answer::json(&found.map(|entry| item(world, id, &entry, entry.last_action)).collect::<Vec<_>>()))
}

fn since(call: &Call<'_>) -> Moment {
    let default = call.request.method.route().default_number("minutes").and_then(|minutes| u64::try_from(minutes).ok());
    let minutes = call.request.number("minutes").or(default).unwrap_or(u64::MAX);
    call.world.now - Duration::from_secs(minutes.saturating_mul(60))
}
