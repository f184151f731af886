//! QR codes to link a phone.

use crate::error::Error;
use crate::error_kind::ErrorKind;
use crate::stop::StopHandle;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use futures_core::Stream;
use futures_core::stream::BoxStream;
use futures_util::StreamExt;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

/// A QR code to scan with the WhatsApp Business app. It is replaced after 20 seconds.
///
/// Whoever scans it links their phone: it is not shown by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct QrCode {
    base64: String,
}

impl QrCode {
    pub(crate) fn new(message: &str) -> Self {
        // As a data URL it is accepted too.
        let base64 = message.rsplit_once("base64,").map_or(message, |(_, data)| data);
        Self { base64: base64.trim().to_owned() }
    }

    /// The image, a PNG, in base64.
    pub fn base64(&self) -> &str {
        &self.base64
    }

    /// The image for `src` of an HTML `img`.
    pub fn data_url(&self) -> String {
        format!("data:image/png;base64,{}", self.base64)
    }

    /// The image, a PNG.
    ///
    /// # Errors
    /// Kind `Decode` when it is not base64.
    pub fn png(&self) -> Result<Bytes, Error> {
        STANDARD
            .decode(&self.base64)
            .map(Bytes::from)
            .map_err(|error| Error::new(ErrorKind::Decode { path: "message".to_owned() }).detail(error.to_string()))
    }
}

impl fmt::Debug for QrCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("QrCode").field("base64_length", &self.base64.len()).finish_non_exhaustive()
    }
}

/// What happens while a phone is linked.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum QrEvent {
    /// A new code to show.
    Code(QrCode),
    /// The instance is authorized. The stream ends.
    Authorized,
    /// There is no code for now, in the service's words. `Instance has auth. You need to make log out` means: call
    /// `logout` and begin again.
    Problem(String),
    /// The code was not scanned in time (by websocket, after 100 seconds). The stream ends; begin again.
    TimedOut,
    /// Data of the account (by websocket). What it holds is not documented.
    AccountData(String),
    /// A kind of message that this version does not know.
    Unknown {
        /// Its kind.
        kind: String,
        /// What it says.
        message: String,
    },
}

/// QR codes as a stream of [`QrEvent`]; from [`Client::qr_codes`](crate::Client::qr_codes).
///
/// It ends when the instance is authorized, when it is stopped, or with an error.
#[must_use = "a stream does nothing until it is polled"]
pub struct QrCodes {
    stop: StopHandle,
    events: BoxStream<'static, Result<QrEvent, Error>>,
}

impl QrCodes {
    pub(crate) fn new(stop: StopHandle, events: impl Stream<Item = Result<QrEvent, Error>> + Send + 'static) -> Self {
        Self { stop, events: events.boxed() }
    }

    /// The next event; `None` when the stream has ended.
    pub async fn next(&mut self) -> Option<Result<QrEvent, Error>> {
        StreamExt::next(self).await
    }

    /// Stops the stream from elsewhere.
    pub fn stop_handle(&self) -> StopHandle {
        self.stop.clone()
    }
}

impl Stream for QrCodes {
    type Item = Result<QrEvent, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.events.as_mut().poll_next(context)
    }
}

impl fmt::Debug for QrCodes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("QrCodes").field("stop", &self.stop).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_image_is_read_from_base64() {
        for message in ["iVBORw0KGgo=", " iVBORw0KGgo=\n", "data:image/png;base64, iVBORw0KGgo="] {
            assert_eq!(&QrCode::new(message).png().unwrap()[..], b"\x89PNG\r\n\x1a\n", "{message}");
        }
        assert!(QrCode::new("no code").png().is_err());
    }

    #[test]
    fn debug_does_not_show_the_code() {
        assert!(!format!("{:?}", QrCode::new("iVBORw0KGgo=")).contains("iVBOR"));
    }
}
