//! What the gateway lets a client take: bounds for whatever arrives.

use std::time::Duration;

/// Bounds of a sandbox. The sizes of bodies are the documented ones, the depth of JSON is 128. A long poll holds its connection, so there
/// are never more of them than connections.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Bounds {
    /// Connections of each host; more wait until others end.
    pub connections: usize,
    /// Time for the head of a request, and for a connection without a request.
    pub idle: Duration,
    /// Time for a JSON body.
    pub json_time: Duration,
    /// Time for a file.
    pub file_time: Duration,
    /// Bytes of the head of a request; a larger one is 400, and so is one with more than 100 headers.
    pub head: usize,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            connections: 32_768,
            // Clients keep idle connections for a while.
            idle: Duration::from_mins(5),
            json_time: Duration::from_mins(1),
            file_time: Duration::from_mins(10),
            head: 16 * 1024,
        }
    }
}
