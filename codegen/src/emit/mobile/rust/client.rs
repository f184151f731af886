//! `impl NativeClient` with the methods of the API.

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    emit::{
        mobile::surface::{Method, Surface},
        text,
    },
    names::{ident, snake},
};

/// The methods.
pub fn client(surface: &Surface<'_>) -> TokenStream {
    let methods = surface.methods().map(|method| one(surface, &method));
    quote! {
        #[uniffi::export(async_runtime = "tokio")]
        impl NativeClient {
            #(#methods)*
        }
    }
}

fn one(surface: &Surface<'_>, method: &Method<'_>) -> TokenStream {
    let (name, docs) = (ident(&snake(&method.operation.name)), text::doc(&method.operation.summary));
    let returned = method.answer.as_ref().map_or_else(
        || quote!(()),
        |answer| {
            let ty = surface.exported(answer.ty);
            if answer.nullable { quote!(Option<#ty>) } else { ty }
        },
    );
    if let Some(record) = &method.request {
        let request = ident(&record.name);
        return quote! {
            #docs
            pub async fn #name(&self, request: #request) -> Result<#returned, GreenApiError> {
                self.run(self.core().#name(request.into_core()?)).await
            }
        };
    }
    quote! {
        #docs
        pub async fn #name(&self) -> Result<#returned, GreenApiError> {
            self.run(self.core().#name()).await
        }
    }
}
