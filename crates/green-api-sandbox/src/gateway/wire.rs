//! Answers as they go over the wire: whole, or as a fault has it.

use std::{
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::Bytes;
use hyper::{
    Response,
    body::{Body, Frame, SizeHint},
};
use tokio::time::{Sleep, sleep};

use super::reply::HttpResponse;

/// The connection ends here, by a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the connection is cut by an injected fault")]
pub struct Cut;

/// The body of an answer.
#[derive(Debug)]
pub enum Wire {
    /// All at once.
    Whole(Option<Bytes>),
    /// In pieces with pauses; perhaps not all of it.
    Pieces(Box<Pieces>),
}

/// A body that comes in pieces.
#[derive(Debug)]
pub struct Pieces {
    rest: Bytes,
    piece: usize,
    pause: Duration,
    pausing: Option<Pin<Box<Sleep>>>,
    /// The connection ends when so much is left.
    cut_at: Option<usize>,
}

impl Wire {
    /// A response that is written at once.
    pub fn whole(response: HttpResponse) -> Response<Self> {
        response.map(|body| Self::Whole(Some(into_bytes(body))))
    }

    /// A response that comes piece by piece.
    pub fn slow(response: HttpResponse, piece: usize, pause: Duration) -> Response<Self> {
        response.map(|body| Self::pieces(into_bytes(body), piece, pause, None))
    }

    /// A response of which only half comes.
    pub fn half(response: HttpResponse) -> Response<Self> {
        response.map(|body| {
            let bytes = into_bytes(body);
            let left = bytes.len() - bytes.len() / 2;
            // What was written has to leave before the connection ends.
            Self::pieces(bytes.clone(), (bytes.len() / 2).max(1), Duration::from_millis(10), Some(left))
        })
    }

    fn pieces(rest: Bytes, piece: usize, pause: Duration, cut_at: Option<usize>) -> Self {
        Self::Pieces(Box::new(Pieces { rest, piece: piece.max(1), pause, pausing: None, cut_at }))
    }
}

/// The bytes of a body that is all there.
pub fn into_bytes(body: http_body_util::Full<Bytes>) -> Bytes {
    let mut body = body;
    let mut context = Context::from_waker(std::task::Waker::noop());
    match Pin::new(&mut body).poll_frame(&mut context) {
        Poll::Ready(Some(Ok(frame))) => frame.into_data().unwrap_or_default(),
        _ => Bytes::new(),
    }
}

impl Body for Wire {
    type Data = Bytes;
    type Error = Cut;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Cut>>> {
        match self.get_mut() {
            Self::Whole(bytes) => {
                Poll::Ready(bytes.take().filter(|bytes| !bytes.is_empty()).map(|bytes| Ok(Frame::data(bytes))))
            }
            Self::Pieces(pieces) => pieces.poll(context),
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::Whole(bytes) => bytes.as_ref().is_none_or(Bytes::is_empty),
            Self::Pieces(pieces) => pieces.rest.is_empty(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        let length = match self {
            Self::Whole(bytes) => bytes.as_ref().map_or(0, Bytes::len),
            Self::Pieces(pieces) => pieces.rest.len(),
        };
        SizeHint::with_exact(length as u64)
    }
}

impl Pieces {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Cut>>> {
        if let Some(pausing) = &mut self.pausing {
            ready!(pausing.as_mut().poll(context));
            self.pausing = None;
        }
        if self.cut_at.is_some_and(|left| self.rest.len() <= left) {
            return Poll::Ready(Some(Err(Cut)));
        }
        if self.rest.is_empty() {
            return Poll::Ready(None);
        }
        self.pausing = Some(Box::pin(sleep(self.pause)));
        let piece = self.rest.split_to(self.piece.min(self.rest.len()));
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }
}
