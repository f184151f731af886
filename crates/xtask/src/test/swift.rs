//! The Swift package, where there is a Swift.

use anyhow::{Result, bail};

use super::report::{Counts, Report};
use crate::{process, workspace};

const ROW: &str = "swift";

/// Runs its tests, or says why not.
pub fn run() -> Report {
    println!("\n{ROW}");
    let mut report = Report::default();
    if process::command("swift").arg("--version").output().is_err() {
        let reason = "there is no Swift here: bindings/mobile/swift/README.md says how to get one";
        println!("{ROW}: skipped, {reason}");
        report.count(ROW, Counts { skipped: 1, ..Counts::default() });
        report.skip(format!("{ROW}: {reason}"));
        return report;
    }
    if let Err(error) = tests(&mut report) {
        report.check(ROW, "the package builds", Err(error));
    }
    report
}

fn tests(report: &mut Report) -> Result<()> {
    let package = workspace::root().join("bindings/mobile/swift");
    let bindgen =
        ["run", "--quiet", "--package", "green-api-mobile-bindgen", "--", "swift", "--profile", "dev", "--package"];
    process::run(process::cargo().args(bindgen).arg(&package))?;
    let mut before = Counts::default();
    let mut swift = process::command("swift");
    let (status, text) = process::run_by_line(swift.args(["test", "--jobs", "2"]).current_dir(&package), |line| {
        println!("{line}");
        if let Some(outcome) = outcome(line) {
            match outcome {
                Outcome::Passed => before.passed += 1,
                Outcome::Failed(name) => {
                    before.failed += 1;
                    report.failure(format!("{ROW}: {name}"));
                }
            }
        }
    })?;
    report.count(ROW, before);
    if before == Counts::default() || (!status.success() && before.failed == 0) {
        bail!("`swift test` ended with {status}\n{}", text.trim_end());
    }
    Ok(())
}

#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed(String),
}

/// What a line of XCTest says of a test: `Test Case 'ErrorsTests.testIt' passed (0.1 seconds)`.
fn outcome(line: &str) -> Option<Outcome> {
    let (name, rest) = line.strip_prefix("Test Case '")?.split_once('\'')?;
    match rest.trim_start().split(' ').next() {
        Some("passed") => Some(Outcome::Passed),
        Some("failed") => Some(Outcome::Failed(name.to_owned())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_xctest_are_read() {
        for (line, expected) in [
            ("Test Case 'ErrorsTests.testIt' passed (0.1 seconds)", Some(Outcome::Passed)),
            (
                "Test Case 'ErrorsTests.testIt' failed (0.1 seconds)",
                Some(Outcome::Failed("ErrorsTests.testIt".to_owned())),
            ),
            ("Test Case 'ErrorsTests.testIt' started at 2026-01-01 00:00:00.000", None),
            ("Test Suite 'All tests' passed at 2026-01-01 00:00:00.000", None),
        ] {
            assert_eq!(outcome(line), expected, "{line}");
        }
    }
}
