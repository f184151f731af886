//! `receiveNotification`, `deleteNotification`, `downloadFile`.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use green_api::{
    limits,
    models::{DeleteNotificationResponse, DownloadFile, DownloadFileResponse, MessageData},
};
use tokio::sync::Notify;

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::{Call, Request},
    },
    shared::Shared,
    spec::{
        Failure,
        errors::{delete_notification, download_file, receive_notification, standard},
    },
    world::{InstanceId, instance::Instance},
};

use super::Later;

/// Waits for a notification; it stays at the head of the queue until it is deleted.
pub fn receive(shared: Arc<Shared>, request: Request) -> Later {
    let seconds = request.number("receiveTimeout").map_or(limits::RECEIVE_TIMEOUT_DEFAULT, Duration::from_secs);
    let (id, until) = (request.instance, shared.clock.now() + seconds);
    drop(request);
    Box::pin(async move {
        let changed = look(&shared, id)?.err();
        let Some(changed) = changed else { return head(&shared, id) };
        // One timer for the whole wait.
        let over = shared.clock.until(until);
        tokio::pin!(over);
        loop {
            let notified = changed.notified();
            tokio::pin!(notified);
            // Registered before looking, so that nothing is missed.
            notified.as_mut().enable();
            match look(&shared, id)? {
                Ok(answer) => return Ok(answer),
                Err(_) if shared.clock.now() >= until => return Ok(Answer::null()),
                Err(_) => {}
            }
            tokio::select! {
                () = &mut notified => {}
                () = &mut over => {}
            }
        }
    })
}

fn head(shared: &Arc<Shared>, id: InstanceId) -> Result<Answer, Refusal> {
    Ok(look(shared, id)?.unwrap_or_else(|_| Answer::null()))
}

/// The head of the queue, or what tells of a new one.
fn look(shared: &Arc<Shared>, id: InstanceId) -> Result<Result<Answer, Arc<Notify>>, Refusal> {
    shared.enter(|world| {
        let now = world.now;
        let instance = world.instances.get_mut(&id).ok_or_else(|| standard::FORBIDDEN.refuse())?;
        refuse_with_webhook(instance, &receive_notification::WEBHOOK_URL_IS_SET)?;
        let notified = instance.changed.clone();
        let head = instance.notices.receive(now);
        let answer =
            head.map(|(receipt, notice)| Bytes::from(format!("{{\"receiptId\":{receipt},\"body\":{}}}", notice.json)));
        Ok(answer.map(Answer::Json).ok_or(notified))
    })
}

/// While a webhook is set notifications go there.
fn refuse_with_webhook(instance: &Instance, failure: &Failure) -> Result<(), Refusal> {
    match instance.webhook_url() {
        Some(_) => Err(failure.refuse_with(&[("idInstance", &instance.id.to_string())])),
        None => Ok(()),
    }
}

/// Deletes a notification that was received.
pub fn delete(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let receipt = call.request.rest.clone();
    let instance = call.instance()?;
    refuse_with_webhook(instance, &delete_notification::WEBHOOK_URL_IS_SET)?;
    let receipt = receipt.as_deref().and_then(|receipt| receipt.parse::<i64>().ok());
    let receipt = receipt.ok_or_else(|| delete_notification::RECEIPT_ID_NOT_NUMBER.refuse())?;
    let deleted = u64::try_from(receipt).is_ok_and(|receipt| instance.notices.delete(receipt));
    Ok(Answer::json(&DeleteNotificationResponse::new(deleted)))
}

/// The link to the file of a message.
pub fn download(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: DownloadFile = call.body()?;
    let values = [("chatId", request.chat_id.as_str()), ("idMessage", request.id_message.as_str())];
    let account = call.world.account_of(call.id());
    let entry = account.and_then(|account| account.mailbox.get(request.chat_id.as_str(), &request.id_message));
    let found = entry.and_then(|entry| Some((link_of(&entry.content)?.to_owned(), entry.accepted)));
    let (url, accepted) = found.ok_or_else(|| download_file::FILE_NOT_IN_MESSAGE.refuse_with(&values))?;
    let url = call
        .world
        .message_file(&url, accepted)
        .ok_or_else(|| download_file::FILE_NOT_AVAILABLE.refuse_with(&values))?;
    Ok(Answer::json(&DownloadFileResponse::new(url)))
}

fn link_of(content: &MessageData) -> Option<&str> {
    Some(match content {
        MessageData::ImageMessage(message) => &message.file_message_data.download_url,
        MessageData::VideoMessage(message) => &message.file_message_data.download_url,
        MessageData::DocumentMessage(message) => &message.file_message_data.download_url,
        MessageData::AudioMessage(message) => &message.file_message_data.download_url,
        MessageData::StickerMessage(message) => &message.file_message_data.download_url,
        _ => return None,
    })
}
