//! `getContactInfo`.

use green_api::{
    Nullable,
    models::{GetContactInfo, GetContactInfoResponse},
};

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::Call,
    },
    happenings::notify::phone_of,
};

use super::{
    avatar::{is_hidden, picture},
    own,
};

/// Names, business profile and chat settings of a contact. Groups are refused by the validation.
pub fn get(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: GetContactInfo = call.body()?;
    let own = own(call)?;
    let (world, chat) = (&mut *call.world, request.chat_id.as_str());
    let phone = phone_of(chat).unwrap_or_default();
    let avatar = if is_hidden(world, own, phone) { None } else { picture(world, phone) };
    let account = world.accounts.get(&own);
    let book = account.and_then(|account| account.contact_name(phone)).unwrap_or_default();
    let settings = account.and_then(|account| account.details.chats.get(chat)).copied().unwrap_or_default();
    let muted = settings.muted_until.filter(|until| *until > world.now);
    let business = world.accounts.get(&phone).and_then(|account| account.details.business.clone());
    let mut answer = GetContactInfoResponse::new(
        world.profile_name(own, phone),
        book,
        chat,
        settings.archived,
        settings.expiration > 0,
        muted.is_some(),
        settings.expiration,
        business.is_some(),
    );
    let business = business.unwrap_or_default();
    answer.avatar = Some(avatar.unwrap_or_default());
    answer.email = Some(business.email);
    answer.category = Some(business.category);
    answer.description = Some(business.description);
    answer.products = Some(business.products);
    // WhatsApp tells it to phones only.
    answer.last_seen = Nullable::Null;
    answer.mute_expiration = muted.map_or(Nullable::Null, |until| until.seconds().into());
    Ok(Answer::json(&answer))
}
