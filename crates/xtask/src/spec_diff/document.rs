//! A bundled document as it is compared: its methods, notifications and schemas.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// A method or notification kind, with where it stands.
pub struct Entry<'d> {
    /// The path item's key and the verb; the kind's name and `post` for notifications.
    pub place: (&'d str, &'d str),
    /// The operation.
    pub value: &'d Value,
}

const VERBS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// The methods by name.
pub fn methods(document: &Value) -> BTreeMap<&str, Entry<'_>> {
    entries(document, "paths")
}

/// The notification kinds by name.
pub fn notifications(document: &Value) -> BTreeMap<&str, Entry<'_>> {
    entries(document, "webhooks")
}

fn entries<'d>(document: &'d Value, part: &str) -> BTreeMap<&'d str, Entry<'d>> {
    let mut found = BTreeMap::new();
    for (path, item) in object(&document[part]) {
        for verb in VERBS {
            if let Some(value) = item.get(verb)
                && let Some(name) = value["operationId"].as_str()
            {
                found.insert(name, Entry { place: (path.as_str(), verb), value });
            }
        }
    }
    found
}

/// The members of an object; none when it is not there.
pub fn object(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}

/// The items of a list; none when it is not there.
pub fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// The named schemas.
pub fn schemas(document: &Value) -> BTreeMap<&str, &Value> {
    object(&document["components"]["schemas"]).map(|(name, schema)| (name.as_str(), schema)).collect()
}

/// The body that a method sends, whatever its type of content.
pub fn request_schema(operation: &Value) -> Option<&Value> {
    object(&operation["requestBody"]["content"]).next().map(|(_, content)| &content["schema"])
}

/// The body that a method answers.
pub fn answer_schema(operation: &Value) -> Option<&Value> {
    object(&operation["responses"]["200"]["content"]).next().map(|(_, content)| &content["schema"])
}

/// The name that a reference ends with.
pub fn referenced(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str()?.rsplit('/').next()
}

/// The properties of a schema with those of its bases, and the names of those that must be there.
pub fn properties<'d>(document: &'d Value, schema: &'d Value) -> (Vec<(&'d str, &'d Value)>, BTreeSet<&'d str>) {
    let (mut properties, mut required) = (Vec::new(), BTreeSet::new());
    for part in std::iter::once(schema).chain(list(&schema["allOf"])) {
        let part = match referenced(part) {
            Some(name) => &document["components"]["schemas"][name],
            None => part,
        };
        let (inner, must) = if part["allOf"].is_null() || std::ptr::eq(part, schema) {
            let own = object(&part["properties"]).map(|(name, value)| (name.as_str(), value)).collect();
            (own, list(&part["required"]).filter_map(Value::as_str).collect())
        } else {
            self::properties(document, part)
        };
        properties.extend(inner);
        required.extend(must);
    }
    (properties, required)
}

/// The names of the schemas that are sent, and of those that are received.
pub fn directions(document: &Value) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut sent, mut received) = (BTreeSet::new(), BTreeSet::new());
    for method in methods(document).values() {
        if let Some(schema) = request_schema(method.value) {
            reach(document, schema, &mut sent);
        }
        list(&method.value["parameters"]).for_each(|parameter| reach(document, &parameter["schema"], &mut sent));
        object(&method.value["responses"]).for_each(|(_, response)| reach(document, response, &mut received));
        reach(document, &method.value["x-websocket-message"], &mut received);
    }
    object(&document["components"]["responses"]).for_each(|(_, response)| reach(document, response, &mut received));
    for notification in notifications(document).values() {
        reach(document, &notification.value["requestBody"], &mut received);
    }
    (sent, received)
}

fn reach(document: &Value, value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            if let Some(name) = referenced(value)
                && value["$ref"].as_str().is_some_and(|target| target.contains("/schemas/"))
                && found.insert(name.to_owned())
            {
                reach(document, &document["components"]["schemas"][name], found);
            }
            members.values().for_each(|inner| reach(document, inner, found));
        }
        Value::Array(items) => items.iter().for_each(|item| reach(document, item, found)),
        _ => {}
    }
}
