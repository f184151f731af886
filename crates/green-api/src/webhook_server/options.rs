//! Limits of the server.

use crate::facts;
use std::time::Duration;

/// Limits of a [`WebhookServer`](crate::WebhookServer). The defaults bear 10,000 connections and a proxy in front.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct WebhookServerOptions {
    pub(super) path: String,
    pub(super) address_header: Option<String>,
    pub(super) connections: usize,
    pub(super) queue: usize,
    pub(super) buffered: usize,
    pub(super) longest_head: usize,
    pub(super) head_timeout: Duration,
    pub(super) body_timeout: Duration,
    pub(super) answer_timeout: Duration,
}

impl WebhookServerOptions {
    /// The defaults.
    pub fn new() -> Self {
        Self {
            path: "/".to_owned(),
            address_header: None,
            connections: 10_000,
            queue: 1_000,
            buffered: 256 * 1024 * 1024,
            longest_head: 16 * 1024,
            // Longer than proxies keep unused connections, so that they close them and never write into a closing one.
            head_timeout: Duration::from_secs(75),
            body_timeout: Duration::from_secs(30),
            answer_timeout: facts::WEBHOOK_ANSWER_TIMEOUT,
        }
    }

    /// Path of the address that the setting `webhookUrl` names; others are answered with 404. Default: `/`.
    pub fn path(mut self, path: impl Into<String>) -> Self {
        let path = path.into();
        self.path = if path.starts_with('/') { path } else { format!("/{path}") };
        self
    }

    /// Behind a proxy: the header in which it names the sender's address, for example `X-Real-IP` or `X-Forwarded-For`,
    /// of which the last address counts. Only for proxies that set it themselves, otherwise anybody can name any
    /// address. Default: none, the connection's own address counts.
    pub fn address_header(mut self, name: impl Into<String>) -> Self {
        self.address_header = Some(name.into());
        self
    }

    /// Connections at the same time, at least 1; further ones wait. Default: 10,000.
    pub fn max_connections(mut self, connections: usize) -> Self {
        self.connections = connections.max(1);
        self
    }

    /// Deliveries that wait to be taken, at least 1; further requests wait before they are. Default: 1,000.
    pub fn max_queue(mut self, deliveries: usize) -> Self {
        self.queue = deliveries.max(1);
        self
    }

    /// Bytes of all bodies that are in memory; a request beyond that is answered with 503 and comes again. Default: 256 MiB.
    pub fn max_buffered(mut self, bytes: usize) -> Self {
        self.buffered = bytes.min(tokio::sync::Semaphore::MAX_PERMITS);
        self
    }

    /// Bytes of a request's line and headers, at least 8,192; more is answered with 431. Default: 16 KiB.
    pub fn max_head(mut self, bytes: usize) -> Self {
        self.longest_head = bytes.max(8_192);
        self
    }

    /// How long a connection may take until the headers of its next request are complete; the wait for it counts.
    /// Default: 75 seconds.
    pub fn head_timeout(mut self, timeout: Duration) -> Self {
        self.head_timeout = timeout;
        self
    }

    /// How long a body may take to come in; a slower one is answered with 408. Default: 30 seconds.
    pub fn body_timeout(mut self, timeout: Duration) -> Self {
        self.body_timeout = timeout;
        self
    }

    /// How long a request waits for its delivery to be settled; after that it is answered with 500. Default: as long as
    /// the service waits, 3 minutes. When a proxy waits less than that, set it to the proxy's time.
    pub fn answer_timeout(mut self, timeout: Duration) -> Self {
        self.answer_timeout = timeout;
        self
    }
}

impl Default for WebhookServerOptions {
    fn default() -> Self {
        Self::new()
    }
}
