//! The Python package: its tests with the installed wheel, and what type checkers say of it.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};

use super::{Report, report::Counts, setup};
use crate::{
    process,
    python::{self, Profile},
};

const ROW: &str = "Python package";

/// Runs the tests and the checks.
pub fn run() -> Report {
    println!("\n{ROW}");
    let mut report = Report::default();
    let ready = match Ready::set_up() {
        Ok(ready) => ready,
        Err(error) => {
            report.check(ROW, "the wheel is built and installed", Err(error));
            return report;
        }
    };
    if let Err(error) = pytest(&ready, &mut report) {
        report.check(ROW, "pytest runs", Err(error));
    }
    let checks: [(&str, fn(&Ready) -> Result<()>); 6] = [
        ("the wheel works where nothing else is installed", alone),
        ("the code is formatted (ruff)", |ready| ready.module("ruff", &["format", "--check", "."])),
        ("the linter has nothing to say (ruff)", |ready| ready.module("ruff", &["check", "."])),
        ("package, tests and examples are typed (mypy --strict)", mypy),
        ("package, tests and examples are typed (pyright)", pyright),
        ("the types of the native module are what it has (stubtest)", stubtest),
    ];
    for (name, check) in checks {
        report.check(ROW, name, check(&ready));
    }
    report
}

/// An environment with the tools and the wheel.
struct Ready {
    python: PathBuf,
    wheel: PathBuf,
}

impl Ready {
    fn set_up() -> Result<Self> {
        let python = python::tools("test")?;
        let wheel = python::wheel(&python, Profile::Dev)?;
        python::install(&python, &wheel)?;
        Ok(Self { python, wheel })
    }

    fn module(&self, name: &str, arguments: &[&str]) -> Result<()> {
        let mut command = process::command(&self.python);
        command.args(["-B", "-m", name]).args(arguments).current_dir(python::folder());
        process::run_quietly(&mut command).map(drop)
    }
}

/// Counts what its last line says; the lines before name what failed and what was skipped.
fn pytest(ready: &Ready, report: &mut Report) -> Result<()> {
    let mut command = process::command(&ready.python);
    command.args(["-B", "-m", "pytest", "-rfEs", "--color=no", "tests"]).current_dir(python::folder());
    let mut last = String::new();
    let (status, _) = process::run_by_line(&mut command, |line| {
        println!("{line}");
        for (sign, is_failure) in [("FAILED ", true), ("ERROR ", true), ("SKIPPED ", false)] {
            if let Some(what) = line.strip_prefix(sign) {
                let named = format!("{ROW}: {what}");
                if is_failure { report.failure(named) } else { report.skip(named) }
            }
        }
        if !line.is_empty() {
            line.clone_into(&mut last);
        }
    })?;
    let counts = counts(&last).ok_or_else(|| anyhow!("its last line is `{last}`"))?;
    report.count(ROW, counts);
    if !status.success() && counts.failed == 0 {
        bail!("it ended with {status}");
    }
    Ok(())
}

/// `=== 1 failed, 12 passed, 2 skipped, 1 error in 3.21s ===`.
fn counts(line: &str) -> Option<Counts> {
    let (told, _) = line.trim_matches('=').trim().rsplit_once(" in ")?;
    let mut counts = Counts::default();
    for part in told.split(", ") {
        let (number, what) = part.split_once(' ')?;
        let number = number.parse::<usize>().ok()?;
        match what {
            "passed" | "xfailed" => counts.passed += number,
            "failed" | "error" | "errors" | "xpassed" => counts.failed += number,
            "skipped" => counts.skipped += number,
            _ => {}
        }
    }
    Some(counts)
}

fn alone(ready: &Ready) -> Result<()> {
    let python = python::alone(&ready.python, &ready.wheel)?;
    process::run_quietly(process::command(python).arg("-I").arg(python::folder().join("checks/alone.py"))).map(drop)
}

fn mypy(ready: &Ready) -> Result<()> {
    let cache = crate::workspace::target().join("python-mypy");
    ready.module("mypy", &["--strict", "--cache-dir", &text(&cache)])
}

fn pyright(ready: &Ready) -> Result<()> {
    let checks = python::folder().join("checks");
    setup::node_modules(&checks)?;
    let mut command = setup::node(&checks, "pyright/index.js");
    command.current_dir(python::folder()).arg("--pythonpath").arg(&ready.python);
    process::run_quietly(&mut command).map(drop)
}

fn stubtest(ready: &Ready) -> Result<()> {
    ready.module("mypy.stubtest", &["green_api._native", "--ignore-disjoint-bases"])
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_of_pytest_is_counted() {
        let line = "== 2 failed, 12 passed, 3 skipped, 4 warnings, 1 error in 3.21s (0:00:03) ==";
        assert_eq!(counts(line), Some(Counts { passed: 12, failed: 3, skipped: 3 }));
        assert_eq!(counts("= 7 passed in 0.10s ="), Some(Counts { passed: 7, failed: 0, skipped: 0 }));
        assert_eq!(counts("Traceback"), None);
    }
}
