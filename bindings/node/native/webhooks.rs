//! Webhooks under any web framework.

use std::net::IpAddr;

use green_api::{WebhookError, WebhookReceiver};
use napi_derive::napi;
use serde::Deserialize;

use crate::{failure, options::set};

/// What a receiver is set up with.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ReceiverSettings {
    token: Option<String>,
    allowed_addresses: Option<Vec<String>>,
    published_addresses: bool,
    max_body: Option<usize>,
}

impl ReceiverSettings {
    pub fn into_receiver(self) -> napi::Result<WebhookReceiver> {
        let receiver = set(WebhookReceiver::new(), self.token, WebhookReceiver::token);
        let receiver = set(receiver, self.max_body, WebhookReceiver::max_body);
        let mut allowed = self.allowed_addresses.map(|texts| parsed(&texts)).transpose()?;
        if self.published_addresses {
            allowed.get_or_insert_default().extend(WebhookReceiver::published());
        }
        Ok(set(receiver, allowed, WebhookReceiver::allowed_addresses))
    }
}

fn parsed(texts: &[String]) -> napi::Result<Vec<IpAddr>> {
    let parse = |text: &String| {
        text.parse().map_err(|_| {
            let message = format!("allowedAddresses: {text:?} is not an IP address, such as '203.0.113.7'");
            napi::Error::from_reason(failure::other("configuration", message))
        })
    };
    texts.iter().map(parse).collect()
}

/// Checks webhooks.
#[napi]
pub struct NativeReceiver {
    receiver: WebhookReceiver,
    longest_body: usize,
}

#[napi]
impl NativeReceiver {
    /// From the JSON of the options.
    #[napi(constructor)]
    pub fn new(options: String) -> napi::Result<Self> {
        let settings: ReceiverSettings =
            serde_json::from_str(&options).map_err(|error| failure::misread("options", &error))?;
        let longest_body = settings.max_body.unwrap_or(WebhookReceiver::DEFAULT_MAX_BODY);
        Ok(Self { receiver: settings.into_receiver()?, longest_body })
    }

    /// Checks a request without its body.
    #[napi]
    pub fn check(&self, body_bytes: u32, authorization: Option<String>, address: Option<String>) -> napi::Result<()> {
        // An address that is none is no allowed one.
        let address = address.and_then(|text| text.parse().ok());
        let authorization = authorization.as_deref().map(str::as_bytes);
        let checked = self.receiver.authorize(authorization, address).and_then(|()| {
            let limit = self.longest_body;
            let fits = usize::try_from(body_bytes).is_ok_and(|bytes| bytes <= limit);
            if fits { Ok(()) } else { Err(WebhookError::TooLarge { limit }) }
        });
        checked.map_err(|error| napi::Error::from_reason(failure::refused(error.status(), &error.to_string())))
    }
}
