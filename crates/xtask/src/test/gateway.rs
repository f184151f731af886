//! A sandbox for programs in other languages.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process;

const EXAMPLE: [&str; 4] = ["--package", "green-api-sandbox", "--example", "gateway"];

/// A sandbox that runs; it ends with this value.
pub struct Gateway {
    child: Child,
    ready: Value,
}

impl Gateway {
    /// Builds and starts it.
    pub fn start() -> Result<Self> {
        process::run(process::cargo().arg("build").args(EXAMPLE))?;
        let mut command = process::cargo();
        command.args(["run", "--quiet"]).args(EXAMPLE).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().context("the sandbox did not start")?;
        let mut line = String::new();
        if let Some(output) = child.stdout.take() {
            BufReader::new(output).read_line(&mut line)?;
        }
        let ready = serde_json::from_str(&line).with_context(|| format!("the sandbox said `{}`", line.trim()));
        Ok(Self { ready: ready.inspect_err(|_| end(&mut child))?, child })
    }

    /// Where its methods are.
    pub fn url(&self) -> &str {
        self.ready["apiUrl"].as_str().unwrap_or_default()
    }

    /// Tells a command where it is.
    pub fn introduce<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        let text = |name: &str| self.ready[name].as_str().unwrap_or_default().to_owned();
        command
            .env("GREEN_API_URL", text("apiUrl"))
            .env("GREEN_API_MEDIA_URL", text("mediaUrl"))
            .env("GREEN_API_ID_INSTANCE", self.ready["idInstance"].to_string())
            .env("GREEN_API_TOKEN_INSTANCE", text("apiTokenInstance"))
            // It is on this computer, whatever stands between it and the world.
            .env("NO_PROXY", "127.0.0.1,localhost")
            .env("no_proxy", "127.0.0.1,localhost")
    }
}

impl Drop for Gateway {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

/// It ends with its input, which cargo hands on.
fn end(child: &mut Child) {
    drop(child.stdin.take());
    let _ = child.wait();
}
