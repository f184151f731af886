//! A file in the hands of a person.

use bytes::Bytes;
use green_api::{
    limits,
    models::{
        AudioMessage, DocumentMessage, FileMessageData, ImageMessage, MessageData, StickerMessage, StickerMessageData,
        VideoMessage,
    },
};

use crate::{
    content,
    media::{self, Shape},
    world::{World, files::StoredFile},
};

/// A file that a person sends: picture, video, audio or document by its type, unless said otherwise.
#[derive(Clone, Debug)]
#[must_use = "it is sent by `Person::sends_file`"]
pub struct Attachment {
    name: String,
    bytes: Bytes,
    mime: Option<String>,
    caption: String,
    form: Form,
    size: Option<u64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    ByType,
    Document,
    Sticker { animated: bool },
}

/// Name of a sticker, which people do not give.
const STICKER: &str = "sticker.webp";
/// The code for a file that is too large to be received.
const TOO_LARGE: &str = "SWE002";

impl Attachment {
    /// A file with this name.
    pub fn new(name: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self {
            name: name.into(),
            bytes: bytes.into(),
            mime: None,
            caption: String::new(),
            form: Form::ByType,
            size: None,
        }
    }

    /// A sticker, WebP.
    pub fn sticker(bytes: impl Into<Bytes>) -> Self {
        Self { form: Form::Sticker { animated: false }, ..Self::new(STICKER, bytes) }
    }

    /// A sticker that moves.
    pub fn animated_sticker(bytes: impl Into<Bytes>) -> Self {
        Self { form: Form::Sticker { animated: true }, ..Self::new(STICKER, bytes) }
    }

    /// It is sent as a document, whatever its type.
    pub fn as_document(mut self) -> Self {
        self.form = Form::Document;
        self
    }

    /// Text below a picture or video; others have none.
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = caption.into();
        self
    }

    /// Its type, when the name does not tell it.
    pub fn mime(mut self, mime: impl Into<String>) -> Self {
        self.mime = Some(mime.into());
        self
    }

    /// It counts as this large, so that nobody has to make 100 MB.
    pub fn size(mut self, bytes: u64) -> Self {
        self.size = Some(bytes);
        self
    }

    /// What can be done before the world is entered: type and preview.
    pub(crate) fn prepare(self) -> Prepared {
        let mime = media::mime_of(&self.name, self.mime.as_deref(), &self.bytes);
        let shape = if self.form == Form::Document { Shape::Document } else { Shape::of(&mime) };
        let preview = if shape == Shape::Image && self.form == Form::ByType {
            media::preview(&self.bytes)
        } else {
            String::new()
        };
        Prepared { file: self, mime, shape, preview }
    }
}

/// A file that is ready to be sent.
#[derive(Debug)]
pub(crate) struct Prepared {
    file: Attachment,
    mime: String,
    shape: Shape,
    preview: String,
}

impl World {
    /// Stores a file and gives the message that it is sent as.
    pub(crate) fn attach(&mut self, prepared: Prepared) -> MessageData {
        let Prepared { file, mime, shape, preview } = prepared;
        let key = self.ids.file();
        // The name that the sender gave is known of documents only (manual: line 3128).
        let name = if shape == Shape::Document { file.name } else { format!("{key}.{}", media::extension_of(&mime)) };
        let too_large = file.size.unwrap_or(file.bytes.len() as u64) > limits::FILE_MAXIMUM;
        let url = if too_large {
            content::mark(TOO_LARGE)
        } else {
            let stored = StoredFile { name: name.clone(), mime: mime.clone(), stored: self.now, bytes: file.bytes };
            self.files.insert(key.clone(), stored);
            crate::gateway::files::link(self, &key).unwrap_or_default()
        };
        if let Form::Sticker { animated } = file.form {
            let data = StickerMessageData::new(url)
                .caption("")
                .file_name(name)
                .jpeg_thumbnail("")
                .mime_type(mime)
                .is_animated(animated)
                .is_forwarded(false)
                .forwarding_score(0);
            return StickerMessage::new(data).into();
        }
        let caption = if matches!(shape, Shape::Image | Shape::Video) { file.caption } else { String::new() };
        let data = FileMessageData::new(url)
            .caption(caption)
            .file_name(name)
            .jpeg_thumbnail(preview)
            .mime_type(mime)
            .is_forwarded(false)
            .forwarding_score(0);
        match shape {
            Shape::Image => ImageMessage::new(data).into(),
            Shape::Video => VideoMessage::new(data).into(),
            Shape::Audio => AudioMessage::new(data).into(),
            Shape::Document => DocumentMessage::new(data).into(),
        }
    }
}
