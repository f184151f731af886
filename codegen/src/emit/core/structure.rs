//! Structs: fields, constructor, setters, and the private tag that a union's variant carries on the wire.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{
    Context,
    types::{Holding, holding},
    validation, wire,
};
use crate::{
    emit::text,
    ir::{Field, Struct, Type, TypeDef},
    names::{camel, ident, snake},
};

/// A struct of the specification.
pub fn structure(context: &Context<'_>, definition: &TypeDef, structure: &Struct) -> TokenStream {
    let name = ident(&camel(&definition.name));
    let docs = text::doc(&about(context, definition, ""));
    let deprecated = definition.deprecated.then(|| quote!(#[deprecated = "the manual calls it obsolete or not used"]));
    let (tags, fields) = split(structure);
    let parts = Parts::new(context, &name, &tags, &fields);
    // A form with a file is sent, never encoded as JSON.
    let form = fields.iter().any(|field| field.ty == Type::Binary);
    let optional = fields.iter().all(|field| holding(field) != Holding::Plain);
    let default = optional.then(|| quote!(Default,));
    let secret = fields.iter().any(|field| field.secret);
    let debug = (!secret).then(|| quote!(Debug,));
    let masked = secret.then(|| parts.masked_debug());
    let derives = if form {
        quote!(#[derive(#debug)])
    } else {
        let description = schema_description(false, &definition.description);
        quote! {
            #[derive(Clone, #debug PartialEq, #default serde::Serialize)]
            #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
            #description
        }
    };
    let at_least = structure
        .minimum_properties
        .filter(|_| !form)
        .map(|count| quote!(#[cfg_attr(feature = "schemars", schemars(extend("minProperties" = #count)))]));
    let (declared, tag_types) = (parts.declarations(context, form), parts.tag_types());
    let decoding = (!form).then(|| wire::decoding(context, &name, structure));
    let methods = parts.methods(context);
    let validate =
        context.requests.contains(&definition.name).then(|| validation::structure(context, &name, structure));
    quote! {
        #docs
        #derives
        #at_least
        #[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
        #deprecated
        pub struct #name { #declared }
        #tag_types
        #masked
        #methods
        #decoding
        #validate
    }
}

/// Description, what there is to add, when it is sent, and where the manual says so.
pub fn about(context: &Context<'_>, definition: &TypeDef, more: &str) -> String {
    let webhook = context.api.webhooks.iter().find(|webhook| webhook.ty == definition.name);
    let settings = webhook.map_or(&definition.enabled_by, |webhook| &webhook.enabled_by);
    let quoted = |names: &[String]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let enabled = match settings.as_slice() {
        [] => String::new(),
        [setting] => format!("Sent while the setting `{setting}` is on."),
        several => format!("Sent while the settings {} are on.", quoted(several)),
    };
    let always = match webhook.map(|webhook| webhook.always_enabled.as_slice()) {
        None | Some([]) => String::new(),
        Some(values) => format!("With the status {}: sent whatever the settings say.", quoted(values)),
    };
    let unavailable = definition.unavailable || webhook.is_some_and(|webhook| webhook.unavailable);
    text::paragraphs(&[
        &definition.description,
        more,
        text::marks(&definition.description, unavailable, false),
        &enabled,
        &always,
        &text::manual(&definition.manual),
    ])
}

/// The constants (tags) and the other fields that stay in the struct.
pub fn split(structure: &Struct) -> (Vec<&Field>, Vec<&Field>) {
    let kept = structure.fields.iter().filter(|field| field.moved_to.is_none());
    kept.partition(|field| field.constant.is_some())
}

/// The parts of one struct's emission; also used for the parameters of a method.
pub struct Parts<'a> {
    name: &'a Ident,
    tags: &'a [&'a Field],
    fields: &'a [&'a Field],
}

impl<'a> Parts<'a> {
    pub fn new(_: &Context<'_>, name: &'a Ident, tags: &'a [&'a Field], fields: &'a [&'a Field]) -> Self {
        Self { name, tags, fields }
    }

    /// Name of the type of a tag.
    pub fn tag_type(name: &Ident, tag: &Field) -> Ident {
        format_ident!("{}{}Tag", name, camel(&tag.name))
    }

    /// `Debug` that does not show credentials.
    fn masked_debug(&self) -> TokenStream {
        let name = self.name;
        let title = name.to_string();
        let shown = self.tags.iter().chain(self.fields).map(|field| {
            let (label, field_name) = (snake(&field.name), ident(&snake(&field.name)));
            match (field.secret, holding(field)) {
                (false, _) => quote!(.field(#label, &self.#field_name)),
                (true, Holding::Plain) => quote!(.field(#label, &"…")),
                (true, Holding::Option) => quote!(.field(#label, &self.#field_name.as_ref().map(|_| "…"))),
                (true, Holding::Nullable) => quote!(.field(#label, &self.#field_name.value().map(|_| "…"))),
            }
        });
        quote! {
            impl std::fmt::Debug for #name {
                fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    formatter.debug_struct(#title)#(#shown)*.finish()
                }
            }
        }
    }

    fn tag_types(&self) -> TokenStream {
        let types = self.tags.iter().map(|tag| {
            let (ty, value) = (Self::tag_type(self.name, tag), tag.constant.as_deref().unwrap_or_default());
            quote!(crate::support::tag::tag!(#ty, #value);)
        });
        quote!(#(#types)*)
    }

    /// The fields with their documentation and attributes.
    pub fn declarations(&self, context: &Context<'_>, plain: bool) -> TokenStream {
        let tags = self.tags.iter().map(|tag| {
            let (field, ty, wire) = (ident(&snake(&tag.name)), Self::tag_type(self.name, tag), &tag.name);
            let description = schema_description(plain, &tag.description);
            quote!(#[serde(rename = #wire, default)] #description pub(crate) #field: #ty,)
        });
        let fields = self.fields.iter().map(|field| {
            let (name, ty) = (ident(&snake(&field.name)), context.field(field));
            let docs = field_docs(field);
            if plain {
                return quote!(#docs pub #name: #ty,);
            }
            let serde = context.serde(field);
            let schema = schema_attributes(context, field);
            quote!(#docs #serde #schema pub #name: #ty,)
        });
        quote!(#(#tags)* #(#fields)*)
    }

    /// `new` and the setters.
    pub fn methods(&self, context: &Context<'_>) -> TokenStream {
        let name = self.name;
        let (required, optional): (Vec<&Field>, Vec<&Field>) =
            self.fields.iter().copied().partition(|field| holding(field) == Holding::Plain);
        let arguments = required.iter().map(|field| {
            let (name, (ty, _)) = (ident(&snake(&field.name)), context.argument(field));
            quote!(#name: #ty)
        });
        let tags = self.tags.iter().map(|tag| {
            let tag = ident(&snake(&tag.name));
            quote!(#tag: Default::default(),)
        });
        let values = self.fields.iter().map(|field| {
            let name = ident(&snake(&field.name));
            match holding(field) {
                Holding::Plain => {
                    let (_, value) = context.argument(field);
                    if name == value.to_string() { quote!(#name,) } else { quote!(#name: #value,) }
                }
                Holding::Option => quote!(#name: None,),
                Holding::Nullable => quote!(#name: crate::Nullable::Absent,),
            }
        });
        let setters = optional.iter().map(|field| {
            let (name, (ty, value), docs) = (ident(&snake(&field.name)), context.argument(field), field_docs(field));
            let held = if holding(field) == Holding::Nullable {
                quote!(crate::Nullable::Value(#value))
            } else {
                quote!(Some(#value))
            };
            quote! {
                #docs
                pub fn #name(mut self, #name: #ty) -> Self {
                    self.#name = #held;
                    self
                }
            }
        });
        let summary = if required.is_empty() {
            " Everything left out.".to_owned()
        } else {
            " With what is required; the rest is left out.".to_owned()
        };
        quote! {
            impl #name {
                #[doc = #summary]
                pub fn new(#(#arguments),*) -> Self {
                    Self { #(#tags)* #(#values)* }
                }
                #(#setters)*
            }
        }
    }
}

/// Documentation of a field: description, limits in words stand in it, default and marks are added.
pub fn field_docs(field: &Field) -> TokenStream {
    text::doc(&about_field(field))
}

/// The same as text.
pub fn about_field(field: &Field) -> String {
    let default = field.default.as_ref().map(|value| format!("Default of the service: `{value}`.")).unwrap_or_default();
    let marks = text::marks(&field.description, field.unavailable, field.deprecated);
    text::paragraphs(&[&field.description, &default, marks])
}

/// What a JSON Schema says of a field beyond its Rust type.
fn schema_attributes(context: &Context<'_>, field: &Field) -> TokenStream {
    let limits = context.limits(field);
    let mut extend = Vec::new();
    let mut inner = quote!();
    let mut add = |keyword: &str, value: TokenStream| extend.push(quote!(#keyword = #value));
    let count = |value: Option<u64>| value.map(|value| quote!(#value));
    for (keyword, value) in [
        ("minLength", count(limits.minimum_length)),
        ("maxLength", count(limits.maximum_length)),
        ("minItems", count(limits.minimum_items)),
        ("maxItems", count(limits.maximum_items)),
        ("format", limits.format.as_ref().map(|format| quote!(#format))),
        ("pattern", limits.pattern.as_ref().map(|pattern| quote!(#pattern))),
        ("minimum", limits.minimum.map(number)),
        ("maximum", limits.maximum.map(number)),
        ("uniqueItems", limits.unique_items.then(|| quote!(true))),
    ] {
        if let Some(value) = value {
            add(keyword, value);
        }
    }
    if !limits.one_of.is_empty() {
        let values = &limits.one_of;
        add("enum", quote!([#(#values),*]));
    }
    if let Some(default) = &field.default {
        let text = default.to_string();
        let tokens: TokenStream = text.parse().unwrap_or_else(|_| quote!(null));
        add("default", tokens);
    }
    if let Some(items) = &limits.items {
        let items = context.limits_of_items(field, items);
        let count = |keyword: &str, value: Option<u64>| value.map(|value| (ident(keyword), value));
        let (names, values): (Vec<_>, Vec<_>) =
            [count("min", items.minimum_length), count("max", items.maximum_length)].into_iter().flatten().unzip();
        let length = (!names.is_empty()).then(|| quote!(length(#(#names = #values),*),));
        let pattern = items.pattern.as_ref().map(|pattern| quote!(regex(pattern = #pattern),));
        if length.is_some() || pattern.is_some() {
            inner = quote!(#[cfg_attr(feature = "schemars", schemars(inner(#length #pattern)))]);
        }
    }
    // An optional property is absent, not null, unless the specification says so.
    let with = (holding(field) == Holding::Option && !field.nullable).then(|| {
        let ty = context.value(field).to_string();
        quote!(#[cfg_attr(feature = "schemars", schemars(with = #ty))])
    });
    let description = schema_description(false, &field.description);
    let extend =
        (!extend.is_empty()).then(|| quote!(#[cfg_attr(feature = "schemars", schemars(extend(#(#extend),*)))]));
    quote!(#description #extend #inner #with)
}

/// The schema's description is the specification's, without what the documentation adds.
fn schema_description(plain: bool, description: &str) -> TokenStream {
    if plain || description.is_empty() {
        return quote!();
    }
    quote!(#[cfg_attr(feature = "schemars", schemars(description = #description))])
}

/// A limit as a literal without a fraction when it has none.
fn number(value: f64) -> TokenStream {
    #[allow(clippy::cast_possible_truncation, reason = "only whole numbers of 53 bits take this path")]
    if value.fract() == 0.0 && value.abs() < 9e15 {
        let value = proc_macro2::Literal::i64_suffixed(value as i64);
        quote!(#value)
    } else {
        quote!(#value)
    }
}
