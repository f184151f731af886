//! The native library: how it is built and where it goes.

use std::{
    env,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};
use camino::{Utf8Path, Utf8PathBuf};
use serde_json::Value;

const PACKAGE: &str = "green-api-mobile";

/// The files of a built library.
pub struct Library {
    /// The one that is loaded at run time.
    pub dynamic: Utf8PathBuf,
    /// The one that is linked into programs.
    pub linked: Utf8PathBuf,
}

/// The repository's folder.
pub fn root() -> &'static Utf8Path {
    let here = Utf8Path::new(env!("CARGO_MANIFEST_DIR"));
    // `bindings/mobile/bindgen` is three folders below it.
    here.ancestors().nth(3).unwrap_or(here)
}

/// Builds the library.
pub fn build(profile: &str, with_sandbox: bool) -> Result<Library> {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["build", "--package", PACKAGE, "--lib", "--message-format", "json-render-diagnostics"]);
    command.args(["--profile", profile]);
    if !with_sandbox {
        command.arg("--no-default-features");
    }
    let output = command.current_dir(root()).stdin(Stdio::null()).stderr(Stdio::inherit()).output();
    let output = output.context("cargo could not be started")?;
    if !output.status.success() {
        bail!("the native library could not be built");
    }
    let files = files(&String::from_utf8_lossy(&output.stdout));
    let find = |endings: &[&str]| {
        let found = files.iter().find(|file| file.extension().is_some_and(|ending| endings.contains(&ending)));
        found.cloned().with_context(|| format!("cargo built no library that ends with {}", endings.join(" or ")))
    };
    Ok(Library { dynamic: find(&["so", "dylib", "dll"])?, linked: find(&["a", "lib"])? })
}

/// What cargo says that it built of the package.
fn files(messages: &str) -> Vec<Utf8PathBuf> {
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let built = messages.filter(|message| {
        message["reason"] == "compiler-artifact" && message["target"]["name"] == PACKAGE.replace('-', "_").as_str()
    });
    built
        .flat_map(|message| message["filenames"].as_array().cloned().unwrap_or_default())
        .filter_map(|file| file.as_str().map(Utf8PathBuf::from))
        .collect()
}

/// Copies the library to where JNA finds it on the class path.
pub fn place_for_jna(library: &Library, resources: &Utf8Path) -> Result<()> {
    let folder = resources.join(jna_platform(env::consts::OS, env::consts::ARCH));
    std::fs::create_dir_all(&folder).with_context(|| folder.to_string())?;
    let name = library.dynamic.file_name().context("the library has no name")?;
    let target = folder.join(name);
    std::fs::copy(&library.dynamic, &target).with_context(|| target.to_string())?;
    Ok(())
}

/// What JNA calls a platform.
fn jna_platform(system: &str, processor: &str) -> String {
    let system = match system {
        "macos" => "darwin",
        "windows" => "win32",
        same => same,
    };
    let processor = if processor == "x86_64" { "x86-64" } else { processor };
    format!("{system}-{processor}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn platforms_have_the_names_that_jna_looks_for() {
        for (system, processor, folder) in [
            ("linux", "x86_64", "linux-x86-64"),
            ("linux", "aarch64", "linux-aarch64"),
            ("macos", "aarch64", "darwin-aarch64"),
            ("windows", "x86_64", "win32-x86-64"),
        ] {
            assert_eq!(jna_platform(system, processor), folder);
        }
    }

    #[test]
    fn only_the_libraries_of_this_package_are_taken() {
        let messages = r#"{"reason":"compiler-artifact","target":{"name":"serde"},"filenames":["/t/libserde.rlib"]}
not json
{"reason":"compiler-artifact","target":{"name":"green_api_mobile"},"filenames":["/t/libgreen_api_mobile.so","/t/libgreen_api_mobile.a"]}"#;
        assert_eq!(files(messages), ["/t/libgreen_api_mobile.so", "/t/libgreen_api_mobile.a"]);
    }
}
