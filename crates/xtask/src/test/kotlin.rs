//! The Kotlin module, built and tested by Maven.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use super::{Report, junit};
use crate::{kotlin, process};

/// Its row when it cannot be built.
const ROW: &str = "kotlin";

/// Runs them.
pub fn run() -> Report {
    println!("\n{ROW}");
    let mut report = Report::default();
    if let Err(error) = tests(&mut report) {
        report.check(ROW, "the module builds", Err(error));
    }
    report
}

fn tests(report: &mut Report) -> Result<()> {
    let results = kotlin::module().join("target/surefire-reports");
    // What an earlier run said must not count.
    if results.exists() {
        fs::remove_dir_all(&results).with_context(|| results.display().to_string())?;
    }
    // Tests that fail are in the reports; what else goes wrong ends Maven.
    let mut maven = kotlin::maven("dev");
    maven.args(["-Dmaven.test.failure.ignore=true", "test"]);
    let (status, text) = process::run_by_line(&mut maven, |line| println!("{line}"))?;
    if !status.success() {
        bail!("Maven ended with {status}\n{}", text.trim_end());
    }
    for file in reports(&results)? {
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        junit::count(ROW, &text, report).with_context(|| file.display().to_string())?;
    }
    Ok(())
}

/// The files that Surefire wrote, one for each class.
fn reports(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut files: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "xml"))
        .collect();
    files.sort();
    if files.is_empty() {
        bail!("no test ran");
    }
    Ok(files)
}
