//! Sets up the tools that the tests need, in the versions of the lock files.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::{process, workspace};

/// Oldest version that the locked Python tools run on.
const PYTHON: (u32, u32) = (3, 11);

/// An environment of Python with what `requirements` locks; the path of its interpreter.
pub fn python(name: &str, requirements: &Path) -> Result<PathBuf> {
    let folder = workspace::target().join(name).join("venv");
    let interpreter = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let locked = fs::read_to_string(requirements).with_context(|| requirements.display().to_string())?;
    let stamp = Stamp::new(folder.join("locked"), locked);
    if stamp.is_current() {
        return Ok(interpreter);
    }
    println!("setting up Python tools");
    process::run_quietly(process::command(find_python()?).args(["-m", "venv", "--clear"]).arg(&folder)).context(
        "an environment of Python could not be made; some systems have it in a package of its own, `python3-venv`",
    )?;
    let install =
        ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "--requirement"];
    process::run_quietly(process::command(&interpreter).args(install).arg(requirements))?;
    stamp.write()?;
    Ok(interpreter)
}

/// The packages that the lock file of a folder names.
pub fn node_modules(folder: &Path) -> Result<()> {
    let lock = folder.join("package-lock.json");
    let locked = fs::read_to_string(&lock).with_context(|| lock.display().to_string())?;
    let stamp = Stamp::new(folder.join("node_modules/.locked"), locked);
    if stamp.is_current() {
        return Ok(());
    }
    println!("setting up Node tools");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    process::run_quietly(process::command(npm).arg("ci").current_dir(folder))?;
    stamp.write()
}

/// A command that runs a program of `node_modules`.
pub fn node(folder: &Path, script: &str) -> Command {
    let mut command = process::command("node");
    command.arg(folder.join("node_modules").join(script)).current_dir(folder);
    command
}

/// The first Python on the path that is new enough; the variable `PYTHON` goes first.
fn find_python() -> Result<String> {
    let given = env::var("PYTHON").ok();
    let names = given.into_iter().chain(["python3", "python"].map(str::to_owned));
    for name in names {
        let asked = process::command(&name).args(["-c", "import sys; print(*sys.version_info[:2])"]).output();
        let version = asked.ok().and_then(|output| version(&String::from_utf8_lossy(&output.stdout)));
        if version.is_some_and(|version| version >= PYTHON) {
            return Ok(name);
        }
    }
    bail!("needs Python {}.{} or newer, as `python3`, `python` or in the variable PYTHON", PYTHON.0, PYTHON.1);
}

fn version(printed: &str) -> Option<(u32, u32)> {
    let (major, minor) = printed.trim().split_once(' ')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}

/// Remembers what was set up, so that it is done once for each lock file.
struct Stamp {
    path: PathBuf,
    locked: String,
}

impl Stamp {
    fn new(path: PathBuf, locked: String) -> Self {
        Self { path, locked }
    }

    fn is_current(&self) -> bool {
        fs::read_to_string(&self.path).is_ok_and(|known| known == self.locked)
    }

    fn write(&self) -> Result<()> {
        fs::write(&self.path, &self.locked).with_context(|| self.path.display().to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_as_numbers() {
        assert_eq!(version("3 9\n"), Some((3, 9)));
        assert!(version("3 9").unwrap() < PYTHON);
        assert!(version("3 12").unwrap() > PYTHON);
        assert_eq!(version("Python 2"), None);
    }
}
