//! `sendFileByUpload` and `uploadFile`: files come with the request and are kept in the sandbox.

use std::sync::Arc;

use green_api::models::{SendFileByUploadResponse, UploadFileResponse};
use serde_json::Value;

use crate::{
    gateway::{
        reply::{Answer, Refusal},
        request::{Call, Form, Payload, Request, Upload},
        validate,
    },
    media::{self, UNKNOWN_EXTENSION},
    methods::Later,
    shared::Shared,
    spec::{
        errors::{send_file_by_upload, upload_file},
        rules::SEND_FILE_BY_UPLOAD,
    },
};

use super::{
    enqueue_in,
    file::{OutgoingFile, keep, preview},
};

/// Keeps the file of a form and puts it into the queue.
pub fn send(shared: Arc<Shared>, request: Request) -> Later {
    Box::pin(async move {
        let Payload::Form(form) = &request.payload else { return Err(send_file_by_upload::UPLOAD_FAILED.refuse()) };
        let upload = the_file(form)?.clone();
        if upload.bytes.is_empty() {
            return Err(send_file_by_upload::FILE_EMPTY.refuse());
        }
        let text = |name: &str| form.texts.get(name).and_then(Value::as_str).map(str::to_owned);
        let given = text("fileName").filter(|name| !name.is_empty()).or_else(|| upload.name.clone());
        let name = given.unwrap_or_else(|| format!("file.{UNKNOWN_EXTENSION}"));
        let mime = media::mime_of(&name, upload.mime.as_deref(), &upload.bytes);
        let preview = preview(&mime, upload.bytes.clone()).await;
        let (chat, caption, quoted) = (text("chatId").unwrap_or_default(), text("caption"), text("quotedMessageId"));
        shared.enter(|world| {
            let (_, url) = keep(world, &name, &mime, upload);
            let id = world.ids.api_message();
            let file = OutgoingFile { chat, name, mime, url: url.clone(), preview, caption, quoted };
            enqueue_in(world, request.instance, request.method, file.outgoing(&id))?;
            Ok(Answer::json(&SendFileByUploadResponse::new(id, url)))
        })
    })
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
    let given = upload.name.clone().filter(|name| !name.is_empty());
    let mime = media::mime_of(given.as_deref().unwrap_or_default(), upload.mime.as_deref(), &upload.bytes);
    let name = given.unwrap_or_else(|| format!("file.{}", media::extension_of(&mime)));
    let (_, url) = keep(call.world, &name, &mime, upload.clone());
    Ok(Answer::json(&UploadFileResponse::new(url)))
}
