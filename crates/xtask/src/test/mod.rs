//! `cargo xtask test`: every test of the project, counted together.

use clap::ValueEnum;

mod clients;
mod gateway;
mod junit;
mod kotlin;
mod libtest;
mod node;
mod python;
mod report;
mod rust;
mod schemathesis;
pub mod setup;
mod spec_tools;
mod swift;

pub use report::Report;

/// Tests that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Suite {
    /// The workspace's tests and the examples in its documentation
    Rust,
    /// The specification with other people's tools
    SpecTools,
    /// The specification against the sandbox (schemathesis)
    Schemathesis,
    /// The service's own clients with the sandbox
    Clients,
    /// The Node package, packed and installed
    Node,
    /// The Python package
    Python,
    /// The Kotlin module; wants Java and Maven
    Kotlin,
    /// The Swift package; skipped where there is no Swift
    Swift,
}

/// Runs suites; all of them when none is named.
pub fn run(suites: &[Suite]) -> Report {
    let suites = if suites.is_empty() { Suite::value_variants() } else { suites };
    let mut report = Report::default();
    for suite in suites {
        report.absorb(match suite {
            Suite::Rust => rust::run(),
            Suite::SpecTools => spec_tools::run(),
            Suite::Schemathesis => schemathesis::run(),
            Suite::Clients => clients::run(),
            Suite::Node => node::run(),
            Suite::Python => python::run(),
            Suite::Kotlin => kotlin::run(),
            Suite::Swift => swift::run(),
        });
    }
    report
}
