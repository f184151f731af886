//! The way to other people's servers: webhooks to call, files to fetch.

use std::{sync::Arc, time::Duration};

use rustls::{ClientConfig, RootCertStore};

/// A client for addresses that users give.
#[derive(Clone, Debug)]
pub struct Outside {
    client: reqwest::Client,
}

/// A server that cannot be reached is given up.
const CONNECT: Duration = Duration::from_secs(10);

impl Outside {
    /// A client with Mozilla's certificates.
    pub fn new() -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        let tls = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let client =
            reqwest::Client::builder().tls_backend_preconfigured(tls).connect_timeout(CONNECT).no_proxy().build()?;
        Ok(Self { client })
    }

    /// The client.
    pub fn client(&self) -> &reqwest::Client {
        &self.client
    }
}
