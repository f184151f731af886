//! The workspace's own tests and the examples in its documentation.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::{
    libtest::{Output, Packages},
    report::{Counts, Report},
};
use crate::process;

/// Runs them.
pub fn run() -> Report {
    all().unwrap_or_else(|error| {
        let mut report = Report::default();
        report.count("cargo test", Counts { failed: 1, ..Counts::default() });
        report.failure(format!("{error:#}"));
        report
    })
}

fn all() -> Result<Report> {
    let metadata = metadata()?;
    let (output, success) = cargo_test(&["--workspace"], &metadata)?;
    if !output.nothing_ran() {
        return Ok(output.report("cargo test", success));
    }
    // Something does not compile. Cargo stops there, but the packages that compile are tested all the same.
    let mut report = Report::default();
    for package in names(&metadata) {
        let (output, success) = cargo_test(&["--package", package], &metadata)?;
        report.absorb(output.report(&format!("cargo test --package {package}"), success));
    }
    Ok(report)
}

fn cargo_test(selection: &[&str], metadata: &Value) -> Result<(Output, bool)> {
    println!("\ncargo test {}", selection.join(" "));
    let mut output = Output::new(packages(metadata));
    let mut command = process::cargo();
    command.args(["test", "--no-fail-fast"]).args(selection).env("CARGO_TERM_COLOR", "never");
    let (status, _) = process::run_by_line(&mut command, |line| {
        println!("{line}");
        output.line(line);
    })?;
    Ok((output, status.success()))
}

fn metadata() -> Result<Value> {
    let metadata = process::cargo().args(["metadata", "--no-deps", "--format-version", "1"]).output()?;
    serde_json::from_slice(&metadata.stdout).context("cargo metadata says nothing readable")
}

/// The names of the workspace's packages.
fn names(metadata: &Value) -> impl Iterator<Item = &str> {
    list(&metadata["packages"]).iter().filter_map(|package| package["name"].as_str())
}

/// The packages by what the output of their tests says of them.
fn packages(metadata: &Value) -> Packages {
    let mut found = Packages::new();
    for package in list(&metadata["packages"]) {
        let folder = package["manifest_path"].as_str().and_then(|manifest| Path::new(manifest).parent());
        for target in list(&package["targets"]) {
            let (Some(folder), Some(name), Some(source)) =
                (folder, package["name"].as_str(), target["src_path"].as_str())
            else {
                continue;
            };
            let Ok(source) = Path::new(source).strip_prefix(folder) else { continue };
            let program = target["name"].as_str().unwrap_or_default().replace('-', "_");
            found.insert((program, source.to_string_lossy().replace('\\', "/")), name.to_owned());
        }
    }
    found
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_packages_of_the_workspace_are_found() {
        let metadata = metadata().unwrap();
        assert!(names(&metadata).any(|name| name == "green-api"));
        let packages = packages(&metadata);
        let package =
            |program: &str, source: &str| packages.get(&(program.to_owned(), source.to_owned())).map(String::as_str);
        assert_eq!(package("green_api", "src/lib.rs"), Some("green-api"));
        assert_eq!(package("green_api", "src/main.rs"), Some("green-api-cli"));
    }
}
