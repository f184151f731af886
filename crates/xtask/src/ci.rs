//! Everything that must hold before a change is taken. A step that fails does not hide the others.

use std::process::Command;

use crate::{
    process,
    test::{self, Report},
};

/// What must hold, and the command that shows it.
struct Step {
    name: &'static str,
    cargo: &'static [&'static str],
    environment: Option<(&'static str, &'static str)>,
}

const STEPS: &[Step] = &[
    Step { name: "the code is formatted", cargo: &["fmt", "--all", "--check"], environment: None },
    Step {
        name: "clippy has nothing to say",
        cargo: &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"],
        environment: None,
    },
    Step {
        name: "the core builds without its optional parts",
        cargo: &["check", "--package", "green-api", "--no-default-features"],
        environment: None,
    },
    Step {
        name: "the local gateway builds without its optional parts",
        cargo: &[
            "clippy",
            "--package",
            "green-api-sandbox",
            "--all-targets",
            "--no-default-features",
            "--",
            "-D",
            "warnings",
        ],
        environment: None,
    },
    Step {
        name: "the documentation has no broken links",
        cargo: &["doc", "--workspace", "--no-deps"],
        environment: Some(("RUSTDOCFLAGS", "-D warnings")),
    },
];

/// The steps, then every test.
pub fn run() -> Report {
    let mut report = Report::default();
    for step in STEPS {
        println!("\n{}: cargo {}", step.name, step.cargo.join(" "));
        report.check("project", step.name, process::run(&mut command(step)));
    }
    report.absorb(test::run(&[]));
    report
}

fn command(step: &Step) -> Command {
    let mut command = process::cargo();
    command.args(step.cargo).envs(step.environment);
    command
}
