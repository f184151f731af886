//! The workspace's own tests and the examples in its documentation.

use anyhow::{Context, Result};
use serde_json::Value;

use super::{
    libtest::Output,
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
    let (output, success) = cargo_test(&["--workspace"])?;
    if !output.nothing_ran() {
        return Ok(output.report("cargo test", success));
    }
    // Something does not compile. Cargo stops there, but the packages that compile are tested all the same.
    let mut report = Report::default();
    for package in packages()? {
        let (output, success) = cargo_test(&["--package", &package])?;
        report.absorb(output.report(&format!("cargo test --package {package}"), success));
    }
    Ok(report)
}

fn cargo_test(selection: &[&str]) -> Result<(Output, bool)> {
    println!("\ncargo test {}", selection.join(" "));
    let mut output = Output::default();
    let mut command = process::cargo();
    command.args(["test", "--no-fail-fast"]).args(selection).env("CARGO_TERM_COLOR", "never");
    let (status, _) = process::run_by_line(&mut command, |line| {
        println!("{line}");
        output.line(line);
    })?;
    Ok((output, status.success()))
}

/// The names of the workspace's packages.
fn packages() -> Result<Vec<String>> {
    let metadata = process::cargo().args(["metadata", "--no-deps", "--format-version", "1"]).output()?;
    let metadata: Value = serde_json::from_slice(&metadata.stdout).context("cargo metadata says nothing readable")?;
    let packages = metadata["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
    Ok(packages.iter().filter_map(|package| package["name"].as_str()).map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_packages_of_the_workspace_are_found() {
        let packages = super::packages().unwrap();
        assert!(packages.contains(&"green-api".to_owned()), "{packages:?}");
        assert!(packages.contains(&"xtask".to_owned()), "{packages:?}");
    }
}
