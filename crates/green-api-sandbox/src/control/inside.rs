//! The same operations inside the process: an operation's id and one flat object in the place of verb, address and body.

use std::{collections::BTreeMap, sync::Arc};

use serde_json::{Map, Value};

use crate::shared::Shared;

use super::{
    OPENAPI,
    problem::Problem,
    route::{Context, Route},
    routes,
};

/// Does an operation. `parameters` holds what stands in the path, in the query and in the body, by name; `null` stands for nothing.
pub fn perform(shared: &Arc<Shared>, operation: &str, parameters: Value) -> Result<Vec<u8>, Problem> {
    let Some(route) = routes::ALL.iter().find(|route| route.name == operation) else {
        return Err(Problem::new(404, format!("there is no operation `{operation}`"), nearest(operation)));
    };
    let mut given = match parameters {
        Value::Object(given) => given,
        Value::Null => Map::new(),
        _ => return Err(Problem::field("body", "the parameters are no object", "give one JSON object")),
    };
    let numbers = numbers(route, &mut given)?;
    let query = query(route, &mut given)?;
    let context = Context { shared, numbers, query };
    if route.body.is_some() {
        // Values that came out of JSON always go back.
        return route.run(&context, &serde_json::to_vec(&given).unwrap_or_default());
    }
    match given.into_iter().find(|(_, value)| !value.is_null()) {
        Some((name, _)) => Err(Problem::unknown_parameter(name)),
        None => route.run(&context, &[]),
    }
}

fn numbers(route: &Route, given: &mut Map<String, Value>) -> Result<BTreeMap<&'static str, u64>, Problem> {
    let number = |name: &'static str| match given.remove(name).as_ref().and_then(text) {
        Some(text) => Ok((name, super::path_number(name, &text)?)),
        None => Err(Problem::field(name, "this parameter is missing", "give the number")),
    };
    route.numbers().map(number).collect()
}

fn query(route: &Route, given: &mut Map<String, Value>) -> Result<BTreeMap<String, String>, Problem> {
    let mut query = BTreeMap::new();
    for (name, _) in route.query {
        match given.remove(*name) {
            None | Some(Value::Null) => {}
            Some(value) => {
                let text =
                    text(&value).ok_or_else(|| Problem::field(*name, "this is no number", "give a whole number"))?;
                query.insert((*name).to_owned(), text);
            }
        }
    }
    Ok(query)
}

/// A number as it would stand in an address.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The operations whose names have a part of what was asked for, or where to find all.
fn nearest(operation: &str) -> String {
    let wanted = operation.to_ascii_lowercase();
    let alike = |route: &&Route| {
        let name = route.name.to_ascii_lowercase();
        !wanted.is_empty() && (name.contains(&wanted) || wanted.contains(&name))
    };
    let names: Vec<_> = routes::ALL.iter().filter(alike).map(|route| route.name).collect();
    if names.is_empty() { format!("{OPENAPI} lists what there is") } else { format!("there is {}", names.join(", ")) }
}
