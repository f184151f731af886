//! Emitters: the intermediate representation to files.

pub mod core;
mod text;

use std::path::Path;

use proc_macro2::TokenStream;

use crate::error::{Result, SpecError};

/// An emitted file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Path in the output folder, with `/`.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

/// Writes the files into `directory`; a file that is as it should be is left alone.
pub fn write(directory: &Path, files: &[File]) -> Result<()> {
    for file in files {
        let path = directory.join(&file.path);
        if std::fs::read_to_string(&path).is_ok_and(|text| text == file.text) {
            continue;
        }
        let failed = |source| SpecError::Write { path: path.clone(), source };
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(failed)?;
        }
        std::fs::write(&path, &file.text).map_err(failed)?;
    }
    Ok(())
}

/// Tokens to formatted Rust.
fn rust(path: &str, tokens: TokenStream) -> Result<File> {
    let parsed = syn::parse2::<syn::File>(tokens)
        .map_err(|error| SpecError::Emitted { file: path.to_owned(), message: error.to_string() })?;
    let text = format!("// @generated from the specification; edit spec/ instead.\n\n{}", prettyplease::unparse(&parsed));
    Ok(File { path: path.to_owned(), text })
}
