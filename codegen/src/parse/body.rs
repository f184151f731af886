//! Bodies of requests, answers and errors.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::{Components, reader::Reader, reference, schema};
use crate::{
    error::Result,
    ir::{Answer, Body, Type, TypeDef},
    source::{Node, Value, escape},
};

/// The one media type of `content`, its schema, and where that stands.
fn media<'n>(content: &'n Node, pointer: &str) -> Result<(String, &'n Node, String)> {
    let members = content.map(pointer)?;
    let (Some((media, node)), 1) = (members.first(), members.len()) else {
        return Err(content.invalid(pointer, "exactly one media type is read; keep one"));
    };
    let reader = Reader::new(node, format!("{pointer}/{}", escape(media)))?;
    let schema = reader.required("schema")?;
    // The encoding of form fields is for other tools.
    reader.optional("encoding");
    let place = reader.place("schema");
    reader.finish()?;
    Ok((media.clone(), schema, place))
}

/// `requestBody` of a method or notification.
pub fn body(reader: &Reader<'_>, types: &IndexMap<String, TypeDef>) -> Result<Body> {
    let Some(node) = reader.optional("requestBody") else { return Ok(Body::None) };
    let body = Reader::new(node, reader.place("requestBody"))?;
    body.flag("required")?;
    body.optional_text("description")?;
    let (media_type, schema, place) = media(body.required("content")?, &body.place("content"))?;
    body.finish()?;
    let schema_reader = Reader::new(schema, place.clone())?;
    if let Some(target) = schema_reader.optional("$ref") {
        let name = reference(target, "schemas", &place)?.to_owned();
        schema_reader.finish()?;
        if !types.contains_key(&name) {
            return Err(target.invalid(&place, format!("there is no schema `{name}`; define it")));
        }
        return match media_type.as_str() {
            "application/json" => Ok(Body::Json(name)),
            "multipart/form-data" => Ok(Body::Multipart(name)),
            other => Err(schema.invalid(
                &place,
                format!("`{other}` with a named schema is not read; use application/json or multipart/form-data"),
            )),
        };
    }
    schema_reader.optional_text("description")?;
    let shape = schema::shape(&schema_reader)?;
    schema_reader.finish()?;
    if shape.ty != Type::Binary {
        return Err(schema.invalid(&place, "a body is a named schema, or `type: string, format: binary` for a file"));
    }
    Ok(Body::Raw(shape.constraints))
}

/// The successful answer among `responses`.
pub fn answer(reader: &Reader<'_>) -> Result<Answer> {
    let responses = reader.required("responses")?;
    let place = reader.place("responses");
    let mut answer = None;
    for (status, node) in responses.map(&place)? {
        let response = Reader::new(node, format!("{place}/{}", escape(status)))?;
        match status.as_str() {
            "200" | "101" => {
                if answer.is_some() {
                    return Err(response.invalid("a method has one successful answer; keep 200, or 101 of a websocket"));
                }
                response.description()?;
                response.optional("headers");
                answer = Some(match response.optional("content") {
                    None => Answer::Empty,
                    Some(content) => json(content, &response.place("content"))?,
                });
            }
            _ if status.len() == 3 && status.parse::<u16>().is_ok_and(|status| status >= 100) => {
                response.required("$ref")?;
            }
            other => {
                return Err(response.invalid(format!("`{other}` is not an HTTP status; write three digits in quotes")));
            }
        }
        response.finish()?;
    }
    answer.ok_or_else(|| responses.invalid(&place, "there is no response '200'; add it"))
}

fn json(content: &Node, pointer: &str) -> Result<Answer> {
    let (media_type, schema, place) = media(content, pointer)?;
    if media_type != "application/json" {
        let message = format!("an answer of `{media_type}` is not read; use application/json");
        return Err(content.invalid(pointer, message));
    }
    let schema = Reader::new(schema, place)?;
    schema.optional("description");
    let shape = schema::shape(&schema)?;
    if shape.ty == Type::Binary {
        return Err(schema.invalid("an answer that is a file is not read; describe its JSON"));
    }
    schema.finish()?;
    Ok(Answer::Json { ty: shape.ty, nullable: shape.nullable })
}

/// The schemas of error bodies by HTTP status, over all methods.
pub fn error_bodies(paths: &Node, components: &Components<'_>) -> Result<BTreeMap<u16, String>> {
    let mut bodies = BTreeMap::new();
    for (path, item) in paths.map("#/paths")? {
        for operation in item.map(path)?.values() {
            // Path items hold parameters too; those have no responses.
            let Value::Map(members) = &operation.value else { continue };
            let Some(responses) = members.get("responses") else { continue };
            for (status, response) in responses.map(path)? {
                let (Ok(status), Some(target)) = (status.parse::<u16>(), response.map(path)?.get("$ref")) else {
                    continue;
                };
                let name = reference(target, "responses", path)?;
                let Some(schema) = error_body(name, target, components)? else { continue };
                let known = bodies.entry(status).or_insert_with(|| schema.clone());
                if *known != schema {
                    return Err(target.invalid(
                        path,
                        format!("status {status} has the body `{known}` elsewhere and `{schema}` here; use one"),
                    ));
                }
            }
        }
    }
    Ok(bodies)
}

fn error_body(name: &str, from: &Node, components: &Components<'_>) -> Result<Option<String>> {
    let pointer = format!("#/components/responses/{name}");
    let node = components
        .responses
        .get(name)
        .ok_or_else(|| from.invalid(&pointer, format!("there is no response `{name}`; define it")))?;
    let response = Reader::new(node, pointer)?;
    response.description()?;
    let (content, place) = (response.optional("content"), response.place("content"));
    response.finish()?;
    let Some(content) = content else { return Ok(None) };
    let (_, schema, place) = media(content, &place)?;
    let target = Reader::new(schema, place)?;
    let name = reference(target.required("$ref")?, "schemas", target.pointer())?.to_owned();
    target.finish()?;
    Ok(Some(name))
}
