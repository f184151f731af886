//! Emitters: the intermediate representation to files.

pub mod cli;
pub mod core;
pub mod docs;
pub mod mobile;
pub mod node;
#[allow(
    clippy::format_collect,
    clippy::format_push_string,
    reason = "the text is made once, at build time: it should be easy to see what comes out"
)]
pub mod python;
pub mod sandbox;
mod text;

use std::path::Path;

use proc_macro2::TokenStream;
use quote::quote;

use crate::error::{Result, SpecError};

/// An emitted file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Path in the output folder, with `/`.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

/// Writes the files into `directory`.
pub fn write(directory: &Path, files: &[File]) -> Result<()> {
    files.iter().try_for_each(|file| write_file(&directory.join(&file.path), &file.text))
}

/// Writes a file; one that is as it should be is left alone, so that nothing is built again because of it.
pub fn write_file(path: &Path, text: &str) -> Result<()> {
    if std::fs::read_to_string(path).is_ok_and(|known| known == text) {
        return Ok(());
    }
    let failed = |source| SpecError::Write { path: path.to_owned(), source };
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent).map_err(failed)?;
    }
    std::fs::write(path, text).map_err(failed)
}

/// Tokens to formatted Rust.
fn rust(path: &str, tokens: TokenStream) -> Result<File> {
    let parsed = syn::parse2::<syn::File>(tokens)
        .map_err(|error| SpecError::Emitted { file: path.to_owned(), message: error.to_string() })?;
    let text =
        format!("// @generated from the specification; edit spec/ instead.\n\n{}", prettyplease::unparse(&parsed));
    Ok(File { path: path.to_owned(), text })
}

/// A value as the tokens of an `Option`.
fn option(value: Option<TokenStream>) -> TokenStream {
    value.map_or_else(|| quote!(None), |value| quote!(Some(#value)))
}
