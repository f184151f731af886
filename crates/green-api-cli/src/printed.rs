//! What the program prints about itself: the specification, completions for shells, manual pages.

use std::{
    fs,
    io::{self, Write},
    path::PathBuf,
};

use clap::{Args, Command, ValueHint};
use clap_complete::Shell;

use crate::{failure::Failure, output::finished};

/// Print completions for a shell
#[derive(Args)]
pub struct CompletionsArguments {
    /// The shell
    shell: Shell,
}

/// Write manual pages, one for each command
#[derive(Args)]
pub struct ManArguments {
    /// Folder to write them to
    #[arg(value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    folder: PathBuf,
}

/// Prints the specification as one OpenAPI 3.1 document.
pub fn spec() -> Result<(), Failure> {
    finished(io::stdout().write_all(green_api_spec::OPENAPI_JSON.as_bytes()))
}

/// Prints the completions.
pub fn completions(arguments: &CompletionsArguments, mut command: Command) -> Result<(), Failure> {
    let mut text = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, "green-api", &mut text);
    finished(io::stdout().write_all(&text))
}

/// Writes the manual pages.
pub fn man(arguments: &ManArguments, command: Command) -> Result<(), Failure> {
    fs::create_dir_all(&arguments.folder)?;
    Ok(clap_mangen::generate_to(command, &arguments.folder)?)
}
