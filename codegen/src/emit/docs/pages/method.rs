//! The page of a method.

use super::{
    super::{
        call::{self, Call},
        markdown::{code, fenced, manual, page as joined, prose, table},
        samples,
    },
    Source, fields,
};
use crate::{
    emit::{core::request, text},
    examples::{Example, Role},
    ir::{Answer, Api, Body, DocumentedError, Host, Kind, Operation, Quota, Retry, Type, Verb},
};

/// How far the reference's folder is.
const UP: &str = "../";

/// The page.
pub fn page(source: &Source<'_, '_>, call: &Call<'_>) -> String {
    let operation = call.operation;
    let marks = [
        text::marks(&operation.description, operation.unavailable, operation.deprecated),
        if operation.beta { "Beta: the service gives access on request." } else { "" },
    ];
    joined(&[
        format!("# {}", operation.name),
        format!("**{}.**", operation.summary.trim_end_matches('.')),
        prose(&operation.description),
        marks
            .into_iter()
            .filter(|mark| !mark.is_empty())
            .map(|mark| format!("> {mark}\n"))
            .collect::<Vec<_>>()
            .join(">\n"),
        fenced("http", &format!("{} {}{}", verb(operation), address(source.context.api, operation), operation.path)),
        facts(operation),
        request(source, operation),
        answer(source, operation),
        errors(operation),
        if is_called(operation) { same_call(source, call) } else { String::new() },
        manual(&operation.manual),
    ])
}

/// Whether clients have a method for it; a websocket has helpers of its own.
pub fn is_called(operation: &Operation) -> bool {
    operation.host != Host::Websocket
}

/// The verb on the wire.
pub fn verb(operation: &Operation) -> &'static str {
    match operation.verb {
        Verb::Get => "GET",
        Verb::Post => "POST",
        Verb::Delete => "DELETE",
    }
}

fn address<'a>(api: &'a Api, operation: &Operation) -> &'a str {
    let name = match operation.host {
        Host::Api => "api",
        Host::Media => "media",
        Host::Websocket => "websocket",
    };
    api.servers.iter().find(|server| server.name == name).map_or("", |server| server.url.as_str())
}

/// Rate in words.
pub fn rate(operation: &Operation) -> String {
    match operation.rate_per_second {
        None => "not limited by the manual".to_owned(),
        // Rates below one are written as 0.1: one in ten seconds.
        Some(rate) if rate < 1.0 => format!("one in {} seconds", (100.0 / rate).round() / 100.0),
        Some(rate) => format!("{rate} a second"),
    }
}

/// Quota in words.
pub fn quota(quota: Quota) -> String {
    let words = |tariff: &str, count: Option<u32>| match count {
        Some(count) => format!("{tariff}: {count} a month"),
        None => format!("{tariff}: unlimited"),
    };
    match quota {
        Quota { developer: None, business: None } => "unlimited".to_owned(),
        Quota { developer, business } => format!("{}; {}", words("developer", developer), words("business", business)),
    }
}

fn facts(operation: &Operation) -> String {
    let repeated = match operation.retry {
        Retry::Safe => "after 502, timeouts and lost connections: repeating is safe",
        Retry::NotAccepted => "only when the service provably did not accept the call",
        Retry::Never => "never",
    };
    let mut lines = vec![
        format!("- **Requests**: {}", rate(operation)),
        format!("- **Quota**: {}", quota(operation.quota)),
        format!("- **Repeated by the clients**: {repeated}"),
    ];
    lines.extend(operation.timeout_seconds.map(|seconds| format!("- **Answer may take**: {seconds} s")));
    lines.join("\n")
}

fn request(source: &Source<'_, '_>, operation: &Operation) -> String {
    if !is_called(operation) {
        return String::new();
    }
    let taken = request::fields(source.context.api, operation);
    let form = match &operation.body {
        Body::None if taken.is_empty() => return "## Request\n\nNothing but the address.".to_owned(),
        Body::None => "Parameters of the address and headers.".to_owned(),
        Body::Json(name) => format!("JSON, {}.", source.ty(&Type::Named(name.clone()), UP)),
        Body::Multipart(_) => "A form, `multipart/form-data`.".to_owned(),
        Body::Raw(_) => "The file is the body; the rest stands in headers.".to_owned(),
    };
    let examples: Vec<_> = call::requests(operation, source.examples).collect();
    joined(&[
        format!("## Request\n\n{form}"),
        fields::fields(source, taken.iter().filter(|field| field.moved_to.is_none()), UP, true),
        shown(&examples),
    ])
}

fn answer(source: &Source<'_, '_>, operation: &Operation) -> String {
    let form = match (&operation.answer, &operation.websocket_message) {
        (_, Some(message)) => {
            let ty = Type::Named(message.clone());
            return joined(&[
                format!("## Messages\n\nThe service sends {} over the websocket.", source.ty(&ty, UP)),
                properties(source, &ty),
            ]);
        }
        (Answer::Empty, None) => return "## Answer\n\nStatus 200 with an empty body.".to_owned(),
        (Answer::Json { ty, nullable }, None) => {
            let null = if *nullable { ", or `null`" } else { "" };
            format!("## Answer\n\nStatus 200 with JSON: {}{null}.", source.ty(ty, UP))
        }
    };
    let Answer::Json { ty, .. } = &operation.answer else { return form };
    let examples: Vec<_> = call::answers(operation, source.examples).collect();
    joined(&[form, properties(source, ty), shown(&examples)])
}

/// The properties of an object, or of a list's items.
fn properties(source: &Source<'_, '_>, ty: &Type) -> String {
    match ty {
        Type::List(inner) => properties(source, inner),
        Type::Named(name) => match source.context.api.named(name).map(|definition| &definition.kind) {
            Some(Kind::Struct(structure)) => fields::fields(source, &structure.fields, UP, false),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

/// Examples, each under the name of its file when there are several.
pub fn shown(examples: &[&Example]) -> String {
    let blocks = examples.iter().map(|example| {
        let block = fenced("json", &example.text());
        if examples.len() == 1 { block } else { format!("{}:\n\n{block}", title(example)) }
    });
    blocks.collect::<Vec<_>>().join("\n")
}

/// `sending/send-message-quoted-request.json` to `Quoted`.
fn title(example: &Example) -> String {
    let stem = example.file.rsplit('/').next().unwrap_or_default().trim_end_matches(".json");
    let method = example.operation.as_deref().unwrap_or_default();
    let dashed = crate::names::snake(method).replace('_', "-");
    let role = match example.role {
        Role::Request => "-request",
        Role::Response => "-response",
        Role::Notification | Role::Error => "",
    };
    let rest = stem.strip_prefix(&dashed).unwrap_or(stem).trim_end_matches(role).trim_matches('-').replace('-', " ");
    let mut letters = rest.chars();
    letters
        .next()
        .map_or_else(|| "Example".to_owned(), |first| first.to_uppercase().collect::<String>() + letters.as_str())
}

fn errors(operation: &Operation) -> String {
    let beside = format!("Those of [every method]({UP}errors.md).");
    let (failures, told): (Vec<_>, Vec<_>) = operation.errors.iter().partition(|error| error.failure);
    let failures = error_rows(&failures);
    let told = error_rows(&told);
    let mut parts = vec!["## Errors".to_owned()];
    if failures.is_empty() {
        parts.push(beside);
    } else {
        parts.push(format!("Beside those of [every method]({UP}errors.md):"));
        parts.push(table(&["Status", "Seen as", "What it means and what to do"], &failures));
    }
    if !told.is_empty() {
        parts.push("Answers that are no failures, but that callers tell apart:".to_owned());
        parts.push(table(&["Status", "Seen as", "What it means"], &told));
    }
    joined(&parts)
}

/// Rows of a table of errors.
pub fn error_rows(errors: &[&DocumentedError]) -> Vec<Vec<String>> {
    let rows = errors.iter().map(|error| {
        let seen = match (&error.message, &error.field) {
            (Some(message), _) => code(message),
            (None, Some((field, value))) => format!("{} is {}", code(field), code(&value.to_string())),
            (None, None) => code(&error.id),
        };
        vec![error.status.to_string(), seen, prose(&error.description)]
    });
    rows.collect()
}

fn same_call(source: &Source<'_, '_>, call: &Call<'_>) -> String {
    let samples = samples::samples(source.context, call);
    let mut parts = vec![
        "## The same call\n\nHost, instance and token come from the `GREEN_API_…` variables of the environment."
            .to_owned(),
    ];
    parts.extend(
        samples.iter().map(|sample| format!("### {}\n\n{}", sample.language, fenced(sample.fence, &sample.code))),
    );
    joined(&parts)
}
