//! `green-api-codegen`: writes or checks what is generated from the specification.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use green_api_codegen::{Result, emit, load};

const USAGE: &str = "usage: green-api-codegen [--spec DIR] --out DIR        write the emitted files of the core
       green-api-codegen [--spec DIR] --reference DIR  write the reference pages
       green-api-codegen [--spec DIR] --samples DIR    write the samples of the pages as files that tests run
       green-api-codegen [--spec DIR] --postman DIR    write the Postman collection and its environment
       green-api-codegen [--spec DIR] --bundle FILE    write the specification as one JSON document
       green-api-codegen [--spec DIR] --check          check the specification, write nothing
DIR of the specification is spec when it is left out.";

/// What the command line asks for.
#[derive(Default)]
struct Arguments {
    spec: Option<PathBuf>,
    out: Option<PathBuf>,
    reference: Option<PathBuf>,
    samples: Option<PathBuf>,
    postman: Option<PathBuf>,
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
                "--out" => arguments.out = Some(given.next()?.into()),
                "--reference" => arguments.reference = Some(given.next()?.into()),
                "--samples" => arguments.samples = Some(given.next()?.into()),
                "--postman" => arguments.postman = Some(given.next()?.into()),
                "--bundle" => arguments.bundle = Some(given.next()?.into()),
                _ => return None,
            }
        }
        let folders = [&arguments.out, &arguments.reference, &arguments.samples, &arguments.postman];
        let writes = folders.into_iter().any(Option::is_some) || arguments.bundle.is_some();
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
    if let Some(reference) = &arguments.reference {
        emit::write(reference, &emit::docs::reference(&specification)?)?;
    }
    if let Some(samples) = &arguments.samples {
        emit::write(samples, &emit::docs::samples(&specification)?)?;
    }
    if let Some(postman) = &arguments.postman {
        emit::write(postman, &emit::docs::postman(&specification)?)?;
    }
    if let Some(bundle) = &arguments.bundle {
        emit::write_file(bundle, &specification.bundle)?;
    }
    let (methods, kinds, types) = (api.operations.len(), api.webhooks.len(), api.types.len());
    Ok(format!("{methods} methods, {kinds} notification kinds, {types} types, {} emitted files", files.len()))
}
