//! The local gateway, for tests: no network, no account, no phone.

use green_api_sandbox::Sandbox;
use std::sync::{Arc, Mutex, PoisonError};

/// How a sandbox is started.
#[derive(Clone, Default, uniffi::Record)]
pub struct SandboxOptions {
    /// What chance and identifiers follow from. Default: the same each time.
    #[uniffi(default = None)]
    pub seed: Option<u64>,
    /// The clock stands still until it is moved. Default: no.
    #[uniffi(default = false)]
    pub held_clock: bool,
    /// No limits of requests per second or month. Default: the documented ones.
    #[uniffi(default = false)]
    pub unlimited: bool,
}

/// What a sandbox is made of; use `Sandbox`.
#[derive(uniffi::Object)]
pub struct NativeSandbox {
    /// Taken when it is stopped.
    sandbox: Mutex<Option<Sandbox>>,
}

/// A sandbox refused something.
#[derive(Debug, thiserror::Error, uniffi::Error)]
#[uniffi(flat_error)]
pub enum SandboxError {
    /// It could not start.
    #[error("the sandbox cannot start: {0}")]
    Start(String),
    /// It does not do what it was told to.
    #[error("{0}")]
    Refused(String),
    /// It was stopped.
    #[error("the sandbox was stopped")]
    Stopped,
}

/// Starts a sandbox on a free port of this computer.
#[uniffi::export(async_runtime = "tokio")]
pub async fn start_sandbox(options: SandboxOptions) -> Result<Arc<NativeSandbox>, SandboxError> {
    let mut builder = Sandbox::builder();
    if let Some(seed) = options.seed {
        builder = builder.seed(seed);
    }
    if options.held_clock {
        builder = builder.held_clock();
    }
    if options.unlimited {
        builder = builder.unlimited();
    }
    let sandbox = builder.start().await.map_err(|error| SandboxError::Start(error.to_string()))?;
    Ok(Arc::new(NativeSandbox { sandbox: Mutex::new(Some(sandbox)) }))
}

impl NativeSandbox {
    fn with<T>(&self, work: impl FnOnce(&Sandbox) -> T) -> Result<T, SandboxError> {
        let sandbox = self.sandbox.lock().unwrap_or_else(PoisonError::into_inner);
        sandbox.as_ref().map(work).ok_or(SandboxError::Stopped)
    }
}

#[uniffi::export]
impl NativeSandbox {
    /// Address of its API host.
    pub fn api_url(&self) -> Result<String, SandboxError> {
        self.with(|sandbox| sandbox.api_url().to_string())
    }

    /// Address of its host for uploads.
    pub fn media_url(&self) -> Result<String, SandboxError> {
        self.with(|sandbox| sandbox.media_url().to_string())
    }

    /// Does an operation of its control interface, by its id, with everything that it takes as one JSON object; gives its answer.
    pub fn control(&self, operation: String, parameters: String) -> Result<String, SandboxError> {
        let parameters = serde_json::from_str(&parameters)
            .map_err(|error| SandboxError::Refused(format!("parameters: no JSON: {error}")))?;
        let answer = self
            .with(|sandbox| sandbox.control(&operation, parameters))?
            .map_err(|problem| SandboxError::Refused(problem.to_string()))?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }

    /// Stops it.
    pub fn stop(&self) {
        let sandbox = self.sandbox.lock().unwrap_or_else(PoisonError::into_inner).take();
        drop(sandbox);
    }
}
