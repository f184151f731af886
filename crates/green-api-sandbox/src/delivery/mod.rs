//! Notifications that are carried to the user's server.

pub mod webhook;
