//! Client of [GREEN-API](https://green-api.com), the WhatsApp HTTP gateway.
//!
//! ```no_run
//! use green_api::{Client, models::SendMessage};
//!
//! # async fn example() -> Result<(), green_api::Error> {
//! let client = Client::from_env()?;
//! let sent = client.send_message(SendMessage::new("79001234568@c.us", "Hello")).await?;
//!
//! let mut notifications = client.notifications();
//! while let Some(delivery) = notifications.next().await {
//!     let delivery = delivery?;
//!     println!("{:?}", delivery.notification());
//!     delivery.ack().await?;
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Every method of the API is a method of [`Client`], with its limits checked before anything is sent. Models, methods
//! and tables are generated from the specification when the crate is built; what stands in this folder is what cannot be.
//!
//! Logs go to [`tracing`]: repeats and calls at `debug`, trouble with receiving at `warn`. Neither logs nor errors contain
//! an address or the token.

mod generated {
    include!(concat!(env!("OUT_DIR"), "/generated.rs"));
}
mod support;

mod builder;
mod client;
mod error;
mod error_kind;
mod options;

mod address;
mod facts;
mod outgoing;
mod pacing;
mod plan;
mod reply;
mod retry;
mod tls;
mod token;
mod transport;

mod call;
mod download;
mod file;
mod perform;
mod upload;

mod delivery;
mod handling;
mod listen;
mod notifications;
mod stop;
mod webhook;
#[cfg(feature = "webhook-server")]
mod webhook_server;

mod authorization;
mod health;
mod lookup;
mod qr;
mod qr_poll;
#[cfg(feature = "websocket")]
mod qr_socket;

pub use crate::authorization::WaitOptions;
pub use crate::builder::ClientBuilder;
pub use crate::call::Call;
pub use crate::client::Client;
pub use crate::delivery::Delivery;
pub use crate::download::Download;
pub use crate::error::Error;
pub use crate::error_kind::ErrorKind;
pub use crate::file::File;
pub use crate::generated::{catalog, limits, messages, models, operations};
pub use crate::handling::{BoxError, DeadLetter, HandlerPolicy, Incoming, Verdict};
pub use crate::health::{Health, Note};
pub use crate::listen::Listener;
pub use crate::lookup::{Found, Wanted};
pub use crate::notifications::Notifications;
pub use crate::options::{
    CallOptions, DEFAULT_CONNECT_TIMEOUT, DEFAULT_MAX_RETRY_DELAY, DEFAULT_RETRIES, DEFAULT_RETRY_DELAY,
    DEFAULT_TIMEOUT,
};
pub use crate::perform::{Answer, validate_request};
pub use crate::qr::{QrCode, QrCodes, QrEvent};
pub use crate::stop::StopHandle;
pub use crate::webhook::{WebhookError, WebhookReceiver, WebhookRequest};
#[cfg(feature = "webhook-server")]
pub use crate::webhook_server::{WebhookDelivery, WebhookListener, WebhookServer, WebhookServerOptions};

pub use crate::support::chat_id::ChatId;
pub use crate::support::decode::{DecodeError, decode, decode_notification};
pub use crate::support::marker::Marker;
pub use crate::support::notification::DecodedNotification;
pub use crate::support::nullable::Nullable;
pub use crate::support::operation;
pub use crate::support::shape;
pub use crate::support::unknown::{Misfit, UnknownKind};
pub use crate::support::validation::ValidationError;
