//! Open enumerations, with the conversions from and to the core's.

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    emit::{
        mobile::surface::{Surface, enumeration_docs},
        text,
    },
    ir::{Enumeration, TypeDef},
    names::{camel, ident, variant},
};

/// All enumerations.
pub fn enumerations(surface: &Surface<'_>) -> TokenStream {
    surface.enumerations().map(|(definition, enumeration)| one(definition, enumeration)).collect()
}

fn one(definition: &TypeDef, enumeration: &Enumeration) -> TokenStream {
    let (name, docs) = (ident(&camel(&definition.name)), text::doc(&enumeration_docs(definition)));
    let variants: Vec<_> = enumeration.values.iter().map(|value| ident(&variant(&value.value))).collect();
    let described = enumeration.values.iter().zip(&variants).map(|(value, variant)| {
        let docs = text::doc(&value.description);
        quote!(#docs #variant,)
    });
    quote! {
        #docs
        #[derive(Clone, uniffi::Enum)]
        #[uniffi::export(Display)]
        pub enum #name {
            #(#described)*
            /// A value that this version does not know.
            Unknown {
                /// The value as on the wire.
                value: String,
            },
        }
        impl FromCore<models::#name> for #name {
            fn from_core(value: models::#name) -> Self {
                match value {
                    #(models::#name::#variants => Self::#variants,)*
                    models::#name::Unknown(value) => Self::Unknown { value },
                    other => Self::Unknown { value: other.as_str().to_owned() },
                }
            }
        }
        impl IntoCore<models::#name> for #name {
            fn into_core(self) -> Result<models::#name, BadJson> {
                Ok(match self {
                    #(Self::#variants => models::#name::#variants,)*
                    Self::Unknown { value } => models::#name::from(value),
                })
            }
        }
        impl std::fmt::Display for #name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self {
                    #(Self::#variants => formatter.write_str(models::#name::#variants.as_str()),)*
                    Self::Unknown { value } => formatter.write_str(value),
                }
            }
        }
    }
}
