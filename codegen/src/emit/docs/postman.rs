//! The Postman collection and its environment, as the manual describes them: folders and methods in the manual's order, and an
//! environment of four variables to fill in and of those that the requests refer to.

use serde_json::{Value as Json, json};

use super::{
    call::{Call, FILE, Value, answers, plain_text, requests},
    pages::method::{self, verb},
};
use crate::{
    emit::File,
    examples::Example,
    ir::{Api, Body, Host, Operation, Place},
};

const SCHEMA: &str = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

/// Variables that every address has, and what stands there until somebody fills them in.
const VARIABLES: [&str; 4] = ["apiUrl", "mediaUrl", "idInstance", "apiTokenInstance"];

/// `collection.json` and `environment.json`.
pub fn files(api: &Api, calls: &[Call<'_>], examples: &[Example]) -> Vec<File> {
    // JSON values always have a text form.
    let file = |path: &str, json: &Json| File {
        path: path.to_owned(),
        text: serde_json::to_string_pretty(json).unwrap_or_default() + "\n",
    };
    vec![file("collection.json", &collection(api, calls, examples)), file("environment.json", &environment(api, calls))]
}

/// Postman's ids are UUIDs; these follow from the text, so that a new collection replaces an old one.
fn id(text: &str) -> String {
    // FNV-1a, twice with different beginnings.
    let hash =
        |start: u64| text.bytes().fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let digits = format!("{:016x}{:016x}", hash(0xcbf2_9ce4_8422_2325), hash(0x6c62_272e_07bb_0142));
    let part = |from: usize, to: usize| &digits[from..to];
    // Version and variant say that it is made from a name.
    format!("{}-{}-5{}-8{}-{}", part(0, 8), part(8, 12), part(13, 16), part(17, 20), part(20, 32))
}

fn collection(api: &Api, calls: &[Call<'_>], examples: &[Example]) -> Json {
    let folders: Vec<Json> = api
        .sections
        .iter()
        .filter_map(|section| {
            let of_section = calls.iter().filter(|call| call.operation.section == section.name);
            // Postman's websockets stand outside of collections.
            let items: Vec<Json> =
                of_section.filter(|call| method::is_called(call.operation)).map(|call| item(call, examples)).collect();
            let folder = json!({"name": section.name, "description": section.description, "item": items});
            (!items.is_empty()).then_some(folder)
        })
        .collect();
    json!({
        "info": {
            "_postman_id": id("collection"),
            "name": "Green API",
            "description": api.description,
            "version": api.version,
            "schema": SCHEMA,
        },
        "item": folders,
    })
}

fn item(call: &Call<'_>, examples: &[Example]) -> Json {
    let operation = call.operation;
    let first = request(call, call.json());
    let mut shown: Vec<Json> = Vec::new();
    for answer in answers(operation, examples) {
        shown.push(response(answer, &first));
    }
    // The other requests that the manual shows, with the answer that they all have.
    let answer = answers(operation, examples).next();
    for example in requests(operation, examples).skip(1) {
        if let Some(answer) = answer {
            let mut saved = response(answer, &request(call, Some(example.body.clone())));
            saved["name"] = Json::from(name(example));
            shown.push(saved);
        }
    }
    json!({"name": operation.name, "request": first, "response": shown})
}

fn name(example: &Example) -> &str {
    example.file.rsplit('/').next().unwrap_or_default().trim_end_matches(".json")
}

fn response(example: &Example, request: &Json) -> Json {
    json!({
        "name": name(example),
        "originalRequest": request,
        "status": "OK",
        "code": 200,
        "_postman_previewlanguage": "json",
        "header": [{"key": "Content-Type", "value": "application/json"}],
        "cookie": [],
        "body": example.text(),
    })
}

fn request(call: &Call<'_>, body: Option<Json>) -> Json {
    let operation = call.operation;
    let mut header: Vec<Json> = call
        .operation
        .parameters
        .iter()
        .filter(|parameter| parameter.place == Place::Header)
        .map(|parameter| {
            let field = &parameter.field;
            json!({"key": field.name, "value": variable(&field.name), "description": field.description, "disabled": !field.required})
        })
        .collect();
    let body = match (&operation.body, body) {
        (Body::Json(_), Some(body)) => {
            header.push(json!({"key": "Content-Type", "value": "application/json"}));
            json!({
                "mode": "raw",
                "raw": serde_json::to_string_pretty(&body).unwrap_or_default(),
                "options": {"raw": {"language": "json"}},
            })
        }
        (Body::Multipart(_), _) => json!({"mode": "formdata", "formdata": form(call)}),
        (Body::Raw(_), _) => {
            header.push(json!({"key": "Content-Type", "value": "image/jpeg", "description": "MIME type of the file."}));
            json!({"mode": "file", "file": {"src": FILE}})
        }
        _ => Json::Null,
    };
    let mut request = json!({
        "method": verb(operation),
        "header": header,
        "url": url(operation),
        "description": description(operation),
    });
    if !body.is_null() {
        request["body"] = body;
    }
    request
}

fn form(call: &Call<'_>) -> Vec<Json> {
    let fields = call.body().map(|argument| match argument.value {
        Value::File => {
            json!({"key": argument.field.name, "type": "file", "src": FILE, "description": argument.field.description})
        }
        _ => json!({
            "key": argument.field.name,
            "type": "text",
            "value": plain_text(&argument.value),
            "description": argument.field.description,
        }),
    });
    fields.collect()
}

fn url(operation: &Operation) -> Json {
    let host = if operation.host == Host::Media { "{{mediaUrl}}" } else { "{{apiUrl}}" };
    let path = operation.path.replace('{', "{{").replace('}', "}}");
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let query: Vec<Json> = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.place == Place::Query)
        .map(|parameter| {
            let field = &parameter.field;
            let default = field.default.as_ref().map(ToString::to_string).unwrap_or_default();
            let value = if field.required { variable(&field.name) } else { default };
            json!({"key": field.name, "value": value, "description": field.description, "disabled": !field.required})
        })
        .collect();
    let given: Vec<String> = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.place == Place::Query && parameter.field.required)
        .map(|parameter| format!("{}={}", parameter.field.name, variable(&parameter.field.name)))
        .collect();
    let raw = if given.is_empty() { format!("{host}{path}") } else { format!("{host}{path}?{}", given.join("&")) };
    let mut url = json!({"raw": raw, "host": [host], "path": segments});
    if !query.is_empty() {
        url["query"] = Json::from(query);
    }
    url
}

fn variable(name: &str) -> String {
    format!("{{{{{name}}}}}")
}

fn description(operation: &Operation) -> String {
    format!(
        "{}\n\nRequests: {}. Quota: {}.",
        operation.description.trim(),
        method::rate(operation),
        method::quota(operation.quota)
    )
}

fn environment(api: &Api, calls: &[Call<'_>]) -> Json {
    let host =
        |name: &str| api.servers.iter().find(|server| server.name == name).map_or("", |server| server.url.as_str());
    let mut values: Vec<Json> = VARIABLES
        .iter()
        .map(|name| {
            let value = match *name {
                "apiUrl" => host("api"),
                "mediaUrl" => host("media"),
                _ => "",
            };
            // Postman hides the values of this type.
            let kind = if *name == "apiTokenInstance" { "secret" } else { "default" };
            json!({"key": name, "value": value, "type": kind, "enabled": true})
        })
        .collect();
    let mut known: Vec<String> = VARIABLES.iter().map(|name| (*name).to_owned()).collect();
    for call in calls {
        for parameter in &call.operation.parameters {
            let field = &parameter.field;
            let referred = parameter.place == Place::Path || field.required;
            if referred && !known.contains(&field.name) {
                let value = call.arguments.iter().find(|argument| argument.field.name == field.name);
                let value = value.map(|argument| plain_text(&argument.value)).unwrap_or_default();
                values.push(json!({"key": field.name, "value": value, "type": "default", "enabled": true}));
                known.push(field.name.clone());
            }
        }
    }
    json!({
        "id": id("environment"),
        "name": "Green API Developer",
        "values": values,
        "_postman_variable_scope": "environment",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_the_form_of_a_uuid_and_do_not_change() {
        let made = id("collection");
        let lengths: Vec<usize> = made.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert_eq!(made, id("collection"));
        assert_ne!(made, id("environment"));
    }
}
