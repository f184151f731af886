//! The Node package as people get it: packed, installed into an empty folder, and used from there.

use std::{fs, path::Path, process::Command};

use anyhow::{Result, anyhow};

use super::{Report, report::Counts};
use crate::{node, process, workspace};

const ROW: &str = "the Node package";

/// Builds, packs, installs and runs the tests.
pub fn run() -> Report {
    let mut report = Report::default();
    println!("\nthe Node package: building, packing and installing it");
    match node::installed(node::Profile::Development, "tests") {
        Ok(folder) => tests(&folder, &mut report),
        Err(error) => report.check(ROW, "it is built, packed and installed", Err(error)),
    }
    report
}

fn tests(folder: &Path, report: &mut Report) {
    let mut files: Vec<_> = fs::read_dir(folder.join("tests"))
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.contains(".test."))
        .collect();
    files.sort();
    for file in files {
        let row = format!("{ROW}: {}", file.split(".test.").next().unwrap_or(&file));
        println!("\n{row}");
        if let Err(error) = test(folder, &file, &row, report) {
            report.check(&row, "it runs to its end", Err(error));
        }
    }
}

/// One file of tests, in a process of its own.
fn test(folder: &Path, file: &str, row: &str, report: &mut Report) -> Result<()> {
    let mut command = Command::new("node");
    command
        .current_dir(folder)
        .args(["--test", "--test-reporter=tap", "--expose-gc"])
        .arg(Path::new("tests").join(file))
        .env("GREEN_API_REPOSITORY", workspace::root());
    let mut output = Tap::default();
    let (status, text) = process::run_by_line(&mut command, |line| output.line(line))?;
    let Tap { results, .. } = output;
    if results.is_empty() {
        return Err(anyhow!("no test ran; it ended with {status}\n{}", text.trim_end()));
    }
    let failed = results.iter().any(|result| matches!(result.outcome, Outcome::Failed));
    for Found { name, outcome } in results {
        match outcome {
            Outcome::Passed => report.check(row, &name, Ok(())),
            Outcome::Failed => report.check(row, &name, Err(anyhow!("see below"))),
            Outcome::Skipped(reason) => {
                println!("{name} ... skipped");
                report.count(row, Counts { skipped: 1, ..Counts::default() });
                report.skip(format!("{row}: {name} ({reason})"));
            }
        }
    }
    if failed {
        println!("{}", text.trim_end());
    } else if !status.success() {
        return Err(anyhow!("it ended with {status}\n{}", text.trim_end()));
    }
    Ok(())
}

/// What is read of the output of `node --test`, in the format TAP.
#[derive(Default)]
struct Tap {
    results: Vec<Found>,
}

#[derive(Debug, PartialEq, Eq)]
struct Found {
    name: String,
    outcome: Outcome,
}

#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
    Skipped(String),
}

impl Tap {
    /// `ok 1 - name`, `not ok 2 - name`, `ok 3 - name # SKIP reason`, at the outermost level.
    fn line(&mut self, line: &str) {
        let (passed, rest) = match (line.strip_prefix("ok "), line.strip_prefix("not ok ")) {
            (Some(rest), _) => (true, rest),
            (_, Some(rest)) => (false, rest),
            _ => return,
        };
        let Some((_, name)) = rest.split_once(" - ") else { return };
        let (name, skipped) = match name.split_once(" # SKIP") {
            Some((name, reason)) => (name, Some(reason.trim().to_owned())),
            None => (name, None),
        };
        let outcome = match (passed, skipped) {
            (_, Some(reason)) => Outcome::Skipped(reason),
            (true, None) => Outcome::Passed,
            (false, None) => Outcome::Failed,
        };
        self.results.push(Found { name: name.to_owned(), outcome });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_output_of_nodes_tests_is_read() {
        let text = "TAP version 13\n# Subtest: it works\nok 1 - it works\n  ---\n  ...\nnot ok 2 - it fails\n    ok 1 - inside\n\
                    ok 3 - it waits # SKIP no phone\n# tests 3\n";
        let mut output = Tap::default();
        text.lines().for_each(|line| output.line(line));
        let found: Vec<_> = output.results.iter().map(|found| (found.name.as_str(), &found.outcome)).collect();
        let skipped = Outcome::Skipped("no phone".to_owned());
        assert_eq!(found, [("it works", &Outcome::Passed), ("it fails", &Outcome::Failed), ("it waits", &skipped)]);
    }
}
