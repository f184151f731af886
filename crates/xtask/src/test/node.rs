//! The Node package as people get it: packed, installed into an empty folder, and used from there.

use std::{fs, path::Path, process::Command};

use anyhow::{Result, anyhow};

use super::{Report, report::Counts, samples};
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
    report.check(ROW, "samples and guides compile, and the samples send what their pages say", run_samples(folder));
}

/// Type-checks the samples of the reference pages and the code of the guides against the installed package, and runs the samples.
fn run_samples(folder: &Path) -> Result<()> {
    let (written, place) = (samples::written()?, folder.join("samples"));
    fs::create_dir_all(&place)?;
    let own = [written.join("samples.ts"), written.join("requests.json")];
    own.iter().chain(&samples::guides("typescript")?).try_for_each(|file| samples::put(file, &place))?;
    let modules = workspace::root().join("bindings/node/node_modules");
    let options = serde_json::json!({
        "compilerOptions": {
            "target": "es2022", "lib": ["es2023"], "module": "node16", "moduleResolution": "node16", "strict": true,
            "exactOptionalPropertyTypes": true, "noUncheckedIndexedAccess": true, "noUnusedLocals": true,
            "types": ["node"], "typeRoots": [modules.join("@types")],
        },
        "include": ["*.ts"],
    });
    fs::write(place.join("tsconfig.json"), options.to_string())?;
    fs::write(place.join("package.json"), r#"{"type": "module"}"#)?;
    let mut compiler = process::command("node");
    process::run_quietly(compiler.arg(modules.join("typescript/bin/tsc")).arg("--project").arg(&place))?;
    let mut runner = process::command("node");
    process::run_quietly(runner.arg(samples::runner("run.mjs")).arg(&place)).map(drop)
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
