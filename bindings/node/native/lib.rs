//! The native module of the npm package `green-api`: thin on purpose. JSON text crosses the boundary in both directions, one
//! text for all answers that wait; what JavaScript sees is made in `src/`, and everything about the API is generated there.
//!
//! How the parts fit together stands in `INTERNALS.md`.

// napi-derive exports nothing from a test program, and clippy looks at one.
#![cfg_attr(test, allow(dead_code, reason = "everything is used by JavaScript"))]

mod bridge;
mod canonical;
mod client;
mod decode;
mod failure;
mod notifications;
mod options;
mod policy;
mod qr_codes;
mod runtime;
#[cfg(feature = "sandbox")]
mod sandbox;
mod transfers;
mod upload;
mod webhook_server;
mod webhooks;
