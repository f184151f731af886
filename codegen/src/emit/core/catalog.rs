//! Bodies by the name of their method, for tools that have the name at run time.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context,
    request::{Request, request},
    types::{Holding, holding},
};
use crate::{
    ir::{Answer, Body, Field, Host, Kind, Operation, Type},
    names::{camel, ident, shouty, snake},
};

/// `prepare`, `recode_request`, `recode_response` and the like.
pub fn catalog(context: &Context<'_>) -> TokenStream {
    let requests = context.api.operations.iter().filter_map(|operation| {
        let Body::Json(name) = &operation.body else { return None };
        let (method, ty) = (&operation.name, context.ty(&crate::ir::Type::Named(name.clone())));
        Some(quote!(#method => crate::support::decode::recode::<#ty>(body),))
    });
    let responses = context.api.operations.iter().filter_map(|operation| {
        let Answer::Json { ty, nullable } = &operation.answer else { return None };
        let (method, ty) = (&operation.name, context.ty(ty));
        let ty = if *nullable { quote!(Option<#ty>) } else { ty };
        Some(quote!(#method => crate::support::decode::recode::<#ty>(body),))
    });
    let methods = context.api.operations.iter().filter(|operation| operation.host != Host::Websocket);
    let prepared = methods.map(|operation| prepared(context, operation));
    let errors = context.api.error_bodies.iter().map(|(status, name)| {
        let ty = context.ty(&crate::ir::Type::Named(name.clone()));
        quote!(#status => crate::support::decode::recode::<#ty>(body),)
    });
    let described = context.api.types.values().filter(|definition| match &definition.kind {
        Kind::Struct(structure) => {
            context.emitted(&definition.name) && !structure.fields.iter().any(|field| field.ty == Type::Binary)
        }
        Kind::Union(_) | Kind::Enumeration(_) => true,
        Kind::Scalar(_) => false,
    });
    let (names, types): (Vec<&String>, Vec<_>) =
        described.map(|definition| (&definition.name, ident(&camel(&definition.name)))).unzip();
    let models =
        names.iter().zip(&types).map(|(name, ty)| quote!(#name => crate::support::decode::recode::<#ty>(body),));
    quote! {
        #[allow(unused_imports, reason = "a specification may have no models")]
        use super::{models::*, operations, preparation};
        #[allow(unused_imports, reason = "a specification may have no methods")]
        use crate::{Error, File, operation::Operation, outgoing::Outgoing, support::flat};
        /// What a method sends, from one flat JSON object that holds all its parameters by their names on the wire.
        pub(crate) fn prepare(
            method: &str,
            request: &[u8],
            file: Option<File>,
        ) -> Result<(&'static Operation, Outgoing), Error> {
            Ok(match method {
                #(#prepared)*
                _ => return Err(flat::unknown_method(method)),
            })
        }
        /// Decodes the JSON body of a method's request and encodes it again; `None` when the method has none.
        pub fn recode_request(method: &str, body: &[u8]) -> Option<Result<Vec<u8>, crate::DecodeError>> {
            Some(match method {
                #(#requests)*
                _ => return None,
            })
        }
        /// Decodes the JSON body of a method's answer and encodes it again; `None` when the method has none.
        pub fn recode_response(method: &str, body: &[u8]) -> Option<Result<Vec<u8>, crate::DecodeError>> {
            Some(match method {
                #(#responses)*
                _ => return None,
            })
        }
        /// Decodes the JSON of a model by its name and encodes it again; `None` when there is no such model.
        pub fn recode_model(name: &str, body: &[u8]) -> Option<Result<Vec<u8>, crate::DecodeError>> {
            Some(match name {
                #(#models)*
                _ => return None,
            })
        }
        /// The JSON Schemas that follow from the Rust types, by name.
        #[cfg(feature = "schemars")]
        pub fn schemas(generator: &mut schemars::SchemaGenerator) -> Vec<(&'static str, schemars::Schema)> {
            vec![#((#names, <#types as schemars::JsonSchema>::json_schema(generator)),)*]
        }
        /// Decodes the body of an error of this HTTP status and encodes it again.
        pub fn recode_error(status: u16, body: &[u8]) -> Result<Vec<u8>, crate::DecodeError> {
            match status {
                #(#errors)*
                _ => crate::support::decode::recode::<serde_json::Value>(body),
            }
        }
    }
}

/// The arm of a method in `prepare`.
fn prepared(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let (name, table, wire) = (ident(&snake(&operation.name)), ident(&shouty(&operation.name)), &operation.name);
    let given = quote!(flat::Given::new(&operations::#table, request, file)?);
    let outgoing = match (request(operation), &operation.body) {
        (Request::None, _) => quote!(#given; let outgoing = Outgoing::new();),
        (Request::Schema(ty), Body::Json(_)) => {
            quote!(let given = #given; let outgoing = preparation::#name(given.decode::<#ty>()?)?;)
        }
        (Request::Schema(ty) | Request::Parameters(ty, _), _) => {
            let value = struct_by_parts(context, &ty, &super::request::fields(context.api, operation));
            quote!(let given = #given; let outgoing = preparation::#name(#value)?;)
        }
    };
    quote!(#wire => { #outgoing (&operations::#table, outgoing) })
}

/// A struct that has a file or stands for parameters is no JSON by itself: a twin of its other fields is.
fn struct_by_parts(context: &Context<'_>, ty: &proc_macro2::Ident, fields: &[Field]) -> TokenStream {
    let (files, others): (Vec<&Field>, Vec<&Field>) = fields.iter().partition(|field| field.ty == Type::Binary);
    let names: Vec<_> = others.iter().map(|field| ident(&snake(&field.name))).collect();
    let declared = others.iter().zip(&names).map(|(field, name)| {
        let (ty, serde) = (context.field(field), context.serde(field));
        quote!(#serde #name: #ty,)
    });
    let files = files.iter().map(|field| {
        let name = ident(&snake(&field.name));
        match holding(field) {
            Holding::Plain => quote!(#name: given.file()?,),
            Holding::Option => quote!(#name: given.optional_file(),),
            Holding::Nullable => quote!(#name: given.optional_file().into(),),
        }
    });
    quote! {
        {
            #[derive(serde::Deserialize)]
            struct Parts { #(#declared)* }
            let Parts { #(#names),* } = given.decode()?;
            #ty { #(#names,)* #(#files)* }
        }
    }
}
