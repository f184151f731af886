//! The specification against the sandbox, by schemathesis.

use anyhow::Result;

use super::{Report, gateway::Gateway, setup};
use crate::{process, workspace};

const ROW: &str = "specification against the sandbox";
const NAME: &str = "schemathesis finds no contradiction between the specification and the sandbox";

/// Runs it.
pub fn run() -> Report {
    println!("\n{ROW}");
    let mut report = Report::default();
    report.check(ROW, NAME, check());
    report
}

fn check() -> Result<()> {
    let folder = workspace::root().join("tests/schemathesis");
    let python = setup::python("schemathesis", &folder.join("requirements.txt"))?;
    let gateway = Gateway::start()?;
    let mut command = process::command(python);
    command.args([
        "-B",
        "-m",
        "schemathesis.cli",
        "--config-file",
        "schemathesis.toml",
        "run",
        "../../spec/openapi.json",
    ]);
    command.args(["--url", gateway.url(), "--no-color"]).current_dir(folder);
    process::run_quietly(gateway.introduce(&mut command)).map(drop)
}
