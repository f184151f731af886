//! Statuses: what accounts publish for their contacts.

use std::collections::{BTreeMap, BTreeSet};

use green_api::{
    ChatId,
    models::{StatusDeliveryStatus, StatusText},
};
use serde::{Deserialize, Serialize};

use crate::clock::Moment;

use super::{InstanceId, Phone};

/// A status.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Status {
    /// Its id.
    pub id: String,
    /// Who published it.
    pub author: Phone,
    /// The instance that published it through the API.
    pub by_api: Option<InstanceId>,
    /// What it shows.
    pub content: StatusContent,
    /// The contacts it was restricted to, as asked; all contacts when empty.
    pub participants: Vec<ChatId>,
    /// When it was published.
    pub published: Moment,
    /// Contacts it goes to, and how far it came.
    pub audience: BTreeMap<Phone, Viewing>,
    /// What the author's instances noted of it.
    pub records: BTreeMap<InstanceId, Record>,
}

/// What a status shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum StatusContent {
    /// A text with its colours and font.
    Text(StatusText),
    /// A picture, a video or a voice.
    File(StatusFile),
}

/// The file of a status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StatusFile {
    /// How it is shown.
    pub kind: StatusFileKind,
    /// Where it can be fetched.
    pub url: String,
    /// Its name, made by the service.
    pub name: String,
    /// Its media type.
    pub mime: String,
    /// Text below it.
    pub caption: String,
    /// A small picture of it, as base64; empty when there is none.
    pub preview: String,
}

/// How the file of a status is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum StatusFileKind {
    /// A picture
    Image,
    /// A video
    Video,
    /// Sound
    Audio,
}

/// A status in the send queue.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct QueuedStatus {
    /// What it shows; none when its link does not show a file, so that nothing appears.
    pub content: Option<StatusContent>,
    /// The contacts it is restricted to; all contacts when empty.
    pub participants: Vec<ChatId>,
}

/// How far a status came with one contact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewing {
    /// The phone is off: it gets the status when it is on again.
    pub waiting: bool,
    /// When the account got it.
    pub received: Option<Moment>,
    /// When it was viewed.
    pub viewed: Option<Moment>,
}

/// What an instance noted of a status of its account.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Record {
    /// The furthest that it came with anybody.
    pub stage: Stage,
    /// When something last happened to it.
    pub last_action: Moment,
    /// How far it came with each contact, and when.
    pub participants: BTreeMap<Phone, (Stage, Moment)>,
}

/// How far a status came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// Being sent
    Pending,
    /// WhatsApp has it
    Sent,
    /// The contact has it
    Delivered,
    /// The contact viewed it
    Read,
}

impl Status {
    /// The contacts it goes to.
    pub fn contacts(&self) -> BTreeSet<Phone> {
        self.audience.keys().copied().collect()
    }
}

impl StatusContent {
    /// A text in the service's default colour.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(StatusText::new(text))
    }

    /// A file behind a link; its type is told by the extension of the name. None when statuses cannot show it.
    pub fn file(url: impl Into<String>, name: &str) -> Option<Self> {
        let mime = mime_guess::from_path(name).first()?;
        StatusFile::new(url, name, mime.essence_str()).map(Self::File)
    }
}

impl StatusFile {
    /// A file without a caption; none when it is neither picture, nor video, nor sound.
    pub fn new(url: impl Into<String>, name: impl Into<String>, mime: &str) -> Option<Self> {
        let kind = match mime.split('/').next() {
            Some("image") => StatusFileKind::Image,
            Some("video") => StatusFileKind::Video,
            Some("audio") => StatusFileKind::Audio,
            _ => return None,
        };
        Some(Self {
            kind,
            url: url.into(),
            name: name.into(),
            mime: mime.to_owned(),
            caption: String::new(),
            preview: String::new(),
        })
    }
}

impl From<Stage> for StatusDeliveryStatus {
    fn from(stage: Stage) -> Self {
        match stage {
            Stage::Pending => Self::Pending,
            Stage::Sent => Self::Sent,
            Stage::Delivered => Self::Delivered,
            Stage::Read => Self::Read,
        }
    }
}
