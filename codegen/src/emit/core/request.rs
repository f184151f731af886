//! What is sent: which structs are reachable from requests, and structs for parameters that stand outside a JSON body.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Context, structure::Parts, validation};
use crate::{
    emit::text,
    ir::{Api, Body, Constraints, Field, Kind, Operation, Type},
    names::{camel, ident},
};

/// Names of the structs and unions that are sent.
pub fn reachable(api: &Api) -> BTreeSet<String> {
    fn walk(api: &Api, ty: &Type, found: &mut BTreeSet<String>) {
        match ty {
            Type::List(inner) | Type::Map(inner) => walk(api, inner, found),
            Type::Named(name) => {
                let Some(definition) = api.named(name) else { return };
                match &definition.kind {
                    Kind::Struct(structure) if found.insert(name.clone()) => {
                        structure.fields.iter().for_each(|field| walk(api, &field.ty, found));
                    }
                    Kind::Union(union) if found.insert(name.clone()) => {
                        union.variants.iter().for_each(|variant| walk(api, &Type::Named(variant.ty.clone()), found));
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    for operation in &api.operations {
        if let Body::Json(name) | Body::Multipart(name) = &operation.body {
            walk(api, &Type::Named(name.clone()), &mut found);
        }
    }
    found
}

/// The struct that a method of the client takes.
pub enum Request {
    /// Nothing
    None,
    /// The named schema
    Schema(Ident),
    /// A struct of the parameters
    Parameters(Ident, Vec<Field>),
}

/// What a method of the client takes.
pub fn request(operation: &Operation) -> Request {
    let name = ident(&camel(&operation.name));
    let mut fields: Vec<Field> = operation.parameters.iter().map(|parameter| parameter.field.clone()).collect();
    match &operation.body {
        Body::Json(schema) | Body::Multipart(schema) if fields.is_empty() => Request::Schema(ident(&camel(schema))),
        Body::Raw(_) => {
            fields.insert(0, file_field());
            fields.push(content_type_field());
            Request::Parameters(name, fields)
        }
        _ if fields.is_empty() => Request::None,
        _ => Request::Parameters(name, fields),
    }
}

/// All that a method of the client takes, its file included.
pub fn fields(api: &Api, operation: &Operation) -> Vec<Field> {
    match (request(operation), &operation.body) {
        (Request::Parameters(_, fields), _) => fields,
        (Request::Schema(_), Body::Json(name) | Body::Multipart(name)) => {
            api.structure(name).map(|structure| structure.fields.clone()).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

/// The struct of a method's parameters, when it has one.
pub fn parameters(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let Request::Parameters(name, fields) = request(operation) else { return TokenStream::new() };
    let summary = format!("Parameters of `{}`: {}.", operation.name, lower_first(&operation.summary));
    let docs = text::doc(&text::paragraphs(&[&summary, &text::manual(&operation.manual)]));
    let fields: Vec<&Field> = fields.iter().collect();
    let parts = Parts::new(context, &name, &[], &fields);
    let (declared, methods) = (parts.declarations(context, true), parts.methods(context));
    let cloned = (!matches!(operation.body, Body::Raw(_))).then(|| quote!(Clone, PartialEq,));
    let default = fields.iter().all(|field| !field.required).then(|| quote!(Default,));
    let validate = validation::validate(context, &name, &fields, &TokenStream::new());
    quote! {
        #docs
        #[derive(Debug, #cloned #default)]
        #[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
        pub struct #name { #declared }
        #methods
        #validate
    }
}

fn lower_first(text: &str) -> String {
    let mut chars = text.trim_end_matches('.').chars();
    chars.next().map(|first| first.to_lowercase().collect::<String>() + chars.as_str()).unwrap_or_default()
}

fn outside(name: &str, ty: Type, required: bool, description: &str) -> Field {
    Field {
        name: name.to_owned(),
        aliases: Vec::new(),
        ty,
        nullable: false,
        required,
        constant: None,
        constraints: Constraints::default(),
        default: None,
        description: description.to_owned(),
        deprecated: false,
        unavailable: false,
        moved_to: None,
        keep_raw: false,
        secret: false,
    }
}

fn file_field() -> Field {
    outside("file", Type::Binary, true, "The file to send, streamed.")
}

fn content_type_field() -> Field {
    outside("contentType", Type::Text, false, "MIME type of the file; by default it follows from the file's name.")
}
