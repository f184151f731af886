//! The client's methods.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context,
    request::{Request, request},
};
use crate::{
    emit::text,
    ir::{Answer, DocumentedError, Host, Operation, Retry},
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
    let docs = text::doc(&about(operation));
    let deprecated = operation.deprecated.then(|| quote!(#[deprecated = "the manual calls it obsolete"]));
    let (argument, outgoing) = match request(operation) {
        Request::None => (quote!(), quote!(Outgoing::new())),
        Request::Schema(ty) | Request::Parameters(ty, _) => {
            (quote!(request: #ty), quote!(preparation::#name(request)?))
        }
    };
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
            self.#invoke(&operations::#table, #outgoing).await
        }
    }
}

/// Everything that a caller should know.
pub fn about(operation: &Operation) -> String {
    let limits = text::requests(operation);
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
