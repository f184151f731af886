//! What the including crate provides, without a network: enough to compile and use what is emitted.

#![deny(warnings)]

/// Everything that is emitted.
pub mod generated {
    include!(concat!(env!("OUT_DIR"), "/generated.rs"));
}

#[allow(dead_code, unused_imports, reason = "the emitted code of this specification does not need all of it")]
#[path = "../support/mod.rs"]
mod support;

mod outgoing;

pub use generated::{catalog, limits, messages, models, operations};
pub use outgoing::{Client, Error, File};
pub use support::{
    chat_id::ChatId,
    decode::{DecodeError, decode, decode_notification},
    marker::Marker,
    notification::DecodedNotification,
    nullable::Nullable,
    operation, shape,
    unknown::{Misfit, UnknownKind},
    validation::ValidationError,
};
