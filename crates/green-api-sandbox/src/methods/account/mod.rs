//! Settings, state and linking of an instance.

pub mod code;
pub mod picture;
pub mod qr;
pub mod settings;
pub mod state;
pub mod whatsapp;
