//! Unions: one record for each variant, and what is not known as its JSON.

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    emit::{
        mobile::surface::{Surface, union_docs},
        text,
    },
    ir::{TypeDef, Union},
    names::{camel, ident},
};

/// All unions.
pub fn unions(surface: &Surface<'_>) -> TokenStream {
    surface.unions().map(|(definition, union)| one(surface, definition, union)).collect()
}

fn one(surface: &Surface<'_>, definition: &TypeDef, union: &Union) -> TokenStream {
    let (name, docs) = (ident(&camel(&definition.name)), text::doc(&union_docs(surface, definition, union)));
    let variants: Vec<_> = union.variants.iter().map(|variant| ident(&camel(&variant.ty))).collect();
    let described = union.variants.iter().zip(&variants).map(|(variant, ty)| {
        let value = format!("`{}` is `{}`.", union.tag, variant.value);
        let description = surface.api().named(&variant.ty).map(|definition| definition.description.as_str());
        let docs = text::doc(&text::paragraphs(&[description.unwrap_or_default(), &value]));
        quote!(#docs #ty {
            /// What it holds.
            value: #ty,
        },)
    });
    let tag = &union.tag;
    let misfit = union.misfit.then(|| {
        quote! {
            /// A payload that fits no kind, with the place of the misfit. Decoding never fails because of it.
            Misfit {
                /// What it holds.
                value: Misfit,
            },
        }
    });
    let from_misfit = union
        .misfit
        .then(|| quote!(models::#name::Misfit(value) => Self::Misfit { value: FromCore::from_core(value) },));
    let into_misfit = union.misfit.then(|| quote!(Self::Misfit { value } => codec::parse_misfit(&value.json),));
    let parse_unknown =
        if union.misfit { quote!(codec::parse_misfit(&value.json)) } else { quote!(codec::parse(&value.json)?) };
    quote! {
        #docs
        #[derive(Clone, uniffi::Enum)]
        #[allow(clippy::large_enum_variant, reason = "a notification is handled once; a box would cost every one")]
        pub enum #name {
            #(#described)*
            /// A kind that this version does not know.
            Unknown {
                /// What it holds.
                value: UnknownKind,
            },
            #misfit
        }
        impl FromCore<models::#name> for #name {
            fn from_core(value: models::#name) -> Self {
                match value {
                    #(models::#name::#variants(value) => Self::#variants { value: FromCore::from_core(value) },)*
                    #from_misfit
                    other => Self::Unknown { value: UnknownKind::new(#tag, &other) },
                }
            }
        }
        impl IntoCore<models::#name> for #name {
            fn into_core(self) -> Result<models::#name, BadJson> {
                Ok(match self {
                    #(Self::#variants { value } => models::#name::#variants(value.into_core()?),)*
                    Self::Unknown { value } => #parse_unknown,
                    #into_misfit
                })
            }
        }
    }
}
