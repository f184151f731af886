//! Listening, within bounds: so many connections, so much time for headers.

use std::{sync::Arc, time::Duration};

use hyper::{Request as HttpRequest, Response, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioTimer;
use tokio::{net::TcpListener, sync::Semaphore};

use crate::{clock::Moment, keeping::NotKept, shared::Shared};

use super::{
    Host, front,
    reply::{Refusal, RefusalBody, response},
    stream::Stream,
    wire::{Cut, Wire},
};

/// Accepts connections for ever.
pub async fn serve(shared: Arc<Shared>, listener: TcpListener, host: Host) {
    let room = Arc::new(Semaphore::new(shared.access.bounds.connections));
    loop {
        let Ok(place) = room.clone().acquire_owned().await else { return };
        let (stream, peer) = match listener.accept().await {
            Ok(accepted) => accepted,
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
        let (idle, head) = (shared.access.bounds.idle, shared.access.bounds.head);
        shared.spawn(async move {
            let service = service_fn(move |request: HttpRequest<Incoming>| {
                // Boxed: each of the functions that it goes through would keep a place for it while a long poll waits.
                let (shared, request) = (here.clone(), Box::new(request));
                async move {
                    let answer = front::serve(shared.clone(), host, peer, request).await?;
                    // What an answer tells must not be forgotten by a process that is killed now.
                    let kept = shared.kept().await;
                    Ok::<_, Cut>(kept.map_or_else(|error| not_kept(&error, shared.clock.now()), |()| answer))
                }
            });
            // Awaited where it is made: a variable would be a second place for it in the memory of each connection.
            let ended = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(idle)
                .max_buf_size(head)
                .serve_connection(Stream::new(stream), service)
                .with_upgrades()
                .await;
            if let Err(error) = ended {
                tracing::trace!(%error, "a connection ended");
            }
            drop(place);
        });
    }
}

/// The answer in the place of one that would acknowledge what is not in the file.
fn not_kept(error: &NotKept, now: Moment) -> Response<Wire> {
    Wire::whole(response(Err(Refusal { status: 500, body: RefusalBody::Error(error.to_string()) }), "", now))
}
