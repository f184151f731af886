//! `getContacts`.

use crate::gateway::{
    reply::{Answer, Refusal},
    request::Call,
};

use super::own;

/// The contacts and groups of the account.
pub fn get(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let own = own(call)?;
    Ok(Answer::json(&call.world.known_contacts(own)))
}
