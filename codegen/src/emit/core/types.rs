//! The Rust type of a field, and the serde attributes that it needs.

use proc_macro2::TokenStream;
use quote::quote;

use super::Context;
use crate::{
    ir::{Field, Kind, Type},
    names::{camel, ident},
};

/// How a field holds its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holding {
    /// The value itself.
    Plain,
    /// `Option`: absent (or null, when it is required).
    Option,
    /// `Nullable`: absent, null or a value.
    Nullable,
}

impl Context<'_> {
    /// The type without its holder.
    pub fn ty(&self, ty: &Type) -> TokenStream {
        match ty {
            Type::Text => quote!(String),
            Type::Integer => quote!(i64),
            Type::Number => quote!(f64),
            Type::Boolean => quote!(bool),
            Type::Any => quote!(serde_json::Value),
            Type::Binary => quote!(crate::File),
            Type::List(inner) => {
                let inner = self.ty(inner);
                quote!(Vec<#inner>)
            }
            Type::Map(inner) => {
                let inner = self.ty(inner);
                quote!(std::collections::BTreeMap<String, #inner>)
            }
            Type::Named(name) => {
                let Some(Kind::Scalar(scalar)) = self.api.named(name).map(|definition| &definition.kind) else {
                    let name = ident(&camel(name));
                    return quote!(#name);
                };
                let Some(by_hand) = &scalar.by_hand else { return self.ty(&scalar.ty) };
                let by_hand = ident(by_hand);
                quote!(crate::#by_hand)
            }
        }
    }

    /// The type behind named scalars.
    pub fn plain<'t>(&'t self, ty: &'t Type) -> &'t Type {
        match ty {
            Type::Named(name) => match self.api.named(name).map(|definition| &definition.kind) {
                Some(Kind::Scalar(scalar)) => &scalar.ty,
                _ => ty,
            },
            _ => ty,
        }
    }

    /// Text with a hand-written type.
    pub fn by_hand(&self, ty: &Type) -> bool {
        matches!(ty, Type::Named(name) if matches!(self.api.named(name).map(|d| &d.kind), Some(Kind::Scalar(s)) if s.by_hand.is_some()))
    }

    /// The type of the field's value.
    pub fn value(&self, field: &Field) -> TokenStream {
        if field.keep_raw { quote!(crate::DecodedNotification) } else { self.ty(&field.ty) }
    }

    /// The type of the field.
    pub fn field(&self, field: &Field) -> TokenStream {
        let value = self.value(field);
        match holding(field) {
            Holding::Plain => value,
            Holding::Option => quote!(Option<#value>),
            Holding::Nullable => quote!(crate::Nullable<#value>),
        }
    }

    /// What a constructor or setter takes, and how it becomes the value.
    pub fn argument(&self, field: &Field) -> (TokenStream, TokenStream) {
        let name = ident(&crate::names::snake(&field.name));
        match &field.ty {
            _ if field.keep_raw => (quote!(crate::DecodedNotification), quote!(#name)),
            Type::Integer | Type::Number | Type::Boolean => (self.value(field), quote!(#name)),
            Type::List(inner) => {
                let inner = self.ty(inner);
                (
                    quote!(impl IntoIterator<Item = impl Into<#inner>>),
                    quote!(#name.into_iter().map(Into::into).collect()),
                )
            }
            Type::Named(_) if matches!(self.plain(&field.ty), Type::Integer | Type::Number | Type::Boolean) => {
                (self.value(field), quote!(#name))
            }
            _ => {
                let value = self.value(field);
                (quote!(impl Into<#value>), quote!(#name.into()))
            }
        }
    }

    /// Whether numbers or booleans are inside, which the service may write as text.
    fn lenient(&self, ty: &Type) -> bool {
        match self.plain(ty) {
            Type::Integer | Type::Number | Type::Boolean => true,
            Type::List(inner) | Type::Map(inner) => self.lenient(inner),
            _ => false,
        }
    }

    /// The `#[serde(…)]` of a field.
    pub fn serde(&self, field: &Field) -> TokenStream {
        let (name, aliases) = (&field.name, &field.aliases);
        let lenient = self.lenient(&field.ty);
        let decode = |function: &str| {
            let path = format!("crate::support::lenient::{function}");
            quote!(deserialize_with = #path,)
        };
        let rest = match holding(field) {
            Holding::Plain if lenient => decode("value"),
            Holding::Plain => quote!(),
            Holding::Option => {
                let skip = if field.required { quote!() } else { quote!(skip_serializing_if = "Option::is_none",) };
                let with = if lenient {
                    decode("option")
                } else if field.ty == Type::Any {
                    decode("present")
                } else {
                    quote!()
                };
                quote!(default, #skip #with)
            }
            Holding::Nullable => {
                let with = if lenient { decode("nullable") } else { quote!() };
                quote!(default, skip_serializing_if = "crate::Nullable::is_absent", #with)
            }
        };
        quote!(#[serde(rename = #name, #(alias = #aliases,)* #rest)])
    }
}

/// How the field holds its value.
pub fn holding(field: &Field) -> Holding {
    match (field.required, field.nullable) {
        (true, false) => Holding::Plain,
        (false, true) => Holding::Nullable,
        _ => Holding::Option,
    }
}
