//! Decoding of structs, described by a hidden twin. It takes objects only, and where the manual shows a property in two
//! places it takes both; then the property moves.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{
    Context,
    structure::{Parts, split},
    types::{Holding, holding},
};
use crate::{
    ir::{Field, Kind, Struct, Type},
    names::{ident, snake},
};

/// Decoding of a struct.
pub fn decoding(context: &Context<'_>, name: &Ident, structure: &Struct) -> TokenStream {
    let twin = format_ident!("{name}Wire");
    let (tags, fields) = split(structure);
    let declared = tags.iter().map(|tag| {
        let (field, ty, wire) = (ident(&snake(&tag.name)), Parts::tag_type(name, tag), &tag.name);
        quote!(#[serde(rename = #wire, default)] #field: #ty,)
    });
    let kept = fields.iter().map(|field| declaration(context, field, &ident(&snake(&field.name))));
    let moved: Vec<&Field> = structure.fields.iter().filter(|field| field.moved_to.is_some()).collect();
    let extra = moved.iter().map(|field| declaration(context, field, &moved_name(field)));
    let declared = quote!(#(#declared)* #(#kept)* #(#extra)*);
    if moved.is_empty() {
        // serde fills the struct itself: the twin is only its description.
        let target = name.to_string();
        return quote! {
            #[derive(serde::Deserialize)]
            #[serde(remote = #target)]
            #[allow(dead_code, reason = "it describes another struct")]
            struct #twin { #declared }
            impl<'de> serde::Deserialize<'de> for #name {
                fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    #twin::deserialize(crate::support::object::Object(deserializer))
                }
            }
        };
    }
    let names = tags.iter().chain(&fields).map(|field| {
        let field = ident(&snake(&field.name));
        quote!(#field: wire.#field,)
    });
    let statements = moved.iter().map(|field| one(context, structure, field));
    quote! {
        #[derive(serde::Deserialize)]
        struct #twin { #declared }
        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let wire = #twin::deserialize(crate::support::object::Object(deserializer))?;
                let mut value = Self { #(#names)* };
                #(#statements)*
                Ok(value)
            }
        }
    }
}

/// A moved property may have the name of one that is kept.
fn moved_name(field: &Field) -> Ident {
    format_ident!("moved_{}", snake(&field.name))
}

fn declaration(context: &Context<'_>, field: &Field, name: &Ident) -> TokenStream {
    let (ty, serde) = (context.field(field), context.serde(field));
    quote!(#serde #name: #ty,)
}

fn one(context: &Context<'_>, structure: &Struct, field: &Field) -> TokenStream {
    let Some(moved) = &field.moved_to else { return quote!() };
    let Some(holder) = structure.fields.iter().find(|holder| holder.name == moved.object) else { return quote!() };
    let (from, object, property) = (moved_name(field), ident(&snake(&moved.object)), ident(&snake(&moved.property)));
    let Type::Named(target) = &holder.ty else { return quote!() };
    if matches!(context.api.named(target).map(|definition| &definition.kind), Some(Kind::Union(_))) {
        let setter = format_ident!("place_{}", snake(&moved.property));
        return quote!(if let Some(moved) = wire.#from { value.#object.#setter(moved); });
    }
    // Neither the holder nor the property may be null: the checks of the specification refuse that.
    let holder = if holding(holder) == Holding::Plain {
        quote!(value.#object)
    } else {
        quote!(value.#object.get_or_insert_default())
    };
    // What stands inside wins over what stands beside.
    quote!(if let Some(moved) = wire.#from { #holder.#property.get_or_insert(moved); })
}
