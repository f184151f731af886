//! Documented errors as constants, one module for each method.

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    emit::{option, text},
    ir::{Api, DocumentedError},
    names::{ident, shouty, snake},
};

/// `standard` and a module for each method that documents errors.
pub fn errors(api: &Api) -> TokenStream {
    let standard = module("standard", "Errors that every method may answer.", &api.standard_errors);
    let methods = api.operations.iter().filter(|operation| !operation.errors.is_empty()).map(|operation| {
        let docs = format!("Errors of `{}`.", operation.name);
        module(&snake(&operation.name), &docs, &operation.errors)
    });
    quote!(#standard #(#methods)*)
}

fn module(name: &str, docs: &str, errors: &[DocumentedError]) -> TokenStream {
    let (name, docs) = (ident(name), text::doc(docs));
    let constants = errors.iter().map(constant);
    quote! {
        #docs
        pub mod #name {
            use crate::spec::Failure;
            #(#constants)*
        }
    }
}

fn constant(error: &DocumentedError) -> TokenStream {
    let docs = text::doc(&text::paragraphs(&[&error.description, &text::manual(&error.manual)]));
    let (name, id, status) = (ident(&shouty(&error.id)), &error.id, error.status);
    let message = option(error.message.as_ref().map(|message| quote!(#message)));
    let field = option(error.field.as_ref().map(|(field, value)| {
        // The value as JSON text: constants cannot hold a JSON value.
        let value = value.to_string();
        quote!((#field, #value))
    }));
    quote! {
        #docs
        pub const #name: Failure = Failure { id: #id, status: #status, message: #message, field: #field };
    }
}
