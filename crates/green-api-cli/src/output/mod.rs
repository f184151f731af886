//! What commands print: for people, or with `--json` for programs.

pub mod human;
pub mod line;

use std::io::{self, Write};

use clap::Args;
use serde_json::Value;

use crate::failure::Failure;

/// How to print.
#[derive(Args, Clone, Copy, Debug)]
#[command(next_help_heading = "Output")]
pub struct Output {
    /// Print JSON, one line each; errors too, on standard error
    #[arg(long = "json", id = " json")]
    json: bool,
}

impl Output {
    /// Whether a program reads it.
    pub fn is_for_machines(self) -> bool {
        self.json
    }

    /// Prints a method's answer.
    pub fn answer(self, json: &[u8]) -> Result<(), Failure> {
        let mut output = anstream::stdout().lock();
        let written = if self.json {
            output.write_all(json).and_then(|()| output.write_all(b"\n"))
        } else {
            let value: Value = serde_json::from_slice(json).map_err(io::Error::from)?;
            human::write(&mut output, &value)
        };
        finished(written.and_then(|()| output.flush()))
    }

    /// Prints a value, or for people what `text` says.
    pub fn say(self, value: &Value, text: &str) -> Result<(), Failure> {
        let line = if self.json { value.to_string() } else { text.to_owned() };
        finished(writeln!(anstream::stdout(), "{line}"))
    }
}

/// Whoever reads may have seen enough, as `head` does.
pub fn finished(written: io::Result<()>) -> Result<(), Failure> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}
