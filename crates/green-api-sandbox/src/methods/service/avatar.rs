//! `getAvatar`.

use green_api::models::{GetAvatar, GetAvatarResponse};

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    happenings::notify::phone_of,
    world::{Phone, World},
};

use super::own;

/// The picture of a person or group; one's own by one's own number.
pub fn get(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: GetAvatar = call.body()?;
    let own = own(call)?;
    let (url, available) = match phone_of(request.chat_id.as_str()) {
        Some(phone) if is_hidden(call.world, own, phone) => (None, false),
        Some(phone) => (picture(call.world, phone), true),
        None => {
            let key = call.world.groups.get(&request.chat_id.to_string()).and_then(|group| group.picture.clone());
            (key.and_then(|key| call.world.renewed_link(&key)), true)
        }
    };
    Ok(Answer::json(&GetAvatarResponse::new(url.unwrap_or_default(), available)))
}

/// Whether an account's picture is not shown to another one.
pub fn is_hidden(world: &World, own: Phone, phone: Phone) -> bool {
    phone != own && world.accounts.get(&phone).is_some_and(|account| account.avatar_hidden)
}

/// The link to an account's picture, when it has one.
pub fn picture(world: &mut World, phone: Phone) -> Option<String> {
    let key = world.accounts.get(&phone)?.avatar.clone()?;
    world.renewed_link(&key)
}
