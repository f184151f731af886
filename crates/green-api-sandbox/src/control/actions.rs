//! What people do when they are told to.

use std::time::Duration;

use base64::{Engine, engine::general_purpose::STANDARD};
use green_api::models::MessageData;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{
    attachment::Attachment,
    happenings::{groups::GroupError, invitations::Invitation},
    person::Person,
    world::{Phone, statuses::StatusContent},
};

use super::{people::check_phone, problem::Problem, route::Context};

/// Something that a person does. Chats are `79001234567@c.us` or the id of a group.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(tag = "do", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Action {
    /// Writes a text; quotes a message of the chat with it when `quotes` is given.
    Write { chat: String, text: String, quotes: Option<String> },
    /// Sends a message of any kind: `content` is `messageData`, as notifications have it. Quotes a message when `quotes` is given.
    Send { chat: String, content: Map<String, Value>, quotes: Option<String> },
    /// Sends a file: picture, video, audio or document by its type. Quotes a message when `quotes` is given.
    SendFile {
        chat: String,
        /// Its name with extension.
        name: String,
        /// What is in it.
        base64: String,
        /// Text below a picture or video.
        caption: Option<String>,
        /// Its type, when the name does not tell it.
        mime: Option<String>,
        /// It is sent as a document, whatever its type.
        #[serde(default)]
        document: bool,
        quotes: Option<String>,
    },
    /// Forwards a message to another chat.
    Forward { chat: String, id_message: String, to: String },
    /// Reacts to a message; an empty text takes the reaction back.
    React { chat: String, id_message: String, emoji: String },
    /// Chooses options of a poll, instead of those that were chosen before.
    Vote { chat: String, id_message: String, options: Vec<String> },
    /// Presses the button with this id below a message.
    Press { chat: String, id_message: String, button: String },
    /// Chooses the value with this id from the list of a message.
    Choose { chat: String, id_message: String, row: String },
    /// Deletes a message: one's own for everybody.
    Delete { chat: String, id_message: String },
    /// Reads all messages of a chat.
    Read { chat: String },
    /// Turns the notifications of a chat off for so many seconds, or on again without them.
    Mute { chat: String, seconds: Option<u32> },
    /// Calls somebody.
    Call { to: Phone },
    /// Ends the call that it makes.
    GiveUpCalling {},
    /// Answers the phone.
    PickUp {},
    /// Rejects the call.
    HangUp {},
    /// Makes a group.
    CreateGroup { name: String, with: Vec<Phone> },
    /// Joins a group by its link, or accepts an invitation.
    JoinGroup { group: String },
    /// Leaves a group.
    LeaveGroup { group: String },
    /// Adds a number to a group, or invites it when it may not be added.
    InviteToGroup { group: String, phone: Phone },
    /// Removes a number from a group.
    RemoveFromGroup { group: String, phone: Phone },
    /// Gives a group another name.
    RenameGroup { group: String, name: String },
    /// Makes a number an administrator of a group, or takes that away.
    SetAdministrator { group: String, phone: Phone, administrator: bool },
    /// Publishes a text as a status.
    PublishText { text: String },
    /// Publishes the file behind a link as a status: a picture, a video or sound.
    PublishFile { url: String, name: String },
    /// Views a status that it got.
    ViewStatus { id_status: String },
    /// Takes another picture, JPEG; none removes it.
    SetAvatar { base64: Option<String> },
}

/// What came of it.
#[derive(Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Done {
    /// Id of the message that was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    id_message: Option<String>,
    /// Id of the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    id_call: Option<String>,
    /// Id of the group that was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<String>,
    /// Id of the status that was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    id_status: Option<String>,
}

type Outcome = Result<Done, Problem>;

/// A person does something.
pub fn act(context: &Context<'_>, action: Action) -> Outcome {
    let phone = context.number("phone");
    if !context.shared.enter(|world| world.accounts.contains(&phone)) {
        return Err(Problem::no_person());
    }
    let person = Person::new(context.shared.clone(), phone);
    match action {
        Action::Write { chat, text, quotes } => send(&person, &chat, quotes, crate::content::text(text)),
        Action::Send { chat, content, quotes } => send(&person, &chat, quotes, message_data(content)?),
        Action::SendFile { chat, name, base64, caption, mime, document, quotes } => {
            let mut file = Attachment::new(name, decoded(&base64)?).caption(caption.unwrap_or_default());
            if let Some(mime) = mime {
                file = file.mime(mime);
            }
            let file = if document { file.as_document() } else { file };
            match quotes {
                Some(quoted) => of_message(person.quotes_with_file(chat, &quoted, file)),
                None => Ok(message(person.sends_file(chat, file))),
            }
        }
        Action::Forward { chat, id_message, to } => of_message(person.forwards(chat, &id_message, to)),
        Action::React { chat, id_message, emoji } => of_message(person.reacts(chat, &id_message, &emoji)),
        Action::Press { chat, id_message, button } => of_message(person.presses(chat, &id_message, &button)),
        Action::Choose { chat, id_message, row } => of_message(person.chooses(chat, &id_message, &row)),
        Action::Vote { chat, id_message, options } => {
            let mend = "give the id of a poll in this chat and texts of its options, only one where one may be chosen";
            succeeded(person.votes(chat, &id_message, options), "options", mend)
        }
        Action::Delete { chat, id_message } => succeeded(person.deletes(chat, &id_message), "idMessage", NO_MESSAGE),
        Action::Read { chat } => {
            person.reads(chat);
            Ok(Done::default())
        }
        Action::Mute { chat, seconds } => {
            person.mutes(chat, seconds.map(|seconds| Duration::from_secs(u64::from(seconds))));
            Ok(Done::default())
        }
        Action::SetAvatar { base64 } => {
            person.set_avatar(base64.map(|text| decoded(&text)).transpose()?);
            Ok(Done::default())
        }
        Action::PublishText { text } => Ok(published(person.publishes(StatusContent::text(text)))),
        Action::PublishFile { url, name } => {
            let file = StatusContent::file(url, &name);
            let file = file.ok_or_else(|| {
                Problem::field("name", "statuses cannot show such a file", "name a picture, a video or sound")
            })?;
            Ok(published(person.publishes(file)))
        }
        Action::ViewStatus { id_status } => {
            succeeded(person.views(&id_status), "idStatus", "give the id of a status that reached this person")
        }
        action @ (Action::Call { .. } | Action::GiveUpCalling {} | Action::PickUp {} | Action::HangUp {}) => {
            call(&person, &action)
        }
        action => group(&person, action),
    }
}

fn call(person: &Person, action: &Action) -> Outcome {
    match action {
        Action::Call { to } => {
            let id = person.calls(*to).ok_or_else(|| {
                Problem::field("to", "nobody can be called there", "call an account that did not block this one")
            })?;
            Ok(Done { id_call: Some(id), ..Done::default() })
        }
        Action::GiveUpCalling {} => succeeded(person.gives_up_calling(), "do", "let it call first: `call`"),
        Action::PickUp {} => succeeded(person.picks_up(), "do", RINGS_NOT),
        _ => succeeded(person.hangs_up(), "do", RINGS_NOT),
    }
}

fn group(person: &Person, action: Action) -> Outcome {
    let done = |outcome: Result<(), GroupError>| outcome.map(|()| Done::default()).map_err(refused);
    match action {
        Action::CreateGroup { name, with } => {
            with.iter().try_for_each(|phone| check_phone("with", *phone))?;
            let group = person.creates_group(&name, with).map_err(refused)?;
            Ok(Done { group: Some(group.into()), ..Done::default() })
        }
        Action::InviteToGroup { group, phone } => match person.invites(phone, group).map_err(refused)? {
            Invitation::Sent(id) => Ok(message(id)),
            Invitation::Added => Ok(Done::default()),
        },
        Action::JoinGroup { group } => done(person.joins(group)),
        Action::LeaveGroup { group } => done(person.leaves(group)),
        Action::RemoveFromGroup { group, phone } => done(person.removes(phone, group)),
        Action::RenameGroup { group, name } => done(person.renames(group, &name)),
        Action::SetAdministrator { group, phone, administrator } => {
            done(person.sets_administrator(phone, group, administrator))
        }
        _ => Ok(Done::default()),
    }
}

const NO_MESSAGE: &str = "give the id of a message that this person has in this chat: GET …/people/{phone}/messages";
const RINGS_NOT: &str = "call it first: the phone does not ring";

fn message(id: String) -> Done {
    Done { id_message: Some(id), ..Done::default() }
}

fn published(id: String) -> Done {
    Done { id_status: Some(id), ..Done::default() }
}

fn of_message(id: Option<String>) -> Outcome {
    id.map(message).ok_or_else(|| {
        Problem::field("idMessage", "there is no such message, or it has nothing of the kind", NO_MESSAGE)
    })
}

fn succeeded(done: bool, field: &str, mend: &'static str) -> Outcome {
    if done { Ok(Done::default()) } else { Err(Problem::field(field, "this cannot be done", mend)) }
}

fn refused(error: GroupError) -> Problem {
    Problem::field("group", error.to_string(), "GET /sandbox/v1/groups lists the groups and who is in them")
}

fn send(person: &Person, chat: &str, quoted: Option<String>, content: MessageData) -> Outcome {
    match quoted {
        Some(id) => of_message(person.quotes(chat, &id, content)),
        None => Ok(message(person.sends(chat, content))),
    }
}

fn message_data(content: Map<String, Value>) -> Result<MessageData, Problem> {
    let read = serde_json::from_value(Value::Object(content));
    read.map_err(|error| Problem::field("content", error.to_string(), "give `messageData` as notifications have it"))
}

fn decoded(text: &str) -> Result<Vec<u8>, Problem> {
    STANDARD
        .decode(text)
        .map_err(|error| Problem::field("base64", error.to_string(), "give the bytes in standard base64"))
}
