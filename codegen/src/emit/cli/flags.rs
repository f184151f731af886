//! A field of a request as a flag.

use proc_macro2::TokenStream;
use quote::quote;

use super::free;
use crate::{
    emit::text,
    ir::{Api, Field, Kind, Struct, Type},
    names::kebab,
};

/// Flags that every method has: a parameter of such a name is given with `--parameter-…`.
const FLAGS: [&str; 11] =
    ["as", "ca-file", "file", "help", "json", "no-pacing", "profile", "proxy", "request", "request-timeout", "retries"];

/// The flag of a field.
pub fn flag(api: &Api, field: &Field) -> TokenStream {
    let (name, required) = (&field.name, field.required && !field.nullable);
    let long = free(kebab(name), &FLAGS, "parameter");
    let about = about(api, field);
    let takes = takes(api, &field.ty);
    quote!(Flag { name: #name, long: #long, takes: #takes, required: #required, about: #about })
}

/// Description, the properties of an object, the default, marks.
fn about(api: &Api, field: &Field) -> String {
    let properties = match structure(api, &field.ty) {
        Some(structure) => properties(structure),
        None => String::new(),
    };
    let default = match &field.default {
        Some(serde_json::Value::String(text)) => format!("[service's default: {text}]"),
        Some(value) => format!("[service's default: {value}]"),
        None => String::new(),
    };
    let marks = text::marks(&field.description, field.unavailable, field.deprecated);
    text::paragraphs(&[&text::plain(&field.description), &properties, &default, marks])
}

/// "Properties: `phoneContact` (required), `firstName`."
fn properties(structure: &Struct) -> String {
    let names = structure.fields.iter().map(|field| {
        let required = if field.required { " (required)" } else { "" };
        format!("  {}{required}: {}", field.name, text::plain(&field.description))
    });
    format!("JSON with the properties\n{}", names.collect::<Vec<_>>().join("\n"))
}

/// The struct of an object or of the items of a list.
fn structure<'a>(api: &'a Api, ty: &Type) -> Option<&'a Struct> {
    match ty {
        Type::List(item) => structure(api, item),
        Type::Named(name) => api.structure(name),
        _ => None,
    }
}

/// What the flag's values are.
fn takes(api: &Api, ty: &Type) -> TokenStream {
    match ty {
        Type::Text | Type::Binary => quote!(Takes::Text),
        Type::Integer | Type::Number => quote!(Takes::Number),
        Type::Boolean => quote!(Takes::Boolean),
        Type::Any | Type::Map(_) => quote!(Takes::Json),
        Type::List(item) => {
            let item = takes(api, item);
            quote!(Takes::List(&#item))
        }
        Type::Named(name) => match api.named(name).map(|definition| &definition.kind) {
            Some(Kind::Enumeration(enumeration)) => {
                let values = enumeration.values.iter().map(|value| {
                    let (text, about) = (&value.value, text::plain(&value.description));
                    quote!((#text, #about))
                });
                quote!(Takes::Choice(&[#(#values),*]))
            }
            Some(Kind::Scalar(scalar)) => takes(api, &scalar.ty),
            Some(Kind::Struct(structure)) => only_text(api, structure)
                .map_or_else(|| quote!(Takes::Json), |property| quote!(Takes::ObjectOf(#property))),
            Some(Kind::Union(_)) | None => quote!(Takes::Json),
        },
    }
}

/// The property that makes an object by itself: the only one, a text.
fn only_text<'a>(api: &Api, structure: &'a Struct) -> Option<&'a str> {
    let [field] = structure.fields.as_slice() else { return None };
    let text = match &field.ty {
        Type::Text => true,
        Type::Named(name) => {
            matches!(api.named(name).map(|definition| &definition.kind), Some(Kind::Scalar(scalar)) if scalar.ty == Type::Text)
        }
        _ => false,
    };
    text.then_some(field.name.as_str())
}
