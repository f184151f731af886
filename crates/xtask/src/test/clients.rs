//! The service's own clients, unchanged, with the sandbox.

use std::{path::Path, process::Command};

use anyhow::{Result, anyhow};

use super::{Report, gateway::Gateway, setup};
use crate::{process, workspace};

/// A client and how its script is started.
struct Client {
    row: &'static str,
    script: fn(&Path) -> Result<Command>,
}

const CLIENTS: &[Client] = &[
    Client { row: "the service's JavaScript client with the sandbox", script: javascript },
    Client { row: "the service's Python client with the sandbox", script: python },
];

/// Runs them; each has a sandbox of its own.
pub fn run() -> Report {
    let mut report = Report::default();
    let folder = workspace::root().join("tests/official-clients");
    for client in CLIENTS {
        println!("\n{}", client.row);
        if let Err(error) = tests(client, &folder, &mut report) {
            report.check(client.row, "the client runs", Err(error));
        }
    }
    report
}

/// Every line `ok …` or `not ok …: …` is a test; a script that ends otherwise is one that failed.
fn tests(client: &Client, folder: &Path, report: &mut Report) -> Result<()> {
    let mut command = (client.script)(folder)?;
    let gateway = Gateway::start()?;
    let (mut seen, mut failed) = (0, false);
    let (status, text) = process::run_by_line(gateway.introduce(&mut command), |line| {
        if let Some(name) = line.strip_prefix("ok ") {
            report.check(client.row, name, Ok(()));
        } else if let Some(failure) = line.strip_prefix("not ok ") {
            let (name, reason) = failure.split_once(": ").unwrap_or((failure, "no reason given"));
            report.check(client.row, name, Err(anyhow!("{reason}")));
            failed = true;
        } else {
            return;
        }
        seen += 1;
    })?;
    if seen == 0 || (!status.success() && !failed) {
        return Err(anyhow!("it ended with {status}\n{}", text.trim_end()));
    }
    Ok(())
}

fn javascript(folder: &Path) -> Result<Command> {
    setup::node_modules(folder)?;
    let mut command = process::command("node");
    command.arg("client.mjs").current_dir(folder);
    Ok(command)
}

fn python(folder: &Path) -> Result<Command> {
    let python = setup::python("official-clients", &folder.join("requirements.txt"))?;
    let mut command = process::command(python);
    command.args(["-B", "client.py"]).current_dir(folder);
    Ok(command)
}
