//! Texts of answers and notifications as constants.

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    emit::text,
    ir::Api,
    names::{ident, shouty},
};

/// One constant for each.
pub fn texts(api: &Api) -> TokenStream {
    let constants = api.texts.iter().map(|known| {
        let docs = text::doc(&text::paragraphs(&[&known.description, &text::manual(&known.manual)]));
        let (name, value) = (ident(&shouty(&known.name)), &known.text);
        quote!(#docs pub const #name: &str = #value;)
    });
    quote!(#(#constants)*)
}
