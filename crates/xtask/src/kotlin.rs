//! The Kotlin module: how Maven is called, the jar, the measurement.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::{process, workspace};

/// The module's folder.
pub fn module() -> PathBuf {
    workspace::root().join("bindings/mobile/kotlin")
}

/// Maven in the module's folder, with the native library built by this profile of cargo.
pub fn maven(profile: &str) -> Command {
    let mut command = process::command(if cfg!(windows) { "mvn.cmd" } else { "mvn" });
    command.args(["--quiet", "--batch-mode"]).arg(format!("-Dnative.profile={profile}")).current_dir(module());
    command
}

/// Builds the jar and puts it, with its POM, into a folder.
pub fn package(out: &Path) -> Result<()> {
    process::run(maven("release").args(["-DskipTests", "package"]))?;
    fs::create_dir_all(out).with_context(|| out.display().to_string())?;
    let target = module().join("target");
    let built = fs::read_dir(&target).with_context(|| target.display().to_string())?.flatten();
    let jars: Vec<_> =
        built.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|ending| ending == "jar")).collect();
    let [jar] = jars.as_slice() else { bail!("{} jars were built, one was expected", jars.len()) };
    let name = jar.with_extension("pom");
    for (from, name) in [(jar.as_path(), jar.file_name()), (&module().join("pom.xml"), name.file_name())] {
        let to = out.join(name.context("the jar has no name")?);
        fs::copy(from, &to).with_context(|| to.display().to_string())?;
        println!("{}", to.display());
    }
    Ok(())
}

/// Measures, with the library as people get it.
pub fn bench() -> Result<()> {
    // The measurement is a class of the tests that is run alone.
    process::run(maven("release").args(["-Dtest=Measurement", "-Dmeasure=true", "-Dsurefire.useFile=false", "test"]))
}
