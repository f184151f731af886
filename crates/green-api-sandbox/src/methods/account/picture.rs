//! `setProfilePicture`: a JPEG from a form.

use green_api::models::SetProfilePictureResponse;

use crate::{
    gateway::{
        files,
        reply::{Answer, Refusal},
        request::{Call, Payload, Upload},
    },
    spec::errors::{set_profile_picture, standard},
    world::files::StoredFile,
};

/// Every JPEG begins with this.
const JPEG: &[u8] = &[0xff, 0xd8, 0xff];

/// Sets the picture of the account.
pub fn set(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let upload = match &call.request.payload {
        Payload::Form(form) => form.files.iter().find(|(name, _)| name == "file").map(|(_, upload)| upload.clone()),
        _ => None,
    };
    let upload =
        upload.filter(|upload| !upload.bytes.is_empty()).ok_or_else(|| set_profile_picture::FILE_EMPTY.refuse())?;
    if !is_jpeg(&upload) {
        return Err(set_profile_picture::UNSUPPORTED_MEDIA_TYPE.refuse());
    }
    let (phone, now) =
        (call.instance()?.account.ok_or_else(|| standard::INSTANCE_NOT_AUTHORIZED.refuse())?, call.world.now);
    let key = call.world.ids.file();
    let file =
        StoredFile { name: "avatar.jpg".to_owned(), mime: "image/jpeg".to_owned(), stored: now, bytes: upload.bytes };
    call.world.files.insert(key.clone(), file);
    if let Some(account) = call.world.accounts.get_mut(&phone) {
        account.avatar = Some(key.clone());
    }
    let mut answer = SetProfilePictureResponse::new(true);
    answer.reason = green_api::Nullable::Null;
    answer.url_avatar = files::link(call.world, &key).into();
    Ok(Answer::json(&answer))
}

/// Whether a picture may be set.
pub fn is_jpeg(upload: &Upload) -> bool {
    upload.bytes.starts_with(JPEG)
}
