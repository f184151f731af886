//! `green-api-codegen`: writes or checks what is generated from the specification.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use green_api_codegen::{
    Result, Specification,
    control::{self, ControlApi},
    emit, load,
};

/// The description of the sandbox's control interface, in the repository.
const CONTROL: &str = "crates/green-api-sandbox/docs/control.openapi.json";

/// Something that can be written.
struct Output {
    option: &'static str,
    /// What the option takes.
    value: &'static str,
    help: &'static str,
    write: fn(&Specification, &mut Control, &Path) -> Result<()>,
}

const OUTPUTS: &[Output] = &[
    Output {
        option: "--out",
        value: "DIR",
        help: "the files of the core",
        write: |specification, _, path| emit::write(path, &emit::core::files(&specification.api)?),
    },
    Output {
        option: "--python",
        value: "DIR",
        help: "the generated sources of the Python package",
        write: |specification, control, path| {
            emit::write(path, &emit::python::files(&specification.api, control.read()?)?)
        },
    },
    Output {
        option: "--node",
        value: "DIR",
        help: "the generated sources of the npm package",
        write: |specification, control, path| {
            emit::write(path, &emit::node::files(&specification.api)?)?;
            emit::write(path, &emit::node::testing::files(control.read()?))
        },
    },
    Output {
        option: "--reference",
        value: "DIR",
        help: "the reference pages",
        write: |specification, _, path| emit::write(path, &emit::docs::reference(specification)?),
    },
    Output {
        option: "--samples",
        value: "DIR",
        help: "the samples of the reference pages, as files that tests run",
        write: |specification, _, path| emit::write(path, &emit::docs::samples(specification)?),
    },
    Output {
        option: "--postman",
        value: "DIR",
        help: "the Postman collection and its environment",
        write: |specification, _, path| emit::write(path, &emit::docs::postman(specification)?),
    },
    Output {
        option: "--bundle",
        value: "FILE",
        help: "the specification as one JSON document",
        write: |specification, _, path| emit::write_file(path, &specification.bundle),
    },
];

/// The control interface, read when it is needed.
struct Control {
    path: PathBuf,
    api: Option<ControlApi>,
}

impl Control {
    fn read(&mut self) -> Result<&ControlApi> {
        let api = match self.api.take() {
            Some(api) => api,
            None => control::load(&self.path)?,
        };
        Ok(self.api.insert(api))
    }
}

/// What the command line asks for.
#[derive(Default)]
struct Arguments {
    spec: Option<PathBuf>,
    control: Option<PathBuf>,
    outputs: Vec<(&'static Output, PathBuf)>,
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
                option => {
                    let output = OUTPUTS.iter().find(|output| output.option == option)?;
                    arguments.outputs.push((output, given.next()?.into()));
                }
            }
        }
        (arguments.check == arguments.outputs.is_empty()).then_some(arguments)
    }
}

fn main() -> ExitCode {
    if std::env::args().skip(1).any(|argument| argument == "--help" || argument == "-h") {
        println!("{}", usage());
        return ExitCode::SUCCESS;
    }
    let Some(arguments) = Arguments::parse(std::env::args().skip(1)) else {
        eprintln!("{}", usage());
        return ExitCode::from(2);
    };
    match run(arguments) {
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

fn usage() -> String {
    let options = OUTPUTS.iter().map(|output| (format!("{} {}", output.option, output.value), output.help));
    let options = options.map(|(option, help)| format!("  {option:<16}write {help}")).collect::<Vec<_>>().join("\n");
    format!(
        "usage: green-api-codegen [--spec DIR] [--control FILE] WHAT…
{options}
  --check         check the specification, write nothing
The specification is read from spec, the sandbox's control interface from
{CONTROL} when they are left out."
    )
}

fn run(arguments: Arguments) -> Result<String> {
    let specification = load(arguments.spec.as_deref().unwrap_or(Path::new("spec")))?;
    let mut control = Control { path: arguments.control.unwrap_or_else(|| CONTROL.into()), api: None };
    for (output, path) in &arguments.outputs {
        (output.write)(&specification, &mut control, path)?;
    }
    let api = &specification.api;
    // Also a check: what does not come out as Rust is an error of the specification.
    let emitted = emit::core::files(api)?.len();
    let (methods, kinds, types) = (api.operations.len(), api.webhooks.len(), api.types.len());
    Ok(format!("{methods} methods, {kinds} notification kinds, {types} types, {emitted} emitted files"))
}
