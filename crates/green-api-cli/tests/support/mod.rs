//! The real program, and a local gateway that it can talk to.
#![allow(dead_code, reason = "each test uses what it needs")]

use std::{
    io::Write,
    process::{Command, Output, Stdio},
    time::{Duration, Instant},
};

use green_api_sandbox::{Credentials, InstanceOptions, PersonOptions, Sandbox};
use serde_json::Value;
use tokio::runtime::Runtime;

/// The instance's number in WhatsApp.
pub const OWN: u64 = 79_001_234_567;
/// Somebody to write to.
pub const CONTACT: u64 = 79_001_234_568;
/// Longer than anything takes here on the slowest machine.
pub const PATIENCE: Duration = Duration::from_secs(120);
pub const CHAT: &str = "79001234568@c.us";

/// A gateway that runs in the test.
pub struct Gateway {
    pub runtime: Runtime,
    pub sandbox: Sandbox,
    pub credentials: Credentials,
    /// A configuration file that nobody else uses.
    pub folder: tempfile::TempDir,
}

/// What the program did.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub errors: String,
}

impl Gateway {
    /// With an instance that is linked.
    pub fn authorized() -> Self {
        Self::with(InstanceOptions::authorized(OWN))
    }

    pub fn with(options: InstanceOptions) -> Self {
        let runtime = Runtime::new().unwrap();
        let person = PersonOptions::new(CONTACT).name("Contact").knows(OWN, "Sandbox");
        let sandbox = runtime.block_on(Sandbox::builder().person(person).start()).unwrap();
        let settings = green_api::models::SetSettings::new()
            .incoming_webhook(green_api::models::Switch::Yes)
            .outgoing_webhook(green_api::models::Switch::Yes);
        let credentials = sandbox.create_instance(options.settings(settings));
        Self { runtime, sandbox, credentials, folder: tempfile::tempdir().unwrap() }
    }

    /// The program, with the variables of the instance.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.bare(arguments);
        command
            .env("GREEN_API_URL", self.sandbox.api_url())
            .env("GREEN_API_MEDIA_URL", self.sandbox.media_url())
            .env("GREEN_API_ID_INSTANCE", self.credentials.id.to_string())
            .env("GREEN_API_TOKEN_INSTANCE", &self.credentials.token);
        command
    }

    /// The program without the variables.
    pub fn bare(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_green-api"));
        for name in ["URL", "MEDIA_URL", "ID_INSTANCE", "TOKEN_INSTANCE", "PROFILE", "WEBHOOK_TOKEN"] {
            command.env_remove(format!("GREEN_API_{name}"));
        }
        command.env("GREEN_API_CONFIG", self.folder.path().join("config.toml")).args(arguments);
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        run(self.command(arguments), "")
    }

    /// Standard output of a run that ended well, as JSON.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let ran = self.run(&[arguments, &["--json"]].concat());
        assert_eq!(ran.code, 0, "{arguments:?}: {ran:?}");
        serde_json::from_str(&ran.out).unwrap()
    }

    /// The contact's first texts and captions, when so many have come.
    pub fn received(&self, count: usize) -> Vec<String> {
        let waited = Instant::now();
        loop {
            let received = self.sandbox.person(CONTACT).received();
            if received.len() >= count {
                return received.iter().map(|message| message.text().unwrap_or_default().to_owned()).collect();
            }
            assert!(waited.elapsed() < PATIENCE, "only {} came", received.len());
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

pub fn run(mut command: Command, input: &str) -> Ran {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // The program may have ended without reading.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    ran(&child.wait_with_output().unwrap())
}

pub fn ran(output: &Output) -> Ran {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ran { code: output.status.code().unwrap_or(-1), out: text(&output.stdout), errors: text(&output.stderr) }
}
