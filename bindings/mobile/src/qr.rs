//! QR codes to link a phone.

use crate::client::NativeClient;
use crate::error::GreenApiError;
use green_api::{QrCodes, StopHandle};
use tokio::sync::Mutex;

/// A QR code to scan. Whoever scans it links their phone: do not log it.
#[derive(Clone, uniffi::Record)]
pub struct QrCode {
    /// The image, a PNG.
    pub png: Vec<u8>,
}

/// What happens while a phone is linked.
#[derive(Clone, uniffi::Enum)]
pub enum QrEvent {
    /// A new code to show. It is replaced after 20 seconds.
    Code {
        /// The code.
        code: QrCode,
    },
    /// The instance is authorized. The stream ends.
    Authorized,
    /// There is no code for now, in the service's words.
    Problem {
        /// What the service says.
        text: String,
    },
    /// The code was not scanned in time. The stream ends; begin again.
    TimedOut,
    /// Data of the account. What it holds is not documented.
    AccountData {
        /// What came.
        text: String,
    },
    /// A kind of message that this version does not know.
    Unknown {
        /// Its kind.
        kind: String,
        /// What it says.
        text: String,
    },
}

/// What the stream of QR codes is made of; use `GreenApi.qrCodes`.
#[derive(uniffi::Object)]
pub struct QrStream {
    stream: Mutex<QrCodes>,
    stop: StopHandle,
}

#[uniffi::export]
impl NativeClient {
    /// QR codes until a phone is linked.
    pub fn qr_stream(&self) -> QrStream {
        let stream = self.core().qr_codes();
        QrStream { stop: stream.stop_handle(), stream: Mutex::new(stream) }
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl QrStream {
    /// The next event, or nothing when the stream has ended.
    pub async fn next(&self) -> Result<Option<QrEvent>, GreenApiError> {
        let next = self.stream.lock().await.next().await;
        let Some(event) = next.transpose()? else { return Ok(None) };
        Ok(Some(match event {
            green_api::QrEvent::Code(code) => QrEvent::Code { code: QrCode { png: code.png()?.to_vec() } },
            green_api::QrEvent::Authorized => QrEvent::Authorized,
            green_api::QrEvent::Problem(text) => QrEvent::Problem { text },
            green_api::QrEvent::TimedOut => QrEvent::TimedOut,
            green_api::QrEvent::AccountData(text) => QrEvent::AccountData { text },
            green_api::QrEvent::Unknown { kind, message } => QrEvent::Unknown { kind, text: message },
            // Kinds of events that the core learns are told by their debug text.
            other => QrEvent::Unknown { kind: String::new(), text: format!("{other:?}") },
        }))
    }
}

#[uniffi::export]
impl QrStream {
    /// Ends the stream.
    pub fn stop(&self) {
        self.stop.stop();
    }
}
