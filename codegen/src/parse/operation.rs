//! Path items.

use indexmap::IndexMap;

use super::{Components, body, errors::errors, parameter::parameters, reader::Reader, reference, service};
use crate::{
    error::Result,
    ir::{Host, Operation, Parameter, Place, Quota, Retry, Server, TypeDef, Verb},
    source::{Node, Value, escape},
};

/// All methods, each with the server it names when it has its own.
pub fn operations(
    paths: &Node,
    components: &Components<'_>,
    types: &IndexMap<String, TypeDef>,
) -> Result<Vec<(Operation, Option<Server>)>> {
    let mut operations: Vec<(Operation, Option<Server>)> = Vec::new();
    for (path, item) in paths.map("#/paths")? {
        let item = Reader::new(item, format!("#/paths/{}", escape(path)))?;
        let shared = parameters(&item, components)?;
        let verbs = [("get", Verb::Get), ("post", Verb::Post), ("delete", Verb::Delete)];
        let found: Vec<_> =
            verbs.into_iter().filter_map(|(keyword, verb)| Some((keyword, item.optional(keyword)?, verb))).collect();
        let [(keyword, node, verb)] = found.as_slice() else {
            return Err(item.invalid("a path has exactly one of get, post, delete; keep one"));
        };
        let reader = Reader::new(node, item.place(keyword))?;
        let operation = operation(path, *verb, &shared, &reader, components, types)?;
        reader.refuse_unknown()?;
        if operations.iter().any(|(known, _)| known.name == operation.0.name) {
            let message = format!("`operationId: {}` is used twice; rename one", operation.0.name);
            return Err(reader.invalid_at("operationId", message));
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
    let name = reader.text("operationId")?;
    let tags = reader.texts("tags")?;
    let [section] = tags.as_slice() else {
        return Err(reader.invalid_at("tags", "a method has exactly one tag: its section; write one"));
    };
    let mut all = shared.to_vec();
    all.extend(parameters(reader, components)?);
    address(path, &name, &all, reader)?;
    let (server, host) = server(reader)?;
    let operation = Operation {
        name,
        path: path.to_owned(),
        verb,
        host,
        section: section.clone(),
        summary: reader.text("summary")?,
        description: reader.description()?,
        manual: reader.manual()?,
        rate_per_second: rate(reader)?,
        quota: quota(reader)?,
        retry: retry(reader)?,
        timeout_seconds: reader.optional_count("x-timeout-seconds")?,
        beta: reader.flag("x-beta")?,
        deprecated: reader.flag("deprecated")?,
        unavailable: reader.flag("x-unavailable")?,
        parameters: all,
        body: body::body(reader, types)?,
        answer: body::answer(reader)?,
        websocket_message: websocket_message(reader)?,
        errors: errors(reader, "x-errors")?,
    };
    if (host == Host::Websocket) != operation.websocket_message.is_some() {
        let message = "`x-host: websocket` and `x-websocket-message` stand together; add the other one";
        return Err(reader.invalid(message));
    }
    Ok((operation, server))
}

/// The client makes the address from the method's name and its last parameter; any other form would not be called.
fn address(path: &str, name: &str, parameters: &[Parameter], reader: &Reader<'_>) -> Result<()> {
    let mut expected = format!("/waInstance{{idInstance}}/{name}/{{apiTokenInstance}}");
    let mut in_path = parameters.iter().filter(|parameter| parameter.place == Place::Path);
    if let Some(last) = in_path.next() {
        expected = format!("{expected}/{{{}}}", last.field.name);
    }
    if in_path.next().is_some() {
        return Err(reader.invalid("one parameter may follow the token in the path; move the others to the query"));
    }
    if path != expected {
        return Err(reader.invalid(format!("the path must be {expected}, as `operationId` and parameters say")));
    }
    Ok(())
}

fn server(reader: &Reader<'_>) -> Result<(Option<Server>, Host)> {
    let Some(node) = reader.optional("servers") else { return Ok((None, Host::Api)) };
    let servers = service::servers(node, &reader.place("servers"))?;
    let [server] = servers.as_slice() else {
        return Err(reader.invalid_at("servers", "a method has one server of its own, or none; keep one"));
    };
    let host = match server.name.as_str() {
        "media" => Host::Media,
        "websocket" => Host::Websocket,
        other => {
            let message = format!("`x-host: {other}` is not known; use media or websocket");
            return Err(reader.invalid_at("servers", message));
        }
    };
    Ok((Some(server.clone()), host))
}

fn retry(reader: &Reader<'_>) -> Result<Retry> {
    match reader.text("x-retry")?.as_str() {
        "safe" => Ok(Retry::Safe),
        "not-accepted" => Ok(Retry::NotAccepted),
        "never" => Ok(Retry::Never),
        other => {
            let message = format!("`x-retry: {other}` is none of safe, not-accepted, never; use one");
            Err(reader.invalid_at("x-retry", message))
        }
    }
}

fn rate(reader: &Reader<'_>) -> Result<Option<f64>> {
    let node = reader.required("x-rate-per-second")?;
    if node.value == Value::Null {
        return Ok(None);
    }
    let rate = node.number(&reader.place("x-rate-per-second"))?;
    if rate > 0.0 {
        Ok(Some(rate))
    } else {
        {
            Err(reader
                .invalid_at("x-rate-per-second", "`x-rate-per-second` must be above 0; write null when there is none"))
        }
    }
}

fn quota(reader: &Reader<'_>) -> Result<Quota> {
    let quota = Reader::new(reader.required("x-monthly-quota")?, reader.place("x-monthly-quota"))?;
    let tariff = |name: &'static str| -> Result<Option<u32>> {
        let node = quota.required(name)?;
        if node.value == Value::Null {
            return Ok(None);
        }
        let count = u32::try_from(node.integer(&quota.place(name))?);
        count
            .map(Some)
            .map_err(|_| quota.invalid_at(name, format!("`{name}` is not a number of requests; write a count or null")))
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
