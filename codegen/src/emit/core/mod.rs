//! The Rust core: models, methods, validation, limits, and the tables of methods.
//!
//! What the including crate provides is listed in `codegen/README.md`.

mod catalog;
pub(super) mod client;
mod enumeration;
mod limits;
mod operations;
mod preparation;
pub(super) mod request;
mod shape;
pub(super) mod structure;
pub(super) mod types;
mod union;
mod validation;
mod wire;

pub use request::fields as request_fields;

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::{File, rust};
use crate::{
    error::Result,
    ir::{Answer, Api, Body, Kind, Type, TypeDef},
};

/// All files of the core; `generated.rs` includes the others.
pub fn files(api: &Api) -> Result<Vec<File>> {
    let mut files = Vec::new();
    let mut models = Vec::new();
    let mut sections: Vec<&str> = Vec::new();
    for definition in api.types.values() {
        if !sections.contains(&definition.section.as_str()) {
            sections.push(&definition.section);
        }
    }
    let context = Context::new(api);
    for section in &sections {
        let types = api.types.values().filter(|definition| definition.section == **section);
        let tokens = types.map(|definition| model(&context, definition)).collect::<TokenStream>();
        models.push(format!("models/{section}.rs"));
        files.push(rust(&format!("models/{section}.rs"), tokens)?);
    }
    let mut preparations = Vec::new();
    let mut methods = Vec::new();
    let mut tables = Vec::new();
    for section in &api.sections {
        let operations: Vec<_> = api.operations.iter().filter(|operation| operation.section == section.name).collect();
        if operations.is_empty() {
            continue;
        }
        let requests =
            operations.iter().map(|operation| request::parameters(&context, operation)).collect::<TokenStream>();
        if !requests.is_empty() {
            models.push(format!("requests/{}.rs", section.name));
            files.push(rust(&format!("requests/{}.rs", section.name), requests)?);
        }
        preparations.push(format!("preparation/{}.rs", section.name));
        let prepared = preparation::section(&context, &operations);
        files.push(rust(&format!("preparation/{}.rs", section.name), prepared)?);
        methods.push(format!("client/{}.rs", section.name));
        files.push(rust(&format!("client/{}.rs", section.name), client::section(&context, &operations))?);
        tables.push(format!("operations/{}.rs", section.name));
        files.push(rust(&format!("operations/{}.rs", section.name), operations::section(&context, &operations))?);
    }
    files.push(rust("operations/all.rs", operations::all(api))?);
    tables.push("operations/all.rs".to_owned());
    files.push(rust("limits.rs", limits::limits(api))?);
    files.push(rust("messages.rs", limits::messages(api))?);
    files.push(rust("catalog.rs", catalog::catalog(&context))?);
    files.push(rust("generated.rs", root(&models, &preparations, &methods, &tables))?);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn root(models: &[String], preparations: &[String], methods: &[String], tables: &[String]) -> TokenStream {
    let include = |path: &String| {
        let path = format!("/{path}");
        quote!(include!(concat!(env!("OUT_DIR"), #path));)
    };
    let (models, preparations) = (models.iter().map(include), preparations.iter().map(include));
    let (methods, tables) = (methods.iter().map(include), tables.iter().map(include));
    let single = |path: &str| include(&path.to_owned());
    let (limits, messages, catalog) = (single("limits.rs"), single("messages.rs"), single("catalog.rs"));
    quote! {
        /// Requests, answers and notifications.
        #[allow(clippy::pedantic, clippy::all, deprecated, reason = "generated; the specification's words")]
        pub mod models {
            #(#models)*
        }
        /// What the specification says about each method.
        #[allow(clippy::pedantic, clippy::all, reason = "generated; the specification's words")]
        pub mod operations {
            use crate::support::operation::{BodyKind, DocumentedError, FileLimits, Host, NotificationKind, Operation, Quota, Retry, Verb};
            #[allow(unused_imports, reason = "a specification may have no such requests")]
            use crate::support::shape::{Property, Shape, Variant};
            use std::time::Duration;
            #(#tables)*
        }
        /// Numbers and lists that hold for the whole service.
        #[allow(clippy::pedantic, clippy::all, reason = "generated; the specification's words")]
        pub mod limits {
            use std::time::Duration;
            #limits
        }
        /// Texts of the service's validation.
        #[allow(clippy::pedantic, clippy::all, reason = "generated; the specification's words")]
        pub mod messages {
            #messages
        }
        /// Methods by their name, for tools that have the name at run time.
        #[allow(clippy::pedantic, clippy::all, deprecated, reason = "generated; the specification's words")]
        pub mod catalog {
            #catalog
        }
        #[allow(clippy::pedantic, clippy::all, deprecated, unused_imports, reason = "generated; the specification's words")]
        mod preparation {
            use crate::{Error, outgoing::Outgoing};
            use super::{models::*, operations};
            #(#preparations)*
        }
        #[allow(clippy::pedantic, clippy::all, deprecated, unused_imports, reason = "generated; the specification's words")]
        mod client_methods {
            use crate::{Client, Error, outgoing::Outgoing};
            use super::{models::*, operations, preparation};
            #(#methods)*
        }
    }
}

/// What the emitters of single items need to know of the whole.
pub struct Context<'a> {
    /// The whole.
    pub api: &'a Api,
    /// Structs and unions that are sent, also inside others: they are validated.
    pub requests: BTreeSet<String>,
    /// Structs that only serve others as bases: their properties stand in those.
    bases_only: BTreeSet<String>,
}

impl<'a> Context<'a> {
    /// Whether the struct stands in the models.
    pub fn emitted(&self, name: &str) -> bool {
        !self.bases_only.contains(name)
    }

    /// Looks through the whole once.
    pub fn new(api: &'a Api) -> Self {
        Self { api, requests: request::reachable(api), bases_only: bases_only(api) }
    }
}

/// Bases that nothing refers to.
fn bases_only(api: &Api) -> BTreeSet<String> {
    fn name(ty: &Type) -> Option<&String> {
        match ty {
            Type::Named(name) => Some(name),
            Type::List(inner) | Type::Map(inner) => name(inner),
            _ => None,
        }
    }
    let mut bases = BTreeSet::new();
    let mut used: BTreeSet<&String> =
        api.error_bodies.values().chain(api.webhooks.iter().map(|webhook| &webhook.ty)).collect();
    for definition in api.types.values() {
        match &definition.kind {
            Kind::Struct(structure) => {
                bases.extend(structure.bases.iter().cloned());
                used.extend(structure.fields.iter().filter_map(|field| name(&field.ty)));
            }
            Kind::Union(union) => used.extend(union.variants.iter().map(|variant| &variant.ty)),
            Kind::Enumeration(_) | Kind::Scalar(_) => {}
        }
    }
    for operation in &api.operations {
        used.extend(operation.websocket_message.as_ref());
        if let Body::Json(name) | Body::Multipart(name) = &operation.body {
            used.insert(name);
        }
        if let Answer::Json { ty, .. } = &operation.answer {
            used.extend(name(ty));
        }
    }
    bases.retain(|base| !used.contains(base));
    bases
}

fn model(context: &Context<'_>, definition: &TypeDef) -> TokenStream {
    match &definition.kind {
        Kind::Struct(_) if !context.emitted(&definition.name) => TokenStream::new(),
        Kind::Struct(structure) => structure::structure(context, definition, structure),
        Kind::Union(union) => union::union(context, definition, union),
        Kind::Enumeration(enumeration) => enumeration::enumeration(definition, enumeration),
        // Named scalars are written out where they are used.
        Kind::Scalar(_) => TokenStream::new(),
    }
}
