//! What files have in common: their type, and the message that they become.

use green_api::{
    limits,
    models::{
        AudioMessage, DocumentMessage, FileMessageData, ImageMessage, MessageData, QueueItem, QueuedSendFileByUrl, QueuedSendFileByUrlBody,
        VideoMessage,
    },
};

use crate::{
    gateway::{files, request::Upload},
    world::{World, files::StoredFile},
};

use super::Outgoing;

/// A file to send.
pub struct OutgoingFile {
    /// The chat it is for.
    pub chat: String,
    /// Its name with extension.
    pub name: String,
    /// Its media type.
    pub mime: String,
    /// Where it can be fetched.
    pub url: String,
    /// Text below it.
    pub caption: Option<String>,
    /// Id of the message that it quotes.
    pub quoted: Option<String>,
}

impl OutgoingFile {
    /// The message in the queue.
    pub fn outgoing(self, id: &str) -> Outgoing {
        Outgoing { id: id.to_owned(), content: self.content(), item: self.item(id), chat: self.chat, quoted: self.quoted }
    }

    fn item(&self, id: &str) -> QueueItem {
        let mut body = QueuedSendFileByUrlBody::new(self.chat.as_str(), self.name.as_str(), self.url.as_str());
        body.caption.clone_from(&self.caption);
        body.quoted_message_id.clone_from(&self.quoted);
        QueuedSendFileByUrl::new(id, body).into()
    }

    /// The type decides on the kind of the message; captions are shown under images and videos only.
    fn content(&self) -> MessageData {
        let data = FileMessageData::new(self.url.as_str())
            .caption(self.caption.clone().unwrap_or_default())
            .file_name(self.name.as_str())
            .jpeg_thumbnail("")
            .mime_type(self.mime.as_str())
            .is_forwarded(false)
            .forwarding_score(0);
        match self.mime.split('/').next() {
            Some("image") => ImageMessage::new(data).into(),
            Some("video") => VideoMessage::new(data).into(),
            Some("audio") => AudioMessage::new(data.caption("")).into(),
            _ => DocumentMessage::new(data.caption("")).into(),
        }
    }
}

/// The media type by the extension of a name.
pub fn mime_by_name(name: &str) -> Option<String> {
    mime_guess::from_path(name).first().map(|mime| mime.essence_str().to_owned())
}

/// The media type of an upload: by its name, by what is said of it, or unknown.
pub fn mime_of(name: &str, said: Option<&str>) -> String {
    let said = || said.and_then(|said| said.split(';').next()).map(|said| said.trim().to_owned()).filter(|said| said.contains('/'));
    mime_by_name(name).or_else(said).unwrap_or_else(|| limits::DEFAULT_MIME_TYPE.to_owned())
}

/// Keeps a file and tells its key and link.
pub fn keep(world: &mut World, name: &str, mime: &str, upload: Upload) -> (String, String) {
    let key = world.ids.file();
    let file = StoredFile { name: name.to_owned(), mime: mime.to_owned(), stored: world.now, bytes: upload.bytes };
    world.files.insert(key.clone(), file);
    let link = files::link(world, &key).unwrap_or_default();
    (key, link)
}
