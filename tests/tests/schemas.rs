//! The Rust types say what the specification says. Their schemas come from the types themselves (schemars), the
//! specification's from its bundle; the generator's parser takes no part.
#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    reason = "a test stops at the first surprise; helpers are short"
)]

use std::collections::BTreeMap;

use green_api::catalog;
use serde_json::{Map, Value, json};

#[test]
fn the_schema_of_every_type_equals_the_component_of_the_specification() {
    let specification: Value = serde_json::from_str(green_api_spec::OPENAPI_JSON).unwrap();
    let components = specification["components"]["schemas"].as_object().unwrap();
    let mut generator = schemars::generate::SchemaSettings::draft2020_12().into_generator();
    let types = catalog::schemas(&mut generator);
    assert!(types.len() > 180, "only {} types", types.len());
    let mut different = Vec::new();
    for (name, schema) in types {
        let expected = component(&components[name], components);
        let found = derived(&serde_json::to_value(schema).unwrap());
        if expected != found {
            different.push(format!("{name}\n  specification: {expected}\n  type:          {found}"));
        }
    }
    assert!(different.is_empty(), "{} differ:\n{}", different.len(), different.join("\n"));
}

#[test]
fn every_object_of_the_specification_has_a_type_or_is_only_a_base_or_a_form() {
    let specification: Value = serde_json::from_str(green_api_spec::OPENAPI_JSON).unwrap();
    let mut generator = schemars::generate::SchemaSettings::draft2020_12().into_generator();
    let types: Vec<_> = catalog::schemas(&mut generator).into_iter().map(|(name, _)| name).collect();
    let text = specification.to_string();
    let mut without = Vec::new();
    for (name, component) in specification["components"]["schemas"].as_object().unwrap() {
        let reference = json!({"$ref": format!("#/components/schemas/{name}")}).to_string();
        let only_a_base =
            !text.replace(&format!("\"allOf\":[{reference}"), "").contains(&reference) || is_base(&specification, name);
        let form = component.to_string().contains("\"format\":\"binary\"");
        let scalar = component
            .get("properties")
            .or(component.get("allOf"))
            .or(component.get("oneOf"))
            .or(component.get("x-values"))
            .is_none();
        if !types.contains(&name.as_str()) && !only_a_base && !form && !scalar {
            without.push(name);
        }
    }
    assert!(without.is_empty(), "no type for {without:?}");
}

/// Whether all references to the component stand in `allOf`.
fn is_base(specification: &Value, name: &str) -> bool {
    fn outside(value: &Value, reference: &str, in_all_of: bool) -> bool {
        match value {
            Value::Object(members) if members.get("$ref").and_then(Value::as_str) == Some(reference) => !in_all_of,
            Value::Object(members) => members.iter().any(|(key, value)| outside(value, reference, key == "allOf")),
            Value::Array(items) => items.iter().any(|item| outside(item, reference, in_all_of)),
            _ => false,
        }
    }
    !outside(specification, &format!("#/components/schemas/{name}"), false)
}

/// A component in the form that both sides are compared in: bases merged, scalars written out, our extensions left out.
fn component(schema: &Value, components: &Map<String, Value>) -> Value {
    let schema = schema.as_object().unwrap();
    let mut result = BTreeMap::new();
    result.insert("description", schema["description"].clone());
    if let Some(variants) = schema.get("oneOf") {
        result.insert("oneOf", variants.as_array().unwrap().iter().map(reference).collect());
        return json!(result);
    }
    if schema.contains_key("enum") {
        result.insert("type", schema["type"].clone());
        result.insert("enum", schema["enum"].clone());
        return json!(result);
    }
    let (mut properties, mut required, mut minimum) = (BTreeMap::new(), Vec::new(), None);
    gather(schema, components, &mut properties, &mut required, &mut minimum);
    required.retain(|name| properties[name.as_str().unwrap()].get("const").is_none());
    required.sort_by_key(Value::to_string);
    required.dedup();
    result.insert("properties", json!(properties));
    result.insert("required", json!(required));
    if let Some(minimum) = minimum {
        result.insert("minProperties", minimum);
    }
    json!(result)
}

fn gather(
    schema: &Map<String, Value>,
    components: &Map<String, Value>,
    properties: &mut BTreeMap<String, Value>,
    required: &mut Vec<Value>,
    minimum: &mut Option<Value>,
) {
    for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        let part = part.get("$ref").map_or(part, |target| &components[name_of(target)]);
        gather(part.as_object().unwrap(), components, properties, required, minimum);
    }
    for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        // A second place where the manual shows a property is no property of the type.
        if property.get("x-moved-to").is_none() {
            properties.insert(name.clone(), property_of(property, components));
        }
    }
    required.extend(schema.get("required").and_then(Value::as_array).into_iter().flatten().cloned());
    *minimum = schema.get("minProperties").cloned().or(minimum.take());
}

/// What a property may be, with the limits of the named scalar that it refers to.
fn property_of(property: &Value, components: &Map<String, Value>) -> Value {
    let mut result = Map::new();
    let mut own = property.as_object().unwrap().clone();
    if let Some(choices) = own.remove("oneOf") {
        own.insert("$ref".to_owned(), choices[0]["$ref"].clone());
        result.insert("nullable".to_owned(), json!(true));
    }
    if let Some(target) = own.get("$ref").cloned() {
        let named = components[name_of(&target)].as_object().unwrap();
        if own.get("description").is_none() {
            own.insert("description".to_owned(), named["description"].clone());
        }
        if is_scalar(named) {
            own.remove("$ref");
            for (keyword, value) in named {
                own.entry(keyword.clone()).or_insert_with(|| value.clone());
            }
            // Text with a hand-written type accepts what the service sends; requests check its form.
        } else {
            result.insert("ref".to_owned(), json!(name_of(&target)));
        }
    }
    for keyword in [
        "description",
        "const",
        "minLength",
        "maxLength",
        "pattern",
        "minimum",
        "maximum",
        "minItems",
        "maxItems",
        "uniqueItems",
        "default",
        "enum",
        "format",
    ] {
        if let Some(value) = own.get(keyword) {
            result.insert(keyword.to_owned(), number(value));
        }
    }
    if let Some(Value::Array(types)) = own.get("type") {
        result.insert("type".to_owned(), types[0].clone());
        result.insert("nullable".to_owned(), json!(true));
    } else if let Some(ty) = own.get("type") {
        result.insert("type".to_owned(), ty.clone());
    }
    for inner in ["items", "additionalProperties"] {
        if let Some(value) = own.get(inner) {
            let mut value = property_of(value, components);
            value.as_object_mut().unwrap().remove("description");
            result.insert(inner.to_owned(), value);
        }
    }
    Value::Object(result)
}

fn is_scalar(schema: &Map<String, Value>) -> bool {
    !["properties", "allOf", "oneOf", "x-values"].iter().any(|keyword| schema.contains_key(*keyword))
}

/// A type's schema in the form that both sides are compared in.
fn derived(schema: &Value) -> Value {
    let schema = schema.as_object().unwrap();
    let mut result = BTreeMap::new();
    result.insert("description", schema["description"].clone());
    if let Some(variants) = schema.get("oneOf") {
        result.insert("oneOf", variants.as_array().unwrap().iter().map(reference).collect());
        return json!(result);
    }
    if let Some(values) = schema.get("enum") {
        result.insert("type", schema["type"].clone());
        result.insert("enum", values.clone());
        return json!(result);
    }
    let none = Map::new();
    let properties: BTreeMap<_, _> = schema
        .get("properties")
        .and_then(Value::as_object)
        .unwrap_or(&none)
        .iter()
        .map(|(name, value)| (name, derived_property(value)))
        .collect();
    let mut required: Vec<Value> = schema.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    required.sort_by_key(Value::to_string);
    result.insert("properties", json!(properties));
    result.insert("required", json!(required));
    if let Some(minimum) = schema.get("minProperties") {
        result.insert("minProperties", minimum.clone());
    }
    json!(result)
}

fn derived_property(schema: &Value) -> Value {
    let Some(own) = schema.as_object() else { return json!({}) };
    let mut result = Map::new();
    let target = own.get("$ref").or_else(|| own.get("anyOf").map(|choices| &choices[0]["$ref"]));
    if let Some(target) = target {
        result.insert("ref".to_owned(), json!(name_of(target)));
    }
    if own.contains_key("anyOf") {
        result.insert("nullable".to_owned(), json!(true));
    }
    for (keyword, value) in own {
        match (keyword.as_str(), value) {
            ("$ref" | "anyOf", _) => {}
            ("type", Value::Array(types)) => {
                result.insert("type".to_owned(), types[0].clone());
                result.insert("nullable".to_owned(), json!(true));
            }
            ("items" | "additionalProperties", value) => {
                let mut value = derived_property(value);
                if let Some(object) = value.as_object_mut() {
                    object.remove("description");
                }
                result.insert(keyword.clone(), value);
            }
            (_, value) => {
                result.insert(keyword.clone(), number(value));
            }
        }
    }
    // A tag decodes without its text, which serde calls a default.
    if result.contains_key("const") {
        result.remove("default");
    }
    Value::Object(result)
}

fn reference(schema: &Value) -> Value {
    json!(name_of(&schema["$ref"]))
}

fn name_of(target: &Value) -> &str {
    target.as_str().and_then(|target| target.rsplit('/').next()).unwrap()
}

/// 1.0 and 1 are the same number.
fn number(value: &Value) -> Value {
    value.as_f64().map_or_else(|| value.clone(), |number| json!(number))
}
