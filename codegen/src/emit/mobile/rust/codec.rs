//! Models by their name: JSON to the bytes of a record and back.

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    emit::mobile::surface::{Model, Surface},
    ir::{Kind, Type},
};

/// `encode_model` and `decode_model`.
pub fn codec(surface: &Surface<'_>) -> TokenStream {
    let models = surface.models();
    let encode = models.iter().map(|model| {
        let (name, exported, core) = (&model.name, exported(surface, model), core(surface, model));
        quote!(#name => codec::encode::<#exported, #core>(record),)
    });
    let decode = models.iter().map(|model| {
        let (name, exported, core) = (&model.name, exported(surface, model), core(surface, model));
        if is_misfit(surface, &model.ty) {
            quote!(#name => Ok(codec::decode_misfit::<#exported>(json)),)
        } else {
            quote!(#name => codec::decode::<#exported, #core>(json),)
        }
    });
    quote! {
        /// The JSON of a model that is given as uniffi writes it.
        pub fn encode_by_name(name: &str, record: &[u8]) -> Result<String, GreenApiError> {
            match name {
                #(#encode)*
                other => Err(codec::no_such_model(other)),
            }
        }
        /// The model of a JSON text, as uniffi writes it.
        pub fn decode_by_name(name: &str, json: &str) -> Result<Vec<u8>, GreenApiError> {
            match name {
                #(#decode)*
                other => Err(codec::no_such_model(other)),
            }
        }
    }
}

fn exported(surface: &Surface<'_>, model: &Model) -> TokenStream {
    let ty = surface.exported(&model.ty);
    if model.nullable { quote!(Option<#ty>) } else { ty }
}

fn core(surface: &Surface<'_>, model: &Model) -> TokenStream {
    let ty = surface.core(&model.ty);
    if model.nullable { quote!(Option<#ty>) } else { ty }
}

fn is_misfit(surface: &Surface<'_>, ty: &Type) -> bool {
    let Type::Named(name) = ty else { return false };
    matches!(surface.api().named(name).map(|definition| &definition.kind), Some(Kind::Union(union)) if union.misfit)
}
