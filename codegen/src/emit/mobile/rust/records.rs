//! Records, with the conversions from and to the core's structs.

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    emit::{
        core::types::{Holding, holding},
        mobile::surface::{EXPLICIT_NULLS_DOCS, Record, Surface, field_docs, field_name},
        text,
    },
    ir::Field,
    names::ident,
};

/// All records.
pub fn records(surface: &Surface<'_>) -> TokenStream {
    let records = surface.records().map(|record| {
        let conversion = if record.is_json { from_core(&record) } else { quote!() };
        let (declared, into) = (declaration(surface, &record), into_core(surface, &record));
        let masked = if record.has_secrets() { masked(&record) } else { quote!() };
        quote!(#declared #conversion #into #masked)
    });
    let parameters = surface.parameters().map(|record| {
        let (declared, into) = (declaration(surface, &record), into_core(surface, &record));
        quote!(#declared #into)
    });
    records.chain(parameters).collect()
}

fn declaration(surface: &Surface<'_>, record: &Record<'_>) -> TokenStream {
    let (name, docs) = (ident(&record.name), text::doc(&record.docs));
    let fields = record.fields.iter().map(|field| {
        let (name, ty, docs) =
            (ident(&field_name(field)), surface.exported_field(field), text::doc(&field_docs(field)));
        let default = (holding(field) != Holding::Plain).then(|| quote!(#[uniffi(default = None)]));
        quote!(#docs #default pub #name: #ty,)
    });
    let nulls = record.has_nulls().then(|| {
        let docs = text::doc(EXPLICIT_NULLS_DOCS);
        quote!(#docs #[uniffi(default = [])] pub explicit_nulls: Vec<String>,)
    });
    let display = record.has_secrets().then(|| quote!(#[uniffi::export(Display)]));
    quote! {
        #docs
        #[derive(Clone, uniffi::Record)]
        #display
        pub struct #name { #(#fields)* #nulls }
    }
}

fn from_core(record: &Record<'_>) -> TokenStream {
    let name = ident(&record.name);
    let fields = record.fields.iter().map(|field| {
        let name = ident(&field_name(field));
        let value =
            if holding(field) == Holding::Nullable { quote!(value.#name.into_value()) } else { quote!(value.#name) };
        quote!(#name: FromCore::from_core(#value),)
    });
    let named = nullable_fields(record).map(|field| {
        let (name, wire) = (ident(&field_name(field)), &field.name);
        quote!((#wire, matches!(value.#name, green_api::Nullable::Null)))
    });
    let nulls = record.has_nulls().then(|| quote!(explicit_nulls: explicit_nulls(&[#(#named),*]),));
    // What tells about the fields comes before they are moved.
    quote! {
        impl FromCore<models::#name> for #name {
            fn from_core(value: models::#name) -> Self {
                Self { #nulls #(#fields)* }
            }
        }
    }
}

fn into_core(surface: &Surface<'_>, record: &Record<'_>) -> TokenStream {
    let name = ident(&record.name);
    let given = record.fields.iter().filter(|field| holding(field) == Holding::Plain);
    let (names, types): (Vec<_>, Vec<_>) =
        given.map(|field| (ident(&field_name(field)), surface.core_value(field))).unzip();
    let set = record.fields.iter().filter(|field| holding(field) != Holding::Plain).map(|field| {
        let (name, wire) = (ident(&field_name(field)), &field.name);
        if holding(field) == Holding::Nullable {
            quote!(built.#name = nullable(self.#name.into_core()?, #wire, &self.explicit_nulls);)
        } else {
            quote!(built.#name = self.#name.into_core()?;)
        }
    });
    let set: Vec<_> = set.collect();
    let mutable = (!set.is_empty()).then(|| quote!(mut));
    quote! {
        impl IntoCore<models::#name> for #name {
            fn into_core(self) -> Result<models::#name, BadJson> {
                #(let #names: #types = self.#names.into_core()?;)*
                let #mutable built = models::#name::new(#(#names),*);
                #(#set)*
                Ok(built)
            }
        }
    }
}

fn nullable_fields<'r>(record: &'r Record<'_>) -> impl Iterator<Item = &'r Field> {
    record.fields.iter().filter(|field| holding(field) == Holding::Nullable)
}

/// The text of a record with credentials: the core's, which does not show them.
fn masked(record: &Record<'_>) -> TokenStream {
    let name = ident(&record.name);
    quote! {
        impl std::fmt::Display for #name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self.clone().into_core() {
                    Ok(value) => write!(formatter, "{value:?}"),
                    Err(error) => write!(formatter, "{error}"),
                }
            }
        }
    }
}
