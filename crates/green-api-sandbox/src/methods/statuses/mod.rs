//! Statuses: what the account of the instance publishes for its contacts, and what they publish.

pub mod delete;
pub mod file;
pub mod incoming;
pub mod link;
pub mod outgoing;
pub mod statistic;
pub mod text;

use std::time::Duration;

use green_api::{ChatId, models::QueueItem};

use crate::{
    clock::Moment,
    gateway::request::Call,
    spec::Method,
    world::{
        InstanceId, World,
        send_queue::{Content, Part, Queued},
        statuses::{QueuedStatus, StatusContent},
    },
};

/// What a method puts into the send queue.
struct Outgoing {
    id: String,
    content: Option<StatusContent>,
    participants: Vec<ChatId>,
    item: QueueItem,
}

/// Puts a status into the send queue. It is for no chat: it does not count among those of the tariff.
fn enqueue(world: &mut World, instance: InstanceId, outgoing: Outgoing) {
    let status = QueuedStatus { content: outgoing.content, participants: outgoing.participants };
    let part = Part { id: outgoing.id, content: Content::Status(Box::new(status)) };
    // As the manual shows the chat of a status: its author's.
    let chat = world.account_of(instance).map(|account| String::from(account.wid())).unwrap_or_default();
    let queued = Queued { item: outgoing.item, chat, parts: [part].into(), quoted: None, accepted: world.now };
    world.enqueue(instance, queued);
}

/// The colour that the service takes when none is chosen.
fn colour(method: Method, chosen: Option<String>) -> Option<String> {
    chosen.or_else(|| method.route().default_text("backgroundColor"))
}

/// From when on statuses are asked for.
fn since(call: &Call<'_>) -> Moment {
    let default = call.request.method.route().default_number("minutes").and_then(|minutes| u64::try_from(minutes).ok());
    let minutes = call.request.number("minutes").or(default).unwrap_or(u64::MAX);
    call.world.now - Duration::from_secs(minutes.saturating_mul(60))
}
