//! `setGroupPicture`: a JPEG and the group's id from a form.

use green_api::{Nullable, models::SetGroupPictureResponse};
use serde_json::{Map, Value};

use crate::{
    gateway::{
        files,
        reply::{Answer, Refusal},
        request::{Call, Form, Payload, Upload},
        validate,
    },
    methods::account::picture::is_jpeg,
    spec::{
        errors::{set_group_picture, standard},
        rules::SET_GROUP_PICTURE,
        texts,
    },
    world::files::StoredFile,
};

use super::account;

/// Name of the file in the form.
const FILE: &str = "file";
/// Name of the group's id in the form.
const GROUP: &str = "groupId";

/// Sets the picture of a group.
pub fn set(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let form = match &call.request.payload {
        Payload::Form(form) => form.clone(),
        _ => Form::default(),
    };
    let upload = the_file(&form)?;
    let Some(group) = group_of(&form)? else { return Ok(timed_out()) };
    let (phone, now) = (account(call)?, call.world.now);
    let key = call.world.ids.file();
    if call.world.set_group_picture(phone, &group, key.clone()).is_err() {
        return Ok(timed_out());
    }
    let file =
        StoredFile { name: "group.jpg".to_owned(), mime: "image/jpeg".to_owned(), stored: now, bytes: upload.bytes };
    call.world.files.insert(key.clone(), file);
    let mut answer = SetGroupPictureResponse::new(true);
    answer.url_avatar = files::link(call.world, &key).into();
    answer.reason = String::new().into();
    Ok(Answer::json(&answer))
}

fn the_file(form: &Form) -> Result<Upload, Refusal> {
    let upload = form.files.iter().find(|(name, _)| name == FILE).map(|(_, upload)| upload.clone());
    let upload =
        upload.filter(|upload| !upload.bytes.is_empty()).ok_or_else(|| set_group_picture::FILE_EMPTY.refuse())?;
    if is_jpeg(&upload) { Ok(upload) } else { Err(set_group_picture::UNSUPPORTED_MEDIA_TYPE.refuse()) }
}

/// The id of the group; none when it is not one, which this method answers otherwise than the others.
fn group_of(form: &Form) -> Result<Option<String>, Refusal> {
    let mut fields: Map<String, Value> = form.texts.clone();
    // The rules know files by their names only.
    fields.extend(form.files.iter().map(|(name, _)| (name.clone(), Value::Null)));
    let given = fields.get(GROUP).is_some_and(|group| group.as_str() != Some(""));
    match validate::object("", &SET_GROUP_PICTURE, &fields) {
        Ok(()) => Ok(form.texts.get(GROUP).and_then(Value::as_str).map(str::to_owned)),
        Err(broken) if broken.property == GROUP && given => Ok(None),
        Err(broken) => Err(standard::VALIDATION_FAILED.refuse_with(&[("details", &broken.message)])),
    }
}

/// The answer for a wrong group.
fn timed_out() -> Answer {
    let mut answer = SetGroupPictureResponse::new(false);
    answer.reason = texts::GROUP_PICTURE_TIMED_OUT.to_owned().into();
    answer.url_avatar = Nullable::Null;
    Answer::json(&answer)
}
