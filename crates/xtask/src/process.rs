//! Other programs: how they are started and what becomes of their output.

use std::{
    env,
    ffi::OsStr,
    io::{self, BufRead, BufReader, Read},
    path::Path,
    process::{Command, ExitStatus, Stdio},
};

use anyhow::{Context, Result, bail};

use crate::workspace;

/// A command in the repository's folder that reads nothing.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(workspace::root()).env("CARGO_TARGET_DIR", workspace::target()).stdin(Stdio::null());
    // What cargo says to this program about itself is not for a cargo below it: packages that look at these variables
    // would be built anew, and again when cargo is started by hand.
    for (name, _) in env::vars_os() {
        if ["CARGO_PKG_", "CARGO_MANIFEST_"].iter().any(|prefix| name.to_string_lossy().starts_with(prefix)) {
            command.env_remove(name);
        }
    }
    command
}

/// The cargo that runs this program.
pub fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command whose output goes to the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| could_not_start(command))?;
    if !status.success() {
        bail!("`{}` ended with {status}", shown(command));
    }
    Ok(())
}

/// Runs a command and keeps its output, which becomes the error's text when it fails.
pub fn run_quietly(command: &mut Command) -> Result<String> {
    let (status, text) = run_by_line(command, |_| {})?;
    if !status.success() {
        bail!("`{}` ended with {status}\n{}", shown(command), text.trim_end());
    }
    Ok(text)
}

/// Runs a command and shows each line of its output, both kinds in the order they come in.
pub fn run_by_line(command: &mut Command, mut line: impl FnMut(&str)) -> Result<(ExitStatus, String)> {
    // One pipe for both keeps the order, which tells what belongs to what.
    let (reader, writer) = io::pipe()?;
    let mut child =
        command.stdout(writer.try_clone()?).stderr(writer).spawn().with_context(|| could_not_start(command))?;
    // The command holds the pipe's other end as well: without this the reading below would never end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let text = read_lines(reader, &mut line)?;
    Ok((child.wait()?, text))
}

fn read_lines(reader: impl Read, line: &mut impl FnMut(&str)) -> Result<String> {
    let (mut reader, mut text, mut bytes) = (BufReader::new(reader), String::new(), Vec::new());
    while reader.read_until(b'\n', &mut bytes)? > 0 {
        let read = String::from_utf8_lossy(&bytes).into_owned();
        line(read.trim_end_matches(['\r', '\n']));
        text.push_str(&read);
        bytes.clear();
    }
    Ok(text)
}

fn could_not_start(command: &Command) -> String {
    format!("could not start `{}`: is it installed?", shown(command))
}

/// The command as one would type it, without the folders of programs.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args()).map(OsStr::to_string_lossy);
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_kinds_of_output_come_in_the_order_they_were_written() {
        let mut lines = Vec::new();
        let mut print = cargo();
        let (status, text) =
            run_by_line(print.args(["no-such-command-at-all"]), |line| lines.push(line.to_owned())).unwrap();
        assert!(!status.success());
        assert_eq!(text.lines().collect::<Vec<_>>(), lines);
        assert!(text.contains("no-such-command-at-all"), "{text}");
    }

    #[test]
    fn a_failure_names_the_command_and_shows_its_output() {
        let error = run_quietly(cargo().arg("no-such-command-at-all")).unwrap_err().to_string();
        assert!(error.contains("no-such-command-at-all` ended with"), "{error}");
        assert!(error.contains("error: no such command"), "{error}");
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let error = run(&mut command("a-program-that-nobody-has")).unwrap_err().to_string();
        assert!(error.contains("a-program-that-nobody-has"), "{error}");
    }
}
