//! Parameters in the address and the headers.

use super::{Components, reader::Reader, reference, structure};
use crate::{
    error::Result,
    ir::{Parameter, Place, Type},
    source::{Node, Value},
};

/// Parameters that every path has and the client fills in by itself.
const OWN: [&str; 2] = ["idInstance", "apiTokenInstance"];

/// The parameters of a path item or a method, without the client's own.
pub fn parameters(reader: &Reader<'_>, components: &Components<'_>) -> Result<Vec<Parameter>> {
    let Some(list) = reader.optional("parameters") else { return Ok(Vec::new()) };
    let place = reader.place("parameters");
    let mut parameters = Vec::new();
    for (index, node) in list.list(&place)?.iter().enumerate() {
        let mut pointer = format!("{place}/{index}");
        let mut node = node;
        if let Some(target) = node.map(&pointer)?.get("$ref") {
            let name = reference(target, "parameters", &pointer)?;
            pointer = format!("#/components/parameters/{name}");
            let missing = || target.invalid(&pointer, format!("there is no parameter `{name}`; define it"));
            node = components.parameters.get(name).copied().ok_or_else(missing)?;
        }
        let parameter = parameter(&Reader::new(node, pointer)?)?;
        if !OWN.contains(&parameter.field.name.as_str()) {
            parameters.push(parameter);
        }
    }
    Ok(parameters)
}

fn parameter(reader: &Reader<'_>) -> Result<Parameter> {
    let name = reader.text("name")?;
    let place = match reader.text("in")?.as_str() {
        "path" => Place::Path,
        "query" => Place::Query,
        "header" => Place::Header,
        other => return Err(reader.invalid_at("in", format!("`in: {other}` is none of path, query, header; use one"))),
    };
    let description = reader.description()?;
    reader.manual()?;
    let required = reader.flag("required")?;
    if place == Place::Path && !required {
        return Err(reader.invalid("a parameter of the path is always there; write `required: true`"));
    }
    let schema = reader.required("schema")?;
    let mut described = schema.clone();
    if let Value::Map(members) = &mut described.value {
        let text = Node { at: schema.at.clone(), value: Value::Text(description) };
        members.entry("description".to_owned()).or_insert(text);
    }
    let field = structure::field(&name, &described, &reader.place("schema"), required)?;
    if matches!(field.ty, Type::Any | Type::Binary | Type::List(_) | Type::Map(_)) || field.constant.is_some() {
        return Err(reader.invalid_at("schema", format!("`{name}` must be text, a number or a boolean")));
    }
    if field.nullable || field.secret || field.keep_raw || field.moved_to.is_some() || !field.aliases.is_empty() {
        let message = "a parameter is not null, and has no x-aliases, x-moved-to, x-keep-raw and x-secret; remove that";
        return Err(reader.invalid_at("schema", message));
    }
    reader.refuse_unknown()?;
    Ok(Parameter { place, field })
}
