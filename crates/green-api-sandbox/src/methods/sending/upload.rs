//! `sendFileByUpload` and `uploadFile`: files come with the request and are kept in the sandbox.

use green_api::models::{SendFileByUploadResponse, UploadFileResponse};
use serde_json::Value;

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::{Call, Form, Payload, Upload},
        validate,
    },
    spec::{
        errors::{send_file_by_upload, upload_file},
        rules::SEND_FILE_BY_UPLOAD,
    },
};

use super::{
    enqueue,
    file::{OutgoingFile, keep, mime_of},
};

/// Extension of a file whose type cannot be told.
const UNKNOWN_EXTENSION: &str = "bin";

/// Keeps the file of a form and puts it into the queue.
pub fn send(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let Payload::Form(form) = &call.request.payload else { return Err(send_file_by_upload::UPLOAD_FAILED.refuse()) };
    let upload = the_file(form)?.clone();
    if upload.bytes.is_empty() {
        return Err(send_file_by_upload::FILE_EMPTY.refuse());
    }
    let text = |name: &str| form.texts.get(name).and_then(Value::as_str).map(str::to_owned);
    let name = text("fileName").filter(|name| !name.is_empty()).or_else(|| upload.name.clone()).unwrap_or_else(|| format!("file.{UNKNOWN_EXTENSION}"));
    let mime = mime_of(&name, upload.mime.as_deref());
    let (chat, caption, quoted) = (text("chatId").unwrap_or_default(), text("caption"), text("quotedMessageId"));
    let (_, url) = keep(call.world, &name, &mime, upload);
    let id = call.world.ids.api_message();
    enqueue(call, OutgoingFile { chat, name, mime, url: url.clone(), caption, quoted }.outgoing(&id))?;
    Ok(Answer::json(&SendFileByUploadResponse::new(id, url)))
}

/// The only file of a form that fits the rules.
fn the_file(form: &Form) -> Result<&Upload, Refusal> {
    let failed = || send_file_by_upload::UPLOAD_FAILED.refuse();
    let mut fields = form.texts.clone();
    // The rules know files by their names only.
    for (name, _) in &form.files {
        if fields.insert(name.clone(), Value::Null).is_some() {
            return Err(failed());
        }
    }
    validate::object("", &SEND_FILE_BY_UPLOAD, &fields).map_err(|_| failed())?;
    form.files.first().map(|(_, upload)| upload).ok_or_else(failed)
}

/// Keeps a file that is the body of the request.
pub fn store(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let Payload::Raw(upload) = &call.request.payload else { return Err(upload_file::FILE_EMPTY.refuse()) };
    if upload.bytes.is_empty() {
        return Err(upload_file::FILE_EMPTY.refuse());
    }
    let said = upload.mime.as_deref().and_then(|mime| mime.split(';').next()).map(str::trim);
    let extension = said.and_then(mime_guess::get_mime_extensions_str).and_then(<[&str]>::first).copied().unwrap_or(UNKNOWN_EXTENSION);
    let name = upload.name.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| format!("file.{extension}"));
    let mime = mime_of(&name, upload.mime.as_deref());
    let (_, url) = keep(call.world, &name, &mime, upload.clone());
    Ok(Answer::json(&UploadFileResponse::new(url)))
}
