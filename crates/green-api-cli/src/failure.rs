//! Why a command failed, and what its exit code says.

use std::{
    fmt,
    io::{self, Write},
    process::ExitCode,
};

use green_api::{Error, ErrorKind};
use serde_json::{Value, json};

/// What the exit codes mean, for the help and the manual page. Codes do not change.
pub const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  something else failed: a file, a pipe, a port
  2  wrong usage, or a request that breaks a limit: nothing was sent
  3  the instance number or the access token is wrong, or there is no access
  4  the service refused
  5  too many requests, or the month's quota is used up
  6  no connection, no answer, or the service failed: nothing was done, try again
  7  it is unknown whether it was done: look before you repeat it
  8  the answer does not have the documented form
  9  health: something does not work";

/// A command that failed.
#[derive(Debug)]
pub struct Failure {
    code: u8,
    text: String,
    /// The same for programs.
    details: Value,
}

impl Failure {
    /// The command was given wrongly.
    pub fn usage(text: impl Into<String>) -> Self {
        Self::with(2, "usage", text.into())
    }

    /// Something else.
    pub fn other(text: impl fmt::Display) -> Self {
        Self::with(1, "other", text.to_string())
    }

    /// The instance does not work as it should; what was found is printed already.
    pub fn unhealthy() -> Self {
        Self::with(9, "unhealthy", String::new())
    }

    fn with(code: u8, name: &str, text: String) -> Self {
        let details = json!({ "code": name, "message": text });
        Self { code, text, details }
    }

    /// Says it on standard error, as one line of JSON for programs.
    pub fn report(&self, for_machines: bool) -> ExitCode {
        let mut errors = anstream::stderr().lock();
        // There is nobody to tell that this cannot be told.
        let _ = match (for_machines, self.text.is_empty()) {
            (true, _) => writeln!(errors, "{}", json!({ "error": self.details })),
            (false, true) => Ok(()),
            (false, false) => {
                let red = anstyle::AnsiColor::Red.on_default().bold();
                writeln!(errors, "{red}error:{red:#} {}", self.text)
            }
        };
        ExitCode::from(self.code)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let code = match error.kind() {
            _ if error.outcome_unknown() => 7,
            ErrorKind::Configuration | ErrorKind::Validation { .. } | ErrorKind::TooLarge | ErrorKind::File => 2,
            ErrorKind::Unauthorized | ErrorKind::Forbidden => 3,
            ErrorKind::RateLimited { .. } | ErrorKind::QuotaExceeded { .. } => 5,
            ErrorKind::Connection { .. }
            | ErrorKind::Timeout { .. }
            | ErrorKind::InstanceStarting
            | ErrorKind::Server
            | ErrorKind::BadGateway => 6,
            ErrorKind::Decode { .. } => 8,
            ErrorKind::Expired | ErrorKind::Closed => 1,
            _ => 4,
        };
        let mut text = error.to_string();
        if let Some(description) = error.description() {
            text = format!("{text}\n{description}");
        }
        if error.outcome_unknown() {
            text += "\nIt is unknown whether the service did it: look before you repeat it.";
        }
        let details = json!({
            "code": error.kind().code(),
            "message": error.to_string(),
            "operation": error.operation(),
            "status": error.status(),
            "field": error.field(),
            "errorId": error.error_id(),
            "retryable": error.is_retryable(),
            "outcomeUnknown": error.outcome_unknown(),
        });
        Self { code, text, details }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::other(error)
    }
}

impl From<clap::Error> for Failure {
    fn from(error: clap::Error) -> Self {
        Self::usage(error.to_string())
    }
}
