//! `green-api-codegen`: writes or checks what is generated from the specification.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use green_api_codegen::{Result, control, emit, load};

/// The description of the sandbox's control interface, in the repository.
const CONTROL: &str = "crates/green-api-sandbox/docs/control.openapi.json";

const USAGE: &str = "usage: green-api-codegen [--spec DIR] --out DIR        write the emitted files of the core
       green-api-codegen [--spec DIR] --node DIR       write the generated sources of the npm package
       green-api-codegen [--spec DIR] --bundle FILE    write the specification as one JSON document
       green-api-codegen [--spec DIR] --check          check the specification, write nothing
DIR of the specification is spec when it is left out. Packages also need the description of the sandbox's control interface:
--control FILE, crates/green-api-sandbox/docs/control.openapi.json when it is left out.";

/// What the command line asks for.
#[derive(Default)]
struct Arguments {
    spec: Option<PathBuf>,
    control: Option<PathBuf>,
    out: Option<PathBuf>,
    node: Option<PathBuf>,
    bundle: Option<PathBuf>,
    check: bool,
}

impl Arguments {
    /// `None` when they make no sense.
    fn parse(mut given: impl Iterator<Item = String>) -> Option<Self> {
        let mut arguments = Self::default();
        while let Some(argument) = given.next() {
            match argument.as_str() {
                "--check" => arguments.check = true,
                "--spec" => arguments.spec = Some(given.next()?.into()),
                "--control" => arguments.control = Some(given.next()?.into()),
                "--out" => arguments.out = Some(given.next()?.into()),
                "--node" => arguments.node = Some(given.next()?.into()),
                "--bundle" => arguments.bundle = Some(given.next()?.into()),
                _ => return None,
            }
        }
        let writes = arguments.out.is_some() || arguments.node.is_some() || arguments.bundle.is_some();
        (arguments.check != writes).then_some(arguments)
    }
}

fn main() -> ExitCode {
    if std::env::args().skip(1).any(|argument| argument == "--help" || argument == "-h") {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    let Some(arguments) = Arguments::parse(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match run(&arguments) {
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

fn run(arguments: &Arguments) -> Result<String> {
    let specification = load(arguments.spec.as_deref().unwrap_or(Path::new("spec")))?;
    let api = &specification.api;
    let files = emit::core::files(api)?;
    if let Some(out) = &arguments.out {
        emit::write(out, &files)?;
    }
    if let Some(node) = &arguments.node {
        let control = control::load(arguments.control.as_deref().unwrap_or(Path::new(CONTROL)))?;
        emit::write(node, &emit::node::files(api)?)?;
        emit::write(node, &emit::node::testing::files(&control))?;
    }
    if let Some(bundle) = &arguments.bundle {
        emit::write_file(bundle, &specification.bundle)?;
    }
    let (methods, kinds, types) = (api.operations.len(), api.webhooks.len(), api.types.len());
    Ok(format!("{methods} methods, {kinds} notification kinds, {types} types, {} emitted files", files.len()))
}
