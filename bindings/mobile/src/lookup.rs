//! Did it go through?

use crate::client::NativeClient;
use crate::convert::FromCore;
use crate::error::GreenApiError;
use green_api::Wanted;
use std::time::Duration;

/// A message that did go through.
#[derive(Clone, uniffi::Record)]
pub struct Found {
    /// Its id, the `idMessage` that the lost answer held.
    pub id_message: String,
    /// It waits to be sent; otherwise it was sent.
    pub is_queued: bool,
}

impl FromCore<green_api::Found> for Found {
    fn from_core(found: green_api::Found) -> Self {
        Self { id_message: found.id_message, is_queued: found.is_queued }
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl NativeClient {
    /// Looks for a message whose sending was left open, in the send queue and in the journal.
    pub async fn find_sent(
        &self,
        chat_id: String,
        text: String,
        within: Option<Duration>,
    ) -> Result<Option<Found>, GreenApiError> {
        let mut wanted = Wanted::new(chat_id, text);
        if let Some(within) = within {
            wanted = wanted.within(within);
        }
        self.run(self.core().find_sent(&wanted)).await
    }
}
