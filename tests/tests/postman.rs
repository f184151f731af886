//! The Postman collection: it has the form that Postman reads, and with its environment it sends what the pages say.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]

use std::collections::BTreeMap;

use serde_json::{Value, json};

const COLLECTION: &str = include_str!("../../docs/postman/collection.json");
const ENVIRONMENT: &str = include_str!("../../docs/postman/environment.json");
const REQUESTS: &str = include_str!(concat!(env!("OUT_DIR"), "/requests.json"));

fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// The methods of all folders, in order.
fn items(collection: &Value) -> Vec<Value> {
    list(&collection["item"]).iter().flat_map(|folder| list(&folder["item"])).cloned().collect()
}

/// The variables of the environment.
fn variables() -> BTreeMap<String, String> {
    let environment = parse(ENVIRONMENT);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    list(&environment["values"]).iter().map(|pair| (text(&pair["key"]), text(&pair["value"]))).collect()
}

fn resolved(text: &str, variables: &BTreeMap<String, String>) -> String {
    let mut text = text.to_owned();
    for (name, value) in variables {
        text = text.replace(&format!("{{{{{name}}}}}"), value);
    }
    assert!(!text.contains("{{"), "{text}: a variable is not in the environment");
    text
}

#[test]
fn collection_and_environment_have_the_names_and_the_variables_that_the_manual_tells() {
    let (collection, environment) = (parse(COLLECTION), parse(ENVIRONMENT));
    assert_eq!(collection["info"]["name"], "Green API");
    assert_eq!(collection["info"]["schema"], "https://schema.getpostman.com/json/collection/v2.1.0/collection.json");
    assert_eq!(environment["name"], "Green API Developer");
    assert_eq!(environment["_postman_variable_scope"], "environment");
    let names: Vec<&str> = list(&environment["values"]).iter().filter_map(|pair| pair["key"].as_str()).collect();
    assert_eq!(names[..4], ["apiUrl", "mediaUrl", "idInstance", "apiTokenInstance"]);
    // Nobody's credentials are in it, and Postman hides the token.
    assert_eq!(variables()["apiTokenInstance"], "");
    assert_eq!(environment["values"][3]["type"], "secret");
}

#[test]
fn every_request_has_the_form_that_postman_reads() {
    for item in items(&parse(COLLECTION)) {
        let name = item["name"].as_str().unwrap();
        let saved = list(&item["response"]).iter().map(|response| &response["originalRequest"]);
        for request in saved.chain([&item["request"]]) {
            let url = &request["url"];
            let words =
                |value: &Value| list(value).iter().map(|word| word.as_str().unwrap().to_owned()).collect::<Vec<_>>();
            let joined = format!("{}/{}", words(&url["host"]).join("."), words(&url["path"]).join("/"));
            assert_eq!(url["raw"].as_str().unwrap().split('?').next().unwrap(), joined, "{name}");
            assert!(request["method"].is_string() && request["description"].is_string(), "{name}");
            for pair in list(&request["header"]).iter().chain(list(&url["query"])) {
                assert!(pair["key"].is_string() && pair["value"].is_string(), "{name}: {pair}");
            }
            let body = &request["body"];
            let mode = body["mode"].as_str();
            assert!(
                mode.is_none_or(|mode| ["raw", "formdata", "file"].contains(&mode) && !body[mode].is_null()),
                "{name}"
            );
        }
        for response in list(&item["response"]) {
            assert_eq!(response["code"], 200, "{name}");
            parse(response["body"].as_str().unwrap());
        }
    }
}

#[test]
fn every_request_sends_what_its_page_says() {
    let mut variables = variables();
    for (name, value) in [("idInstance", "1101000001"), ("apiTokenInstance", "token")] {
        variables.insert(name.to_owned(), value.to_owned());
    }
    let (items, expected) = (items(&parse(COLLECTION)), parse(REQUESTS));
    let names = |values: &[Value], key: &str| values.iter().map(|value| value[key].clone()).collect::<Vec<_>>();
    assert_eq!(names(&items, "name"), names(list(&expected), "method"), "all methods, in the manual's order");
    for (item, expected) in items.iter().zip(list(&expected)) {
        let (name, request) = (item["name"].as_str().unwrap(), &item["request"]);
        let url = resolved(request["url"]["raw"].as_str().unwrap(), &variables);
        let path = expected["path"].as_str().unwrap();
        let path = path.replace("{idInstance}", "1101000001").replace("{apiTokenInstance}", "token");
        let host =
            &variables[if expected["curl"].as_str().unwrap().contains("MEDIA_URL") { "mediaUrl" } else { "apiUrl" }];
        assert_eq!((&request["method"], url), (&expected["verb"], format!("{host}{path}")), "{name}");
        match (&request["body"]["mode"], &expected["body"]) {
            (mode, Value::Null) => assert!(mode.is_null(), "{name}"),
            (mode, body) if mode == "raw" => {
                assert_eq!(parse(request["body"]["raw"].as_str().unwrap()), body["json"], "{name}");
            }
            (mode, body) if mode == "formdata" => {
                let fields = list(&request["body"]["formdata"]);
                let texts = fields.iter().filter(|field| field["type"] == "text");
                let texts: BTreeMap<&str, &Value> =
                    texts.map(|field| (field["key"].as_str().unwrap(), &field["value"])).collect();
                assert_eq!(json!(texts), body["form"], "{name}");
                let files = fields.iter().filter(|field| field["type"] == "file").map(|field| field["key"].clone());
                assert_eq!(Value::from(files.collect::<Vec<_>>()), body["files"], "{name}");
            }
            (mode, body) => {
                assert_eq!((mode, &request["body"]["file"]["src"]), (&json!("file"), &body["file"]), "{name}")
            }
        }
    }
}
