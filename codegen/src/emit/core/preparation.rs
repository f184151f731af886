//! Requests to what is sent: checked, and every part in its place.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context,
    request::{Request, request},
    types::{Holding, holding},
};
use crate::{
    ir::{Body, Field, Host, Operation, Place, Type},
    names::{ident, shouty, snake},
};

/// A function for each method of a section that takes a request.
pub fn section(context: &Context<'_>, operations: &[&Operation]) -> TokenStream {
    operations
        .iter()
        .filter(|operation| operation.host != Host::Websocket)
        .map(|operation| one(context, operation))
        .collect()
}

fn one(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let (Request::Schema(ty) | Request::Parameters(ty, _)) = request(operation) else { return TokenStream::new() };
    let (name, table) = (ident(&snake(&operation.name)), ident(&shouty(&operation.name)));
    let parts = parts(context, operation);
    quote! {
        pub(crate) fn #name(request: #ty) -> Result<Outgoing, Error> {
            request.validate().map_err(|error| Error::invalid(operations::#table.name, error))?;
            let outgoing = Outgoing::new();
            #(#parts)*
            Ok(outgoing)
        }
    }
}

/// Statements that put the request into `outgoing`.
fn parts(context: &Context<'_>, operation: &Operation) -> Vec<TokenStream> {
    let mut parts = Vec::new();
    for parameter in &operation.parameters {
        let wire = &parameter.field.name;
        let call = match parameter.place {
            Place::Path => quote!(path(value)),
            Place::Query => quote!(query(#wire, value)),
            Place::Header => quote!(header(#wire, value.to_string())),
        };
        parts.push(when_given(&parameter.field, &call));
    }
    match &operation.body {
        Body::None => {}
        Body::Json(_) => parts.push(quote!(let outgoing = outgoing.json(&request);)),
        Body::Raw(_) => parts.push(quote!(let outgoing = outgoing.raw(request.file, request.content_type);)),
        Body::Multipart(name) => {
            let fields = context.api.structure(name).map(|structure| structure.fields.as_slice()).unwrap_or_default();
            // Text first: a server can check it before the file arrives.
            let (files, texts): (Vec<&Field>, Vec<&Field>) = fields.iter().partition(|field| field.ty == Type::Binary);
            for field in texts.into_iter().chain(files) {
                let wire = &field.name;
                let call = if field.ty == Type::Binary {
                    quote!(file(#wire, value))
                } else {
                    quote!(field(#wire, value.to_string()))
                };
                parts.push(when_given(field, &call));
            }
        }
    }
    parts
}

fn when_given(field: &Field, call: &TokenStream) -> TokenStream {
    let name = ident(&snake(&field.name));
    let given = match holding(field) {
        Holding::Plain => return quote!(let value = request.#name; let outgoing = outgoing.#call;),
        Holding::Option => quote!(request.#name),
        Holding::Nullable => quote!(request.#name.into_value()),
    };
    quote!(let outgoing = match #given { Some(value) => outgoing.#call, None => outgoing };)
}
