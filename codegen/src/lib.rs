//! Generates the green-api crates from their specification: parse → intermediate representation → emit.
//!
//! ```no_run
//! let api = green_api_codegen::load(std::path::Path::new("spec"))?.api;
//! for file in green_api_codegen::emit::core::files(&api)? {
//!     println!("{}: {} bytes", file.path, file.text.len());
//! }
//! # Ok::<(), green_api_codegen::SpecError>(())
//! ```

use std::path::Path;

mod check;
pub mod control;
pub mod emit;
mod error;
pub mod examples;
pub mod ir;
mod names;
mod parse;
mod source;

pub use error::{Location, Result, SpecError};

/// A specification, read and understood.
#[derive(Debug)]
pub struct Specification {
    /// What it says.
    pub api: ir::Api,
    /// The bundle as JSON, ready to be written to `openapi.json`.
    pub bundle: String,
    /// Its files, relative to its folder.
    pub files: Vec<String>,
    /// The manual's examples.
    pub examples: Vec<examples::Example>,
}

/// Reads `directory/openapi.yaml` and everything that it refers to.
pub fn load(directory: &Path) -> Result<Specification> {
    let bundle = source::bundle(directory)?;
    let api = parse::parse(&bundle)?;
    // JSON values always have a text form.
    let json = serde_json::to_string_pretty(&source::to_json(&bundle.document)).unwrap_or_default();
    Ok(Specification { api, bundle: json + "\n", files: bundle.files, examples: examples::load(directory)? })
}

/// For build scripts: tells cargo which files the build depends on, and writes the emitted files to `OUT_DIR`.
///
/// Prints a readable error and ends the process when the specification is wrong: cargo shows it.
pub fn build(directory: &Path, emitter: fn(&ir::Api) -> Result<Vec<emit::File>>) {
    // Not the whole folder: examples and the bundle change without a new build.
    for part in ["openapi.yaml", "parameters.yaml", "responses.yaml", "paths", "webhooks", "schemas"] {
        let path = directory.join(part);
        if path.exists() {
            println!("cargo::rerun-if-changed={}", path.display());
        }
    }
    let written = load(directory).and_then(|specification| {
        let out = std::env::var_os("OUT_DIR").unwrap_or_default();
        emit::write(Path::new(&out), &emitter(&specification.api)?)
    });
    if let Err(error) = written {
        println!("cargo::error={error}");
        std::process::exit(1);
    }
}
