//! Checks of a request before it is sent: the specification's limits in the service's words.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{
    Context,
    structure::split,
    types::{Holding, holding},
};
use crate::{
    ir::{Constraints, Field, Kind, Struct, Type},
    names::{ident, shouty, snake},
};

impl Context<'_> {
    /// The limits of a field: its own, or those of the named scalar that it refers to, with its own messages.
    pub fn limits(&self, field: &Field) -> Constraints {
        self.limits_of(&field.ty, &field.constraints)
    }

    fn limits_of(&self, ty: &Type, own: &Constraints) -> Constraints {
        let Type::Named(name) = ty else { return own.clone() };
        match self.api.named(name).map(|definition| &definition.kind) {
            Some(Kind::Scalar(scalar)) => {
                let mut limits = scalar.constraints.clone();
                limits.messages.extend(own.messages.clone());
                limits
            }
            _ => own.clone(),
        }
    }
}

/// `validate` of a struct that is sent.
pub fn structure(context: &Context<'_>, name: &Ident, structure: &Struct) -> TokenStream {
    let (_, fields) = split(structure);
    let count = structure.minimum_properties.map(|minimum| {
        let given = fields.iter().map(|field| {
            let name = ident(&snake(&field.name));
            match holding(field) {
                Holding::Plain => quote!(1),
                Holding::Option => quote!(u32::from(self.#name.is_some())),
                Holding::Nullable => quote!(u32::from(self.#name.is_present())),
            }
        });
        let template = message(&structure.messages, "minProperties", "MIN_PROPERTIES");
        quote!(check::minimum_properties(0 #(+ #given)*, #minimum, #template)?;)
    });
    validate(context, name, &fields, count.unwrap_or_default())
}

/// `validate` with checks of these fields.
pub fn validate(context: &Context<'_>, name: &Ident, fields: &[&Field], first: TokenStream) -> TokenStream {
    let checks: Vec<_> = fields.iter().map(|field| one(context, field)).filter(|tokens| !tokens.is_empty()).collect();
    let (imports, body) = if checks.is_empty() && first.is_empty() {
        (quote!(), quote!(Ok(())))
    } else {
        (quote!(use crate::{generated::messages, support::check};), quote!(#first #(#checks)* Ok(())))
    };
    quote! {
        impl #name {
            /// Checks the limits that the specification states; called before anything is sent.
            pub fn validate(&self) -> Result<(), crate::ValidationError> {
                #imports
                #body
            }
        }
    }
}

fn one(context: &Context<'_>, field: &Field) -> TokenStream {
    let (wire, name) = (&field.name, ident(&snake(&field.name)));
    let checks = value(context, wire, &field.ty, &context.limits(field));
    if checks.is_empty() {
        return checks;
    }
    match holding(field) {
        Holding::Plain => quote!({ let value = &self.#name; #checks }),
        Holding::Option => quote!(if let Some(value) = &self.#name { #checks }),
        Holding::Nullable => quote!(if let Some(value) = self.#name.value() { #checks }),
    }
}

/// Checks of `value`, a reference.
fn value(context: &Context<'_>, wire: &str, ty: &Type, limits: &Constraints) -> TokenStream {
    let limit = |keyword: &str, default: &str, call: &dyn Fn(TokenStream) -> TokenStream| {
        if limits.client_unchecked.iter().any(|unchecked| unchecked == keyword) {
            return quote!();
        }
        call(message(&limits.messages, keyword, default))
    };
    let mut checks = Vec::new();
    match context.plain(ty) {
        Type::Text => {
            let text = if context.by_hand(ty) { quote!(value.as_str()) } else { quote!(value) };
            if let Some(minimum) = limits.minimum_length {
                checks.push(limit("minLength", "MIN_LENGTH", &|template| quote!(check::minimum_length(#wire, #text, #minimum, #template)?;)));
            }
            if let Some(maximum) = limits.maximum_length {
                checks.push(limit("maxLength", "MAX_LENGTH", &|template| quote!(check::maximum_length(#wire, #text, #maximum, #template)?;)));
            }
            if let Some(pattern) = &limits.pattern {
                checks.push(limit("pattern", "PATTERN", &|template| {
                    quote! {
                        {
                            static PATTERN: check::Pattern = check::Pattern::new(|| check::compile(#pattern));
                            check::matches(#wire, #text, &PATTERN, #template)?;
                        }
                    }
                }));
            }
        }
        Type::Integer | Type::Number => {
            let number = if context.plain(ty) == &Type::Integer { quote!(*value as f64) } else { quote!(*value) };
            if let Some(minimum) = limits.minimum {
                checks.push(limit("minimum", "MINIMUM", &|template| quote!(check::minimum(#wire, #number, #minimum, #template)?;)));
            }
            if let Some(maximum) = limits.maximum {
                checks.push(limit("maximum", "MAXIMUM", &|template| quote!(check::maximum(#wire, #number, #maximum, #template)?;)));
            }
            if !limits.one_of.is_empty() {
                let values = &limits.one_of;
                checks.push(limit("enum", "ENUM", &|template| quote!(check::one_of(#wire, *value, &[#(#values),*], #template)?;)));
            }
        }
        Type::List(item) => {
            if let Some(minimum) = limits.minimum_items {
                checks.push(limit("minItems", "MIN_ITEMS", &|template| quote!(check::minimum_items(#wire, value.len(), #minimum, #template)?;)));
            }
            if let Some(maximum) = limits.maximum_items {
                checks.push(limit("maxItems", "MAX_ITEMS", &|template| quote!(check::maximum_items(#wire, value.len(), #maximum, #template)?;)));
            }
            if limits.unique_items {
                checks.push(limit("uniqueItems", "UNIQUE", &|template| quote!(check::unique(#wire, value.iter(), #template)?;)));
            }
            if let Some(property) = &limits.unique_by {
                let property = ident(&snake(property));
                checks.push(limit("x-unique-by", "UNIQUE", &|template| quote!(check::unique(#wire, value.iter().map(|item| &item.#property), #template)?;)));
            }
            let own = limits.items.as_deref().cloned().unwrap_or_default();
            let inner = self::value(context, "", item, &context.limits_of(item, &own));
            if !inner.is_empty() {
                checks.push(quote! {
                    for (index, value) in value.iter().enumerate() {
                        check::item(#wire, index, || { #inner Ok(()) })?;
                    }
                });
            }
        }
        Type::Named(name) if context.requests.contains(name) => {
            let inner = if wire.is_empty() { quote!(value.validate()?;) } else { quote!(check::inside(#wire, value.validate())?;) };
            checks.push(inner);
        }
        _ => {}
    }
    quote!(#(#checks)*)
}

/// The template of a keyword: the schema's own message or the default one.
fn message(own: &indexmap::IndexMap<String, String>, keyword: &str, default: &str) -> TokenStream {
    let id = own.get(keyword).map_or_else(|| default.to_owned(), |id| shouty(id));
    let id = ident(&id);
    quote!(messages::#id)
}
