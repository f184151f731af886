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

use super::{model, people::check_phone, problem::Problem, route::Context};

/// Something that a person does. Chats are `79001234567@c.us` or the id of a group.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(tag = "do", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Action {
    /// Writes a text; quotes a message of the chat with it when `quotes` is given.
    Write {
        /// Id of the chat.
        chat: String,
        /// What it writes.
        text: String,
        /// Id of the message of this chat that it quotes.
        quotes: Option<String>,
    },
    /// Sends a message of any kind. Quotes a message when `quotes` is given.
    Send {
        /// Id of the chat.
        chat: String,
        /// The message: `messageData`, as notifications have it.
        #[schemars(with = "model::MessageData")]
        content: Map<String, Value>,
        /// Id of the message of this chat that it quotes.
        quotes: Option<String>,
    },
    /// Sends a file: picture, video, audio or document by its type. Quotes a message when `quotes` is given.
    SendFile {
        /// Id of the chat.
        chat: String,
        /// Its name with extension.
        name: String,
        /// What is in it, as base64.
        base64: String,
        /// Text below a picture or video.
        caption: Option<String>,
        /// Its type, when the name does not tell it.
        mime: Option<String>,
        /// What it is sent as, whatever its type.
        send_as: Option<FileForm>,
        /// It counts as this many bytes, so that nobody has to make a file of 100 MB.
        size: Option<u64>,
        /// Id of the message of this chat that it quotes.
        quotes: Option<String>,
    },
    /// Forwards a message to another chat.
    Forward {
        /// Id of the chat that the message is in.
        chat: String,
        /// Id of the message.
        id_message: String,
        /// Id of the chat that it goes to.
        to: String,
    },
    /// Reacts to a message; an empty text takes the reaction back.
    React {
        /// Id of the chat.
        chat: String,
        /// Id of the message.
        id_message: String,
        /// The emoji.
        emoji: String,
    },
    /// Chooses options of a poll, instead of those that were chosen before.
    Vote {
        /// Id of the chat.
        chat: String,
        /// Id of the poll's message.
        id_message: String,
        /// Texts of the options; none takes the vote back.
        options: Vec<String>,
    },
    /// Presses a button below a message.
    Press {
        /// Id of the chat.
        chat: String,
        /// Id of the message.
        id_message: String,
        /// Id of the button.
        button: String,
    },
    /// Chooses a value from the list of a message.
    Choose {
        /// Id of the chat.
        chat: String,
        /// Id of the message.
        id_message: String,
        /// Id of the value.
        row: String,
    },
    /// Deletes a message: one's own for everybody.
    Delete {
        /// Id of the chat.
        chat: String,
        /// Id of the message.
        id_message: String,
    },
    /// Reads all messages of a chat.
    Read {
        /// Id of the chat.
        chat: String,
    },
    /// Turns the notifications of a chat off for a while, or on again.
    Mute {
        /// Id of the chat.
        chat: String,
        /// For so many seconds; on again without them.
        seconds: Option<u32>,
    },
    /// Calls somebody.
    Call {
        /// Number of the account that is called.
        to: Phone,
    },
    /// Ends the call that it makes.
    GiveUpCalling {},
    /// Answers the phone.
    PickUp {},
    /// Rejects the call.
    HangUp {},
    /// Makes a group.
    CreateGroup {
        /// Its name.
        name: String,
        /// Numbers of the others in it.
        with: Vec<Phone>,
    },
    /// Joins a group by its link, or accepts an invitation.
    JoinGroup {
        /// Id of the group.
        group: String,
    },
    /// Leaves a group.
    LeaveGroup {
        /// Id of the group.
        group: String,
    },
    /// Adds a number to a group, or invites it when it may not be added.
    InviteToGroup {
        /// Id of the group.
        group: String,
        /// The number.
        participant: Phone,
    },
    /// Removes a number from a group.
    RemoveFromGroup {
        /// Id of the group.
        group: String,
        /// The number.
        participant: Phone,
    },
    /// Gives a group another name.
    RenameGroup {
        /// Id of the group.
        group: String,
        /// Its new name.
        name: String,
    },
    /// Makes a number an administrator of a group, or takes that away.
    SetAdministrator {
        /// Id of the group.
        group: String,
        /// The number.
        participant: Phone,
        /// It is one from now on.
        administrator: bool,
    },
    /// Publishes a text as a status.
    PublishText {
        /// The text.
        text: String,
    },
    /// Publishes the file behind a link as a status: a picture, a video or sound.
    PublishFile {
        /// The link.
        url: String,
        /// Its name with extension, which tells what it is.
        name: String,
    },
    /// Views a status that it got.
    ViewStatus {
        /// Id of the status.
        id_status: String,
    },
    /// Takes another picture, or none.
    SetAvatar {
        /// The picture, JPEG, as base64; none removes the one there is.
        base64: Option<String>,
    },
}

/// What a file is sent as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum FileForm {
    /// A document.
    Document,
    /// A sticker, WebP; its name and caption are not used.
    Sticker,
    /// A sticker that moves, WebP; its name and caption are not used.
    AnimatedSticker,
}

/// What came of it.
#[derive(Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ActionResult {
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

type Outcome = Result<ActionResult, Problem>;

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
        Action::SendFile { chat, name, base64, caption, mime, send_as, size, quotes } => {
            let file = attachment(name, &base64, send_as)?.caption(caption.unwrap_or_default());
            let file = if let Some(mime) = mime { file.mime(mime) } else { file };
            let file = if let Some(size) = size { file.size(size) } else { file };
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
            Ok(ActionResult::default())
        }
        Action::Mute { chat, seconds } => {
            person.mutes(chat, seconds.map(|seconds| Duration::from_secs(u64::from(seconds))));
            Ok(ActionResult::default())
        }
        Action::SetAvatar { base64 } => {
            person.set_avatar(base64.map(|text| decoded(&text)).transpose()?);
            Ok(ActionResult::default())
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
            Ok(ActionResult { id_call: Some(id), ..ActionResult::default() })
        }
        Action::GiveUpCalling {} => succeeded(person.gives_up_calling(), "do", "let it call first: `call`"),
        Action::PickUp {} => succeeded(person.picks_up(), "do", RINGS_NOT),
        _ => succeeded(person.hangs_up(), "do", RINGS_NOT),
    }
}

fn group(person: &Person, action: Action) -> Outcome {
    let done = |outcome: Result<(), GroupError>| outcome.map(|()| ActionResult::default()).map_err(refused);
    match action {
        Action::CreateGroup { name, with } => {
            with.iter().try_for_each(|phone| check_phone("with", *phone))?;
            let group = person.creates_group(&name, with).map_err(refused)?;
            Ok(ActionResult { group: Some(group.into()), ..ActionResult::default() })
        }
        Action::InviteToGroup { group, participant } => match person.invites(participant, group).map_err(refused)? {
            Invitation::Sent(id) => Ok(message(id)),
            Invitation::Added => Ok(ActionResult::default()),
        },
        Action::JoinGroup { group } => done(person.joins(group)),
        Action::LeaveGroup { group } => done(person.leaves(group)),
        Action::RemoveFromGroup { group, participant } => done(person.removes(participant, group)),
        Action::RenameGroup { group, name } => done(person.renames(group, &name)),
        Action::SetAdministrator { group, participant, administrator } => {
            done(person.sets_administrator(participant, group, administrator))
        }
        _ => Ok(ActionResult::default()),
    }
}

const NO_MESSAGE: &str = "give the id of a message that this person has in this chat: GET …/people/{phone}/messages";
const RINGS_NOT: &str = "call it first: the phone does not ring";

fn message(id: String) -> ActionResult {
    ActionResult { id_message: Some(id), ..ActionResult::default() }
}

fn published(id: String) -> ActionResult {
    ActionResult { id_status: Some(id), ..ActionResult::default() }
}

fn of_message(id: Option<String>) -> Outcome {
    id.map(message).ok_or_else(|| {
        Problem::field("idMessage", "there is no such message, or it has nothing of the kind", NO_MESSAGE)
    })
}

fn succeeded(done: bool, field: &str, mend: &'static str) -> Outcome {
    if done { Ok(ActionResult::default()) } else { Err(Problem::field(field, "this cannot be done", mend)) }
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

fn attachment(name: String, base64: &str, form: Option<FileForm>) -> Result<Attachment, Problem> {
    let bytes = decoded(base64)?;
    Ok(match form {
        None => Attachment::new(name, bytes),
        Some(FileForm::Document) => Attachment::new(name, bytes).as_document(),
        Some(FileForm::Sticker) => Attachment::sticker(bytes),
        Some(FileForm::AnimatedSticker) => Attachment::animated_sticker(bytes),
    })
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
