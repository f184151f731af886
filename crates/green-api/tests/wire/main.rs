//! The hand-written part against a scripted server: what is on the wire, and what comes of the answers.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod gateway;

mod answers;
mod downloads;
mod listening;
mod notifications;
mod pacing;
mod performing;
mod qr_codes;
mod repeats;
mod secrecy;
mod uploads;
mod webhooks;
