//! Open enumerations: the known values, and any other text as it came.

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    emit::text,
    ir::{Enumeration, TypeDef},
    names::{camel, ident, variant as variant_name},
};

/// An enumeration of the specification.
pub fn enumeration(definition: &TypeDef, enumeration: &Enumeration) -> TokenStream {
    let name = ident(&camel(&definition.name));
    let docs = text::doc(&text::paragraphs(&[
        &definition.description,
        "A value that is not known yet is kept in `Unknown`.",
        &text::manual(&definition.manual),
    ]));
    let description = &definition.description;
    let variants = enumeration.values.iter().map(|value| {
        let (variant, docs) = (ident(&variant_name(&value.value)), text::doc(&value.description));
        quote!(#docs #variant,)
    });
    let texts = enumeration.values.iter().map(|value| {
        let (variant, text) = (ident(&variant_name(&value.value)), &value.value);
        quote!(Self::#variant => #text,)
    });
    let parsed = enumeration.values.iter().map(|value| {
        let (variant, text, aliases) = (ident(&variant_name(&value.value)), &value.value, &value.aliases);
        quote!(#text #(| #aliases)* => Self::#variant,)
    });
    let values = enumeration.values.iter().map(|value| &value.value);
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
        pub enum #name {
            #(#variants)*
            /// A value that this version does not know.
            Unknown(String),
        }
        impl #name {
            /// The known values, as on the wire.
            pub const VALUES: &'static [&'static str] = &[#(#values),*];
            /// The value as on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    #(#texts)*
                    Self::Unknown(text) => text,
                }
            }
        }
        impl crate::support::open_enum::OpenEnum for #name {
            fn parse(text: &str) -> Self {
                match text {
                    #(#parsed)*
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }
        crate::support::open_enum::open_enum!(#name, #description);
    }
}
