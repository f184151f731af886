//! The bundled document to the intermediate representation; refuses what it does not know.

mod body;
mod constraints;
mod errors;
mod operation;
mod parameter;
mod reader;
mod schema;
mod service;
mod structure;
mod union;
mod webhook;

use indexmap::IndexMap;

pub use self::reader::Reader;
use crate::{
    error::Result,
    ir::Api,
    source::{Bundle, Node},
};

/// Parses a bundle.
pub fn parse(bundle: &Bundle) -> Result<Api> {
    let root = Reader::new(&bundle.document, "#")?;
    let version = root.text("openapi")?;
    if !version.starts_with("3.1.") {
        return Err(root.invalid_at("openapi", format!("OpenAPI {version} is not read; write 3.1.1")));
    }
    root.optional("security");
    let components = Components::new(root.required("components")?)?;
    let info = service::info(root.required("info")?)?;
    let types = schema::all(&components)?;
    let servers = service::servers(root.required("servers")?, &root.place("servers"))?;
    let paths = root.required("paths")?;
    let operations = operation::operations(paths, &components, &types)?;
    let api = Api {
        version: info.version,
        title: info.title,
        description: info.description,
        sections: service::sections(root.required("tags")?, &root.place("tags"))?,
        servers: service::all_servers(servers, &operations),
        operations: operations.into_iter().map(|(operation, _)| operation).collect(),
        webhooks: webhook::webhooks(root.optional("webhooks"), &types)?,
        error_bodies: body::error_bodies(paths, &components)?,
        standard_errors: errors::errors(&root, "x-standard-errors")?,
        messages: service::messages(&root)?,
        constants: service::constants(&root)?,
        markers: service::markers(&root)?,
        texts: service::texts(&root)?,
        types,
    };
    root.finish()?;
    crate::check::check(&api, &bundle.document, &components)?;
    Ok(api)
}

/// The document's components.
pub struct Components<'a> {
    schemas: IndexMap<&'a str, &'a Node>,
    parameters: IndexMap<&'a str, &'a Node>,
    responses: IndexMap<&'a str, &'a Node>,
}

impl<'a> Components<'a> {
    fn new(node: &'a Node) -> Result<Self> {
        let reader = Reader::new(node, "#/components")?;
        let entries = |kind: &'static str| -> Result<IndexMap<&'a str, &'a Node>> {
            let Some(node) = reader.optional(kind) else { return Ok(IndexMap::new()) };
            Ok(node.map(&reader.place(kind))?.iter().map(|(name, node)| (name.as_str(), node)).collect())
        };
        let components =
            Self { schemas: entries("schemas")?, parameters: entries("parameters")?, responses: entries("responses")? };
        reader.finish()?;
        Ok(components)
    }

    /// The node of a named schema, for errors.
    pub fn schema(&self, name: &str) -> Option<&'a Node> {
        self.schemas.get(name).copied()
    }
}

/// `#/components/schemas/ChatId` to `ChatId`.
fn reference<'a>(node: &'a Node, kind: &str, pointer: &str) -> Result<&'a str> {
    let text = node.text(pointer)?;
    text.strip_prefix("#/components/")
        .and_then(|rest| rest.strip_prefix(kind))
        .and_then(|rest| rest.strip_prefix('/'))
        .ok_or_else(|| node.invalid(pointer, format!("`{text}` is not among the {kind}; correct the reference")))
}
