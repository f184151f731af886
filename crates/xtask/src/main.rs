//! `cargo xtask`: the project's own commands. Nothing to install but cargo; the checks with other people's tools also want
//! Python and Node.

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::{Parser, Subcommand, ValueEnum};

mod behaviours;
mod ci;
mod docs;
mod generate;
mod kotlin;
mod node;
mod process;
mod python;
mod spec_diff;
mod test;
mod workspace;

/// The project's own commands.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Shows the whole exchange: links an instance of a local gateway, sends a text, receives the answer
    Demo,
    /// Sets up what the tests need and runs them; the last line says how many passed and failed
    Test {
        /// Only these; all without
        suites: Vec<test::Suite>,
    },
    /// Everything that must hold before a change is taken: format, lints, documentation, generated files, tests
    Ci,
    /// Writes the generated files that are committed
    Generate {
        /// Write nothing, fail when one is out of date
        #[arg(long)]
        check: bool,
    },
    /// Builds what is published for a language, for this platform
    Package {
        /// Which language
        language: Language,
        /// Where to put it
        #[arg(long)]
        out: PathBuf,
    },
    /// Builds the documentation as a static site, and fails on broken links
    Docs,
    /// Says what a change of the API adds, alters or breaks for users of each language
    SpecDiff {
        /// The specification before: a bundle, a folder that holds one, or a revision of the repository
        old: String,
        /// The specification after
        new: String,
    },
    /// Measures
    Bench {
        /// What to measure
        what: Benchmark,
        /// Only these parts, of those that have parts
        parts: Vec<String>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Benchmark {
    /// The Kotlin module beside Jackson: calls, decoding, and the size of the native library
    Kotlin,
    /// Decoding of notifications
    Decode,
    /// The local gateway: requests a second, memory of long polls, time to start
    Sandbox,
    /// The Python package beside other libraries
    Python,
    /// The npm package beside what people use otherwise: decode, calls, webhooks, uploads, loading
    Node,
}

#[derive(Clone, Copy, ValueEnum)]
enum Language {
    /// Wheel and source distribution
    Python,
    /// The tarballs for npm
    Node,
    /// The jar for the JVM
    Kotlin,
}

fn main() -> ExitCode {
    match run(&Arguments::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<ExitCode> {
    match command {
        // The demo is a part of the program, for those who installed it.
        Command::Demo => {
            process::run(process::cargo().args(["run", "--quiet", "--package", "green-api-cli", "--", "demo"]))?;
        }
        Command::Test { suites } => return Ok(test::run(suites).finish()),
        Command::Ci => return Ok(ci::run().finish()),
        Command::Generate { check } => generate::generate(*check)?,
        // Folders are relative to where the command was given, not to the repository.
        Command::Package { language: Language::Python, out } => python::package(&std::path::absolute(out)?)?,
        Command::Package { language: Language::Node, out } => {
            node::package(node::Profile::Release, &std::path::absolute(out)?)?;
        }
        Command::Package { language: Language::Kotlin, out } => kotlin::package(&std::path::absolute(out)?)?,
        Command::Docs => docs::build()?,
        Command::SpecDiff { old, new } => print!("{}", spec_diff::report(old, new)?),
        Command::Bench { what: Benchmark::Python, .. } => python::bench()?,
        Command::Bench { what: Benchmark::Node, parts } => node::bench(parts)?,
        Command::Bench { what: Benchmark::Kotlin, .. } => kotlin::bench()?,
        Command::Bench { what: Benchmark::Decode, .. } => {
            process::run(process::cargo().args(["bench", "--package", "green-api", "--bench", "decode"]))?;
        }
        Command::Bench { what: Benchmark::Sandbox, .. } => {
            process::run(process::cargo().args([
                "bench",
                "--package",
                "green-api-sandbox",
                "--features",
                "jemalloc",
                "--bench",
                "load",
            ]))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
