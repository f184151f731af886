//! A look at what waits, what was written, what reached whom, what was asked.

use std::collections::BTreeSet;

use green_api::{
    models::{JournalMessageStatus, MessageData, QueueItem},
    operation::Verb,
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::value::RawValue;

use crate::{
    faults::{FaultId, name::MethodName},
    gateway::log::{KEPT, Logged},
    world::{InstanceId, Phone, World, groups::Group, mailbox::Entry},
};

use super::{model, problem::Problem, route::Context};

/// Something that waits to be sent.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PendingMessage {
    /// The chat it is for.
    chat: String,
    /// When it was put in, in milliseconds since 1970.
    accepted: i64,
    /// The ids of its messages.
    messages: Vec<String>,
    /// As `showMessagesQueue` shows it.
    #[schemars(with = "model::QueueItem")]
    item: QueueItem,
}

/// A notification that waits.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PendingNotification {
    /// Its receipt.
    receipt_id: u64,
    /// When it was made, in milliseconds since 1970.
    made: i64,
    /// It was handed out and can be deleted.
    received: bool,
    /// The notification.
    #[schemars(with = "model::Notification")]
    body: Box<RawValue>,
}

/// A message in the mailbox of an account.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SandboxMessage {
    /// The account whose copy it is.
    owner: Phone,
    /// Its id.
    id: String,
    /// The chat, as the owner sees it.
    chat: String,
    /// Who wrote it.
    sender: Phone,
    /// The owner wrote it.
    outgoing: bool,
    /// The instance that sent it through the API.
    by_api: Option<InstanceId>,
    /// What it says: `messageData` of notifications.
    #[schemars(with = "model::MessageData")]
    content: MessageData,
    /// When it was written or received, in milliseconds since 1970.
    accepted: i64,
    /// How far it came.
    #[schemars(with = "model::JournalMessageStatus")]
    status: JournalMessageStatus,
    /// Why it failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    failure: Option<String>,
    /// Whom it is for.
    recipients: BTreeSet<Phone>,
    /// Whom it reached.
    delivered_to: BTreeSet<Phone>,
    /// Who read it.
    read_by: BTreeSet<Phone>,
    /// The owner read it.
    read: bool,
}

/// A group.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SandboxGroup {
    /// Its id, with `@g.us`.
    id: String,
    /// Its name.
    name: String,
    /// Who made it.
    owner: Phone,
    /// Who is in it.
    members: BTreeSet<Phone>,
    /// Who may change it.
    administrators: BTreeSet<Phone>,
}

/// A request that was answered. Tokens are never in it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct LoggedRequest {
    /// When it came, in milliseconds since 1970, by the sandbox's clock.
    at: i64,
    /// The HTTP verb; null for one that the service does not know.
    verb: Option<&'static str>,
    /// The instance that it named.
    instance: Option<InstanceId>,
    /// The method; null when there is no such one.
    method: Option<MethodName>,
    /// Status of the answer; null when the connection was cut.
    status: Option<u16>,
    /// How long the answer took in real time, in milliseconds.
    milliseconds: f64,
    /// The faults that it met.
    faults: Vec<FaultId>,
}

fn message(owner: Phone, entry: &Entry) -> SandboxMessage {
    SandboxMessage {
        owner,
        id: entry.id.clone(),
        chat: entry.chat.clone(),
        sender: entry.sender,
        outgoing: entry.outgoing,
        by_api: entry.by_api,
        content: entry.content.clone(),
        accepted: entry.accepted.0,
        status: entry.status.clone(),
        failure: entry.failure.clone(),
        recipients: entry.recipients.clone(),
        delivered_to: entry.delivered_to.clone(),
        read_by: entry.read_by.clone(),
        read: entry.read,
    }
}

/// What waits to be sent.
pub fn send_queue(context: &Context<'_>) -> Result<Vec<PendingMessage>, Problem> {
    context.shared.enter(|world| {
        let now = world.now;
        let instance = world.instances.get_mut(&context.number("id")).ok_or_else(Problem::no_instance)?;
        instance.queue.expire(now);
        let queued = instance.queue.iter().map(|queued| PendingMessage {
            chat: queued.chat.clone(),
            accepted: queued.accepted.0,
            messages: queued.parts.iter().map(|part| part.id.clone()).collect(),
            item: queued.item.clone(),
        });
        Ok(queued.collect())
    })
}

/// The notifications that wait; looking does not receive them.
pub fn notifications(context: &Context<'_>) -> Result<Vec<PendingNotification>, Problem> {
    context.shared.enter(|world| {
        let now = world.now;
        let instance = world.instances.get_mut(&context.number("id")).ok_or_else(Problem::no_instance)?;
        instance.notices.expire(now);
        let view = |(receipt_id, notice): (u64, &crate::world::notices::Notice)| {
            let body = RawValue::from_string(notice.json.clone()).ok()?;
            Some(PendingNotification { receipt_id, made: notice.made.0, received: notice.received, body })
        };
        Ok(instance.notices.iter().filter_map(view).collect())
    })
}

/// Forgets the notifications that wait.
pub fn clear_notifications(context: &Context<'_>) -> Result<Vec<PendingNotification>, Problem> {
    context.shared.enter(|world| {
        let instance = world.instances.get_mut(&context.number("id")).ok_or_else(Problem::no_instance)?;
        instance.notices.table().clear();
        Ok(())
    })?;
    notifications(context)
}

/// What stands in the journals of an instance, oldest first.
pub fn journal(context: &Context<'_>) -> Result<Vec<SandboxMessage>, Problem> {
    let id = context.number("id");
    context.shared.enter(|world| {
        let from = world.instances.get(&id).ok_or_else(Problem::no_instance)?.journal_from;
        let Some(account) = world.account_of(id) else { return Ok(Vec::new()) };
        let entries = account.mailbox.iter().filter(|entry| entry.journals.contains(&id) && entry.accepted >= from);
        Ok(entries.map(|entry| message(account.phone, entry)).collect())
    })
}

/// The messages of a person, oldest first.
pub fn messages_of(context: &Context<'_>) -> Result<Vec<SandboxMessage>, Problem> {
    context.shared.enter(|world| {
        let account = world.accounts.get(&context.number("phone")).ok_or_else(Problem::no_person)?;
        Ok(account.mailbox.iter().map(|entry| message(account.phone, entry)).collect())
    })
}

/// Everything that was written by anybody, and whom it reached.
pub fn written(context: &Context<'_>) -> Result<Vec<SandboxMessage>, Problem> {
    let last = context.query_number("last")?.unwrap_or(usize::MAX);
    let mut all = context.shared.enter(|world: &mut World| {
        let accounts = world.accounts.iter().map(|(_, account)| account);
        let entries = accounts.flat_map(|account| account.mailbox.iter().map(move |entry| (account.phone, entry)));
        entries.filter(|(_, entry)| entry.outgoing).map(|(owner, entry)| message(owner, entry)).collect::<Vec<_>>()
    });
    all.sort_by_key(|message| message.accepted);
    all.drain(..all.len().saturating_sub(last));
    Ok(all)
}

/// All groups.
pub fn groups(context: &Context<'_>) -> Result<Vec<SandboxGroup>, Problem> {
    let view = |group: &Group| SandboxGroup {
        id: group.id.clone(),
        name: group.name.clone(),
        owner: group.owner,
        members: group.members.keys().copied().collect(),
        administrators: group
            .members
            .iter()
            .filter(|(_, member)| member.administrator)
            .map(|(phone, _)| *phone)
            .collect(),
    };
    Ok(context.shared.enter(|world| world.groups.iter().map(|(_, group)| view(group)).collect()))
}

fn request(logged: Logged) -> LoggedRequest {
    let verb = logged.verb.map(|verb| match verb {
        Verb::Get => "GET",
        Verb::Post => "POST",
        Verb::Delete => "DELETE",
    });
    LoggedRequest {
        at: logged.at.0,
        verb,
        instance: logged.instance,
        method: logged.method.map(MethodName),
        status: logged.status,
        milliseconds: logged.took.as_secs_f64() * 1000.0,
        faults: logged.faults,
    }
}

/// The last requests to the API, oldest first.
pub fn requests(context: &Context<'_>) -> Result<Vec<LoggedRequest>, Problem> {
    let last = context.query_number("last")?.unwrap_or(KEPT);
    Ok(context.shared.log.last(last).into_iter().map(request).collect())
}

/// Forgets them.
pub fn clear_requests(context: &Context<'_>) -> Result<Vec<LoggedRequest>, Problem> {
    context.shared.log.clear();
    Ok(Vec::new())
}
