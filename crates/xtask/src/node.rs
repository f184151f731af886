//! The Node package: building, packing, installing and measuring it.

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

/// A folder with the packed package installed as people install it, with the tools that a part of the package's folder
/// (`tests`, `benches`) has in its lock file, and with a copy of that part.
pub fn installed(profile: Profile, part: &str) -> Result<PathBuf> {
    let place = workspace::target().join("node").join(part);
    let packed = package(profile, &place.join("tarballs"))?;
    let (source, folder) = (self::folder().join(part), place.join("installed"));
    fs::create_dir_all(&folder)?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(source.join(name), folder.join(name)).with_context(|| name.to_owned())?;
    }
    setup::node_modules(&folder)?;
    let install =
        ["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--offline", "--ignore-scripts"];
    // What stands in the lock file is there; what is new comes from the tarballs, so that nothing is asked for elsewhere.
    process::run_quietly(npm().current_dir(&folder).args(install).args(&packed))?;
    copy(&source, &folder.join(part))?;
    Ok(folder)
}

/// Measures the package as it is shipped.
pub fn bench(what: &[String]) -> Result<()> {
    let folder = installed(Profile::Release, "benches")?;
    let mut command = process::command("node");
    command.current_dir(&folder).args(["--expose-gc", "benches/run.mjs"]).args(what);
    command.env("GREEN_API_REPOSITORY", workspace::root());
    process::run(command.env("GREEN_API_TARBALLS", folder.with_file_name("tarballs")))
}

/// Replaces a folder by a copy of another one, without what npm puts there.
fn copy(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if entry.file_name() == "node_modules" {
            continue;
        }
        if entry.file_type()?.is_dir() {
            copy(&source, &target)?;
        } else {
            fs::copy(&source, &target).with_context(|| source.display().to_string())?;
        }
    }
    Ok(())
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
