//! What people do when they are told to.

use green_api::models::MessageData;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::person::Person;

use super::{problem::Problem, route::Context};

/// Something that a person does.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(tag = "do", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Action {
    /// Writes a text.
    Write {
        /// The chat.
        chat: String,
        /// The text.
        text: String,
    },
    /// Sends a message of any kind.
    Send {
        /// The chat.
        chat: String,
        /// `messageData`, as notifications have it.
        #[schemars(with = "serde_json::Map<String, serde_json::Value>")]
        content: Box<MessageData>,
    },
    /// Reads all messages of a chat.
    Read {
        /// The chat.
        chat: String,
    },
}

/// What came of it.
#[derive(Debug, Default, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Done {
    /// Id of the message that was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    id_message: Option<String>,
}

/// A person does something.
pub fn act(context: &Context<'_>, action: Action) -> Result<Done, Problem> {
    let phone = context.number("phone");
    if !context.shared.enter(|world| world.accounts.contains(&phone)) {
        return Err(Problem::no_person());
    }
    let person = Person::new(context.shared.clone(), phone);
    let message = |id: String| Done { id_message: Some(id) };
    Ok(match action {
        Action::Write { chat, text } => message(person.says(chat, text)),
        Action::Send { chat, content } => message(person.sends(chat, *content)),
        Action::Read { chat } => {
            person.reads(chat);
            Done::default()
        }
    })
}
