//! Reading of what is sent, within bounds: JSON, forms, files, parameters.

use std::time::Duration;

use bytes::Bytes;
use green_api::{ChatId, limits};
use http_body_util::{BodyExt, Limited};
use hyper::{
    Request as HttpRequest,
    body::Incoming,
    header::{CONTENT_LENGTH, CONTENT_TYPE},
};
use serde_json::{Map, Value};

use crate::spec::{
    Body, Method, Route,
    errors::{self, standard},
    rule::Rule,
};

use super::{
    bounds::Bounds,
    reply::Refusal,
    request::{Form, Payload, Upload},
    validate::{self, Broken},
};

/// What a form may have in texts beside its file.
const FORM_TEXT: u64 = limits::JSON_BODY_MAXIMUM;

/// The parameters of a query, numbers as numbers.
pub fn query(route: &Route, query: &str) -> Result<Map<String, Value>, Refusal> {
    let mut parameters = Map::new();
    for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        let Some(property) = route.parameters.iter().find(|property| property.name == name) else { continue };
        let text = percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned();
        let value = match (&property.rule, text.parse::<i64>()) {
            (Rule::Number(_), Ok(number)) => Value::from(number),
            _ => Value::String(text),
        };
        parameters.insert(name.to_owned(), value);
    }
    validate::query(route.parameters, &parameters).map_err(|broken| refuse(route, &broken))?;
    Ok(parameters)
}

/// Reads and checks what is sent to a method.
pub async fn read(route: &'static Route, bounds: &Bounds, request: HttpRequest<Incoming>) -> Result<Payload, Refusal> {
    match &route.body {
        Body::None => Ok(Payload::None),
        Body::Json(rules) => {
            let bytes = in_time(
                bounds.json_time,
                collect(request, limits::JSON_BODY_MAXIMUM, || standard::REQUEST_ENTITY_TOO_LARGE.refuse()),
            )
            .await?;
            let value = parse(&bytes)?;
            validate::body(rules, &value).map_err(|broken| refuse_json(route, &value, &broken))?;
            Ok(Payload::Json(value))
        }
        Body::Form(_) => in_time(bounds.file_time, form(route, request)).await.map(Payload::Form),
        Body::Raw => {
            let header =
                |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
            let (mime, name) = (header("content-type"), header("ga-filename"));
            let bytes =
                in_time(bounds.file_time, collect(request, limits::FILE_MAXIMUM, || too_large(route.method))).await?;
            Ok(Payload::Raw(Upload { name, mime, bytes }))
        }
    }
}

/// The same for JSON: a method has an error of its own for values that do not belong there.
fn refuse_json(route: &Route, body: &Value, broken: &Broken) -> Refusal {
    let items = body.get(broken.property).and_then(Value::as_array);
    let groups =
        || items.is_some_and(|items| items.iter().filter_map(Value::as_str).any(|chat| ChatId::from(chat).is_group()));
    if route.method == Method::CreateGroup && broken.wrong_type.is_none() && groups() {
        return errors::create_group::GROUP_IN_CHAT_IDS.refuse();
    }
    refuse(route, broken)
}

/// What breaks a rule is a failed validation, unless the method has another error for it.
fn refuse(route: &Route, broken: &Broken) -> Refusal {
    let own = route.type_errors.iter().find(|(property, _)| *property == broken.property);
    match (broken.wrong_type, own) {
        (Some(kind), Some((_, failure))) => failure.refuse_with(&[("type", kind)]),
        _ => standard::VALIDATION_FAILED.refuse_with(&[("details", &broken.message)]),
    }
}

async fn in_time<T>(time: Duration, work: impl Future<Output = Result<T, Refusal>>) -> Result<T, Refusal> {
    tokio::time::timeout(time, work).await.unwrap_or_else(|_| Err(standard::CLIENT_CLOSED_REQUEST.refuse()))
}

async fn collect(request: HttpRequest<Incoming>, most: u64, too_large: impl Fn() -> Refusal) -> Result<Bytes, Refusal> {
    let announced = request.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|length| length > most) {
        return Err(too_large());
    }
    let body = Limited::new(request.into_body(), usize::try_from(most).unwrap_or(usize::MAX));
    match body.collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if error.is::<http_body_util::LengthLimitError>() => Err(too_large()),
        Err(_) => Err(standard::CLIENT_CLOSED_REQUEST.refuse()),
    }
}

/// No body is an empty object: what it lacks is said by the validation.
fn parse(bytes: &[u8]) -> Result<Value, Refusal> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Ok(Value::Object(Map::new()));
    }
    serde_json::from_slice(bytes).map_err(|error| {
        let lines = bytes.split_inclusive(|byte| *byte == b'\n');
        let before: usize = lines.take(error.line().saturating_sub(1)).map(<[u8]>::len).sum();
        let position = (before + error.column()).saturating_sub(1).min(bytes.len());
        let token = String::from_utf8_lossy(bytes.get(position..).unwrap_or_default()).chars().next();
        let token = token.map_or_else(|| "end".to_owned(), |token| token.to_string());
        standard::UNEXPECTED_TOKEN.refuse_with(&[("token", &token), ("position", &position.to_string())])
    })
}

/// The error for a file that is too large.
fn too_large(method: Method) -> Refusal {
    match method {
        Method::SendFileByUpload => errors::send_file_by_upload::FILE_TOO_LARGE.refuse(),
        Method::UploadFile => errors::upload_file::FILE_TOO_LARGE.refuse(),
        _ => standard::REQUEST_ENTITY_TOO_LARGE.refuse(),
    }
}

/// Forms are checked by their methods, which have errors of their own for them.
async fn form(route: &Route, request: HttpRequest<Incoming>) -> Result<Form, Refusal> {
    let content_type = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    // Without a boundary it is no form, and a form without fields says the rest.
    let Ok(boundary) = multer::parse_boundary(content_type) else { return Ok(Form::default()) };
    let size =
        multer::SizeLimit::new().whole_stream(limits::FILE_MAXIMUM + 2 * FORM_TEXT).per_field(limits::FILE_MAXIMUM);
    let stream = request.into_body().into_data_stream();
    let mut parts = multer::Multipart::with_constraints(stream, boundary, multer::Constraints::new().size_limit(size));
    let (mut form, mut texts) = (Form::default(), 0);
    loop {
        let part = match parts.next_field().await {
            Ok(Some(part)) => part,
            Ok(None) => return Ok(form),
            Err(error) => return Err(broken_form(route, &error)),
        };
        let name = part.name().unwrap_or_default().to_owned();
        let (file_name, mime) = (part.file_name().map(str::to_owned), part.content_type().map(ToString::to_string));
        let bytes = part.bytes().await.map_err(|error| broken_form(route, &error))?;
        if file_name.is_some() || is_file(route, &name) {
            form.files.push((name, Upload { name: file_name, mime, bytes }));
        } else {
            texts += bytes.len() as u64;
            if texts > FORM_TEXT && route.method == Method::SendFileByUpload {
                return Err(errors::send_file_by_upload::FORM_TOO_LARGE.refuse());
            }
            form.texts.insert(name, Value::String(String::from_utf8_lossy(&bytes).into_owned()));
        }
        // Nobody needs more fields than the largest form has.
        if form.files.len() + form.texts.len() > 32 {
            return Ok(form);
        }
    }
}

fn is_file(route: &Route, name: &str) -> bool {
    let Body::Form(rules) = &route.body else { return false };
    rules.properties.iter().any(|property| property.name == name && matches!(property.rule, Rule::File))
}

fn broken_form(route: &Route, error: &multer::Error) -> Refusal {
    match error {
        multer::Error::FieldSizeExceeded { .. } | multer::Error::StreamSizeExceeded { .. } => too_large(route.method),
        _ if route.method == Method::SendFileByUpload => errors::send_file_by_upload::UPLOAD_FAILED.refuse(),
        _ => standard::BAD_REQUEST_DATA.refuse(),
    }
}
