//! The Python package: its wheel, and the environments that use it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::{process, test::setup, workspace};

/// How the native module is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Quickly, for tests.
    Dev,
    /// As people download it.
    Wheel,
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Wheel => "wheel",
        }
    }
}

/// The package's folder.
pub fn folder() -> PathBuf {
    workspace::root().join("bindings/python")
}

/// The tools, from a lock file of the package: `test` or `bench`.
pub fn tools(name: &str) -> Result<PathBuf> {
    setup::python(&format!("python-{name}"), &folder().join("requirements").join(format!("{name}.txt")))
}

/// Builds the wheel into a folder of its own, and returns its path.
pub fn wheel(tools: &Path, profile: Profile) -> Result<PathBuf> {
    let out = workspace::target().join("python-wheel").join(profile.name());
    clear(&out)?;
    println!("building the wheel ({})", profile.name());
    let mut maturin = maturin(tools);
    process::run_quietly(maturin.args(["build", "--locked", "--profile", profile.name(), "--out"]).arg(&out))?;
    only_file(&out)
}

/// Builds the source distribution into a folder, and returns its path.
pub fn sdist(tools: &Path, out: &Path) -> Result<PathBuf> {
    clear(out)?;
    process::run_quietly(maturin(tools).args(["sdist", "--out"]).arg(out))?;
    only_file(out)
}

fn maturin(tools: &Path) -> Command {
    let mut command = process::command(tools);
    command.args(["-m", "maturin"]).current_dir(folder());
    command
}

/// Puts a wheel, and nothing else, into an environment.
pub fn install(python: &Path, wheel: &Path) -> Result<()> {
    let arguments = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    let only = ["--no-index", "--no-deps", "--force-reinstall"];
    process::run_quietly(process::command(python).args(arguments).args(only).arg(wheel)).map(drop)
}

/// An environment in which only the wheel is installed.
pub fn alone(tools: &Path, wheel: &Path) -> Result<PathBuf> {
    let folder = workspace::target().join("python-alone");
    process::run_quietly(process::command(tools).args(["-m", "venv", "--clear"]).arg(&folder))?;
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    install(&python, wheel)?;
    Ok(python)
}

/// `cargo xtask package python`: the wheel and the source distribution.
pub fn package(out: &Path) -> Result<()> {
    let out = env::current_dir()?.join(out);
    fs::create_dir_all(&out).with_context(|| out.display().to_string())?;
    let tools = tools("test")?;
    let wheel = wheel(&tools, Profile::Wheel)?;
    let source = sdist(&tools, &workspace::target().join("python-wheel/source"))?;
    for made in [&wheel, &source] {
        let target = out.join(made.file_name().context("a file has a name")?);
        fs::copy(made, &target).with_context(|| target.display().to_string())?;
        println!("{} ({} kB)", target.display(), fs::metadata(&target)?.len() / 1000);
    }
    Ok(())
}

/// `cargo xtask bench python`: the benchmarks with the wheel as people download it.
pub fn bench() -> Result<()> {
    let python = tools("bench")?;
    let wheel = wheel(&tools("test")?, Profile::Wheel)?;
    println!("the wheel has {} kB", fs::metadata(&wheel)?.len() / 1000);
    install(&python, &wheel)?;
    for script in ["decode.py", "calls.py", "importing.py", "upload.py"] {
        println!("\n{script}");
        process::run(process::command(&python).arg("-B").arg(folder().join("benches").join(script)))?;
    }
    Ok(())
}

fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())
}

fn only_file(folder: &Path) -> Result<PathBuf> {
    let files: Vec<_> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    match files.as_slice() {
        [file] => Ok(file.path()),
        files => bail!("{} should hold one file, and holds {}", folder.display(), files.len()),
    }
}
