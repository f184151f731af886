//! What a body or parameter must be like, as static trees.

use std::collections::BTreeSet;

use indexmap::IndexMap;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::{
    emit::{option, text},
    ir::{Api, Body, Constraints, Field, Kind, Struct, Type},
    names::{ident, shouty},
};

/// A static for each object that is sent, and one for each pattern.
pub fn rules(api: &Api) -> TokenStream {
    let mut names = Vec::new();
    for operation in &api.operations {
        if let Body::Json(name) | Body::Multipart(name) = &operation.body {
            reach(api, name, &mut names);
        }
    }
    let objects = names.iter().filter_map(|name| Some(object(api, name, api.structure(name)?)));
    let mut patterns = BTreeSet::new();
    let sent = names.iter().filter_map(|name| api.structure(name)).flat_map(|structure| &structure.fields);
    for field in
        sent.chain(api.operations.iter().flat_map(|operation| &operation.parameters).map(|parameter| &parameter.field))
    {
        collect_patterns(api, &field.ty, &field.constraints, &mut patterns);
    }
    let patterns = patterns.iter().map(|pattern| {
        let name = pattern_name(pattern);
        quote! {
            #[doc = " A pattern."]
            pub static #name: Pattern = Pattern::new(|| compile(#pattern));
        }
    });
    quote!(#(#patterns)* #(#objects)*)
}

/// The static of an object.
pub fn schema_name(name: &str) -> Ident {
    ident(&shouty(name))
}

/// A property with its rule.
pub fn property(api: &Api, field: &Field) -> TokenStream {
    let (name, aliases, required, nullable) = (&field.name, &field.aliases, field.required, field.nullable);
    let rule = rule(api, &field.ty, &field.constraints);
    // As JSON text: constants cannot hold a JSON value.
    let default = option(field.default.as_ref().map(|default| {
        let default = default.to_string();
        quote!(#default)
    }));
    quote!(Property { name: #name, aliases: &[#(#aliases),*], required: #required, nullable: #nullable, default: #default, rule: #rule })
}

fn reach(api: &Api, name: &str, found: &mut Vec<String>) {
    let Some(structure) = api.structure(name) else { return };
    if found.iter().any(|known| known == name) {
        return;
    }
    found.push(name.to_owned());
    for field in &structure.fields {
        let mut ty = &field.ty;
        while let Type::List(inner) | Type::Map(inner) = ty {
            ty = inner;
        }
        if let Type::Named(name) = ty {
            reach(api, name, found);
        }
    }
}

fn object(api: &Api, name: &str, structure: &Struct) -> TokenStream {
    let docs = text::doc(&format!("`{name}`."));
    let constant = schema_name(name);
    let minimum = option(structure.minimum_properties.map(|minimum| {
        let message = message(&structure.messages, "minProperties", "MIN_PROPERTIES");
        quote!((#minimum, #message))
    }));
    let required = message(&structure.messages, "required", "REQUIRED");
    let properties = structure.fields.iter().map(|field| property(api, field));
    quote! {
        #docs
        pub static #constant: Object = Object { minimum_properties: #minimum, required: #required, properties: &[#(#properties),*] };
    }
}

fn rule(api: &Api, ty: &Type, own: &Constraints) -> TokenStream {
    let (ty, limits) = resolved(api, ty, own);
    let of_type = |default: &str| message(&limits.messages, "type", default);
    match &ty {
        Type::Text => {
            let kind = of_type("STRING");
            let minimum = limit(&limits, "minLength", "MIN_LENGTH", limits.minimum_length.map(|value| quote!(#value)));
            let maximum = limit(&limits, "maxLength", "MAX_LENGTH", limits.maximum_length.map(|value| quote!(#value)));
            let pattern = limit(
                &limits,
                "pattern",
                "PATTERN",
                limits.pattern.as_ref().map(|pattern| {
                    let name = pattern_name(pattern);
                    quote!(&#name)
                }),
            );
            quote!(Rule::Text(Text { kind: #kind, minimum: #minimum, maximum: #maximum, pattern: #pattern }))
        }
        Type::Integer | Type::Number => {
            let (kind, whole) = (of_type("NUMBER"), ty == Type::Integer);
            let text_too = limits.messages.contains_key("type");
            let minimum = limit(&limits, "minimum", "MINIMUM", limits.minimum.map(|value| quote!(#value)));
            let maximum = limit(&limits, "maximum", "MAXIMUM", limits.maximum.map(|value| quote!(#value)));
            let values = &limits.one_of;
            let one_of = limit(&limits, "enum", "ENUM", (!values.is_empty()).then(|| quote!(&[#(#values),*])));
            quote! {
                Rule::Number(Number { kind: #kind, whole: #whole, text_too: #text_too, minimum: #minimum, maximum: #maximum, one_of: #one_of })
            }
        }
        Type::Boolean => {
            let kind = of_type("BOOLEAN");
            quote!(Rule::Boolean(#kind))
        }
        Type::List(items) => {
            let kind = of_type("ARRAY");
            let minimum = limit(&limits, "minItems", "MIN_ITEMS", limits.minimum_items.map(|value| quote!(#value)));
            let maximum = limit(&limits, "maxItems", "MAX_ITEMS", limits.maximum_items.map(|value| quote!(#value)));
            let unique = option(limits.unique_items.then(|| message(&limits.messages, "uniqueItems", "UNIQUE")));
            let unique_by =
                limit(&limits, "x-unique-by", "UNIQUE", limits.unique_by.as_ref().map(|name| quote!(#name)));
            let default = Constraints::default();
            let items = rule(api, items, limits.items.as_deref().unwrap_or(&default));
            quote! {
                Rule::List(List { kind: #kind, items: &#items, minimum: #minimum, maximum: #maximum, unique: #unique, unique_by: #unique_by })
            }
        }
        Type::Named(name) => match api.named(name).map(|definition| &definition.kind) {
            Some(Kind::Enumeration(enumeration)) => {
                let values = enumeration.values.iter().map(|value| &value.value);
                let (kind, message) = (of_type("STRING"), message(&limits.messages, "enum", "ENUM"));
                quote!(Rule::OneOf { kind: #kind, values: &[#(#values),*], message: #message })
            }
            Some(Kind::Struct(_)) => {
                let (name, kind) = (schema_name(name), of_type("OBJECT"));
                quote!(Rule::Object(&#name, #kind))
            }
            _ => quote!(Rule::Any),
        },
        Type::Binary => quote!(Rule::File),
        Type::Any | Type::Map(_) => quote!(Rule::Any),
    }
}

/// A named scalar is what it is made of, with its limits and both messages.
fn resolved(api: &Api, ty: &Type, own: &Constraints) -> (Type, Constraints) {
    if let Type::Named(name) = ty
        && let Some(Kind::Scalar(scalar)) = api.named(name).map(|definition| &definition.kind)
    {
        let mut limits = scalar.constraints.clone();
        limits.messages.extend(own.messages.clone());
        return (scalar.ty.clone(), limits);
    }
    (ty.clone(), own.clone())
}

fn collect_patterns(api: &Api, ty: &Type, own: &Constraints, found: &mut BTreeSet<String>) {
    let (ty, limits) = resolved(api, ty, own);
    found.extend(limits.pattern.clone());
    if let Type::List(items) = &ty {
        collect_patterns(api, items, limits.items.as_deref().unwrap_or(&Constraints::default()), found);
    }
}

/// Patterns have no names of their own; equal ones share a static.
fn pattern_name(pattern: &str) -> Ident {
    // FNV-1a: deterministic over builds, unlike the standard hasher's promise.
    let hash = pattern
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    ident(&format!("PATTERN_{hash:016X}"))
}

fn limit(limits: &Constraints, keyword: &str, default: &str, value: Option<TokenStream>) -> TokenStream {
    option(value.map(|value| {
        let message = message(&limits.messages, keyword, default);
        quote!((#value, #message))
    }))
}

fn message(own: &IndexMap<String, String>, keyword: &str, default: &str) -> TokenStream {
    let id = own.get(keyword).map_or_else(|| default.to_owned(), |id| shouty(id));
    let id = ident(&id);
    quote!(messages::#id)
}
