//! What the specification says about each method and about the service as a whole.

use super::source::{docstring, literal, tuple};
use crate::{
    emit::text,
    ir::{Api, Body, ConstantValue, Constraints, DocumentedError, Host, Lines, Operation, Retry, Type, Verb},
    names::{shouty, snake},
};

/// `operations.py`.
pub fn operations(api: &Api) -> String {
    let one: String = api.operations.iter().map(|operation| format!("\n{}", operation_(api, operation))).collect();
    let names: Vec<String> = api.operations.iter().map(|operation| shouty(&operation.name)).collect();
    let errors: Vec<String> = api.standard_errors.iter().map(|known| error(known, 4)).collect();
    let kinds: String = api
        .webhooks
        .iter()
        .map(|webhook| {
            let members = [
                format!("name={}", literal(&webhook.name)),
                format!("summary={}", literal(&webhook.summary)),
                format!("enabled_by={}", texts(&webhook.enabled_by)),
                format!("always_enabled={}", texts(&webhook.always_enabled)),
                format!("unavailable={}", boolean(webhook.unavailable)),
                format!("manual={}", lines(&webhook.manual)),
            ];
            call("    ", "NotificationKind", &members)
        })
        .collect();
    format!(
        "\"\"\"What the specification says about each method and each kind of notification.\"\"\"\n\n\
         from __future__ import annotations\n\nfrom typing import Final\n\n\
         from green_api._facts import DocumentedError, FileLimits, NotificationKind, Operation, Quota\n{one}\n\
         {} \n\
         \"\"\"All methods, in the manual's order.\"\"\"\n\n\
         BY_NAME: Final = {{operation.name: operation for operation in ALL}}\n\
         \"\"\"All methods by the API's name.\"\"\"\n\n\
         STANDARD_ERRORS: Final = (\n{})\n\
         \"\"\"Errors that every method may answer.\"\"\"\n\n\
         NOTIFICATIONS: Final = (\n{kinds})\n\
         \"\"\"The kinds of notifications, in the manual's order.\"\"\"\n",
        tuple("ALL: Final = ", &names, 0),
        errors.concat(),
    )
    .replace(") \n", ")\n")
}

fn operation_(api: &Api, operation: &Operation) -> String {
    let verb = match operation.verb {
        Verb::Get => "GET",
        Verb::Post => "POST",
        Verb::Delete => "DELETE",
    };
    let host = match operation.host {
        Host::Api => "api",
        Host::Media => "media",
        Host::Websocket => "websocket",
    };
    let retry = match operation.retry {
        Retry::Safe => "safe",
        Retry::NotAccepted => "notAccepted",
        Retry::Never => "never",
    };
    let count = |count: Option<u32>| count.map_or_else(|| "None".to_owned(), |count| count.to_string());
    let files = file_limits(api, operation).map_or_else(
        || "None".to_owned(),
        |limits| {
            let most = limits.maximum_bytes.map_or_else(|| "None".to_owned(), |most| most.to_string());
            format!("FileLimits(minimum_bytes={}, maximum_bytes={most})", limits.minimum_bytes.unwrap_or(0))
        },
    );
    let errors: Vec<String> =
        operation.errors.iter().filter(|error| error.failure).map(|known| error(known, 8)).collect();
    let errors = if errors.is_empty() { "()".to_owned() } else { format!("(\n{}    )", errors.concat()) };
    let members = [
        format!("name={}", literal(&operation.name)),
        format!("method={}", literal(&snake(&operation.name))),
        format!("section={}", literal(&operation.section)),
        format!("summary={}", literal(&operation.summary)),
        format!("verb={}", literal(verb)),
        format!("host={}", literal(host)),
        format!(
            "rate_per_second={}",
            operation.rate_per_second.map_or_else(|| "None".to_owned(), |rate| rate.to_string())
        ),
        format!(
            "quota=Quota(developer={}, business={})",
            count(operation.quota.developer),
            count(operation.quota.business)
        ),
        format!("retry={}", literal(retry)),
        format!(
            "timeout_seconds={}",
            operation.timeout_seconds.map_or_else(|| "None".to_owned(), |seconds| seconds.to_string())
        ),
        format!("beta={}", boolean(operation.beta)),
        format!("file_limits={files}"),
        format!("errors={errors}"),
        format!("manual={}", lines(&operation.manual)),
    ];
    let body: String = members.iter().map(|member| format!("    {member},\n")).collect();
    format!("{}: Final = Operation(\n{body})\n", shouty(&operation.name))
}

/// Limits of a form's or a raw body's file.
fn file_limits<'a>(api: &'a Api, operation: &'a Operation) -> Option<&'a Constraints> {
    match &operation.body {
        Body::Raw(limits) => Some(limits),
        Body::Multipart(name) => {
            let fields = &api.structure(name)?.fields;
            fields.iter().find(|field| field.ty == Type::Binary).map(|field| &field.constraints)
        }
        Body::None | Body::Json(_) => None,
    }
}

fn error(error: &DocumentedError, indent: usize) -> String {
    let members = [
        format!("id={}", literal(&error.id)),
        format!("status={}", error.status),
        format!("message={}", error.message.as_ref().map_or_else(|| "None".to_owned(), |text| literal(text))),
        format!("description={}", literal(error.description.trim())),
    ];
    call(&" ".repeat(indent), "DocumentedError", &members)
}

/// A call as an item of a list.
fn call(pad: &str, name: &str, members: &[String]) -> String {
    let body: String = members.iter().map(|member| format!("{pad}    {member},\n")).collect();
    format!("{pad}{name}(\n{body}{pad}),\n")
}

fn boolean(value: bool) -> &'static str {
    if value { "True" } else { "False" }
}

fn texts(texts: &[String]) -> String {
    tuple("", &texts.iter().map(|text| literal(text)).collect::<Vec<_>>(), 0)
}

fn lines(lines: &[Lines]) -> String {
    tuple("", &lines.iter().map(|(first, last)| format!("({first}, {last})")).collect::<Vec<_>>(), 0)
}

/// `limits.py`.
pub fn limits(api: &Api) -> String {
    let mut body = String::new();
    for server in &api.servers {
        let about = text::paragraphs(&[&format!("The universal `{}` host.", server.name), &server.description]);
        body.push_str(&format!(
            "\n{}_URL: Final = {}\n{}",
            shouty(&server.name),
            literal(&server.url),
            docstring(&about, 0)
        ));
    }
    for constant in &api.constants {
        let (value, unit) = match &constant.value {
            ConstantValue::Milliseconds(value) => (duration(*value), String::new()),
            ConstantValue::Count { value, unit } => (value.to_string(), format!("Unit: {unit}.")),
            ConstantValue::Text(value) => (literal(value), String::new()),
            ConstantValue::Texts(values) => {
                let items: String = values.iter().map(|value| format!("    {},\n", literal(value))).collect();
                (format!("(\n{items})"), String::new())
            }
        };
        let about = text::paragraphs(&[&constant.description, &unit, &text::manual(&constant.manual)]);
        body.push_str(&format!("\n{}: Final = {value}\n{}", shouty(&constant.name), docstring(&about, 0)));
    }
    let markers: String = api
        .markers
        .iter()
        .map(|marker| {
            let members = [
                format!("code={}", literal(&marker.code)),
                format!("description={}", literal(&marker.description)),
                format!("remedy={}", literal(&marker.remedy)),
            ];
            call("    ", "Marker", &members)
        })
        .collect();
    format!(
        "\"\"\"Numbers, times and lists that hold for the whole service.\"\"\"\n\n\
         from __future__ import annotations\n\nfrom datetime import timedelta\nfrom typing import Final\n\n\
         from green_api._facts import Marker\n{body}\n\
         MARKERS: Final = (\n{markers})\n\
         \"\"\"Markers that stand in texts instead of what should be there; `Marker.find` looks for them.\"\"\"\n"
    )
}

/// A time in the largest unit that it is a whole number of.
fn duration(milliseconds: u64) -> String {
    const UNITS: [(&str, u64); 4] =
        [("days", 86_400_000), ("hours", 3_600_000), ("minutes", 60_000), ("seconds", 1000)];
    let unit = UNITS.into_iter().find(|(_, size)| milliseconds.is_multiple_of(*size) && milliseconds > 0);
    let (unit, size) = unit.unwrap_or(("milliseconds", 1));
    format!("timedelta({unit}={})", milliseconds / size)
}
