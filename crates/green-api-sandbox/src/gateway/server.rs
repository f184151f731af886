//! Listening, within bounds: so many connections, so much time for headers.

use std::{convert::Infallible, sync::Arc, time::Duration};

use hyper::{Request as HttpRequest, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{net::TcpListener, sync::Semaphore};

use crate::shared::Shared;

use super::{Host, answer};

/// More connections wait until others end.
const CONNECTIONS: usize = 32_768;
/// Clients keep idle connections for a while; one that sends half a request is cut off then too.
const HEADER_TIME: Duration = Duration::from_secs(300);
/// Largest head of a request, and how much of a body is held in the connection.
const BUFFER: usize = 16 * 1024;

/// Accepts connections for ever.
pub async fn serve(shared: Arc<Shared>, listener: TcpListener, host: Host) {
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok(place) = room.clone().acquire_owned().await else { return };
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            Err(error) => {
                // Out of file descriptors, mostly: it gets better when connections end.
                tracing::debug!(%error, "a connection was not accepted");
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        // Answers are small: waiting for more to send only delays them.
        let _ = stream.set_nodelay(true);
        let here = shared.clone();
        shared.spawn(async move {
            let service = service_fn(move |request: HttpRequest<Incoming>| {
                let shared = here.clone();
                async move { Ok::<_, Infallible>(answer(shared, host, request).await) }
            });
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEADER_TIME)
                .max_buf_size(BUFFER)
                .serve_connection(TokioIo::new(stream), service)
                .with_upgrades();
            if let Err(error) = connection.await {
                tracing::trace!(%error, "a connection ended");
            }
            drop(place);
        });
    }
}
