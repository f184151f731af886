//! `green-api`: GREEN-API on the command line.

use std::{error::Error, future::Future, process::ExitCode};

use clap::{Parser, Subcommand};

mod decode;
mod demo;
mod sandbox;

#[cfg(all(feature = "jemalloc", not(target_env = "msvc")))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// WhatsApp through GREEN-API.
#[derive(Parser)]
#[command(name = "green-api", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Sandbox(sandbox::Arguments),
    Decode(decode::Arguments),
    Demo(demo::Arguments),
}

fn main() -> ExitCode {
    let ended = match Arguments::parse().command {
        Command::Sandbox(arguments) => wait_for(sandbox::run(arguments)),
        Command::Decode(arguments) => decode::run(&arguments).map_err(Into::into),
        Command::Demo(arguments) => wait_for(demo::run(arguments)),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Runs what waits for the network.
fn wait_for<E: Error + 'static>(work: impl Future<Output = Result<(), E>>) -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    Ok(runtime.block_on(work)?)
}
