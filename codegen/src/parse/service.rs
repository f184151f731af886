//! The root document's facts about the service.

use indexmap::IndexMap;

use super::reader::Reader;
use crate::{
    error::Result,
    ir::{Constant, ConstantValue, Marker, Operation, Section, Server, ServiceText},
    source::Node,
};

/// Title, version, introduction.
pub struct Info {
    pub title: String,
    pub version: String,
    pub description: String,
}

pub fn info(node: &Node) -> Result<Info> {
    let reader = Reader::new(node, "#/info")?;
    for read_by_others in ["contact", "license", "summary"] {
        reader.optional(read_by_others);
    }
    let info =
        Info { title: reader.text("title")?, version: reader.text("version")?, description: reader.description()? };
    reader.finish()?;
    Ok(info)
}

pub fn sections(node: &Node, place: &str) -> Result<Vec<Section>> {
    let sections = node.list(place)?.iter().enumerate().map(|(index, tag)| {
        let reader = Reader::new(tag, format!("{place}/{index}"))?;
        let section = Section { name: reader.text("name")?, description: reader.description()? };
        reader.manual()?;
        reader.finish()?;
        Ok(section)
    });
    sections.collect()
}

pub fn servers(node: &Node, place: &str) -> Result<Vec<Server>> {
    let servers = node.list(place)?.iter().enumerate().map(|(index, server)| {
        let reader = Reader::new(server, format!("{place}/{index}"))?;
        let server = Server {
            name: reader.text("x-host")?,
            url: reader.text("url")?,
            description: reader.optional_text("description")?.unwrap_or_default(),
        };
        reader.manual()?;
        reader.finish()?;
        Ok(server)
    });
    servers.collect()
}

/// The root's servers and those of the operations, each once.
pub fn all_servers(mut servers: Vec<Server>, operations: &[(Operation, Option<Server>)]) -> Vec<Server> {
    for server in operations.iter().filter_map(|(_, server)| server.as_ref()) {
        if !servers.iter().any(|known| known.name == server.name) {
            servers.push(server.clone());
        }
    }
    servers
}

/// `x-validation-messages`: id to text.
pub fn messages(root: &Reader<'_>) -> Result<IndexMap<String, String>> {
    let Some(node) = root.optional("x-validation-messages") else { return Ok(IndexMap::new()) };
    let place = root.place("x-validation-messages");
    node.map(&place)?.iter().map(|(id, text)| Ok((id.clone(), text.text(&place)?.to_owned()))).collect()
}

/// `x-service`: numbers and lists that hold for the whole service.
pub fn constants(root: &Reader<'_>) -> Result<Vec<Constant>> {
    let Some(node) = root.optional("x-service") else { return Ok(Vec::new()) };
    let place = root.place("x-service");
    let constants = node.map(&place)?.iter().map(|(name, node)| {
        let reader = Reader::new(node, format!("{place}/{name}"))?;
        let value = constant(&reader)?;
        let constant =
            Constant { name: name.clone(), value, description: reader.description()?, manual: reader.manual()? };
        reader.finish()?;
        Ok(constant)
    });
    constants.collect()
}

fn constant(reader: &Reader<'_>) -> Result<ConstantValue> {
    if reader.optional("values").is_some() {
        return Ok(ConstantValue::Texts(reader.texts("values")?));
    }
    let Some(unit) = reader.optional_text("unit")? else { return Ok(ConstantValue::Text(reader.text("value")?)) };
    let count = reader.optional_count("value")?.ok_or_else(|| reader.invalid("`value` is missing; add it"))?;
    let milliseconds = match unit.as_str() {
        "milliseconds" => 1,
        "seconds" => 1000,
        "minutes" => 60_000,
        "hours" => 3_600_000,
        "days" => 86_400_000,
        _ => return Ok(ConstantValue::Count { value: count, unit }),
    };
    let time = count.checked_mul(milliseconds);
    time.map(ConstantValue::Milliseconds)
        .ok_or_else(|| reader.invalid_at("value", format!("{count} {unit} are too many; correct the number")))
}

/// `x-markers`: texts that stand in fields instead of content.
pub fn markers(root: &Reader<'_>) -> Result<Vec<Marker>> {
    let Some(node) = root.optional("x-markers") else { return Ok(Vec::new()) };
    let place = root.place("x-markers");
    let markers = node.map(&place)?.iter().map(|(code, node)| {
        let reader = Reader::new(node, format!("{place}/{code}"))?;
        let marker = Marker {
            code: code.clone(),
            fields: reader.texts("fields")?,
            description: reader.description()?,
            remedy: reader.text("remedy")?,
            manual: reader.manual()?,
        };
        reader.finish()?;
        Ok(marker)
    });
    markers.collect()
}

/// `x-texts`: texts of answers and notifications that are neither errors nor of the validation.
pub fn texts(root: &Reader<'_>) -> Result<Vec<ServiceText>> {
    let Some(node) = root.optional("x-texts") else { return Ok(Vec::new()) };
    let place = root.place("x-texts");
    let texts = node.map(&place)?.iter().map(|(name, node)| {
        let reader = Reader::new(node, format!("{place}/{name}"))?;
        let text = ServiceText {
            name: name.clone(),
            text: reader.text("text")?,
            description: reader.description()?,
            manual: reader.manual()?,
        };
        reader.finish()?;
        Ok(text)
    });
    texts.collect()
}
