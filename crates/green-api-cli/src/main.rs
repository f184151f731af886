//! `green-api`: GREEN-API on the command line.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod decode;

/// WhatsApp through GREEN-API.
#[derive(Parser)]
#[command(name = "green-api", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Decode(decode::Arguments),
}

fn main() -> ExitCode {
    let ended = match Arguments::parse().command {
        Command::Decode(arguments) => decode::run(&arguments).map_err(Into::<Box<dyn std::error::Error>>::into),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
