//! Validation of bodies and parameters by the rules of the specification.

use green_api::messages;
use serde_json::{Map, Value};

use crate::spec::rule::{Limit, List, Number, Object, Property, Rule, Text};

/// A value that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The property of the body that is or holds it.
    pub property: &'static str,
    /// It has another type, which is this one.
    pub wrong_type: Option<&'static str>,
    /// The service's text.
    pub message: String,
}

/// Largest whole number that a double holds exactly.
const SAFE: f64 = 9_007_199_254_740_991.0;

type Checked = Result<(), Broken>;

fn broken(field: &str, template: &str, limit: impl std::fmt::Display) -> Broken {
    let (limit, field) = (limit.to_string(), if field.is_empty() { "value" } else { field });
    let plural = if limit == "1" { "" } else { "s" };
    let message = template.replace("{field}", field).replace("{limit}", &limit).replace("{plural}", plural);
    Broken { property: "", wrong_type: None, message }
}

fn of_type(field: &str, template: &str, value: &Value) -> Broken {
    // The names of types in the service's language.
    let name = match value {
        Value::Null => "nil",
        Value::Bool(_) => "bool",
        Value::Number(_) => "float64",
        Value::String(_) => "string",
        Value::Array(_) => "[]interface {}",
        Value::Object(_) => "map[string]interface {}",
    };
    Broken { wrong_type: Some(name), ..broken(field, template, "") }
}

/// Checks a body.
pub fn body(rules: &Object, body: &Value) -> Checked {
    let Value::Object(fields) = body else { return Err(of_type("", messages::OBJECT, body)) };
    // Too few properties is said before one that is missing: so does the manual.
    minimum_properties("", rules, fields)?;
    object("", rules, fields)
}

/// Checks the parameters of a query, which are all text; others than the known ones are let through.
pub fn query(rules: &'static [Property], parameters: &Map<String, Value>) -> Checked {
    for property in rules {
        match parameters.get(property.name) {
            Some(value) => value_in(property, property.name, value)?,
            None if property.required => return Err(broken(property.name, messages::REQUIRED, "")),
            None => {}
        }
    }
    Ok(())
}

/// Checks the properties that a form or an object has, those that it lacks, and those that it must not have.
pub fn object(path: &str, rules: &Object, fields: &Map<String, Value>) -> Checked {
    for property in rules.properties {
        let name = inside(path, property.name);
        let given = fields.get(property.name).or_else(|| property.aliases.iter().find_map(|alias| fields.get(*alias)));
        match given {
            Some(Value::Null) if property.nullable => {}
            Some(value) => value_in(property, &name, value)?,
            None if property.required => {
                return Err(Broken { property: property.name, ..broken(&name, rules.required, "") });
            }
            None => {}
        }
    }
    let known = |name: &String| {
        rules.properties.iter().any(|property| property.name == name || property.aliases.contains(&name.as_str()))
    };
    match fields.keys().find(|name| !known(name)) {
        Some(name) => Err(broken(&inside(path, name), messages::NOT_ALLOWED, "")),
        None => Ok(()),
    }
}

fn minimum_properties(path: &str, rules: &Object, fields: &Map<String, Value>) -> Checked {
    match rules.minimum_properties {
        Some((minimum, message)) if fields.len() < minimum as usize => Err(broken(path, message, minimum)),
        _ => Ok(()),
    }
}

fn inside(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

fn value_in(property: &'static Property, name: &str, value: &Value) -> Checked {
    value_of(&property.rule, property.required, name, value)
        .map_err(|broken| Broken { property: property.name, ..broken })
}

fn value_of(rule: &Rule, required: bool, name: &str, value: &Value) -> Checked {
    match (rule, value) {
        (Rule::Text(rules), Value::String(text)) => text_of(rules, required, name, text),
        (Rule::Text(rules), other) => Err(of_type(name, rules.kind, other)),
        (Rule::Number(rules), value) => number(rules, name, value),
        (Rule::Boolean(_), Value::Bool(_)) | (Rule::File | Rule::Any, _) => Ok(()),
        (Rule::Boolean(kind), other) => Err(of_type(name, kind, other)),
        (Rule::OneOf { values, .. }, Value::String(text)) if values.contains(&text.as_str()) => Ok(()),
        (Rule::OneOf { values, message, .. }, Value::String(_)) => Err(broken(name, message, values.join(", "))),
        (Rule::OneOf { kind, .. }, other) => Err(of_type(name, kind, other)),
        (Rule::List(rules), Value::Array(items)) => list(rules, name, items),
        (Rule::List(rules), other) => Err(of_type(name, rules.kind, other)),
        (Rule::Object(rules, _), Value::Object(fields)) => {
            object(name, rules, fields)?;
            minimum_properties(name, rules, fields)
        }
        (Rule::Object(_, kind), other) => Err(of_type(name, kind, other)),
    }
}

fn text_of(rules: &Text, required: bool, name: &str, text: &str) -> Checked {
    if text.is_empty() && (required || rules.minimum.is_some_and(|(minimum, _)| minimum > 0)) {
        return Err(broken(name, messages::EMPTY, ""));
    }
    // Bytes are never fewer than characters, so most texts need no counting.
    if let Some((minimum, message)) = rules.minimum
        && (text.chars().count() as u64) < minimum
    {
        return Err(broken(name, message, minimum));
    }
    if let Some((maximum, message)) = rules.maximum
        && text.len() as u64 > maximum
        && text.chars().count() as u64 > maximum
    {
        return Err(broken(name, message, maximum));
    }
    match rules.pattern {
        Some((pattern, message)) if pattern.as_ref().is_some_and(|pattern| !pattern.is_match(text)) => {
            Err(broken(name, message, ""))
        }
        _ => Ok(()),
    }
}

fn number(rules: &Number, name: &str, value: &Value) -> Checked {
    let number = match value {
        Value::Number(number) => number.as_f64(),
        // Digits only where there is no fraction: no plus sign, no exponent.
        Value::String(text) if rules.text_too && rules.whole && !text.bytes().all(|byte| byte.is_ascii_digit()) => None,
        Value::String(text) if rules.text_too => text.trim().parse().ok().filter(|number: &f64| number.is_finite()),
        _ => None,
    };
    let Some(number) = number.filter(|number| !rules.whole || number.fract() == 0.0) else {
        return Err(of_type(name, rules.kind, value));
    };
    let outside = |limit: Limit<f64>, beyond: fn(f64, f64) -> bool| limit.filter(|(limit, _)| beyond(number, *limit));
    if rules.whole && number.abs() > SAFE {
        return Err(broken(name, messages::SAFE_NUMBER, ""));
    }
    if let Some((limit, message)) = outside(rules.minimum, |number, limit| number < limit)
        .or(outside(rules.maximum, |number, limit| number > limit))
    {
        return Err(broken(name, message, limit));
    }
    #[allow(clippy::cast_possible_truncation, reason = "whole and safe, as was just checked")]
    let whole = number as i64;
    match rules.one_of {
        Some((values, message)) if !values.contains(&whole) => {
            Err(broken(name, message, values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")))
        }
        _ => Ok(()),
    }
}

fn list(rules: &List, name: &str, items: &[Value]) -> Checked {
    let count = items.len() as u64;
    if let Some((minimum, message)) = rules.minimum.filter(|(minimum, _)| count < *minimum) {
        return Err(broken(name, message, minimum));
    }
    if let Some((maximum, message)) = rules.maximum.filter(|(maximum, _)| count > *maximum) {
        return Err(broken(name, message, maximum));
    }
    for (index, item) in items.iter().enumerate() {
        value_of(rules.items, true, &format!("{name}[{index}]"), item)?;
    }
    let twice = |same: &dyn Fn(&Value, &Value) -> bool| {
        items.iter().enumerate().any(|(index, item)| items[..index].iter().any(|earlier| same(earlier, item)))
    };
    if let Some((property, message)) = rules.unique_by
        && twice(&|a, b| a.get(property) == b.get(property))
    {
        return Err(broken(name, message, ""));
    }
    match rules.unique {
        Some(message) if twice(&|a, b| a == b) => Err(broken(name, message, "")),
        _ => Ok(()),
    }
}
