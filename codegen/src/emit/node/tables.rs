//! Tables for programs: documented errors, numbers of the service, facts about the methods.

use std::{collections::BTreeMap, fmt::Write};

use super::{jsdoc, types};
use crate::{
    emit::text,
    ir::{Api, ConstantValue, DocumentedError, Host, Operation, Quota, Retry, Verb},
};

/// `errors.ts`: the ids of documented errors.
pub fn errors(api: &Api) -> String {
    let mut known: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let add = |error: &DocumentedError, place: &str| -> Option<String> {
        error
            .failure
            .then(|| format!("{place}, status {}: {}", error.status, error.description.trim().replace('\n', " ")))
    };
    for error in &api.standard_errors {
        known.entry(&error.id).or_default().extend(add(error, "Every method"));
    }
    for operation in &api.operations {
        for error in &operation.errors {
            known.entry(&error.id).or_default().extend(add(error, &format!("`{}`", operation.name)));
        }
    }
    known.retain(|_, places| !places.is_empty());
    let mut text = jsdoc::comment("The documented errors by their ids, `errorId` of an error.", 0);
    text.push_str("export interface DocumentedErrors {\n");
    for (id, places) in &known {
        let docs = places.iter().map(|place| format!("- {place}")).collect::<Vec<_>>().join("\n");
        let _ = writeln!(text, "{}  {}: never;", jsdoc::comment(&docs, 2), types::name(id));
    }
    text.push_str("}\n\n");
    text.push_str(&jsdoc::comment("Id of a documented error; others may come with a later version of the service.", 0));
    text.push_str("export type ErrorId = keyof DocumentedErrors | (string & {});\n");
    text
}

/// `limits.ts`: what holds for the whole service.
pub fn limits(api: &Api) -> String {
    let mut text = jsdoc::comment("Numbers and lists that hold for the whole service. Times are in milliseconds.", 0);
    text.push_str("export const limits = {\n");
    for constant in &api.constants {
        let (value, unit) = match &constant.value {
            ConstantValue::Milliseconds(value) => (grouped(*value), "In milliseconds.".to_owned()),
            ConstantValue::Count { value, unit } => (grouped(*value), format!("In {unit}.")),
            ConstantValue::Text(value) => (types::literal(value), String::new()),
            ConstantValue::Texts(values) => (list(values), String::new()),
        };
        let docs = text::paragraphs(&[&constant.description, &unit, &text::manual(&constant.manual)]);
        let _ = writeln!(text, "{}  {}: {value},", jsdoc::comment(&docs, 2), types::name(&constant.name));
    }
    text.push_str("} as const;\n");
    text
}

/// `operations.ts`: what the specification says of each method.
pub fn operations(api: &Api) -> String {
    let mut text = jsdoc::comment("What the specification says about a method.", 0);
    text.push_str(
        "export interface Operation {\n  \
           /** Section of the documentation. */\n  readonly section: string;\n  \
           /** What it does, in one line. */\n  readonly summary: string;\n  \
           /** Verb of the request. */\n  readonly verb: 'GET' | 'POST' | 'DELETE';\n  \
           /** Host that it belongs to. */\n  readonly host: 'api' | 'media' | 'websocket';\n  \
           /** Requests per second and instance; `null` when the manual states none. */\n  \
           readonly requestsPerSecond: number | null;\n  \
           /** Requests per month by tariff; `null` is unlimited. */\n  \
           readonly requestsPerMonth: { readonly developer: number | null; readonly business: number | null };\n  \
           /** Whether it may be repeated: always, only when it provably was not accepted, never. */\n  \
           readonly retry: 'safe' | 'notAccepted' | 'never';\n  \
           /** The service gives access on request only. */\n  readonly beta: boolean;\n  \
           /** Ids of the errors that the manual lists for it. */\n  readonly errors: readonly string[];\n}\n\n",
    );
    text.push_str(&jsdoc::comment("The methods of the API by their names.", 0));
    text.push_str("export const operations = {\n");
    api.operations.iter().for_each(|entry| operation(&mut text, entry));
    text.push_str("} as const satisfies Record<string, Operation>;\n\n");
    text.push_str("/** Name of a documented method. */\nexport type OperationName = keyof typeof operations;\n");
    text
}

fn operation(text: &mut String, operation: &Operation) {
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
    let number = |value: Option<u32>| value.map_or_else(|| "null".to_owned(), |value| grouped(value.into()));
    let Quota { developer, business } = operation.quota;
    let errors: Vec<String> =
        operation.errors.iter().filter(|error| error.failure).map(|error| error.id.clone()).collect();
    let _ = write!(
        text,
        "  {}: {{\n    section: {},\n    summary: {},\n    verb: '{verb}',\n    host: '{host}',\n    \
         requestsPerSecond: {},\n    requestsPerMonth: {{ developer: {}, business: {} }},\n    retry: '{retry}',\n    \
         beta: {},\n    errors: {},\n  }},\n",
        types::name(&operation.name),
        types::literal(&operation.section),
        types::literal(&operation.summary),
        operation.rate_per_second.map_or_else(|| "null".to_owned(), |rate| rate.to_string()),
        number(developer),
        number(business),
        operation.beta,
        list(&errors),
    );
}

fn list(values: &[String]) -> String {
    let values: Vec<String> = values.iter().map(|value| types::literal(value)).collect();
    let line = format!("[{}]", values.join(", "));
    if line.len() <= 90 { line } else { format!("[\n    {},\n  ]", values.join(",\n    ")) }
}

/// `300_000`
fn grouped(value: u64) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped() {
        assert_eq!([5, 1000, 1_234_567].map(grouped), ["5", "1_000", "1_234_567"]);
    }
}
