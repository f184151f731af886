//! Numbers, lists and texts that hold for the whole service.

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    emit::text,
    ir::{Api, ConstantValue},
    names::{ident, shouty},
};

/// Constants: hosts, times, sizes, lists, markers.
pub fn limits(api: &Api) -> TokenStream {
    let servers = api.servers.iter().map(|server| {
        let (name, url) = (ident(&format!("{}_URL", shouty(&server.name))), &server.url);
        let docs = {
            let universal = format!("The universal `{}` host.", server.name);
            text::doc(&text::paragraphs(&[&universal, &server.description]))
        };
        quote!(#docs pub const #name: &str = #url;)
    });
    let constants = api.constants.iter().map(|constant| {
        let name = ident(&shouty(&constant.name));
        let unit = match &constant.value {
            ConstantValue::Count { unit, .. } => format!("Unit: {unit}."),
            _ => String::new(),
        };
        let docs = text::doc(&text::paragraphs(&[&constant.description, &unit, &text::manual(&constant.manual)]));
        match &constant.value {
            ConstantValue::Milliseconds(value) => {
                quote!(#docs pub const #name: Duration = Duration::from_millis(#value);)
            }
            ConstantValue::Count { value, .. } => quote!(#docs pub const #name: u64 = #value;),
            ConstantValue::Text(value) => quote!(#docs pub const #name: &str = #value;),
            ConstantValue::Texts(values) => quote!(#docs pub const #name: &[&str] = &[#(#values),*];),
        }
    });
    let markers = api.markers.iter().map(|marker| {
        let (code, description, remedy) = (&marker.code, &marker.description, &marker.remedy);
        quote!(crate::support::marker::Marker { code: #code, description: #description, remedy: #remedy })
    });
    quote! {
        #(#servers)*
        #(#constants)*
        /// Markers that stand in texts instead of what should be there.
        pub static MARKERS: &[crate::support::marker::Marker] = &[#(#markers),*];
    }
}

/// Texts of the validation, `{field}` and `{limit}` for what varies.
pub fn messages(api: &Api) -> TokenStream {
    api.messages
        .iter()
        .map(|(id, message)| {
            let (name, docs) = (ident(&shouty(id)), text::doc(&format!("`{message}`")));
            quote!(#docs pub const #name: &str = #message;)
        })
        .collect()
}
