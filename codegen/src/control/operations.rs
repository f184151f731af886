//! The operations of the control interface.

use indexmap::IndexMap;

use super::{
    Body, Kind, Operation, Parameter, Place, TypeDef, Verb,
    schemas::{reference, shape, sized},
};
use crate::{
    error::Result,
    parse::Reader,
    source::{Node, escape},
};

const VERBS: [(&str, Verb); 5] =
    [("get", Verb::Get), ("post", Verb::Post), ("put", Verb::Put), ("patch", Verb::Patch), ("delete", Verb::Delete)];

/// All of them, in the document's order.
pub fn all(paths: &Node, pointer: &str, types: &IndexMap<String, TypeDef>) -> Result<Vec<Operation>> {
    let mut operations: Vec<Operation> = Vec::new();
    for (path, node) in paths.map(pointer)? {
        let pointer = format!("{pointer}/{}", escape(path));
        for (name, node) in node.map(&pointer)? {
            let Some((_, verb)) = VERBS.iter().find(|(known, _)| known == name) else {
                return Err(node.invalid(&pointer, format!("`{name}` is no verb of the control interface")));
            };
            let reader = Reader::new(node, format!("{pointer}/{name}"))?;
            let operation = operation(&reader, *verb, path, types)?;
            if operations.iter().any(|known| known.id == operation.id) {
                return Err(reader.invalid_at("operationId", format!("`{}` is there twice", operation.id)));
            }
            operations.push(operation);
        }
    }
    Ok(operations)
}

fn operation(reader: &Reader<'_>, verb: Verb, path: &str, types: &IndexMap<String, TypeDef>) -> Result<Operation> {
    let place = reader.place("parameters");
    let parameters = reader.required("parameters")?.list(&place)?.iter().enumerate();
    let parameters: Vec<Parameter> =
        parameters.map(|(index, node)| parameter(node, &format!("{place}/{index}"))).collect::<Result<_>>()?;
    let body = reader.optional("requestBody").map_or(Ok(Body::None), |node| body(node, reader, types))?;
    if let Body::Fields(name) = &body
        && let Some(Kind::Object(fields)) = types.get(name).map(|definition| &definition.kind)
        && let Some(twice) = fields.iter().find(|field| parameters.iter().any(|other| other.field.name == field.name))
    {
        let message = format!("`{}` stands in the address and in the body; give one another name", twice.name);
        return Err(reader.invalid_at("requestBody", message));
    }
    let operation = Operation {
        id: reader.text("operationId")?,
        section: reader.texts("tags")?.into_iter().next().unwrap_or_default(),
        summary: reader.text("summary")?,
        description: reader.optional_text("description")?,
        verb,
        path: path.to_owned(),
        parameters,
        body,
        answer: answer(reader)?,
    };
    reader.refuse_unknown()?;
    Ok(operation)
}

fn parameter(node: &Node, pointer: &str) -> Result<Parameter> {
    let reader = Reader::new(node, pointer)?;
    let place = match reader.text("in")?.as_str() {
        "path" => Place::Path,
        "query" => Place::Query,
        other => {
            return Err(reader.invalid_at("in", format!("`{other}` is no place of a parameter; write path or query")));
        }
    };
    let (name, required, description) = (reader.text("name")?, reader.flag("required")?, reader.description()?);
    let schema = Reader::new(reader.required("schema")?, reader.place("schema"))?;
    let mut field = sized(&schema)?;
    schema.finish()?;
    reader.finish()?;
    (field.name, field.required, field.description) = (name, required, description);
    Ok(Parameter { place, field })
}

/// The schema of a JSON content.
fn content<'a>(reader: &Reader<'a>) -> Result<(&'a Node, String)> {
    let content = Reader::new(reader.required("content")?, reader.place("content"))?;
    let json = Reader::new(content.required("application/json")?, content.place("application/json"))?;
    content.finish()?;
    let schema = (json.required("schema")?, json.place("schema"));
    json.finish()?;
    Ok(schema)
}

fn body(node: &Node, operation: &Reader<'_>, types: &IndexMap<String, TypeDef>) -> Result<Body> {
    let reader = Reader::new(node, operation.place("requestBody"))?;
    reader.flag("required")?;
    let (schema, pointer) = content(&reader)?;
    reader.finish()?;
    let schema = Reader::new(schema, pointer)?;
    let name = reference(schema.required("$ref")?, &schema.place("$ref"))?.to_owned();
    schema.finish()?;
    match types.get(&name).map(|definition| &definition.kind) {
        Some(Kind::Object(fields)) if fields.is_empty() => Ok(Body::None),
        Some(Kind::Object(_)) => Ok(Body::Fields(name)),
        Some(Kind::Union(_)) => Ok(Body::Union(name)),
        Some(Kind::Any) => Ok(Body::Any(name)),
        _ => Err(operation.invalid_at("requestBody", format!("`{name}` is no object; a body is one"))),
    }
}

/// What the operation gives when it succeeds: the only answer that is not the default.
fn answer(operation: &Reader<'_>) -> Result<super::Type> {
    let place = operation.place("responses");
    let responses = operation.required("responses")?;
    let success = responses.map(&place)?.iter().find(|(status, _)| *status != "default");
    let (status, node) = success.ok_or_else(|| responses.invalid(&place, "there is no answer; add one"))?;
    let reader = Reader::new(node, format!("{place}/{status}"))?;
    reader.description()?;
    let (schema, pointer) = content(&reader)?;
    reader.finish()?;
    let schema = Reader::new(schema, pointer)?;
    let (ty, _) = shape(&schema)?;
    schema.finish()?;
    Ok(ty)
}
