//! `green-api`: GREEN-API on the command line.
#![allow(clippy::doc_markdown, reason = "the documentation of arguments is printed as help")]

use std::{future::Future, process::ExitCode};

use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser, Subcommand};

mod connection;
mod decode;
mod demo;
mod failure;
mod handling;
mod help;
mod listen;
mod login;
mod methods;
mod output;
mod printed;
mod profiles;
mod sandbox;
mod state;
mod text;
mod webhook;

use self::failure::Failure;

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
    Login(login::Arguments),
    Listen(Box<listen::Arguments>),
    Webhook(webhook::Arguments),
    State(state::StateArguments),
    Health(state::HealthArguments),
    Profile(profiles::Arguments),
    /// Check the request of a method without sending it
    Validate(Validate),
    Sandbox(sandbox::Arguments),
    Demo(demo::Arguments),
    Decode(decode::Arguments),
    /// Print the specification, one OpenAPI 3.1 document
    Spec,
    Completions(printed::CompletionsArguments),
    Man(printed::ManArguments),
}

/// The method's own command stands below this one.
#[derive(clap::Args)]
struct Validate {}

fn main() -> ExitCode {
    let command = command();
    let matches = command.clone().get_matches();
    match run(command, &matches) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(for_machines(&matches)),
    }
}

/// The whole command line: what is written here, and the methods of the specification.
fn command() -> clap::Command {
    let checking = |command: clap::Command| command.subcommands(methods::checking()).subcommand_required(true);
    let command = Arguments::command().mut_subcommand("validate", checking).subcommands(methods::calling());
    help::with_sections(command)
}

fn run(command: clap::Command, matches: &ArgMatches) -> Result<(), Failure> {
    let called = matches.subcommand().and_then(|(name, own)| Some((methods::named(name)?, own)));
    if let Some((method, own)) = called {
        return wait_for(methods::call(method, own));
    }
    match Arguments::from_arg_matches(matches)?.command {
        Command::Login(arguments) => wait_for(login::run(arguments)),
        Command::Listen(arguments) => wait_for(listen::run(*arguments)),
        Command::Webhook(arguments) => wait_for(webhook::run(arguments)),
        Command::State(arguments) => wait_for(state::state(arguments)),
        Command::Health(arguments) => wait_for(state::health(arguments)),
        Command::Profile(arguments) => profiles::run(arguments),
        Command::Validate(_) => {
            let below = matches.subcommand_matches("validate").and_then(ArgMatches::subcommand);
            let checked = below.and_then(|(name, own)| Some(methods::check(methods::named(name)?, own)));
            checked.unwrap_or_else(|| Err(Failure::usage("name a method, for example send-message")))
        }
        Command::Sandbox(arguments) => wait_for(async { sandbox::run(arguments).await.map_err(Failure::other) }),
        Command::Demo(arguments) => wait_for(async { demo::run(arguments).await.map_err(Failure::other) }),
        Command::Decode(arguments) => decode::run(&arguments).map_err(Failure::other),
        Command::Spec => printed::spec(),
        Command::Completions(arguments) => printed::completions(&arguments, command),
        Command::Man(arguments) => printed::man(&arguments, command),
    }
}

/// Whether the command that was given has `--json`.
fn for_machines(matches: &ArgMatches) -> bool {
    let own = matches.try_get_one::<bool>(" json").ok().flatten() == Some(&true);
    own || matches.subcommand().is_some_and(|(_, below)| for_machines(below))
}

/// Runs what waits for the network.
fn wait_for(work: impl Future<Output = Result<(), Failure>>) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let ended = runtime.block_on(work);
    // A read of standard input cannot be called back: it must not keep the program from ending.
    runtime.shutdown_background();
    ended
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_whole_command_line_holds_together() {
        super::command().debug_assert();
    }
}
