//! Webhooks under any web framework.

use std::net::IpAddr;

use green_api::{WebhookReceiver, WebhookRequest};
use napi::bindgen_prelude::Either;
use napi_derive::napi;
use serde::Deserialize;

use crate::{decode, failure, options::set};

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

/// Checks and decodes webhooks.
#[napi]
pub struct NativeReceiver {
    receiver: WebhookReceiver,
}

#[napi]
impl NativeReceiver {
    /// From the JSON of the options.
    #[napi(constructor)]
    pub fn new(options: String) -> napi::Result<Self> {
        let settings: ReceiverSettings =
            serde_json::from_str(&options).map_err(|error| failure::misread("options", &error))?;
        Ok(Self { receiver: settings.into_receiver()? })
    }

    /// The canonical JSON of the notification, as `decode` answers it.
    #[napi]
    pub fn receive(
        &self,
        body: Either<String, &[u8]>,
        authorization: Option<String>,
        address: Option<String>,
    ) -> napi::Result<String> {
        let mut request = match body {
            Either::A(text) => WebhookRequest::new(text),
            Either::B(bytes) => WebhookRequest::new(bytes.to_vec()),
        };
        request = set(request, authorization, WebhookRequest::authorization);
        // An address that is none is no allowed one.
        request = set(request, address.and_then(|text| text.parse().ok()), WebhookRequest::address);
        match self.receiver.receive(request) {
            Ok(decoded) => Ok(decode::encoded(&decoded)),
            Err(error) => Err(napi::Error::from_reason(failure::refused(error.status(), &error.to_string()))),
        }
    }
}
