//! A web server for webhooks, for programs that have none of their own.

mod connections;
mod delivery;
mod exchange;
mod listener;
mod options;

pub use self::delivery::WebhookDelivery;
pub use self::listener::WebhookListener;
pub use self::options::WebhookServerOptions;

use self::connections::Connections;
use self::exchange::Gate;
use crate::error::Error;
use crate::handling::{BoxError, HandlerPolicy, Incoming, Work};
use crate::stop::StopHandle;
use crate::webhook::WebhookReceiver;
use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::{TcpListener, ToSocketAddrs};
use tokio::sync::mpsc;

/// Receives notifications as webhooks: an HTTP server that checks each request and answers it when you have handled what
/// is in it. Give the service its address in the setting `webhookUrl`; the service wants it reachable from the internet,
/// so put a proxy in front of it that speaks HTTPS.
///
/// **A request is answered with 200 when its delivery is acknowledged, never before.** Refused or dropped, it is answered
/// with 500 and the service sends the notification again after a minute, for a day. A delivery that is not settled within
/// the time that the service waits, 3 minutes, is answered with 500 as well, and a late acknowledgement says so. So a
/// handler must expect to see a notification twice.
///
/// The service sends one notification at a time. When several come at the same time, for example of several instances,
/// they are deliveries that do not depend on each other.
///
/// ```no_run
/// # async fn example() -> Result<(), green_api::Error> {
/// use green_api::{WebhookReceiver, WebhookServer, WebhookServerOptions};
///
/// let receiver = WebhookReceiver::new().token("secret");
/// let options = WebhookServerOptions::new().path("/webhook");
/// let mut server = WebhookServer::bind("127.0.0.1:8080", receiver, options).await?;
/// while let Some(delivery) = server.next().await {
///     println!("{:?}", delivery.notification());
///     delivery.ack()?;
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "requests wait until their deliveries are taken"]
pub struct WebhookServer {
    address: SocketAddr,
    deliveries: mpsc::Receiver<WebhookDelivery>,
    stop: StopHandle,
}

impl WebhookServer {
    /// Listens on an address, for example `127.0.0.1:8080`; port 0 takes any that is free, which
    /// [`WebhookServer::local_address`] tells. It needs a tokio runtime.
    ///
    /// # Errors
    /// Kind `Configuration` when the address cannot be listened on.
    pub async fn bind(
        address: impl ToSocketAddrs,
        receiver: WebhookReceiver,
        options: WebhookServerOptions,
    ) -> Result<Self, Error> {
        let impossible = |error| Error::configuration(format!("webhooks cannot be listened for: {error}"));
        let listener = TcpListener::bind(address).await.map_err(impossible)?;
        let address = listener.local_addr().map_err(impossible)?;
        let (sender, deliveries) = mpsc::channel(options.queue);
        let stop = StopHandle::new();
        let gate = Arc::new(Gate::new(receiver, options, sender));
        tokio::spawn(Connections::new(listener, gate, stop.clone()).accept());
        Ok(Self { address, deliveries, stop })
    }

    /// The address that it listens on.
    pub fn local_address(&self) -> SocketAddr {
        self.address
    }

    /// Stops the server from elsewhere: no connection is taken any more, requests that are under way can still be settled.
    pub fn stop_handle(&self) -> StopHandle {
        self.stop.clone()
    }

    /// The next delivery; `None` when the server was stopped and everything that had come in is settled. Cancelling it
    /// loses nothing.
    pub async fn next(&mut self) -> Option<WebhookDelivery> {
        loop {
            let delivery = self.deliveries.recv().await?;
            // Nobody waits for the answer to one that lay in the queue for too long: it comes again.
            if !delivery.is_expired() {
                return Some(delivery);
            }
        }
    }

    /// Gives the notifications to a handler. Set it up, then [`WebhookListener::run`] it.
    ///
    /// ```no_run
    /// # async fn example(server: green_api::WebhookServer) {
    /// let listener = server.listen(|incoming| async move {
    ///     println!("{:?}", incoming.notification());
    ///     Ok::<_, std::io::Error>(())
    /// });
    /// listener.concurrency(8).run().await;
    /// # }
    /// ```
    pub fn listen<H, F, E>(self, handler: H) -> WebhookListener
    where
        H: Fn(Incoming) -> F + Send + Sync + 'static,
        F: Future<Output = Result<(), E>> + Send + 'static,
        E: Into<BoxError>,
    {
        let work = Work::new(handler, HandlerPolicy::new(), self.stop_handle());
        WebhookListener::new(self, work)
    }
}

impl Drop for WebhookServer {
    /// What nobody will take any more is refused: its sender is told so.
    fn drop(&mut self) {
        self.stop.stop();
    }
}

impl fmt::Debug for WebhookServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WebhookServer")
            .field("address", &self.address)
            .field("stop", &self.stop)
            .finish_non_exhaustive()
    }
}
