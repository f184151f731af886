//! Numbers, contacts and chats.

pub mod archive;
pub mod avatar;
pub mod check;
pub mod contact_info;
pub mod contacts;
pub mod delete;
pub mod disappearing;

use crate::{
    gateway::{reply::Refusal, request::Call},
    spec::errors::standard,
    world::Phone,
};

/// The number of the instance's account.
fn own(call: &mut Call<'_>) -> Result<Phone, Refusal> {
    call.instance()?.account.ok_or_else(|| standard::INSTANCE_NOT_AUTHORIZED.refuse())
}
