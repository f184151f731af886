//! Methods and notification kinds.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    change::{Changes, Weight},
    document::{Entry, answer_schema, list, methods, notifications, object, request_schema},
    models,
    names::{camel, method, snake},
    shape::{nullable, type_of, word},
};

/// Facts of a method that ask for no other code, and what they are called.
const FACTS: [(&str, &str); 7] = [
    ("x-rate-per-second", "requests per second"),
    ("x-monthly-quota", "monthly quota"),
    ("x-retry", "repeats by the clients"),
    ("x-timeout-seconds", "seconds that an answer may take"),
    ("x-beta", "beta"),
    ("x-unavailable", "does not work at present"),
    ("deprecated", "obsolete"),
];

pub fn compare(old: &Value, new: &Value, changes: &mut Changes) {
    let (before, after) = (methods(old), methods(new));
    for (name, entry) in &before {
        match after.get(name) {
            None => changes.note(Weight::Breaking, format!("The method `{name}` is gone ({}).", method(name))),
            Some(now) => one(name, entry, now, changes),
        }
    }
    for (name, entry) in after.iter().filter(|(name, _)| !before.contains_key(*name)) {
        let summary = entry.value["summary"].as_str().unwrap_or_default();
        changes.note(Weight::Added, format!("The method `{name}`: {summary} ({}).", method(name)));
    }
    kinds(old, new, changes);
}

fn one(name: &str, old: &Entry<'_>, new: &Entry<'_>, changes: &mut Changes) {
    let (before, after) = (old.value, new.value);
    if old.place != new.place {
        let text = |(path, verb): (&str, &str)| format!("{} {path}", verb.to_uppercase());
        changes
            .note(Weight::Altered, format!("`{name}` is at {} now, it was at {}.", text(new.place), text(old.place)));
    }
    let host = |operation: &Value| operation["servers"][0]["url"].as_str().map(str::to_owned);
    if host(before) != host(after) {
        changes.note(Weight::Altered, format!("`{name}` is served by another host."));
    }
    for (keyword, words) in FACTS.into_iter().filter(|(keyword, _)| before[*keyword] != after[*keyword]) {
        changes.note(
            Weight::Altered,
            format!("`{name}`: {words}: {} → {}.", word(&before[keyword]), word(&after[keyword])),
        );
    }
    body(name, request_schema(before), request_schema(after), "request", changes);
    body(name, answer_schema(before), answer_schema(after), "answer", changes);
    parameters(name, before, after, changes);
    errors(&format!("`{name}`"), &before["x-errors"], &after["x-errors"], changes);
}

fn body(name: &str, old: Option<&Value>, new: Option<&Value>, what: &str, changes: &mut Changes) {
    let words = |schema: Option<&Value>| schema.map_or_else(|| "empty".to_owned(), type_of);
    if words(old) != words(new) {
        changes.note(
            Weight::Breaking,
            format!("The {what} of `{name}` is {} now, it was {}, in every language.", words(new), words(old)),
        );
    } else if old.map(nullable) != new.map(nullable) {
        let now = if new.is_some_and(nullable) { "may be `null` now" } else { "is never `null` now" };
        changes.effect(
            Weight::Breaking,
            format!("The {what} of `{name}` {now}."),
            &[
                ("Rust, Kotlin, Swift", "the type changes".to_owned()),
                ("Python, TypeScript", "type checkers tell".to_owned()),
            ],
        );
    }
}

/// Parameters of addresses and headers; those of every address are references.
fn parameters(name: &str, old: &Value, new: &Value, changes: &mut Changes) {
    let named = |operation: &Value| -> Vec<(String, Value)> {
        let own = list(&operation["parameters"]).filter(|parameter| parameter["name"].is_string());
        own.map(|parameter| (parameter["name"].as_str().unwrap_or_default().to_owned(), parameter.clone())).collect()
    };
    let (before, after) = (named(old), named(new));
    if before.is_empty() && !after.is_empty() && request_schema(old).is_none() {
        changes.effect(
            Weight::Breaking,
            format!("`{name}` takes parameters now, it took none."),
            &[
                ("Rust", format!("`{}({}::new())` instead of `{}()`", snake(name), camel(name), snake(name))),
                ("TypeScript", "the options are the second argument".to_owned()),
            ],
        );
    }
    let find = |parameters: &[(String, Value)], wanted: &str| {
        parameters.iter().find(|(name, _)| name == wanted).map(|(_, parameter)| parameter.clone())
    };
    let names: BTreeSet<&String> = before.iter().chain(&after).map(|(name, _)| name).collect();
    for parameter in names {
        let (was, is) = (find(&before, parameter), find(&after, parameter));
        let place = format!("`{name}`: the parameter `{parameter}`");
        let required =
            |parameter: &Option<Value>| parameter.as_ref().is_some_and(|parameter| parameter["required"] == true);
        let schema = |parameter: Option<Value>| parameter.map(|parameter| parameter["schema"].clone());
        let (must_before, must_after) = (required(&was), required(&is));
        models::sent_property(
            &place,
            parameter,
            schema(was).as_ref(),
            schema(is).as_ref(),
            (must_before, must_after),
            changes,
        );
    }
}

/// Documented errors.
pub fn errors(place: &str, old: &Value, new: &Value, changes: &mut Changes) {
    let find = |errors: &Value, id: &str| list(errors).find(|error| error["id"] == id).cloned();
    let ids: BTreeSet<&str> = list(old).chain(list(new)).filter_map(|error| error["id"].as_str()).collect();
    for id in ids {
        match (find(old, id), find(new, id)) {
            (None, Some(error)) => {
                let about = error["description"].as_str().unwrap_or_default();
                changes.note(Weight::Added, format!("{place}: the error `{id}` (status {}): {about}", error["status"]));
            }
            (Some(_), None) => {
                changes.note(Weight::Altered, format!("{place}: the error `{id}` is not documented any more."))
            }
            (Some(was), Some(is)) if was["status"] != is["status"] || was["message"] != is["message"] => changes.note(
                Weight::Altered,
                format!(
                    "{place}: the error `{id}` is told by {} {}, it was {} {}.",
                    is["status"],
                    word(&is["message"]),
                    was["status"],
                    word(&was["message"])
                ),
            ),
            _ => {}
        }
    }
}

fn kinds(old: &Value, new: &Value, changes: &mut Changes) {
    let (before, after) = (notifications(old), notifications(new));
    for (name, entry) in &before {
        let Some(now) = after.get(name) else {
            changes.note(
                Weight::Breaking,
                format!("The notification kind `{name}` is gone: it comes as an unknown kind, in every language."),
            );
            continue;
        };
        for (keyword, words) in
            [("x-enabled-by", "switched on by"), ("x-always-enabled", "always sent with the status")]
        {
            let (was, is) = (&entry.value[keyword], &now.value[keyword]);
            if was != is {
                changes.note(Weight::Altered, format!("`{name}` is {words} {} now, it was {}.", word(is), word(was)));
            }
        }
        if entry.value["x-unavailable"] != now.value["x-unavailable"] {
            let works = if now.value["x-unavailable"] == true { "does not work at present" } else { "works now" };
            changes.note(Weight::Altered, format!("The notification kind `{name}` {works}."));
        }
        body(name, body_of(entry), body_of(now), "body", changes);
    }
    for (name, entry) in after.iter().filter(|(name, _)| !before.contains_key(*name)) {
        let summary = entry.value["summary"].as_str().unwrap_or_default();
        changes.note(
            Weight::Added,
            format!("The notification kind `{name}`: {summary}. Until now it came as an unknown kind."),
        );
    }
}

fn body_of<'d>(entry: &Entry<'d>) -> Option<&'d Value> {
    object(&entry.value["requestBody"]["content"]).next().map(|(_, content)| &content["schema"])
}
