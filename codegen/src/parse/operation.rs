//! Path items and webhooks.

use indexmap::IndexMap;

use super::{Components, reader::Reader, reference, schema, structure};
use crate::{
    error::Result,
    ir::{Answer, Body, DocumentedError, Host, Operation, Parameter, Place, Quota, Retry, Server, Type, TypeDef, Verb, Webhook},
    source::{Node, Value, to_json},
};

/// Parameters that every path has and the client fills in by itself.
const OWN_PARAMETERS: [&str; 2] = ["idInstance", "apiTokenInstance"];

/// All methods, each with the server it names when it has its own.
pub fn operations(paths: &Node, components: &Components<'_>, types: &IndexMap<String, TypeDef>) -> Result<Vec<(Operation, Option<Server>)>> {
    let mut operations: Vec<(Operation, Option<Server>)> = Vec::new();
    for (path, item) in paths.map("#/paths")? {
        let item = Reader::new(item, format!("#/paths/{}", path.replace('~', "~0").replace('/', "~1")))?;
        let shared = parameters(&item, components)?;
        let verbs = [("get", Verb::Get), ("post", Verb::Post), ("delete", Verb::Delete)];
        let found: Vec<_> = verbs.into_iter().filter_map(|(keyword, verb)| Some((keyword, item.optional(keyword)?, verb))).collect();
        let [(keyword, node, verb)] = found.as_slice() else {
            return Err(item.invalid("a path has exactly one of get, post, delete"));
        };
        let reader = Reader::new(node, item.place(keyword))?;
        let operation = operation(path, *verb, &shared, &reader, components, types)?;
        reader.finish()?;
        if operations.iter().any(|(known, _)| known.name == operation.0.name) {
            return Err(node.invalid(&item.place(keyword), format!("`operationId: {}` is used twice; rename one", operation.0.name)));
        }
        operations.push(operation);
        item.finish()?;
    }
    Ok(operations)
}

fn operation(
    path: &str,
    verb: Verb,
    shared: &[Parameter],
    reader: &Reader<'_>,
    components: &Components<'_>,
    types: &IndexMap<String, TypeDef>,
) -> Result<(Operation, Option<Server>)> {
    let tags = reader.texts("tags")?;
    let [section] = tags.as_slice() else { return Err(reader.invalid("a method has exactly one tag: its section")) };
    let mut all = shared.to_vec();
    all.extend(parameters(reader, components)?);
    let server = reader.optional("servers").map(|node| super::service::servers(node, &reader.place("servers"))).transpose()?;
    let server = server.and_then(|servers| servers.into_iter().next());
    let host = match server.as_ref().map(|server| server.name.as_str()) {
        None => Host::Api,
        Some("media") => Host::Media,
        Some("websocket") => Host::Websocket,
        Some(other) => return Err(reader.invalid(format!("host `{other}` is not known; use media or websocket"))),
    };
    let (body, answer) = (body(reader, types)?, answer(reader)?);
    let operation = Operation {
        name: reader.text("operationId")?,
        path: path.to_owned(),
        verb,
        host,
        section: section.clone(),
        summary: reader.text("summary")?,
        description: reader.text("description")?,
        manual: reader.manual()?,
        rate_per_second: rate(reader)?,
        quota: quota(reader)?,
        retry: match reader.text("x-retry")?.as_str() {
            "safe" => Retry::Safe,
            "not-accepted" => Retry::NotAccepted,
            "never" => Retry::Never,
            other => return Err(reader.invalid(format!("`x-retry: {other}` is none of safe, not-accepted, never"))),
        },
        timeout_seconds: reader.optional_count("x-timeout-seconds")?,
        beta: reader.flag("x-beta")?,
        deprecated: reader.flag("deprecated")?,
        parameters: all,
        body,
        answer,
        websocket_message: websocket_message(reader)?,
        errors: errors(reader, "x-errors")?,
    };
    Ok((operation, server))
}

/// The one media type of `content`, and its schema.
fn media<'n>(content: &'n Node, pointer: &str) -> Result<(String, &'n Node)> {
    let members = content.map(pointer)?;
    let (Some((media, node)), 1) = (members.first(), members.len()) else {
        return Err(content.invalid(pointer, "exactly one media type is read"));
    };
    let reader = Reader::new(node, format!("{pointer}/{}", media.replace('/', "~1")))?;
    let schema = reader.required("schema")?;
    // The encoding of form fields is for other tools.
    reader.optional("encoding");
    reader.finish()?;
    Ok((media.clone(), schema))
}

fn parameters(reader: &Reader<'_>, components: &Components<'_>) -> Result<Vec<Parameter>> {
    let Some(list) = reader.optional("parameters") else { return Ok(Vec::new()) };
    let place = reader.place("parameters");
    let mut parameters = Vec::new();
    for (index, node) in list.list(&place)?.iter().enumerate() {
        let mut pointer = format!("{place}/{index}");
        let mut node = node;
        if let Some(target) = node.map(&pointer)?.get("$ref") {
            let name = reference(target, "parameters", &pointer)?;
            pointer = format!("#/components/parameters/{name}");
            node = components.parameters.get(name).copied().ok_or_else(|| target.invalid(&pointer, format!("there is no parameter `{name}`")))?;
        }
        let parameter = Reader::new(node, pointer.clone())?;
        let name = parameter.text("name")?;
        let place = match parameter.text("in")?.as_str() {
            "path" => Place::Path,
            "query" => Place::Query,
            "header" => Place::Header,
            other => return Err(parameter.invalid(format!("`in: {other}` is none of path, query, header"))),
        };
        let description = parameter.text("description")?;
        parameter.manual()?;
        let required = parameter.flag("required")?;
        let schema = parameter.required("schema")?;
        let mut described = schema.clone();
        if let Value::Map(members) = &mut described.value {
            members.entry("description".to_owned()).or_insert_with(|| Node { at: schema.at.clone(), value: Value::Text(description) });
        }
        let field = structure::field(&name, &described, &parameter.place("schema"), required)?;
        parameter.finish()?;
        if !OWN_PARAMETERS.contains(&name.as_str()) {
            parameters.push(Parameter { place, field });
        }
    }
    Ok(parameters)
}

fn body(reader: &Reader<'_>, types: &IndexMap<String, TypeDef>) -> Result<Body> {
    let Some(node) = reader.optional("requestBody") else { return Ok(Body::None) };
    let body = Reader::new(node, reader.place("requestBody"))?;
    body.flag("required")?;
    body.optional_text("description")?;
    let content = body.required("content")?;
    let (media_type, schema) = media(content, &body.place("content"))?;
    body.finish()?;
    let place = body_place(reader);
    let schema_reader = Reader::new(schema, place.clone())?;
    if let Some(target) = schema_reader.optional("$ref") {
        let name = reference(target, "schemas", &place)?.to_owned();
        schema_reader.finish()?;
        if !types.contains_key(&name) {
            return Err(target.invalid(&place, format!("there is no schema `{name}`")));
        }
        return match media_type.as_str() {
            "application/json" => Ok(Body::Json(name)),
            "multipart/form-data" => Ok(Body::Multipart(name)),
            other => Err(schema.invalid(&place, format!("`{other}` with a named schema is not read; use application/json or multipart/form-data"))),
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

fn body_place(reader: &Reader<'_>) -> String {
    format!("{}/content/schema", reader.place("requestBody"))
}

fn answer(reader: &Reader<'_>) -> Result<Answer> {
    let responses = reader.required("responses")?;
    let place = reader.place("responses");
    let mut answer = None;
    for (status, node) in responses.map(&place)? {
        let response = Reader::new(node, format!("{place}/{status}"))?;
        match status.as_str() {
            "200" | "101" => {
                response.text("description")?;
                response.optional("headers");
                answer = Some(match response.optional("content") {
                    None => Answer::Empty,
                    Some(content) => {
                        let (_, schema) = media(content, &response.place("content"))?;
                        let schema = Reader::new(schema, response.place("content"))?;
                        schema.optional("description");
                        let shape = schema::shape(&schema)?;
                        schema.finish()?;
                        Answer::Json { ty: shape.ty, nullable: shape.nullable }
                    }
                });
            }
            _ => {
                response.required("$ref")?;
            }
        }
        response.finish()?;
    }
    answer.ok_or_else(|| responses.invalid(&place, "there is no response 200; add it"))
}

fn rate(reader: &Reader<'_>) -> Result<Option<f64>> {
    let node = reader.required("x-rate-per-second")?;
    if node.value == Value::Null {
        return Ok(None);
    }
    let rate = node.number(&reader.place("x-rate-per-second"))?;
    if rate > 0.0 { Ok(Some(rate)) } else { Err(reader.invalid("`x-rate-per-second` must be above 0")) }
}

fn quota(reader: &Reader<'_>) -> Result<Quota> {
    let quota = Reader::new(reader.required("x-monthly-quota")?, reader.place("x-monthly-quota"))?;
    let tariff = |name: &'static str| -> Result<Option<u32>> {
        let node = quota.required(name)?;
        if node.value == Value::Null {
            return Ok(None);
        }
        let count = u32::try_from(node.integer(&quota.place(name))?);
        count.map(Some).map_err(|_| quota.invalid(format!("`{name}` is not a number of requests")))
    };
    let both = Quota { developer: tariff("developer")?, business: tariff("business")? };
    quota.finish()?;
    Ok(both)
}

fn websocket_message(reader: &Reader<'_>) -> Result<Option<String>> {
    let Some(node) = reader.optional("x-websocket-message") else { return Ok(None) };
    let message = Reader::new(node, reader.place("x-websocket-message"))?;
    let name = reference(message.required("$ref")?, "schemas", message.pointer())?.to_owned();
    message.finish()?;
    Ok(Some(name))
}

/// `x-errors` of a method or `x-standard-errors` of the root.
pub fn errors(reader: &Reader<'_>, keyword: &'static str) -> Result<Vec<DocumentedError>> {
    let Some(list) = reader.optional(keyword) else { return Ok(Vec::new()) };
    let place = reader.place(keyword);
    let mut errors: Vec<DocumentedError> = Vec::new();
    for (index, node) in list.list(&place)?.iter().enumerate() {
        let error = Reader::new(node, format!("{place}/{index}"))?;
        let field = error.optional_text("field")?;
        let equals = error.optional("equals").map(to_json);
        let parsed = DocumentedError {
            id: error.text("id")?,
            status: u16::try_from(error.required("status")?.integer(&error.place("status"))?).map_err(|_| error.invalid("`status` is not an HTTP status"))?,
            message: error.optional_text("message")?,
            field: match (field, equals) {
                (Some(field), Some(equals)) => Some((field, equals)),
                (None, None) => None,
                _ => return Err(error.invalid("`field` and `equals` stand together")),
            },
            failure: error.optional("failure").is_none_or(|node| node.value != Value::Bool(false)),
            description: error.text("description")?,
            manual: error.manual()?,
        };
        if parsed.status == 200 && parsed.message.is_none() && parsed.field.is_none() {
            return Err(error.invalid("a failure inside HTTP 200 has a `message`, or `field` and `equals`"));
        }
        if errors.iter().any(|known| known.id == parsed.id) {
            return Err(error.invalid(format!("`id: {}` is used twice here; rename one", parsed.id)));
        }
        error.finish()?;
        errors.push(parsed);
    }
    Ok(errors)
}

/// All notification kinds.
pub fn webhooks(node: Option<&Node>, types: &IndexMap<String, TypeDef>) -> Result<Vec<Webhook>> {
    let Some(node) = node else { return Ok(Vec::new()) };
    let mut webhooks = Vec::new();
    for (name, item) in node.map("#/webhooks")? {
        let item = Reader::new(item, format!("#/webhooks/{name}"))?;
        let post = Reader::new(item.required("post")?, item.place("post"))?;
        item.finish()?;
        if post.text("operationId")? != *name {
            return Err(post.invalid(format!("`operationId` must be the notification's kind, {name}")));
        }
        post.texts("tags")?;
        post.optional("responses");
        post.flag("deprecated")?;
        let Body::Json(ty) = body(&post, types)? else {
            return Err(post.invalid("a notification has a JSON body with a named schema"));
        };
        webhooks.push(Webhook {
            name: name.clone(),
            summary: post.text("summary")?,
            description: post.text("description")?,
            manual: post.manual()?,
            ty,
            enabled_by: post.texts("x-enabled-by")?,
            always_enabled: post.texts("x-always-enabled")?,
            unavailable: post.flag("x-unavailable")?,
        });
        post.finish()?;
    }
    Ok(webhooks)
}
