//! The Rust types of fields: as uniffi exports them, and as the core has them.

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    emit::{
        core::types::{Holding, holding},
        mobile::surface::Surface,
    },
    ir::{Field, Kind, Type},
    names::{camel, ident},
};

impl Surface<'_> {
    /// A type as uniffi exports it. Ids of chats are texts, any JSON is its text.
    pub fn exported(&self, ty: &Type) -> TokenStream {
        match self.plain(ty) {
            Type::Text | Type::Any => quote!(String),
            Type::Integer => quote!(i64),
            Type::Number => quote!(f64),
            Type::Boolean => quote!(bool),
            Type::Binary => quote!(OutgoingFile),
            Type::List(inner) => {
                let inner = self.exported(inner);
                quote!(Vec<#inner>)
            }
            Type::Map(inner) => {
                let inner = self.exported(inner);
                quote!(HashMap<String, #inner>)
            }
            Type::Named(name) => {
                let name = ident(&camel(name));
                quote!(#name)
            }
        }
    }

    /// A type as the core has it.
    pub fn core(&self, ty: &Type) -> TokenStream {
        match ty {
            Type::Text => quote!(String),
            Type::Integer => quote!(i64),
            Type::Number => quote!(f64),
            Type::Boolean => quote!(bool),
            Type::Any => quote!(serde_json::Value),
            Type::Binary => quote!(green_api::File),
            Type::List(inner) => {
                let inner = self.core(inner);
                quote!(Vec<#inner>)
            }
            Type::Map(inner) => {
                let inner = self.core(inner);
                quote!(std::collections::BTreeMap<String, #inner>)
            }
            Type::Named(name) => {
                let kind = self.api().named(name).map(|definition| &definition.kind);
                let Some(Kind::Scalar(scalar)) = kind else {
                    let name = ident(&camel(name));
                    return quote!(models::#name);
                };
                let Some(by_hand) = &scalar.by_hand else { return self.core(&scalar.ty) };
                let by_hand = ident(by_hand);
                quote!(green_api::#by_hand)
            }
        }
    }

    /// The type of a field's value as uniffi exports it.
    pub fn exported_value(&self, field: &Field) -> TokenStream {
        if field.keep_raw { quote!(DecodedNotification) } else { self.exported(&field.ty) }
    }

    /// The type of a field's value as the core has it.
    pub fn core_value(&self, field: &Field) -> TokenStream {
        if field.keep_raw { quote!(green_api::DecodedNotification) } else { self.core(&field.ty) }
    }

    /// The type of a field as uniffi exports it.
    pub fn exported_field(&self, field: &Field) -> TokenStream {
        let value = self.exported_value(field);
        if holding(field) == Holding::Plain { value } else { quote!(Option<#value>) }
    }
}
