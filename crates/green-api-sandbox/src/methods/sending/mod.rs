//! Messages, files, locations, contacts, polls: everything goes through the send queue.

pub mod contact;
pub mod file;
pub mod forward;
pub mod link;
pub mod location;
pub mod poll;
pub mod text;
pub mod upload;

use green_api::models::{MessageData, QueueItem};

use crate::{
    gateway::{checks, reply::Refusal, request::Call},
    spec::Method,
    world::{
        InstanceId, World,
        send_queue::{Content, Part, Queued},
    },
};

/// What a method puts into the queue.
pub struct Outgoing {
    /// Id of the message.
    pub id: String,
    /// The chat it is for.
    pub chat: String,
    /// Id of the message that it quotes.
    pub quoted: Option<String>,
    /// What it says.
    pub content: MessageData,
    /// As `showMessagesQueue` shows it.
    pub item: QueueItem,
}

/// Puts a message into the send queue, when the tariff lets it.
pub fn enqueue(call: &mut Call<'_>, outgoing: Outgoing) -> Result<(), Refusal> {
    enqueue_in(call.world, call.request.instance, call.request.method, outgoing)
}

/// The same for methods that are not in the world all the time.
pub fn enqueue_in(world: &mut World, id: InstanceId, method: Method, outgoing: Outgoing) -> Result<(), Refusal> {
    checks::admit_chat(world, id, method, &outgoing.chat)?;
    let part = Part { id: outgoing.id, content: Content::Message(Box::new(outgoing.content)) };
    let queued = Queued {
        item: outgoing.item,
        chat: outgoing.chat,
        parts: [part].into(),
        quoted: outgoing.quoted,
        accepted: world.now,
    };
    world.enqueue(id, queued);
    Ok(())
}
