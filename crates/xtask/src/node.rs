//! The Node package: building and packing it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use crate::{process, test::setup, workspace};

/// How the native module is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Fast to build.
    Development,
    /// As it is shipped.
    Release,
}

/// The folder of the package.
pub fn folder() -> PathBuf {
    workspace::root().join("bindings/node")
}

/// npm, as the system calls it.
pub fn npm() -> Command {
    process::command(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Builds the package and packs it into a folder, which holds nothing else afterwards; the paths of the tarballs.
pub fn package(profile: Profile, out: &Path) -> Result<Vec<PathBuf>> {
    setup::node_modules(&folder())?;
    let mut build = script("build.mjs");
    if profile == Profile::Release {
        build.arg("--release");
    }
    process::run(&mut build)?;
    fs::create_dir_all(out).with_context(|| out.display().to_string())?;
    for old in tarballs(out)? {
        fs::remove_file(&old).with_context(|| old.display().to_string())?;
    }
    process::run(script("package.mjs").arg("--out").arg(out))?;
    tarballs(out)
}

fn script(name: &str) -> Command {
    let mut command = process::command("node");
    command.arg(folder().join("scripts").join(name)).current_dir(folder());
    command
}

fn tarballs(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.collect::<std::io::Result<Vec<_>>>()?;
    let mut found: Vec<_> = entries
        .into_iter()
        .map(|entry| entry.path())
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("green-api-")))
        .filter(|path| path.extension().is_some_and(|extension| extension == "tgz"))
        .collect();
    found.sort();
    Ok(found)
}
