//! Checks of a request before it is sent: the specification's limits in the service's words.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{
    Context,
    structure::split,
    types::{Holding, holding},
};
use crate::{
    ir::{Constraints, Field, Kind, Struct, Type, Union},
    names::{camel, ident, shouty, snake},
};

impl Context<'_> {
    /// The limits of a field: its own, or those of the named scalar that it refers to, with its own messages.
    pub fn limits(&self, field: &Field) -> Constraints {
        self.limits_of(&field.ty, &field.constraints)
    }

    /// The limits of a list's items.
    pub fn limits_of_items(&self, field: &Field, own: &Constraints) -> Constraints {
        match &field.ty {
            Type::List(item) => self.limits_of(item, own),
            _ => own.clone(),
        }
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
    let (always, sometimes): (Vec<&Field>, Vec<&Field>) =
        fields.iter().copied().partition(|field| holding(field) == Holding::Plain);
    let always = u32::try_from(always.len()).unwrap_or(u32::MAX);
    // What is always there may be enough.
    let count = structure.minimum_properties.filter(|minimum| *minimum > always).map(|minimum| {
        let given = sometimes.iter().map(|field| {
            let name = ident(&snake(&field.name));
            let given = if holding(field) == Holding::Nullable { quote!(is_present) } else { quote!(is_some) };
            quote!(u32::from(self.#name.#given()))
        });
        let template = message(&structure.messages, "minProperties");
        quote!(check::minimum_properties(#always #(+ #given)*, #minimum, #template)?;)
    });
    validate(context, name, &fields, &count.unwrap_or_default())
}

/// `validate` with checks of these fields.
pub fn validate(context: &Context<'_>, name: &Ident, fields: &[&Field], first: &TokenStream) -> TokenStream {
    let checks: Vec<_> = fields.iter().map(|field| one(context, field)).filter(|tokens| !tokens.is_empty()).collect();
    let (imports, body) = if checks.is_empty() && first.is_empty() {
        (quote!(), quote!(Ok(())))
    } else {
        (
            quote!(
                use crate::{generated::messages, support::check};
            ),
            quote!(#first #(#checks)* Ok(())),
        )
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

/// The checks of one value.
struct Checks<'a> {
    wire: &'a str,
    limits: &'a Constraints,
    found: Vec<TokenStream>,
}

impl Checks<'_> {
    /// Adds the check of a keyword, unless the client leaves it to the service.
    fn add(&mut self, keyword: &str, check: impl FnOnce(&str, TokenStream) -> TokenStream) {
        if !self.limits.client_unchecked.iter().any(|unchecked| unchecked == keyword) {
            let template = message(&self.limits.messages, keyword);
            self.found.push(check(self.wire, template));
        }
    }

    fn text(&mut self, text: &TokenStream) {
        if let Some(minimum) = self.limits.minimum_length {
            self.add("minLength", |wire, template| quote!(check::minimum_length(#wire, #text, #minimum, #template)?;));
        }
        if let Some(maximum) = self.limits.maximum_length {
            self.add("maxLength", |wire, template| quote!(check::maximum_length(#wire, #text, #maximum, #template)?;));
        }
        if let Some(pattern) = &self.limits.pattern {
            self.add("pattern", |wire, template| {
                quote! {
                    {
                        static PATTERN: check::Pattern = check::Pattern::new(|| check::compile(#pattern));
                        check::matches(#wire, #text, &PATTERN, #template)?;
                    }
                }
            });
        }
    }

    fn number(&mut self, number: &TokenStream) {
        if let Some(minimum) = self.limits.minimum {
            self.add("minimum", |wire, template| quote!(check::minimum(#wire, #number, #minimum, #template)?;));
        }
        if let Some(maximum) = self.limits.maximum {
            self.add("maximum", |wire, template| quote!(check::maximum(#wire, #number, #maximum, #template)?;));
        }
        let values = &self.limits.one_of;
        if !values.is_empty() {
            self.add("enum", |wire, template| quote!(check::one_of(#wire, *value, &[#(#values),*], #template)?;));
        }
    }

    fn list(&mut self) {
        if let Some(minimum) = self.limits.minimum_items {
            self.add(
                "minItems",
                |wire, template| quote!(check::minimum_items(#wire, value.len(), #minimum, #template)?;),
            );
        }
        if let Some(maximum) = self.limits.maximum_items {
            self.add(
                "maxItems",
                |wire, template| quote!(check::maximum_items(#wire, value.len(), #maximum, #template)?;),
            );
        }
        if self.limits.unique_items {
            self.add("uniqueItems", |wire, template| quote!(check::unique(#wire, value.iter(), #template)?;));
        }
        if let Some(property) = &self.limits.unique_by {
            let property = ident(&snake(property));
            self.add(
                "x-unique-by",
                |wire, template| quote!(check::unique(#wire, value.iter().map(|item| &item.#property), #template)?;),
            );
        }
    }
}

/// Checks of `value`, a reference.
fn value(context: &Context<'_>, wire: &str, ty: &Type, limits: &Constraints) -> TokenStream {
    let mut checks = Checks { wire, limits, found: Vec::new() };
    match context.plain(ty) {
        Type::Text if context.by_hand(ty) => checks.text(&quote!(value.as_str())),
        Type::Text => checks.text(&quote!(value)),
        Type::Integer => checks.number(&quote!(*value as f64)),
        Type::Number => checks.number(&quote!(*value)),
        Type::List(item) => {
            checks.list();
            let inner = items(context, item, limits);
            if !inner.is_empty() {
                checks.found.push(quote! {
                    for (index, value) in value.iter().enumerate() {
                        check::item(#wire, index, || { #inner Ok(()) })?;
                    }
                });
            }
        }
        Type::Map(item) => {
            let inner = items(context, item, limits);
            if !inner.is_empty() {
                checks.found.push(quote! {
                    for (key, value) in value {
                        check::inside(#wire, check::inside(key, (|| { #inner Ok(()) })()))?;
                    }
                });
            }
        }
        Type::Named(name) if context.requests.contains(name) => {
            let inside = if wire.is_empty() {
                quote!(value.validate()?;)
            } else {
                quote!(check::inside(#wire, value.validate())?;)
            };
            checks.found.push(inside);
        }
        _ => {}
    }
    checks.found.into_iter().collect()
}

/// Checks of the items of a list or the values of a map.
fn items(context: &Context<'_>, item: &Type, limits: &Constraints) -> TokenStream {
    let own = limits.items.as_deref().cloned().unwrap_or_default();
    value(context, "", item, &context.limits_of(item, &own))
}

/// `validate` of a union that is sent.
pub fn union(name: &Ident, union: &Union) -> TokenStream {
    let arms = union.variants.iter().map(|variant| {
        let ty = ident(&camel(&variant.ty));
        quote!(Self::#ty(value) => value.validate(),)
    });
    quote! {
        impl #name {
            /// Checks the limits that the specification states; called before anything is sent.
            pub fn validate(&self) -> Result<(), crate::ValidationError> {
                match self {
                    #(#arms)*
                    // What is not known has no limits.
                    _ => Ok(()),
                }
            }
        }
    }
}

/// The template of a keyword: the schema's own message or the default one.
fn message(own: &indexmap::IndexMap<String, String>, keyword: &str) -> TokenStream {
    let id = own.get(keyword).map_or(Constraints::default_message(keyword), String::as_str);
    let id = ident(&shouty(id));
    quote!(messages::#id)
}
