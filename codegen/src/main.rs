//! `green-api-codegen`: writes or checks what is generated from the specification.

use std::{path::PathBuf, process::ExitCode};

use green_api_codegen::{Result, emit, load};

const USAGE: &str = "usage: green-api-codegen [--spec DIR] --out DIR    write the emitted files
       green-api-codegen [--spec DIR] --check     check the specification, write nothing";

fn main() -> ExitCode {
    let mut spec = PathBuf::from("spec");
    let mut out = None;
    let mut check = false;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match (argument.as_str(), argument.as_str() == "--check") {
            (_, true) => check = true,
            ("--spec", _) => spec = arguments.next().map(PathBuf::from).unwrap_or_default(),
            ("--out", _) => out = arguments.next().map(PathBuf::from),
            _ => {
                eprintln!("{USAGE}");
                return ExitCode::from(2);
            }
        }
    }
    if check == out.is_some() {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    }
    match run(&spec, out.as_deref()) {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(spec: &std::path::Path, out: Option<&std::path::Path>) -> Result<String> {
    let specification = load(spec)?;
    let files = emit::core::files(&specification.api)?;
    if let Some(out) = out {
        emit::write(out, &files)?;
    }
    let api = &specification.api;
    Ok(format!("{} methods, {} notification kinds, {} types, {} emitted files", api.operations.len(), api.webhooks.len(), api.types.len(), files.len()))
}
