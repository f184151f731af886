//! The sources: uniffi's from the library, the generator's from the specification.

use std::fs;

use anyhow::{Context, Result, anyhow};
use camino::Utf8Path;
use green_api_codegen::{
    emit::{self, File},
    ir::Api,
};
use uniffi::{GenerateOptions, TargetLanguage};

use crate::native::{self, Library};

/// The Swift module of the C interface.
const SWIFT_INTERFACE: &str = "GreenApiFFI";

/// Writes the Kotlin sources into a folder that holds nothing else.
pub fn kotlin(library: &Library, folder: &Utf8Path) -> Result<()> {
    empty(folder)?;
    bindings(library, TargetLanguage::Kotlin, folder)?;
    write(folder, &emit::mobile::kotlin_files(&specification()?))
}

/// Writes the Swift sources, the header of the C interface and the library into the package.
pub fn swift(library: &Library, package: &Utf8Path) -> Result<()> {
    let sources = package.join("Sources/GreenApi/Generated");
    let interface = package.join("Sources").join(SWIFT_INTERFACE);
    let linked = package.join("native");
    for folder in [&sources, &interface, &linked] {
        empty(folder)?;
    }
    bindings(library, TargetLanguage::Swift, &sources)?;
    rename(&sources.join(format!("{SWIFT_INTERFACE}.h")), &interface.join(format!("{SWIFT_INTERFACE}.h")))?;
    rename(&sources.join(format!("{SWIFT_INTERFACE}.modulemap")), &interface.join("module.modulemap"))?;
    let mut beside = Vec::new();
    for file in emit::mobile::swift_files(&specification()?) {
        // Converters of lists are visible in uniffi's own file only.
        if file.path == emit::mobile::SWIFT_MODELS {
            append(&sources.join("GreenApi.swift"), &file.text)?;
        } else {
            beside.push(file);
        }
    }
    write(&sources, &beside)?;
    let name = library.linked.file_name().context("the library has no name")?;
    fs::copy(&library.linked, linked.join(name)).with_context(|| linked.to_string())?;
    Ok(())
}

fn bindings(library: &Library, language: TargetLanguage, folder: &Utf8Path) -> Result<()> {
    uniffi::generate(GenerateOptions {
        languages: vec![language],
        source: library.dynamic.clone(),
        out_dir: folder.to_owned(),
        config_override: Some(native::root().join("bindings/mobile/bindgen.toml")),
        ..GenerateOptions::default()
    })
}

fn specification() -> Result<Api> {
    Ok(green_api_codegen::load(green_api_spec::directory()).map_err(|error| anyhow!("{error}"))?.api)
}

fn write(folder: &Utf8Path, files: &[File]) -> Result<()> {
    emit::write(folder.as_std_path(), files).map_err(|error| anyhow!("{error}"))
}

fn append(file: &Utf8Path, text: &str) -> Result<()> {
    let whole = fs::read_to_string(file).with_context(|| file.to_string())? + "\n" + text;
    fs::write(file, whole).with_context(|| file.to_string())
}

fn rename(from: &Utf8Path, to: &Utf8Path) -> Result<()> {
    fs::rename(from, to).with_context(|| from.to_string())
}

/// Makes a folder with nothing in it: what an earlier build wrote must not stay.
fn empty(folder: &Utf8Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| folder.to_string())?;
    }
    fs::create_dir_all(folder).with_context(|| folder.to_string())
}
