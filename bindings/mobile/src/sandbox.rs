//! The local gateway, for tests: no network, no account, no phone.

use green_api_sandbox::Sandbox as Gateway;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

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

/// A local gateway that behaves as the documentation says, inside this process. It ends when it is closed.
///
/// ```kotlin
/// Sandbox.start().use { sandbox ->
///     val instance = sandbox.createInstance(phone = 79001234567)
///     sandbox.client(instance).use { client -> client.sendMessage("79001234568@c.us", "Hello") }
/// }
/// ```
#[derive(uniffi::Object)]
pub struct Sandbox {
    gateway: Gateway,
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
}

#[uniffi::export(async_runtime = "tokio")]
impl Sandbox {
    /// Starts a sandbox on a free port of this computer.
    #[uniffi::constructor(default(options = None))]
    pub async fn start(options: Option<SandboxOptions>) -> Result<Self, SandboxError> {
        let options = options.unwrap_or_default();
        let mut builder = Gateway::builder();
        if let Some(seed) = options.seed {
            builder = builder.seed(seed);
        }
        if options.held_clock {
            builder = builder.held_clock();
        }
        if options.unlimited {
            builder = builder.unlimited();
        }
        let gateway = builder.start().await.map_err(|error| SandboxError::Start(error.to_string()))?;
        Ok(Self { gateway })
    }
}

#[uniffi::export]
impl Sandbox {
    /// Address of its API host.
    pub fn api_url(&self) -> String {
        self.gateway.api_url().to_string()
    }

    /// Address of its host for uploads.
    pub fn media_url(&self) -> String {
        self.gateway.media_url().to_string()
    }
}

impl Sandbox {
    /// Does an operation of the control interface. `whole` is a body that is no set of known properties.
    pub(crate) fn operate<T: DeserializeOwned>(
        &self,
        operation: &str,
        parameters: Vec<(&str, Value)>,
        whole: Option<Value>,
    ) -> Result<T, SandboxError> {
        let mut object = match whole {
            Some(Value::Object(object)) => object,
            Some(_) => return Err(SandboxError::Refused("a JSON object is wanted".to_owned())),
            None => Map::new(),
        };
        // What is left out is not there; `null` has a meaning of its own.
        let given = parameters.into_iter().filter(|(_, value)| !value.is_null());
        object.extend(given.map(|(name, value)| (name.to_owned(), value)));
        let answer = self.gateway.control(operation, Value::Object(object));
        let answer = answer.map_err(|problem| SandboxError::Refused(problem.to_string()))?;
        serde_json::from_slice(&answer).map_err(|error| SandboxError::Refused(format!("{operation}: {error}")))
    }
}

/// A parameter as JSON.
pub(crate) fn value(parameter: &impl Serialize) -> Result<Value, SandboxError> {
    serde_json::to_value(parameter).map_err(|error| SandboxError::Refused(error.to_string()))
}
