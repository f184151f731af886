//! The description of the control interface, made from its routes and their types.

use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use super::{PREFIX, problem::Problem, route::Route, routes};

/// OpenAPI 3.1.
pub fn document() -> Value {
    let settings =
        SchemaSettings::draft2020_12().with(|settings| settings.definitions_path = "/components/schemas".into());
    let mut generator = settings.into_generator();
    let problem = generator.subschema_for::<Problem>();
    let mut paths = Map::new();
    for route in routes::ALL.iter() {
        let operation = operation(route, &mut generator);
        let path = paths.entry(format!("{PREFIX}{}", route.path)).or_insert_with(|| json!({}));
        if let Value::Object(path) = path {
            path.insert(route.verb.as_str().to_ascii_lowercase(), operation);
        }
    }
    json!({
        "openapi": "3.1.1",
        "info": {
            "title": "Control of the GREEN-API sandbox",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Instances, people, the clock, faults, and a look at everything. Only for this computer, unless it was started \
                            otherwise, and never for web pages of other origins.",
            "license": { "name": "MIT OR Apache-2.0", "url": "https://spdx.org/licenses/MIT.html" },
        },
        "servers": [{ "url": "/" }],
        "paths": paths,
        "components": {
            "schemas": generator.take_definitions(true),
            "responses": {
                "Problem": {
                    "description": "What is wrong, where, and what to do about it.",
                    "content": { "application/json": { "schema": problem } },
                },
            },
        },
    })
}

fn operation(route: &Route, generator: &mut SchemaGenerator) -> Value {
    let number = |place: &str, name: &str, description: &str, required: bool| {
        let schema = json!({ "type": "integer", "minimum": 0 });
        json!({ "name": name, "in": place, "description": description, "required": required, "schema": schema })
    };
    let meaning = |name: &str| match name {
        "id" => "Number of the instance.",
        "phone" => "Phone number of the account, with country code.",
        _ => "Number of the fault.",
    };
    let in_path = route.numbers().map(|name| number("path", name, meaning(name), true));
    let in_query = route.query.iter().map(|(name, meaning)| number("query", name, meaning, false));
    let parameters: Vec<_> = in_path.chain(in_query).collect();
    let content = |schema| json!({ "application/json": { "schema": schema } });
    let answer = (route.answer)(generator);
    let mut operation = json!({
        "operationId": route.name,
        "summary": route.summary,
        "tags": [route.path.split('/').nth(1).unwrap_or_default()],
        "parameters": parameters,
        "responses": {
            route.status.as_str(): { "description": "Done.", "content": content(answer) },
            "default": { "$ref": "#/components/responses/Problem" },
        },
    });
    if let Some(description) = route.description {
        operation["description"] = description.into();
    }
    if let Some(body) = route.body {
        operation["requestBody"] = json!({ "required": true, "content": content(body(generator)) });
    }
    operation
}
