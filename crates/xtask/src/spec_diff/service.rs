//! What holds for the whole service: hosts, errors of every method, texts, markers, numbers.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    change::{Changes, Weight},
    document::{list, object},
    methods,
    shape::word,
};

pub fn compare(old: &Value, new: &Value, changes: &mut Changes) {
    methods::errors("Every method", &old["x-standard-errors"], &new["x-standard-errors"], changes);
    let hosts = |document: &Value| -> BTreeSet<String> {
        list(&document["servers"]).filter_map(|server| server["url"].as_str()).map(str::to_owned).collect()
    };
    if hosts(old) != hosts(new) {
        let words = |hosts: BTreeSet<String>| hosts.into_iter().collect::<Vec<_>>().join(", ");
        changes.note(
            Weight::Altered,
            format!("The universal host is {} now, it was {}.", words(hosts(new)), words(hosts(old))),
        );
    }
    for (part, words) in [
        ("x-validation-messages", "text of the validation"),
        ("x-markers", "marker"),
        ("x-service", "number of the service"),
    ] {
        let names: BTreeSet<&String> = object(&old[part]).chain(object(&new[part])).map(|(name, _)| name).collect();
        for name in names {
            let (was, is) = (told(&old[part][name]), told(&new[part][name]));
            if was == is {
                continue;
            }
            let weight = if was.is_null() { Weight::Added } else { Weight::Altered };
            changes.note(weight, format!("The {words} `{name}`: {} → {}.", word(&was), word(&is)));
        }
    }
}

/// A value without what only describes it.
fn told(value: &Value) -> Value {
    let mut value = value.clone();
    if let Some(members) = value.as_object_mut() {
        members.retain(|name, _| name != "x-manual" && name != "description");
    }
    value
}
