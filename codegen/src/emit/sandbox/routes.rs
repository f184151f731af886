//! The table of methods.

use proc_macro2::TokenStream;
use quote::quote;

use super::rules::{property, schema_name};
use crate::{
    emit::text,
    ir::{Answer, Api, Body, Operation, Place},
    names::{camel, ident, shouty, snake},
};

/// The enumeration of methods, and what the specification says about each.
pub fn routes(api: &Api) -> TokenStream {
    let variants = api.operations.iter().map(|operation| {
        let (name, docs) =
            (ident(&camel(&operation.name)), text::doc(&format!("`{}`: {}.", operation.name, operation.summary)));
        quote!(#docs #name,)
    });
    let names: Vec<_> = api.operations.iter().map(|operation| ident(&camel(&operation.name))).collect();
    let lower: Vec<_> = api.operations.iter().map(|operation| operation.name.to_lowercase()).collect();
    let count = names.len();
    let routes = api.operations.iter().map(|operation| route(api, operation));
    quote! {
        /// The methods of the API, in the manual's order.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum Method { #(#variants)* }
        impl Method {
            /// All of them.
            pub const ALL: [Self; #count] = [#(Self::#names),*];
            /// The method of a name in lower case.
            pub fn named(lower: &str) -> Option<Self> {
                Some(match lower {
                    #(#lower => Self::#names,)*
                    _ => return None,
                })
            }
            /// What the specification says about it.
            pub fn route(self) -> &'static Route {
                &ROUTES[self as usize]
            }
        }
        /// One route for each method, in the order of [`Method::ALL`].
        pub static ROUTES: [Route; #count] = [#(#routes),*];
    }
}

fn route(api: &Api, operation: &Operation) -> TokenStream {
    let (method, lower) = (ident(&camel(&operation.name)), operation.name.to_lowercase());
    let table = ident(&shouty(&operation.name));
    let body = match &operation.body {
        Body::None => quote!(Body::None),
        Body::Json(name) => {
            let name = schema_name(name);
            quote!(Body::Json(&rules::#name))
        }
        Body::Multipart(name) => {
            let name = schema_name(name);
            quote!(Body::Form(&rules::#name))
        }
        Body::Raw(_) => quote!(Body::Raw),
    };
    let empty = matches!(operation.answer, Answer::Empty);
    let parameters = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.place == Place::Query)
        .map(|parameter| property(api, &parameter.field));
    // An error named for a property, `chatIdType`, is what a wrong type of that property is answered with.
    let type_errors = operation.errors.iter().filter_map(|error| {
        let field = error.id.strip_suffix("Type")?;
        let Body::Json(name) = &operation.body else { return None };
        api.structure(name)?.fields.iter().find(|known| known.name == field)?;
        let (module, constant) = (ident(&snake(&operation.name)), ident(&shouty(&error.id)));
        Some(quote!((#field, errors::#module::#constant)))
    });
    quote! {
        Route {
            method: Method::#method,
            operation: &operations::#table,
            lower: #lower,
            body: #body,
            empty_answer: #empty,
            parameters: &[#(#parameters),*],
            type_errors: &[#(#type_errors),*],
        }
    }
}
