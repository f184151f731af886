//! The Rust that uniffi exports.
//!
//! The including crate provides `crate::convert::{FromCore, IntoCore, BadJson, explicit_nulls, nullable}`, `crate::codec`,
//! `crate::{NativeClient, GreenApiError, OutgoingFile, DecodedNotification, UnknownKind, Misfit}`.

mod client;
mod codec;
mod enumerations;
mod records;
mod sandbox;
mod types;
mod unions;

use quote::quote;

use super::surface::Surface;
use crate::{
    control::ControlApi,
    emit::{File, rust},
    error::Result,
};

/// All files; `generated.rs` includes the others.
pub fn files(surface: &Surface<'_>) -> Result<Vec<File>> {
    let parts = [
        ("records.rs", records::records(surface)),
        ("enumerations.rs", enumerations::enumerations(surface)),
        ("unions.rs", unions::unions(surface)),
        ("client.rs", client::client(surface)),
        ("codec.rs", codec::codec(surface)),
    ];
    let includes = parts.iter().map(|(path, _)| {
        let path = format!("/{path}");
        quote!(include!(concat!(env!("OUT_DIR"), #path));)
    });
    let mut files = vec![rust(
        "generated.rs",
        quote! {
            use crate::convert::{BadJson, FromCore, IntoCore, explicit_nulls, nullable};
            use crate::{DecodedNotification, GreenApiError, Misfit, NativeClient, OutgoingFile, UnknownKind, codec};
            use green_api::models;
            use std::collections::HashMap;
            #(#includes)*
        },
    )?];
    for (path, tokens) in parts {
        files.push(rust(path, tokens)?);
    }
    Ok(files)
}

/// The file of the sandbox's control interface.
pub fn sandbox_file(control: &ControlApi) -> Result<File> {
    rust("sandbox.rs", sandbox::sandbox(control))
}
