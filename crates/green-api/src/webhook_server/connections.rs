//! Connections: taken as long as there is room, closed when they stand still, seen to their end when the server stops.

use super::exchange::Gate;
use crate::stop::StopHandle;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

/// Pause after a connection could not be taken: when the system is out of files, asking at once is of no use.
const PAUSE: Duration = Duration::from_millis(100);

pub(super) struct Connections {
    listener: TcpListener,
    gate: Arc<Gate>,
    stop: StopHandle,
    room: Arc<Semaphore>,
}

impl Connections {
    pub(super) fn new(listener: TcpListener, gate: Arc<Gate>, stop: StopHandle) -> Self {
        let room = Arc::new(Semaphore::new(gate.options().connections));
        Self { listener, gate, stop, room }
    }

    /// Takes connections until the server is stopped.
    pub(super) async fn accept(self) {
        let taking = async {
            loop {
                // Never closed, so there will be room.
                let Ok(place) = self.room.clone().acquire_owned().await else { return };
                match self.listener.accept().await {
                    Ok((stream, peer)) => {
                        let serving = serve(stream, peer, self.gate.clone(), self.stop.clone());
                        tokio::spawn(async move {
                            serving.await;
                            drop(place);
                        });
                    }
                    Err(error) => {
                        tracing::warn!(%error, "a webhook's connection could not be taken");
                        tokio::time::sleep(PAUSE).await;
                    }
                }
            }
        };
        self.stop.unless_stopped(taking).await;
    }
}

async fn serve(stream: TcpStream, peer: SocketAddr, gate: Arc<Gate>, stop: StopHandle) {
    // Answers are small: waiting to fill a packet would only delay them.
    let _ = stream.set_nodelay(true);
    let (longest_head, head_timeout) = (gate.options().longest_head, gate.options().head_timeout);
    let service = service_fn(move |request| {
        let gate = gate.clone();
        async move { Ok::<_, Infallible>(gate.answer(peer.ip(), request).await) }
    });
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(head_timeout).max_header_size(longest_head);
    let mut connection = std::pin::pin!(builder.serve_connection(TokioIo::new(stream), service));
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = stop.stopped() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        // Somebody who went away, was too slow or speaks no HTTP: nothing that an operator has to know.
        tracing::debug!(%error, "a webhook's connection ended");
    }
}
