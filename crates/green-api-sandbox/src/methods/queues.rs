//! `showMessagesQueue` and `clearMessagesQueue`.

use green_api::models::{ClearMessagesQueueResponse, QueueItem};

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    world::send_queue::Queued,
};

/// What waits to be sent, oldest first.
pub fn show(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let now = call.world.now;
    let queue = &mut call.instance()?.queue;
    queue.expire(now);
    Ok(Answer::json(&queue.iter().map(item).collect::<Vec<_>>()))
}

/// Forwarded messages leave the queue one by one.
fn item(queued: &Queued) -> QueueItem {
    let mut item = queued.item.clone();
    if let QueueItem::QueuedForwardMessages(forward) = &mut item {
        forward.messages_ids = queued.parts.iter().map(|part| part.id.clone()).collect();
    }
    item
}

/// Empties the queue.
pub fn clear(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    call.instance()?.queue.clear();
    Ok(Answer::json(&ClearMessagesQueueResponse::new(true)))
}
