//! The methods of the API as commands, made from the table that the specification gives.

mod command;
mod progress;
mod request;
mod table;

use clap::{ArgMatches, Args, Command};
use green_api::Client;

use self::table::{Method, Section};
use crate::{connection::Connection, failure::Failure, output::Output, text::Reader};

mod generated {
    use super::table::{FileFlag, Flag, Method, Section, Takes};
    include!(concat!(env!("OUT_DIR"), "/methods.rs"));
}

/// Where and how to call a method.
#[derive(Args)]
struct Options {
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    connection: Connection,
}

/// The sections with their methods.
pub fn sections() -> &'static [Section] {
    generated::SECTIONS
}

fn all() -> impl Iterator<Item = &'static Method> {
    sections().iter().flat_map(|section| section.methods)
}

/// The method of a command.
pub fn named(command: &str) -> Option<&'static Method> {
    all().find(|method| method.command == command)
}

/// A command for each method, that calls it.
pub fn calling() -> impl Iterator<Item = Command> {
    all().map(|method| command::described(Options::augment_args(command::command(method)), method))
}

/// A command for each method, that only checks its request.
pub fn checking() -> impl Iterator<Item = Command> {
    all().map(|method| command::described(command::command(method), method))
}

/// Calls the method.
pub async fn call(method: &'static Method, matches: &ArgMatches) -> Result<(), Failure> {
    let options = <Options as clap::FromArgMatches>::from_arg_matches(matches)?;
    let request = request::request(method, matches, &mut Reader::default())?;
    let client: Client = options.connection.client()?;
    let (file, progress) = progress::shown(request::file(method, matches)?, options.output);
    let answer = client.perform(method.name, &request, file).await;
    progress.finish();
    options.output.answer(&answer?.canonical()?)
}

/// Checks a request of the method without sending it.
pub fn check(method: &'static Method, matches: &ArgMatches) -> Result<(), Failure> {
    let request = request::request(method, matches, &mut Reader::default())?;
    green_api::validate_request(method.name, &request, request::file(method, matches)?)?;
    Ok(())
}
