//! Receiving notifications as webhooks, under any web framework.

use crate::facts;
use crate::support::decode::decode_notification;
use crate::support::notification::DecodedNotification;
use bytes::Bytes;
use std::fmt;
use std::net::IpAddr;
use subtle::ConstantTimeEq;

/// Checks and decodes webhooks. It serves no port: hand it what your web framework received, and answer with 200 or with
/// [`WebhookError::status`].
///
/// ```
/// use green_api::{WebhookReceiver, WebhookRequest};
///
/// let receiver = WebhookReceiver::new().token("secret");
/// let request = WebhookRequest::new(r#"{"typeWebhook": "new"}"#).authorization("Bearer secret");
/// let received = receiver.receive(request)?;
/// # Ok::<(), green_api::WebhookError>(())
/// ```
///
/// Answer 200 also to kinds that you do not use. With any other answer, or none within three minutes, the service sends
/// the same notification again after a minute, for a day.
#[derive(Clone)]
#[must_use]
pub struct WebhookReceiver {
    /// The whole header that is expected.
    authorization: Option<Expected>,
    addresses: Option<Vec<IpAddr>>,
    longest_body: usize,
}

#[derive(Clone)]
struct Expected {
    scheme: String,
    credentials: String,
}

/// What a web framework received.
#[derive(Clone)]
#[must_use]
pub struct WebhookRequest {
    body: Bytes,
    authorization: Option<Vec<u8>>,
    address: Option<IpAddr>,
}

/// Why a webhook is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WebhookError {
    /// The `Authorization` header is missing or is not the one that the settings demand.
    #[error("the Authorization header is missing or wrong")]
    Unauthorized,
    /// It does not come from one of the allowed addresses.
    #[error("the sender's address is not allowed")]
    ForbiddenAddress,
    /// The body is larger than allowed.
    #[error("the body is larger than {limit} bytes")]
    TooLarge {
        /// Bytes that are allowed.
        limit: usize,
    },
}

impl WebhookError {
    /// HTTP status to answer: 401, 403 or 413.
    pub fn status(&self) -> u16 {
        match self {
            Self::Unauthorized => 401,
            Self::ForbiddenAddress => 403,
            Self::TooLarge { .. } => 413,
        }
    }
}

impl WebhookReceiver {
    /// Largest body that is taken when nothing else is said: 4 MiB.
    pub const DEFAULT_MAX_BODY: usize = 4 * 1024 * 1024;

    /// A receiver that takes everything of usual size.
    pub fn new() -> Self {
        Self { authorization: None, addresses: None, longest_body: Self::DEFAULT_MAX_BODY }
    }

    /// Demands the token of the setting `webhookUrlToken`, written as it stands there: `Bearer x`, `Basic x`, or `x`,
    /// which is sent as `Bearer x`. Default, and for an empty token: none is demanded.
    pub fn token(mut self, webhook_url_token: impl AsRef<str>) -> Self {
        let token = webhook_url_token.as_ref().trim();
        self.authorization = (!token.is_empty()).then(|| match split_scheme(token) {
            Some((scheme, credentials)) => Expected { scheme: scheme.to_owned(), credentials: credentials.to_owned() },
            None => Expected { scheme: "Bearer".to_owned(), credentials: token.to_owned() },
        });
        self
    }

    /// Takes webhooks from these addresses only. Behind a proxy give [`WebhookRequest::address`] the address that the
    /// proxy names. Default: from everywhere.
    pub fn allowed_addresses(mut self, addresses: impl IntoIterator<Item = IpAddr>) -> Self {
        self.addresses = Some(addresses.into_iter().map(|address| address.to_canonical()).collect());
        self
    }

    /// Takes webhooks from the service's published addresses only.
    pub fn published_addresses(self) -> Self {
        self.allowed_addresses(Self::published())
    }

    /// The service's published addresses.
    pub fn published() -> Vec<IpAddr> {
        facts::WEBHOOK_SOURCE_ADDRESSES.iter().filter_map(|text| text.parse().ok()).collect()
    }

    /// Largest body that is taken, in bytes. Default: [`WebhookReceiver::DEFAULT_MAX_BODY`].
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.longest_body = bytes;
        self
    }

    #[cfg(feature = "webhook-server")]
    pub(crate) fn longest_body(&self) -> usize {
        self.longest_body
    }

    /// Checks a request without its body: for frameworks that have the headers first.
    ///
    /// # Errors
    /// See [`WebhookError`].
    pub fn authorize(&self, authorization: Option<&[u8]>, address: Option<IpAddr>) -> Result<(), WebhookError> {
        if let Some(allowed) = &self.addresses {
            // An IPv4 sender may show as `::ffff:1.2.3.4`.
            let known = address.is_some_and(|address| allowed.contains(&address.to_canonical()));
            if !known {
                return Err(WebhookError::ForbiddenAddress);
            }
        }
        match &self.authorization {
            Some(expected) if !authorization.is_some_and(|header| expected.matches(header)) => {
                Err(WebhookError::Unauthorized)
            }
            _ => Ok(()),
        }
    }

    /// Checks a request and decodes its notification. A body that is none of the known kinds, or no JSON at all, is a
    /// value too: log it and answer 200.
    ///
    /// # Errors
    /// See [`WebhookError`].
    pub fn receive(&self, request: WebhookRequest) -> Result<DecodedNotification, WebhookError> {
        self.authorize(request.authorization.as_deref(), request.address)?;
        if request.body.len() > self.longest_body {
            return Err(WebhookError::TooLarge { limit: self.longest_body });
        }
        Ok(decode_notification(request.body))
    }
}

impl Default for WebhookReceiver {
    fn default() -> Self {
        Self::new()
    }
}

impl Expected {
    /// Schemes are words without regard to case; credentials are compared in constant time.
    fn matches(&self, header: &[u8]) -> bool {
        let header = header.trim_ascii();
        let scheme_end = header.iter().position(|byte| *byte == b' ').unwrap_or(header.len());
        let (scheme, credentials) = header.split_at(scheme_end);
        let same_scheme = scheme.eq_ignore_ascii_case(self.scheme.as_bytes());
        let same_credentials: bool = credentials.trim_ascii_start().ct_eq(self.credentials.as_bytes()).into();
        same_scheme && same_credentials
    }
}

/// `Basic x` and `Bearer x` in their parts.
fn split_scheme(token: &str) -> Option<(&str, &str)> {
    let (scheme, credentials) = token.split_once(' ')?;
    let known = ["basic", "bearer"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    known.then_some((scheme, credentials.trim_start()))
}

impl WebhookRequest {
    /// A request with this body.
    pub fn new(body: impl Into<Bytes>) -> Self {
        Self { body: body.into(), authorization: None, address: None }
    }

    /// Its `Authorization` header.
    pub fn authorization(mut self, header: impl AsRef<[u8]>) -> Self {
        self.authorization = Some(header.as_ref().to_vec());
        self
    }

    /// The address that it comes from.
    pub fn address(mut self, address: IpAddr) -> Self {
        self.address = Some(address);
        self
    }
}

impl fmt::Debug for WebhookReceiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WebhookReceiver")
            .field("demands_token", &self.authorization.is_some())
            .field("addresses", &self.addresses)
            .field("max_body", &self.longest_body)
            .finish()
    }
}

impl fmt::Debug for WebhookRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WebhookRequest")
            .field("body_bytes", &self.body.len())
            .field("has_authorization", &self.authorization.is_some())
            .field("address", &self.address)
            .finish()
    }
}
