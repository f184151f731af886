//! The client for Kotlin and Swift. Records, unions and methods are generated from the specification; what stands here is what
//! cannot be. Everything is a thin layer over the crate `green-api`.
//!
//! What Kotlin and Swift programmers use is the class `GreenApi` of `kotlin/` and `swift/`, which stands on top of [`NativeClient`].
#![allow(clippy::needless_pass_by_value, reason = "uniffi hands over values")]
#![allow(clippy::result_large_err, reason = "errors cross to the other language by value, once for each failed call")]
#![allow(unsafe_code, reason = "uniffi's macros make the functions of the C interface")]

uniffi::setup_scaffolding!("green_api");

mod convert;
mod error;

mod codec;
mod file;
mod notification;

#[allow(
    clippy::pedantic,
    clippy::all,
    deprecated,
    unreachable_patterns,
    unused_imports,
    reason = "generated; the specification's words"
)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/generated.rs"));
}

mod client;
mod options;

mod call;
mod delivery;
mod download;
mod health;
mod listen;
mod logging;
mod lookup;
mod qr;
mod webhook;

#[cfg(feature = "sandbox")]
mod sandbox;

#[cfg(feature = "sandbox")]
#[allow(clippy::pedantic, clippy::all, unused_imports, reason = "generated; the words of the control interface")]
mod control {
    include!(concat!(env!("OUT_DIR"), "/sandbox.rs"));
}

pub use crate::call::HttpVerb;
pub use crate::client::{Cancellation, NativeClient};
pub use crate::delivery::{DeliveryHandle, NativeDelivery, NotificationStream};
pub use crate::error::{Failure, GreenApiError};
pub use crate::file::{FileSource, OutgoingFile, ProgressListener};
pub use crate::generated::*;
pub use crate::health::{Finding, Health};
pub use crate::listen::{
    DeadLetter, DeadLetterSink, HandlerError, Incoming, ListenOptions, NativeListener, NotificationHandler,
};
pub use crate::logging::{LogLevel, LogListener};
pub use crate::lookup::Found;
pub use crate::notification::{DecodedNotification, Misfit, UnknownKind};
pub use crate::options::{CallOptions, ClientOptions};
pub use crate::qr::{QrCode, QrEvent, QrStream};
#[cfg(feature = "sandbox")]
pub use crate::sandbox::{Sandbox, SandboxError, SandboxOptions};
pub use crate::webhook::{NativeWebhookReceiver, WebhookError};
