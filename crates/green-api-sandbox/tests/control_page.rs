//! What is written about control over HTTP: the OpenAPI document and the page with examples.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use std::collections::BTreeSet;

use green_api_sandbox::control;
use serde_json::Value;

use support::{http, read, world};

/// All `$ref`s of a document.
fn references<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("$ref").and_then(Value::as_str));
            fields.values().for_each(|value| references(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

#[tokio::test]
async fn the_description_is_whole_and_every_route_stands_in_it() {
    let world = world().await;
    let address = format!("{}{}", world.sandbox.api_url(), control::OPENAPI);
    let (_, document) = read(http().get(address)).await;
    assert_eq!(document, control::document());
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1."));
    let mut found = Vec::new();
    references(&document, &mut found);
    for reference in &found {
        assert!(document.pointer(reference.strip_prefix('#').unwrap()).is_some(), "{reference} leads nowhere");
    }
    for name in document["components"]["schemas"].as_object().unwrap().keys() {
        assert!(found.iter().any(|reference| reference.ends_with(&format!("/{name}"))), "{name} is not used");
    }
    let mut names = BTreeSet::new();
    let mut described = BTreeSet::new();
    for (path, operations) in document["paths"].as_object().unwrap() {
        for (verb, operation) in operations.as_object().unwrap() {
            assert!(names.insert(operation["operationId"].as_str().unwrap()), "{verb} {path}");
            let in_path: BTreeSet<_> = path.split('{').skip(1).map(|rest| rest.split_once('}').unwrap().0).collect();
            let parameters = operation["parameters"].as_array().unwrap();
            let declared: BTreeSet<_> =
                parameters.iter().filter(|one| one["in"] == "path").map(|one| one["name"].as_str().unwrap()).collect();
            assert_eq!(in_path, declared, "{verb} {path}");
            assert!(operation["responses"].as_object().unwrap().contains_key("default"));
            described.insert((verb.to_uppercase(), path.clone()));
        }
    }
    let routes: BTreeSet<_> = control::addresses()
        .into_iter()
        .map(|(verb, path)| (verb.to_string(), format!("{}{path}", control::PREFIX)))
        .collect();
    assert_eq!(described, routes);
}

/// It is committed so that people and other tools can read it. To write it anew: `GREEN_API_WRITE_DOCS=1 cargo test -p green-api-sandbox
/// --test control_page`.
#[test]
fn the_committed_description_is_up_to_date() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/control.openapi.json");
    let document = control::document();
    let now = format!("{document:#}\n");
    if std::env::var_os("GREEN_API_WRITE_DOCS").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    // As values: the order of keys in memory depends on what else is built.
    let committed: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert!(committed == document, "docs/control.openapi.json is not what the routes say");
}

/// The `curl`s of the page on control: verb, address below the host, body.
fn examples() -> Vec<(String, String, String)> {
    let page = include_str!("../docs/control.md");
    let commands =
        page.split("```sh\n").skip(1).flat_map(|block| block.split("```").next().unwrap().split("curl ").skip(1));
    let part = |command: &str, start: &str, end: char| {
        command.split_once(start).map(|(_, rest)| rest.split(end).next().unwrap().to_owned())
    };
    let example = |command: &str| {
        let verb = part(command, "-X ", ' ').unwrap_or("GET".to_owned());
        (verb, part(command, "\"$SANDBOX", '"').unwrap(), part(command, "-d '", '\'').unwrap_or_default())
    };
    commands.map(example).collect()
}

#[tokio::test]
async fn the_examples_of_the_page_on_control_work() {
    let (world, http) = (world().await, http());
    let examples = examples();
    assert_eq!(examples.len(), 8);
    for (verb, path, body) in examples {
        let address = format!("{}{path}", world.sandbox.api_url());
        let request =
            http.request(verb.parse().unwrap(), address).header("content-type", "application/json").body(body.clone());
        let (status, answer) = read(request).await;
        assert!(status == 200 || status == 201, "{verb} {path} {body}: {answer}");
    }
}
