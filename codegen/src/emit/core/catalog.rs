//! Bodies by the name of their method, for tools that have the name at run time.

use proc_macro2::TokenStream;
use quote::quote;

use super::Context;
use crate::{
    ir::{Answer, Body, Kind, Type},
    names::{camel, ident},
};

/// `recode_request` and `recode_response`.
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
    let models = names.iter().zip(&types).map(|(name, ty)| quote!(#name => crate::support::decode::recode::<#ty>(body),));
    quote! {
        #[allow(unused_imports, reason = "a specification may have no models")]
        use super::models::*;
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
