//! What files are: their type, and the preview of pictures.

use std::io::Cursor;

use base64::{Engine, engine::general_purpose::STANDARD};
use green_api::limits;
use image::{ImageReader, codecs::jpeg::JpegEncoder};

/// Longest side of a preview, in pixels.
const PREVIEW_SIDE: u32 = 72;
/// Quality of a preview: it is shown small and for a moment.
const PREVIEW_QUALITY: u8 = 60;
/// Extension of a file whose type cannot be told (manual: line 1595).
pub const UNKNOWN_EXTENSION: &str = "bin";
/// How much of a file tells its type.
pub const HEAD: usize = 8 * 1024;

/// The media type of a file: by the extension of its name, by what is said of it, by its bytes, or binary
/// (manual: lines 1477–1482).
pub fn mime_of(name: &str, said: Option<&str>, bytes: &[u8]) -> String {
    mime_by_name(name)
        .or_else(|| said.and_then(existing))
        .or_else(|| infer::get(bytes).map(|kind| kind.mime_type().to_owned()))
        .unwrap_or_else(|| limits::DEFAULT_MIME_TYPE.to_owned())
}

/// The media type by the extension of a name.
pub fn mime_by_name(name: &str) -> Option<String> {
    mime_guess::from_path(name).first().map(|mime| mime.essence_str().to_owned())
}

/// A type that exists, without its parameters.
fn existing(said: &str) -> Option<String> {
    let said = said.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    extensions(&said).is_some().then_some(said)
}

fn extensions(mime: &str) -> Option<&'static [&'static str]> {
    mime_guess::get_mime_extensions_str(mime).filter(|extensions| !extensions.is_empty())
}

/// The usual extension of a type; `bin` when it has none.
pub fn extension_of(mime: &str) -> &'static str {
    // The lists are alphabetical: of the common types the first is not the usual one.
    match mime {
        "image/jpeg" => "jpg",
        "video/mp4" => "mp4",
        "audio/mpeg" => "mp3",
        "audio/ogg" => "ogg",
        "text/plain" => "txt",
        limits::DEFAULT_MIME_TYPE => UNKNOWN_EXTENSION,
        other => extensions(other).and_then(<[&str]>::first).copied().unwrap_or(UNKNOWN_EXTENSION),
    }
}

/// The kinds of message that a file can be sent as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A picture
    Image,
    /// A video
    Video,
    /// Something to listen to
    Audio,
    /// Anything else
    Document,
}

impl Shape {
    /// The kind of a media type.
    pub fn of(mime: &str) -> Self {
        match mime.split('/').next() {
            Some("image") => Self::Image,
            Some("video") => Self::Video,
            Some("audio") => Self::Audio,
            _ => Self::Document,
        }
    }
}

/// A small JPEG of a picture, as base64. Empty for what is no picture and for large ones (manual: line 1360).
///
/// It decodes the picture: not for the locked world.
pub fn preview(bytes: &[u8]) -> String {
    small_jpeg(bytes).map(|jpeg| STANDARD.encode(jpeg)).unwrap_or_default()
}

fn small_jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let reader = || ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok();
    let (width, height) = reader()?.into_dimensions().ok()?;
    if u64::from(width.max(height)) > limits::PREVIEW_IMAGE_SIDE_MAXIMUM {
        return None;
    }
    let small = reader()?.decode().ok()?.thumbnail(PREVIEW_SIDE, PREVIEW_SIDE).to_rgb8();
    let mut jpeg = Vec::new();
    small.write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, PREVIEW_QUALITY)).ok()?;
    Some(jpeg)
}
