//! Did it go through? Looks up a message whose sending was left open.

use crate::client::Client;
use crate::error::Error;
use crate::generated::models::{JournalMessage, LastOutgoingMessages, QueueItem};
use crate::support::chat_id::ChatId;
use std::time::{Duration, SystemTime};

/// The message that [`Client::find_sent`] looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct Wanted {
    chat: ChatId,
    text: String,
    within: Duration,
}

impl Wanted {
    /// A message to this chat with this text: its message, its caption or its file name.
    pub fn new(chat_id: impl Into<ChatId>, text: impl Into<String>) -> Self {
        Self { chat: chat_id.into(), text: text.into(), within: Duration::from_mins(10) }
    }

    /// How long ago it was sent at most, in whole minutes. Default: 10 minutes. An earlier message with the same text
    /// is taken for this one when it lies within this time.
    pub fn within(mut self, time: Duration) -> Self {
        self.within = time;
        self
    }

    fn is(&self, chat: &ChatId, texts: &[Option<&str>]) -> bool {
        *chat == self.chat && texts.contains(&Some(self.text.as_str()))
    }

    fn in_queue(&self, item: &QueueItem) -> Option<String> {
        let (id, chat, texts) = match item {
            QueueItem::QueuedSendMessage(item) => {
                (&item.message_id, &item.body.chat_id, [Some(item.body.message.as_str()), None])
            }
            QueueItem::QueuedSendPoll(item) => {
                (&item.message_id, &item.body.chat_id, [Some(item.body.message.as_str()), None])
            }
            QueueItem::QueuedSendFileByUrl(item) => {
                let body = &item.body;
                (&item.message_id, &body.chat_id, [body.caption.as_deref(), Some(body.file_name.as_str())])
            }
            _ => return None,
        };
        self.is(chat, &texts).then(|| id.clone())
    }

    fn in_journal(&self, message: &JournalMessage, since: i64) -> Option<String> {
        let texts = [message.text_message(), message.caption(), message.file_name()];
        let recent = message.timestamp().is_some_and(|timestamp| timestamp >= since);
        let from_phone = message.send_by_api() == Some(false);
        let fits = recent && !from_phone && self.is(message.chat_id()?, &texts);
        message.id_message().filter(|_| fits).map(str::to_owned)
    }
}

/// A message that did go through.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Found {
    /// Its id, the `idMessage` that the lost answer held.
    pub id_message: String,
    /// It waits to be sent; otherwise it was sent.
    pub is_queued: bool,
}

impl Client {
    /// Looks for a message whose sending ended with [`Error::outcome_unknown`], in the send queue and then in the journal
    /// of outgoing messages. `None` does not prove that it was not accepted: a sent message can take 2 minutes until it
    /// stands in the journal. Wait that long before you send it again.
    ///
    /// ```no_run
    /// # async fn example(client: green_api::Client) -> Result<(), green_api::Error> {
    /// use green_api::{Wanted, models::SendMessage};
    ///
    /// let id = match client.send_message(SendMessage::new("79001234568@c.us", "Order 17 is ready")).await {
    ///     Ok(sent) => Some(sent.id_message),
    ///     Err(error) if error.outcome_unknown() => {
    ///         let wanted = Wanted::new("79001234568@c.us", "Order 17 is ready");
    ///         client.find_sent(&wanted).await?.map(|found| found.id_message)
    ///     }
    ///     Err(error) => return Err(error),
    /// };
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// As every method.
    pub async fn find_sent(&self, wanted: &Wanted) -> Result<Option<Found>, Error> {
        let queue = self.show_messages_queue().await?;
        if let Some(id_message) = queue.iter().find_map(|item| wanted.in_queue(item)) {
            return Ok(Some(Found { id_message, is_queued: true }));
        }
        let minutes = i64::try_from(wanted.within.as_secs().div_ceil(60)).unwrap_or(i64::MAX).max(1);
        let journal = self.last_outgoing_messages(LastOutgoingMessages::new().minutes(minutes)).await?;
        let since = SystemTime::now().checked_sub(wanted.within);
        let since = since.and_then(|since| since.duration_since(SystemTime::UNIX_EPOCH).ok());
        let since = since.map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(i64::MAX));
        let found = journal.iter().find_map(|message| wanted.in_journal(message, since));
        Ok(found.map(|id_message| Found { id_message, is_queued: false }))
    }
}
