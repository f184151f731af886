//! The table of methods.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Context, shape};
use crate::{
    emit::{option, text},
    ir::{Api, Body, Constraints, DocumentedError, Host, Kind, Lines, Operation, Place, Retry, Type, Verb},
    names::{ident, shouty},
};

/// Statics for the methods of a section.
pub fn section(context: &Context<'_>, operations: &[&Operation]) -> TokenStream {
    operations.iter().map(|operation| one(context, operation)).collect()
}

/// The lists over all sections.
pub fn all(api: &Api) -> TokenStream {
    let names = api.operations.iter().map(|operation| ident(&shouty(&operation.name)));
    let errors = api.standard_errors.iter().map(error);
    let kinds = api.webhooks.iter().map(|webhook| {
        let (name, summary, settings) = (&webhook.name, &webhook.summary, &webhook.enabled_by);
        let (always, unavailable, manual) = (&webhook.always_enabled, webhook.unavailable, lines(&webhook.manual));
        quote! {
            NotificationKind {
                name: #name,
                summary: #summary,
                enabled_by: &[#(#settings),*],
                always_enabled: &[#(#always),*],
                unavailable: #unavailable,
                manual: #manual,
            }
        }
    });
    quote! {
        /// The kinds of notifications, in the manual's order.
        pub static NOTIFICATIONS: &[NotificationKind] = &[#(#kinds),*];
        /// All methods, in the manual's order.
        pub static ALL: &[&Operation] = &[#(&#names),*];
        /// Errors that every method may answer.
        pub static STANDARD_ERRORS: &[DocumentedError] = &[#(#errors),*];
    }
}

fn one(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let (name, wire) = (ident(&shouty(&operation.name)), &operation.name);
    let (section, summary) = (&operation.section, &operation.summary);
    let verb = match operation.verb {
        Verb::Get => quote!(Get),
        Verb::Post => quote!(Post),
        Verb::Delete => quote!(Delete),
    };
    let host = match operation.host {
        Host::Api => quote!(Api),
        Host::Media => quote!(Media),
        Host::Websocket => quote!(Websocket),
    };
    let retry = match operation.retry {
        Retry::Safe => quote!(Safe),
        Retry::NotAccepted => quote!(NotAccepted),
        Retry::Never => quote!(Never),
    };
    let body = match operation.body {
        Body::None => quote!(None),
        Body::Json(_) => quote!(Json),
        Body::Multipart(_) => quote!(Multipart),
        Body::Raw(_) => quote!(Raw),
    };
    let rate = option(operation.rate_per_second.map(|rate| quote!(#rate)));
    let developer = option(operation.quota.developer.map(|count| quote!(#count)));
    let business = option(operation.quota.business.map(|count| quote!(#count)));
    let timeout = option(operation.timeout_seconds.map(|seconds| quote!(Duration::from_secs(#seconds))));
    let path = operation.parameters.iter().find(|parameter| parameter.place == Place::Path);
    let path = option(path.map(|parameter| {
        let name = &parameter.field.name;
        quote!(#name)
    }));
    let file_limits = option(file_limits(context, operation).map(|limits| {
        let (minimum, maximum) = (limits.minimum_bytes.unwrap_or(0), limits.maximum_bytes.unwrap_or(u64::MAX));
        quote!(FileLimits { minimum_bytes: #minimum, maximum_bytes: #maximum })
    }));
    let (errors, manual, beta) =
        (operation.errors.iter().filter(|error| error.failure).map(error), lines(&operation.manual), operation.beta);
    let request = shape::of_request(context, operation);
    let docs = text::doc(&format!("`{wire}`: {}", operation.summary));
    quote! {
        #docs
        pub static #name: Operation = Operation {
            name: #wire,
            section: #section,
            summary: #summary,
            verb: Verb::#verb,
            host: Host::#host,
            rate_per_second: #rate,
            quota: Quota { developer: #developer, business: #business },
            retry: Retry::#retry,
            timeout: #timeout,
            beta: #beta,
            body: BodyKind::#body,
            path_parameter: #path,
            request: #request,
            file_limits: #file_limits,
            errors: &[#(#errors),*],
            manual: #manual,
        };
    }
}

/// Limits of a form's or a raw body's file.
fn file_limits<'a>(context: &'a Context<'_>, operation: &'a Operation) -> Option<&'a Constraints> {
    match &operation.body {
        Body::Raw(limits) => Some(limits),
        Body::Multipart(name) => match &context.api.named(name)?.kind {
            Kind::Struct(form) => {
                form.fields.iter().find(|field| field.ty == Type::Binary).map(|field| &field.constraints)
            }
            _ => None,
        },
        Body::None | Body::Json(_) => None,
    }
}

fn error(error: &DocumentedError) -> TokenStream {
    let (id, status, description) = (&error.id, error.status, &error.description);
    let message = option(error.message.as_ref().map(|message| quote!(#message)));
    let field = option(
        error
            .field
            .as_ref()
            .and_then(|(field, value)| Some((field, value.as_bool()?)))
            .map(|(field, value)| quote!((#field, #value))),
    );
    quote!(DocumentedError { id: #id, status: #status, message: #message, field: #field, description: #description })
}

fn lines(lines: &[Lines]) -> TokenStream {
    let ranges = lines.iter().map(|(first, last)| quote!((#first, #last)));
    quote!(&[#(#ranges),*])
}
