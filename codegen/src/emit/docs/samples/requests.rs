//! What each sample must send, and what the service answers: tests of all languages compare with it.

use serde_json::{Map, Value as Json, json};

use super::{
    super::call::{self, Call, Value, plain_text},
    curl,
};
use crate::{
    emit::docs::pages::method::verb,
    examples::Example,
    ir::{Answer, Body, Place},
    names::snake,
};

/// `requests.json`.
pub fn requests(calls: &[Call<'_>], examples: &[Example]) -> String {
    let all: Vec<Json> = calls.iter().map(|call| request(call, examples)).collect();
    // JSON values always have a text form.
    serde_json::to_string_pretty(&all).unwrap_or_default() + "\n"
}

fn request(call: &Call<'_>, examples: &[Example]) -> Json {
    let operation = call.operation;
    let pairs = |place| -> Map<String, Json> {
        call.placed(place).into_iter().map(|(name, value)| (name.to_owned(), Json::from(value))).collect()
    };
    let mut path = operation.path.clone();
    for (name, value) in call.placed(Place::Path) {
        path = path.replace(&format!("{{{name}}}"), &value);
    }
    let body = match &operation.body {
        Body::None => Json::Null,
        Body::Json(_) => json!({"json": call.json()}),
        Body::Multipart(_) => {
            let (files, values): (Vec<_>, Vec<_>) =
                call.body().partition(|argument| matches!(argument.value, Value::File));
            let values: Map<String, Json> = values
                .into_iter()
                .map(|argument| (argument.field.name.clone(), Json::from(plain_text(&argument.value))))
                .collect();
            let files: Vec<&str> = files.into_iter().map(|argument| argument.field.name.as_str()).collect();
            json!({"form": values, "files": files})
        }
        Body::Raw(_) => json!({"file": call::FILE}),
    };
    let answer = match &operation.answer {
        Answer::Empty => None,
        Answer::Json { .. } => call::answers(operation, examples).next().map(|example| example.body.clone()),
    };
    json!({
        "method": operation.name,
        "sample": snake(&operation.name),
        "verb": verb(operation),
        "path": path,
        "query": pairs(Place::Query),
        "headers": pairs(Place::Header),
        "body": body,
        "answers": matches!(operation.answer, Answer::Json { .. }),
        "answer": answer,
        "curl": curl::page(call),
    })
}
