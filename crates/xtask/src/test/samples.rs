//! The samples of the reference pages and the code of the guides, for the suites of the languages that run and type-check them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::{process, workspace};

/// The folder with all samples as files, written anew.
pub fn written() -> Result<PathBuf> {
    let folder = workspace::target().join("samples");
    let mut generator = process::cargo();
    generator.args(["run", "--quiet", "--package", "green-api-codegen", "--", "--spec", "spec", "--samples"]);
    process::run_quietly(generator.arg(&folder))?;
    Ok(folder)
}

/// What runs the samples of a language and compares what they send, `run.py` for example.
pub fn runner(name: &str) -> PathBuf {
    workspace::root().join("tests/samples").join(name)
}

/// The files that the guides of a language show.
pub fn guides(language: &str) -> Result<Vec<PathBuf>> {
    let folder = workspace::root().join("tests/guides").join(language);
    let entries = fs::read_dir(&folder).with_context(|| folder.display().to_string())?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.retain(|path| path.is_file());
    files.sort();
    Ok(files)
}

/// Copies a file into a folder under its own name.
pub fn put(file: &Path, folder: &Path) -> Result<()> {
    let name = file.file_name().unwrap_or_default();
    fs::copy(file, folder.join(name)).with_context(|| file.display().to_string())?;
    Ok(())
}
