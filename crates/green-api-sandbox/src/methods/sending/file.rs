//! What files have in common: the message that they become.

use bytes::Bytes;
use green_api::models::{
    AudioMessage, DocumentMessage, FileMessageData, ImageMessage, MessageData, QueueItem, QueuedSendFileByUrl,
    QueuedSendFileByUrlBody, VideoMessage,
};

use crate::{
    gateway::{files, request::Upload},
    media::{self, Shape},
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
    /// A small picture of it, base64; empty when there is none.
    pub preview: String,
    /// Text below it.
    pub caption: Option<String>,
    /// Id of the message that it quotes.
    pub quoted: Option<String>,
}

impl OutgoingFile {
    /// The message in the queue.
    pub fn outgoing(self, id: &str) -> Outgoing {
        Outgoing {
            id: id.to_owned(),
            content: self.content(id),
            item: self.item(id),
            chat: self.chat,
            quoted: self.quoted,
        }
    }

    fn item(&self, id: &str) -> QueueItem {
        let mut body = QueuedSendFileByUrlBody::new(self.chat.as_str(), self.name.as_str(), self.url.as_str());
        body.caption.clone_from(&self.caption);
        body.quoted_message_id.clone_from(&self.quoted);
        QueuedSendFileByUrl::new(id, body).into()
    }

    /// The type decides on the kind of the message; captions are shown under images and videos only.
    fn content(&self, id: &str) -> MessageData {
        let shape = Shape::of(&self.mime);
        // The name is kept of documents only (manual: line 3128).
        let name = if shape == Shape::Document {
            self.name.clone()
        } else {
            format!("{id}.{}", media::extension_of(&self.mime)).to_lowercase()
        };
        let data = FileMessageData::new(self.url.as_str())
            .caption(self.caption.clone().unwrap_or_default())
            .file_name(name)
            .jpeg_thumbnail(self.preview.as_str())
            .mime_type(self.mime.as_str())
            .is_forwarded(false)
            .forwarding_score(0);
        match shape {
            Shape::Image => ImageMessage::new(data).into(),
            Shape::Video => VideoMessage::new(data).into(),
            Shape::Audio => AudioMessage::new(data.caption("")).into(),
            Shape::Document => DocumentMessage::new(data.caption("")).into(),
        }
    }
}

/// The preview of a picture, made where it holds nobody up; empty for everything else.
pub async fn preview(mime: &str, bytes: Bytes) -> String {
    if Shape::of(mime) != Shape::Image {
        return String::new();
    }
    tokio::task::spawn_blocking(move || media::preview(&bytes)).await.unwrap_or_default()
}

/// Keeps a file and tells its key and link.
pub fn keep(world: &mut World, name: &str, mime: &str, upload: Upload) -> (String, String) {
    let key = world.ids.file();
    let file = StoredFile { name: name.to_owned(), mime: mime.to_owned(), stored: world.now, bytes: upload.bytes };
    world.files.insert(key.clone(), file);
    let link = files::link(world, &key).unwrap_or_default();
    (key, link)
}
