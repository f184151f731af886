//! Models: properties, values of enumerations, kinds of unions.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    change::{Changes, Weight},
    document::{directions, list, object, properties, referenced, schemas},
    names::{camel, snake},
    shape::{Turn, limits, nullable, type_of, word},
};

pub fn compare(old: &Value, new: &Value, changes: &mut Changes) {
    let (before, after) = (schemas(old), schemas(new));
    let (sent, received) = directions(new);
    for (name, schema) in &before {
        match after.get(name) {
            None => changes.note(
                Weight::Breaking,
                format!("The model `{}` is gone, in every language but TypeScript's plain objects.", camel(name)),
            ),
            Some(now) => {
                one(&Both { old, new }, name, schema, now, (sent.contains(*name), received.contains(*name)), changes)
            }
        }
    }
    let added: Vec<String> =
        after.keys().filter(|name| !before.contains_key(*name)).map(|name| format!("`{}`", camel(name))).collect();
    if !added.is_empty() {
        changes.note(Weight::Added, format!("New models: {}.", added.join(", ")));
    }
}

/// The two documents.
struct Both<'d> {
    old: &'d Value,
    new: &'d Value,
}

/// What a schema is.
fn form(schema: &Value) -> &'static str {
    if schema["discriminator"].is_object() {
        "a union"
    } else if schema["x-values"].is_object() {
        "an enumeration"
    } else if schema["properties"].is_object() || schema["allOf"].is_array() {
        "an object"
    } else {
        "a single value"
    }
}

fn one(both: &Both<'_>, name: &str, old: &Value, new: &Value, (sent, received): (bool, bool), changes: &mut Changes) {
    if form(old) != form(new) {
        let text = format!("`{}` is {} now, it was {}, in every language.", camel(name), form(new), form(old));
        return changes.note(Weight::Breaking, text);
    }
    if old["deprecated"] != new["deprecated"] {
        let text = if new["deprecated"] == true { "is obsolete" } else { "is not obsolete any more" };
        changes.note(Weight::Altered, format!("`{}` {text}.", camel(name)));
    }
    match form(new) {
        "a union" => union(name, old, new, changes),
        "an enumeration" => values(name, old, new, changes),
        "an object" => structure(both, name, old, new, (sent, received), changes),
        _ => {
            if type_of(old) != type_of(new) {
                let text =
                    format!("`{}` is {} now, it was {}, in every language.", camel(name), type_of(new), type_of(old));
                changes.note(Weight::Breaking, text);
            }
            limited(&format!("`{}`", camel(name)), old, new, changes);
        }
    }
}

fn structure(
    both: &Both<'_>,
    name: &str,
    old: &Value,
    new: &Value,
    (sent, received): (bool, bool),
    changes: &mut Changes,
) {
    let ((before, must_before), (after, must_after)) = (properties(both.old, old), properties(both.new, new));
    let find = |properties: &[(&str, &Value)], wanted: &str| -> Option<Value> {
        properties.iter().find(|(name, _)| *name == wanted).map(|(_, schema)| (*schema).clone())
    };
    let mut seen = BTreeSet::new();
    for (property, _) in before.iter().chain(&after).filter(|(property, _)| seen.insert(*property)) {
        let (was, is) = (find(&before, property), find(&after, property));
        let must = (must_before.contains(property), must_after.contains(property));
        let place = format!("`{}.{property}`", camel(name));
        if sent {
            sent_property(&place, property, was.as_ref(), is.as_ref(), must, changes);
        }
        // One that is sent and received is told once.
        if received && !sent {
            received_property(&place, property, was.as_ref(), is.as_ref(), must, changes);
        }
    }
    limited(&format!("`{}`", camel(name)), old, new, changes);
}

/// A property or parameter that is sent; `must` says whether it had and has to be given.
pub fn sent_property(
    place: &str,
    name: &str,
    old: Option<&Value>,
    new: Option<&Value>,
    must: (bool, bool),
    changes: &mut Changes,
) {
    match (old, new) {
        (Some(_), None) => changes.note(Weight::Breaking, format!("{place} is gone, in every language.")),
        (None, Some(_)) if must.1 => changes.effect(
            Weight::Breaking,
            format!("{place} is new and must be given."),
            &[
                ("Rust", "`new` takes one more argument".to_owned()),
                ("Python, TypeScript, Kotlin, Swift", format!("`{}` must be named", spelled(name))),
            ],
        ),
        (None, Some(_)) => changes.effect(
            Weight::Added,
            format!("{place} can be given."),
            &[
                ("Rust", format!("the setter `{}(…)`", snake(name))),
                ("Python, TypeScript, Kotlin, Swift", format!("`{}`", spelled(name))),
            ],
        ),
        (Some(old), Some(new)) => {
            if must == (false, true) {
                changes.effect(
                    Weight::Breaking,
                    format!("{place} must be given now."),
                    &[
                        ("Rust", format!("an argument of `new` instead of the setter `{}`", snake(name))),
                        (
                            "Python, TypeScript, Kotlin, Swift",
                            "calls without it do not pass the type checker or the compiler".to_owned(),
                        ),
                    ],
                );
            } else if must == (true, false) {
                changes.effect(
                    Weight::Breaking,
                    format!("{place} may be left out now."),
                    &[
                        ("Rust", format!("the setter `{}` instead of an argument of `new`", snake(name))),
                        ("Python, TypeScript, Kotlin, Swift", "nothing to do".to_owned()),
                    ],
                );
            }
            same_type(place, old, new, changes);
            described(place, old, new, changes);
            limited(place, old, new, changes);
        }
        (None, None) => {}
    }
}

fn received_property(
    place: &str,
    name: &str,
    old: Option<&Value>,
    new: Option<&Value>,
    must: (bool, bool),
    changes: &mut Changes,
) {
    match (old, new) {
        (Some(_), None) => {
            changes.note(Weight::Breaking, format!("{place} is gone, for code that reads it, in every language."))
        }
        (None, Some(_)) => changes.note(Weight::Added, format!("{place} can be read (`{}`).", spelled(name))),
        (Some(old), Some(new)) => {
            if must == (true, false) {
                changes.effect(
                    Weight::Breaking,
                    format!("{place} may be absent now."),
                    &[
                        ("Rust, Kotlin, Swift", "its type becomes an optional one".to_owned()),
                        ("Python, TypeScript", "type checkers ask for the case without it".to_owned()),
                    ],
                );
            } else if must == (false, true) {
                changes.effect(
                    Weight::Breaking,
                    format!("{place} is always there now."),
                    &[
                        ("Rust, Swift", "its type is no optional one any more".to_owned()),
                        ("Python, TypeScript, Kotlin", "nothing to do".to_owned()),
                    ],
                );
            }
            same_type(place, old, new, changes);
            described(place, old, new, changes);
        }
        (None, None) => {}
    }
}

/// A name as the languages write it.
fn spelled(name: &str) -> String {
    let snake = snake(name);
    if snake == name { snake } else { format!("{snake}` or `{name}") }
}

fn same_type(place: &str, old: &Value, new: &Value, changes: &mut Changes) {
    if type_of(old) != type_of(new) {
        changes.note(
            Weight::Breaking,
            format!("{place} is {} now, it was {}, in every language.", type_of(new), type_of(old)),
        );
    } else if nullable(old) != nullable(new) {
        let now = if nullable(new) { "may be `null` now" } else { "is never `null` now" };
        changes.effect(
            Weight::Breaking,
            format!("{place} {now}."),
            &[
                ("Rust, Kotlin, Swift", "its type changes".to_owned()),
                ("Python, TypeScript", "type checkers tell".to_owned()),
            ],
        );
    }
}

/// Marks and defaults.
fn described(place: &str, old: &Value, new: &Value, changes: &mut Changes) {
    for (keyword, words) in [
        ("default", "the service's default"),
        ("deprecated", "obsolete"),
        ("x-unavailable", "does not work at present"),
    ] {
        if old[keyword] != new[keyword] {
            changes
                .note(Weight::Altered, format!("{place}: {words}: {} → {}.", word(&old[keyword]), word(&new[keyword])));
        }
    }
}

fn limited(place: &str, old: &Value, new: &Value, changes: &mut Changes) {
    for (text, turn) in limits(old, new) {
        let words = match turn {
            Turn::Wider => "more is taken",
            Turn::Narrower => "calls that passed may be refused, before anything is sent",
            Turn::Other => "other values are taken",
        };
        changes.note(Weight::Altered, format!("{place}: {text}: {words}."));
    }
}

fn values(name: &str, old: &Value, new: &Value, changes: &mut Changes) {
    let of = |schema: &Value| -> Vec<String> {
        list(&schema["enum"]).filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let (before, after) = (of(old), of(new));
    for value in after.iter().filter(|value| !before.contains(value)) {
        let about = new["x-values"][value].as_str().unwrap_or_default();
        changes.effect(
            Weight::Added,
            format!("The value `{value}` of `{}`: {about}", camel(name)),
            &[("Rust, Kotlin, Swift", format!("until now it came as `Unknown` with the text `{value}`"))],
        );
    }
    for value in before.iter().filter(|value| !after.contains(value)) {
        changes.effect(
            Weight::Breaking,
            format!("The value `{value}` of `{}` is gone; it comes as an unknown one.", camel(name)),
            &[
                ("Rust, Python, Kotlin, Swift", "code that names it does not work".to_owned()),
                ("TypeScript", "the text goes on to work".to_owned()),
            ],
        );
    }
}

fn union(name: &str, old: &Value, new: &Value, changes: &mut Changes) {
    let of = |schema: &Value| -> Vec<(String, String)> {
        let mapping = object(&schema["discriminator"]["mapping"]);
        let named = mapping.map(|(value, target)| {
            (value.clone(), target.as_str().unwrap_or_default().rsplit('/').next().unwrap_or_default().to_owned())
        });
        named.collect()
    };
    let (before, after) = (of(old), of(new));
    let tag = new["discriminator"]["propertyName"].as_str().unwrap_or_default();
    for (value, ty) in &after {
        match before.iter().find(|(known, _)| known == value) {
            None => changes.note(
                Weight::Added,
                format!(
                    "`{}`: the kind `{value}` of `{tag}` (`{}`). Until now it came as an unknown kind.",
                    camel(name),
                    camel(ty)
                ),
            ),
            Some((_, was)) if was != ty => changes.note(
                Weight::Breaking,
                format!(
                    "`{}`: the kind `{value}` is `{}` now, it was `{}`, in every language.",
                    camel(name),
                    camel(ty),
                    camel(was)
                ),
            ),
            Some(_) => {}
        }
    }
    for (value, _) in before.iter().filter(|(value, _)| !after.iter().any(|(now, _)| now == value)) {
        changes.note(
            Weight::Breaking,
            format!("`{}`: the kind `{value}` is gone; it comes as an unknown kind, in every language.", camel(name)),
        );
    }
    // A union without a mapping names its variants only.
    if before.is_empty() && after.is_empty() {
        let variants =
            |schema: &Value| list(&schema["oneOf"]).filter_map(referenced).map(str::to_owned).collect::<BTreeSet<_>>();
        let (was, is) = (variants(old), variants(new));
        if was != is {
            changes.note(Weight::Altered, format!("`{}` has other kinds.", camel(name)));
        }
    }
}
