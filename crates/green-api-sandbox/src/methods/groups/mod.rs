//! Groups: everything acts as the account of the instance.

pub mod administrators;
pub mod create;
pub mod data;
pub mod leave;
pub mod name;
pub mod participants;
pub mod picture;

use green_api::ChatId;

use crate::{
    gateway::{reply::Refusal, request::Call},
    happenings::notify::phone_of,
    spec::{errors::standard, texts},
    world::{Phone, groups::Group},
};

/// The account of the instance.
fn account(call: &mut Call<'_>) -> Result<Phone, Refusal> {
    call.instance()?.account.ok_or_else(|| standard::INSTANCE_NOT_AUTHORIZED.refuse())
}

/// The number of a participant. Validation lets personal chats through only, but not all of their numbers are phones'.
fn participant(chat: &ChatId) -> Option<Phone> {
    phone_of(chat.as_str())
}

/// The link that invites to a group, for those who may invite.
fn invitation_link(group: &Group, phone: Phone) -> String {
    let invites = group.is_administered_by(phone) || group.owner == phone;
    if invites { format!("{}{}", texts::GROUP_INVITATION_LINK, group.invitation) } else { String::new() }
}
