//! The client that the languages build theirs on.

use crate::convert::FromCore;
use crate::error::GreenApiError;
use crate::options::{CallOptions, ClientOptions};
use green_api::Client;
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

/// What `GreenApi` is made of; use that.
#[derive(uniffi::Object)]
pub struct NativeClient {
    core: Client,
    cancellation: Option<CancellationToken>,
}

/// Ends calls from elsewhere. Kotlin does not need it: there a coroutine that is cancelled ends its call by itself.
#[derive(uniffi::Object, Default)]
pub struct Cancellation(CancellationToken);

#[uniffi::export]
impl Cancellation {
    /// One that has not happened yet.
    #[uniffi::constructor]
    pub fn new() -> Self {
        Self::default()
    }

    /// Ends the calls of the clients that were made with it.
    pub fn cancel(&self) {
        self.0.cancel();
    }
}

/// A client. Nothing is sent.
// A constructor would throw under the error's name in Rust: the names of `bindgen.toml` do not reach it.
#[uniffi::export]
pub fn new_client(options: ClientOptions) -> Result<Arc<NativeClient>, GreenApiError> {
    Ok(Arc::new(NativeClient { core: options.build()?, cancellation: None }))
}

#[uniffi::export]
impl NativeClient {
    /// The same client with other options.
    pub fn with_options(&self, options: CallOptions) -> Self {
        Self { core: self.core.with_options(options.into()), cancellation: self.cancellation.clone() }
    }

    /// The same client, whose calls end with the error `Closed` when that happens.
    pub fn cancelled_by(&self, cancellation: &Cancellation) -> Self {
        Self { core: self.core.clone(), cancellation: Some(cancellation.0.clone()) }
    }

    /// Number of the instance.
    pub fn id_instance(&self) -> i64 {
        self.core.id_instance()
    }

    /// Address of the API host.
    pub fn api_url(&self) -> String {
        self.core.api_url().to_owned()
    }

    /// Address of the host for uploads.
    pub fn media_url(&self) -> String {
        self.core.media_url().to_owned()
    }
}

impl NativeClient {
    pub(crate) fn core(&self) -> &Client {
        &self.core
    }

    /// Waits for a call, unless it is cancelled.
    pub(crate) async fn run<C, T: FromCore<C>>(
        &self,
        call: impl Future<Output = Result<C, green_api::Error>>,
    ) -> Result<T, GreenApiError> {
        Ok(T::from_core(self.until_cancelled(call).await?))
    }

    /// The same for what needs no conversion.
    pub(crate) async fn until_cancelled<C>(
        &self,
        call: impl Future<Output = Result<C, green_api::Error>>,
    ) -> Result<C, GreenApiError> {
        match &self.cancellation {
            None => Ok(call.await?),
            Some(cancellation) => match cancellation.run_until_cancelled(call).await {
                Some(result) => Ok(result?),
                None => Err(GreenApiError::closed("the call was cancelled")),
            },
        }
    }
}
