//! The control interface of the sandbox: its types, and `impl Sandbox` with its operations.

use std::collections::BTreeSet;

use heck::ToSnakeCase;
use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    control::{Body, ControlApi, Enumeration, Field, Kind, Operation, Payload, Type, TypeDef, Union},
    emit::text,
    names::{camel, ident, snake},
};

/// The whole.
pub fn sandbox(control: &ControlApi) -> TokenStream {
    let models = models(control);
    let models = models.iter().map(|name| {
        let name = ident(&camel(name));
        quote!(crate::convert::through_core!(#name);)
    });
    let bodies: BTreeSet<&str> = control.operations.iter().filter_map(|operation| body(&operation.body)).collect();
    // Objects that are bodies are the arguments of their operations.
    let answered = control
        .types
        .values()
        .filter(|definition| !bodies.contains(definition.name.as_str()) || is_used(control, &definition.name));
    let types = answered.map(|definition| declaration(control, definition));
    let operations = control.operations.iter().map(|operation| method(control, operation));
    quote! {
        use crate::generated::*;
        use crate::sandbox::{Sandbox, SandboxError};
        #(#models)*
        #(#types)*
        #[uniffi::export]
        impl Sandbox {
            #(#operations)*
        }
    }
}

fn body(body: &Body) -> Option<&str> {
    match body {
        Body::Fields(name) => Some(name),
        Body::None | Body::Union(_) | Body::Any(_) => None,
    }
}

/// Whether something else than a body refers to a type.
fn is_used(control: &ControlApi, name: &str) -> bool {
    let mut found = false;
    each_type(control, &mut |ty| found |= *ty == Type::Named(name.to_owned()));
    found
}

/// The models of the API that the interface uses.
fn models(control: &ControlApi) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    each_type(control, &mut |ty| {
        if let Type::Model(name) = ty {
            names.insert(name.clone());
        }
    });
    names
}

fn each_type(control: &ControlApi, visit: &mut impl FnMut(&Type)) {
    fn inside(ty: &Type, visit: &mut impl FnMut(&Type)) {
        visit(ty);
        if let Type::List(inner) | Type::Map(inner) = ty {
            inside(inner, visit);
        }
    }
    for definition in control.types.values() {
        match &definition.kind {
            Kind::Object(fields) => fields.iter().for_each(|field| inside(&field.ty, visit)),
            Kind::Union(union) => union.variants.iter().for_each(|variant| match &variant.payload {
                Payload::Fields(fields) => fields.iter().for_each(|field| inside(&field.ty, visit)),
                Payload::Value(ty) => inside(ty, visit),
                Payload::None => {}
            }),
            Kind::Enumeration(_) | Kind::Any => {}
        }
    }
    control.operations.iter().for_each(|operation| inside(&operation.answer, visit));
}

/// A name that cannot be taken for one of the API.
fn type_name(name: &str) -> String {
    if name.starts_with("Sandbox") { name.to_owned() } else { format!("Sandbox{name}") }
}

fn declaration(control: &ControlApi, definition: &TypeDef) -> TokenStream {
    let (name, docs) = (ident(&type_name(&definition.name)), text::doc(&definition.description));
    match &definition.kind {
        Kind::Object(fields) => {
            let fields = fields.iter().map(|field| property(control, field, true));
            quote! {
                #docs
                #[derive(Clone, serde::Serialize, serde::Deserialize, uniffi::Record)]
                pub struct #name { #(#fields)* }
            }
        }
        Kind::Enumeration(enumeration) => enumeration_type(&name, &docs, enumeration),
        Kind::Union(union) => union_type(control, &name, &docs, union),
        // Its JSON text.
        Kind::Any => quote!(),
    }
}

fn enumeration_type(name: &proc_macro2::Ident, docs: &TokenStream, enumeration: &Enumeration) -> TokenStream {
    let values = enumeration.values.iter().map(|value| {
        let (variant, wire) = (ident(&camel(&value.value)), &value.value);
        let docs = text::doc(value.description.as_deref().unwrap_or(&format!("`{wire}`")));
        quote!(#docs #[serde(rename = #wire)] #variant,)
    });
    quote! {
        #docs
        #[derive(Clone, Copy, serde::Serialize, serde::Deserialize, uniffi::Enum)]
        pub enum #name { #(#values)* }
    }
}

fn union_type(control: &ControlApi, name: &proc_macro2::Ident, docs: &TokenStream, union: &Union) -> TokenStream {
    let tag = union.tag.as_ref().map(|tag| quote!(#[serde(tag = #tag)]));
    let variants = union.variants.iter().map(|variant| {
        let (name, wire, docs) = (ident(&camel(&variant.name)), &variant.name, text::doc(&variant.description));
        let payload = match &variant.payload {
            Payload::None => quote!(),
            Payload::Fields(fields) => {
                let fields = fields.iter().map(|field| property(control, field, false));
                quote!({ #(#fields)* })
            }
            Payload::Value(ty) => {
                let ty = rust_type(control, ty);
                quote!((#ty))
            }
        };
        quote!(#docs #[serde(rename = #wire)] #name #payload,)
    });
    quote! {
        #docs
        #[derive(Clone, serde::Serialize, serde::Deserialize, uniffi::Enum)]
        #tag
        #[allow(clippy::large_enum_variant, reason = "for tests")]
        pub enum #name { #(#variants)* }
    }
}

fn property(control: &ControlApi, field: &Field, public: bool) -> TokenStream {
    let (name, wire, docs) = (ident(&snake(&field.name)), &field.name, text::doc(&field.description));
    let (ty, public) = (rust_type(control, &field.ty), public.then(|| quote!(pub)));
    if is_optional(field) {
        quote! {
            #docs
            #[serde(rename = #wire, default, skip_serializing_if = "Option::is_none")]
            #[uniffi(default = None)]
            #public #name: Option<#ty>,
        }
    } else {
        quote!(#docs #[serde(rename = #wire)] #public #name: #ty,)
    }
}

fn is_optional(field: &Field) -> bool {
    field.nullable || !field.required
}

fn rust_type(control: &ControlApi, ty: &Type) -> TokenStream {
    match ty {
        Type::Text => quote!(String),
        Type::Integer => quote!(i64),
        Type::Number => quote!(f64),
        Type::Boolean => quote!(bool),
        Type::Any => quote!(crate::convert::JsonText),
        Type::List(inner) => {
            let inner = rust_type(control, inner);
            quote!(Vec<#inner>)
        }
        Type::Map(inner) => {
            let inner = rust_type(control, inner);
            quote!(std::collections::HashMap<String, #inner>)
        }
        Type::Model(name) => {
            let name = ident(&camel(name));
            quote!(#name)
        }
        Type::Named(name) if is_any(control, name) => quote!(crate::convert::JsonText),
        Type::Named(name) => {
            let name = ident(&type_name(name));
            quote!(#name)
        }
    }
}

/// Whether only the sandbox understands it.
fn is_any(control: &ControlApi, name: &str) -> bool {
    control.types.get(name).is_some_and(|definition| matches!(definition.kind, Kind::Any))
}

fn method(control: &ControlApi, operation: &Operation) -> TokenStream {
    let (name, id) = (ident(&operation.id.to_snake_case()), &operation.id);
    let docs = text::doc(&text::paragraphs(&[
        &format!("{}.", operation.summary.trim_end_matches('.')),
        operation.description.as_deref().unwrap_or_default(),
    ]));
    let fields = control.parameters(operation);
    let arguments = fields.iter().map(|field| {
        let (name, ty) = (ident(&snake(&field.name)), rust_type(control, &field.ty));
        if is_optional(field) { quote!(#name: Option<#ty>,) } else { quote!(#name: #ty,) }
    });
    let defaults: Vec<_> =
        fields.iter().filter(|field| is_optional(field)).map(|field| ident(&snake(&field.name))).collect();
    let default = (!defaults.is_empty()).then(|| quote!(#[uniffi::method(default(#(#defaults = None),*))]));
    let given = fields.iter().map(|field| {
        let (name, wire) = (ident(&snake(&field.name)), &field.name);
        quote!((#wire, crate::sandbox::value(&#name)?))
    });
    let (more, whole) = match &operation.body {
        Body::Union(name) => {
            let ty = ident(&type_name(name));
            let argument = ident(&name.to_snake_case());
            (quote!(#argument: #ty,), quote!(Some(crate::sandbox::value(&#argument)?)))
        }
        Body::Any(_) => (quote!(state: crate::convert::JsonText,), quote!(Some(crate::sandbox::value(&state)?))),
        Body::None | Body::Fields(_) => (quote!(), quote!(None)),
    };
    let answer = rust_type(control, &operation.answer);
    quote! {
        #docs
        #default
        #[allow(clippy::too_many_arguments, reason = "they have names and defaults")]
        pub fn #name(&self, #(#arguments)* #more) -> Result<#answer, SandboxError> {
            self.operate(#id, vec![#(#given),*], #whole)
        }
    }
}
