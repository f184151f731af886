//! The client's methods.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context,
    request::{Request, request},
    types::{Holding, holding},
};
use crate::{
    emit::text,
    ir::{Answer, Body, DocumentedError, Field, Host, Operation, Place, Retry, Type},
    names::{ident, shouty, snake},
};

/// `impl Client` with the methods of a section.
pub fn section(context: &Context<'_>, operations: &[&Operation]) -> TokenStream {
    let methods = operations
        .iter()
        .filter(|operation| operation.host != Host::Websocket)
        .map(|operation| method(context, operation));
    quote! {
        impl Client {
            #(#methods)*
        }
    }
}

fn method(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let (name, table) = (ident(&snake(&operation.name)), ident(&shouty(&operation.name)));
    let docs = docs(operation);
    let deprecated = operation.deprecated.then(|| quote!(#[deprecated = "the manual calls it obsolete"]));
    let (argument, validate) = match request(operation) {
        Request::None => (quote!(), quote!()),
        Request::Schema(ty) | Request::Parameters(ty, _) => (
            quote!(request: #ty),
            quote!(request.validate().map_err(|error| Error::invalid(operations::#table.name, error))?;),
        ),
    };
    let outgoing = outgoing(context, operation);
    let (returns, invoke) = match &operation.answer {
        Answer::Empty => (quote!(()), quote!(invoke_empty)),
        Answer::Json { ty, nullable } => {
            let ty = context.ty(ty);
            (if *nullable { quote!(Option<#ty>) } else { ty }, quote!(invoke))
        }
    };
    quote! {
        #docs
        #deprecated
        pub async fn #name(&self, #argument) -> Result<#returns, Error> {
            #validate
            #outgoing
            self.#invoke(&operations::#table, outgoing).await
        }
    }
}

/// Statements that put the request into `outgoing`.
fn outgoing(context: &Context<'_>, operation: &Operation) -> TokenStream {
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
    quote!(let outgoing = Outgoing::new(); #(#parts)*)
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

fn docs(operation: &Operation) -> TokenStream {
    text::doc(&about(operation))
}

/// Everything that a caller should know.
pub fn about(operation: &Operation) -> String {
    let mut facts = Vec::new();
    if let Some(rate) = operation.rate_per_second {
        // Rates below one are written as 0.1: one in ten seconds.
        facts.push(if rate < 1.0 {
            format!("at most one in {} seconds", (100.0 / rate).round() / 100.0)
        } else {
            format!("at most {rate} a second")
        });
    }
    if let Some(quota) = operation.quota.developer {
        facts.push(format!("{quota} a month on the developer tariff"));
    }
    if let Some(quota) = operation.quota.business {
        facts.push(format!("{quota} a month on the business tariff"));
    }
    let limits = if facts.is_empty() { String::new() } else { format!("Requests: {}.", facts.join(", ")) };
    let repeat = match operation.retry {
        Retry::Safe => "Repeated by itself after 502, timeouts and lost connections.",
        Retry::NotAccepted => "Repeated by itself only when the service provably did not accept it.",
        Retry::Never => "Never repeated by itself.",
    };
    let beta = if operation.beta { "Beta: the service gives access on request." } else { "" };
    let unavailable = text::marks(&operation.description, operation.unavailable, false);
    let errors = errors(&operation.errors);
    text::paragraphs(&[
        &operation.summary,
        &operation.description,
        unavailable,
        beta,
        &limits,
        repeat,
        &errors,
        &text::manual(&operation.manual),
    ])
}

fn errors(errors: &[DocumentedError]) -> String {
    if !errors.iter().any(|error| error.failure) {
        return String::new();
    }
    let items = errors.iter().filter(|error| error.failure).map(|error| {
        let seen = match (&error.message, &error.field) {
            (Some(message), _) => format!("`{message}`"),
            (None, Some((field, value))) => format!("`{field}` is `{value}`"),
            (None, None) => error.id.clone(),
        };
        format!("- {} {seen}: {}", error.status, error.description.trim().replace('\n', " "))
    });
    format!("# Errors\n\nBeside those of every method:\n\n{}", items.collect::<Vec<_>>().join("\n"))
}
