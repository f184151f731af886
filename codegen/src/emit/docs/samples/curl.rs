//! Samples for the shell.

use super::super::call::{Call, FILE, Value, plain_text};
use crate::ir::{Body, Host, Place, Verb};

/// The call with curl; host, instance and token come from the variables that the clients read too.
pub fn page(call: &Call<'_>) -> String {
    let operation = call.operation;
    let host = match operation.host {
        Host::Api => "$GREEN_API_URL",
        Host::Media => "$GREEN_API_MEDIA_URL",
        Host::Websocket => "$GREEN_API_WEBSOCKET_URL",
    };
    let mut path = operation
        .path
        .replace("{idInstance}", "$GREEN_API_ID_INSTANCE")
        .replace("{apiTokenInstance}", "$GREEN_API_TOKEN_INSTANCE");
    for (name, value) in call.placed(Place::Path) {
        path = path.replace(&format!("{{{name}}}"), &value);
    }
    let query: Vec<String> =
        call.placed(Place::Query).into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    let mut parts = match (operation.verb, &operation.body) {
        (Verb::Get, _) | (Verb::Post, Body::Json(_) | Body::Multipart(_) | Body::Raw(_)) => Vec::new(),
        (Verb::Post, Body::None) => vec!["--request POST".to_owned()],
        (Verb::Delete, _) => vec!["--request DELETE".to_owned()],
    };
    parts.push(format!("\"{host}{path}{query}\""));
    parts.extend(
        call.placed(Place::Header)
            .into_iter()
            .map(|(name, value)| format!("--header {}", shell(&format!("{name}: {value}")))),
    );
    if let Some(json) = call.json() {
        // JSON values always have a text form.
        parts.push(format!("--json {}", shell(&serde_json::to_string_pretty(&json).unwrap_or_default())));
    }
    match &operation.body {
        Body::Multipart(_) => parts.extend(call.body().map(|argument| {
            let value = match &argument.value {
                Value::File => format!("@{FILE}"),
                other => plain_text(other),
            };
            format!("--form {}", shell(&format!("{}={value}", argument.field.name)))
        })),
        Body::Raw(_) => {
            parts.push("--header 'Content-Type: image/jpeg'".to_owned());
            parts.push(format!("--data-binary @{FILE}"));
        }
        Body::None | Body::Json(_) => {}
    }
    // Only a body goes over more than one line.
    let line = format!("curl --fail-with-body {}", parts.join(" "));
    if line.len() <= 100 { line } else { format!("curl --fail-with-body {}", parts.join(" \\\n  ")) }
}

/// A word of the shell.
fn shell(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}
