//! `green-api decode`: bodies in, what the models make of them out, a line each.

use std::io::{self, BufReader, BufWriter, Write};

use clap::Args;
use green_api::operations;
use thiserror::Error;

mod body;
mod lines;
mod outcome;

use self::{
    body::Kind,
    lines::{Line, Lines},
    outcome::Outcome,
};

/// Decode bodies: one on each line of standard input, one JSON line of standard output for each
///
/// Prints `{"ok":true,"typeWebhook":…,"typeMessage":…,"known":…,"json":…}` or `{"ok":false,"path":…,"error":…}`; `json` is the
/// body encoded again from the model. With one of the options there are `ok` and `json` only.
#[derive(Args)]
#[command(verbatim_doc_comment)]
pub struct Arguments {
    /// The lines are answers of this method
    #[arg(long, value_name = "METHOD", value_parser = method, group = "kind")]
    response: Option<&'static str>,
    /// The lines are requests of this method
    #[arg(long, value_name = "METHOD", value_parser = method, group = "kind")]
    request: Option<&'static str>,
    /// The lines are error bodies of this HTTP status
    #[arg(long, value_name = "STATUS", value_parser = clap::value_parser!(u16).range(100..=599), group = "kind")]
    error: Option<u16>,
}

/// Why reading ended early.
#[derive(Debug, Error)]
pub enum DecodeError {
    /// The method has no body of that kind.
    #[error("{method} has no JSON body in its {part}")]
    NoBody {
        /// The method.
        method: &'static str,
        /// `request` or `answer`.
        part: &'static str,
    },
    /// Standard input or output failed.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Decodes until standard input ends.
pub fn run(arguments: &Arguments) -> Result<(), DecodeError> {
    let kind = kind(arguments)?;
    let mut lines = Lines::new(BufReader::with_capacity(1 << 16, io::stdin().lock()));
    let mut output = BufWriter::new(io::stdout().lock());
    while let Some(line) = lines.next()? {
        let outcome = match line {
            Line::Bytes(body) => kind.decode(body),
            Line::TooLong => Outcome::misfit(".", lines::TOO_LONG),
        };
        match outcome.write(&mut output).and_then(|()| if lines.would_wait() { output.flush() } else { Ok(()) }) {
            // Whoever reads has seen enough, as `head` does.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
            written => written?,
        }
    }
    Ok(output.flush()?)
}

fn kind(arguments: &Arguments) -> Result<Kind, DecodeError> {
    let kind = match *arguments {
        Arguments { response: Some(method), .. } => Kind::Response(method),
        Arguments { request: Some(method), .. } => Kind::Request(method),
        Arguments { error: Some(status), .. } => Kind::Error(status),
        _ => Kind::Notification,
    };
    match kind {
        Kind::Response(method) if !kind.has_body() => Err(DecodeError::NoBody { method, part: "answer" }),
        Kind::Request(method) if !kind.has_body() => Err(DecodeError::NoBody { method, part: "request" }),
        kind => Ok(kind),
    }
}

/// The API's name of a method, in any case.
fn method(given: &str) -> Result<&'static str, String> {
    let found = operations::ALL.iter().find(|operation| operation.name.eq_ignore_ascii_case(given));
    found
        .map(|operation| operation.name)
        .ok_or_else(|| "no such method; the names are the API's, `getChatHistory`".to_owned())
}
