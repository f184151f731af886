//! Webhooks: checked and decoded, under any web framework.

use crate::convert::FromCore;
use crate::error::GreenApiError;
use crate::notification::DecodedNotification;
use green_api::{WebhookReceiver, WebhookRequest};
use std::net::IpAddr;
use std::sync::Arc;

/// What a receiver of webhooks is made of; use `WebhookReceiver`.
#[derive(uniffi::Object)]
pub struct NativeWebhookReceiver(WebhookReceiver);

/// Why a webhook is refused.
#[derive(Debug, thiserror::Error, uniffi::Error)]
#[uniffi(flat_error)]
pub enum WebhookError {
    /// Answer 401: the `Authorization` header is missing or wrong.
    #[error("{0}")]
    Unauthorized(green_api::WebhookError),
    /// Answer 403: it does not come from one of the allowed addresses.
    #[error("{0}")]
    ForbiddenAddress(green_api::WebhookError),
    /// Answer 413: the body is larger than allowed.
    #[error("{0}")]
    TooLarge(green_api::WebhookError),
    /// Answer 400: another reason.
    #[error("{0}")]
    Refused(green_api::WebhookError),
}

impl From<green_api::WebhookError> for WebhookError {
    fn from(error: green_api::WebhookError) -> Self {
        match error {
            green_api::WebhookError::Unauthorized => Self::Unauthorized(error),
            green_api::WebhookError::ForbiddenAddress => Self::ForbiddenAddress(error),
            green_api::WebhookError::TooLarge { .. } => Self::TooLarge(error),
            _ => Self::Refused(error),
        }
    }
}

/// A receiver that demands this token (as it stands in the setting `webhookUrlToken`), and takes webhooks from these addresses only.
// Not a constructor for the same reason as `new_client`.
#[uniffi::export]
pub fn new_webhook_receiver(
    token: Option<String>,
    allowed_addresses: Option<Vec<String>>,
    max_body: Option<u64>,
) -> Result<Arc<NativeWebhookReceiver>, GreenApiError> {
    let mut receiver = WebhookReceiver::new();
    if let Some(token) = token {
        receiver = receiver.token(token);
    }
    if let Some(addresses) = allowed_addresses {
        let parsed: Result<Vec<IpAddr>, _> = addresses.iter().map(|text| text.trim().parse()).collect();
        let parsed = parsed.map_err(|error| GreenApiError::invalid("allowedAddresses", error))?;
        receiver = receiver.allowed_addresses(parsed);
    }
    if let Some(bytes) = max_body {
        receiver = receiver.max_body(usize::try_from(bytes).unwrap_or(usize::MAX));
    }
    Ok(Arc::new(NativeWebhookReceiver(receiver)))
}

#[uniffi::export]
impl NativeWebhookReceiver {
    /// Checks a request and decodes its notification. What fits no kind is a value too.
    pub fn receive(
        &self,
        body: Vec<u8>,
        authorization: Option<String>,
        address: Option<String>,
    ) -> Result<DecodedNotification, WebhookError> {
        let mut request = WebhookRequest::new(body);
        if let Some(header) = authorization {
            request = request.authorization(header);
        }
        // An address that is none is one that is not allowed.
        if let Some(address) = address.and_then(|text| text.trim().parse().ok()) {
            request = request.address(address);
        }
        Ok(FromCore::from_core(self.0.receive(request)?))
    }
}

/// The addresses that the service publishes for its webhooks.
#[uniffi::export]
pub fn published_webhook_addresses() -> Vec<String> {
    WebhookReceiver::published().iter().map(ToString::to_string).collect()
}
