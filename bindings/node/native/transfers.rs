//! Downloads, and until when a link works.

use std::time::SystemTime;

use napi_derive::napi;

use crate::{
    bridge::{Bridge, Payload},
    client::{NativeClient, outcome},
    options::set,
};

#[napi]
impl NativeClient {
    /// Downloads into memory, or into a file when a path is given.
    #[napi]
    #[allow(clippy::too_many_arguments, reason = "the shim is its only caller")]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the shim checks that it is a length")]
    pub fn download(
        &self,
        bridge: &Bridge,
        id: u32,
        url: String,
        path: Option<String>,
        max_bytes: Option<f64>,
        progress: bool,
        options: Option<String>,
    ) -> napi::Result<()> {
        let client = self.with(options.as_deref())?;
        let mut download =
            set(client.download(url), max_bytes.map(|bytes| bytes as u64), green_api::Download::max_bytes);
        if progress {
            let shared = bridge.shared().clone();
            download = download.on_progress(move |received, total| {
                shared.event(id, serde_json::json!([received, total]).to_string().as_bytes());
            });
        }
        bridge.shared().start(id, async move {
            outcome(match path {
                Some(path) => download.to_path(path).await.map(|bytes| Payload::Json(bytes.to_string().into_bytes())),
                None => download.to_bytes().await.map(|bytes| Payload::Bytes(bytes.into())),
            })
        })
    }

    /// Until when the link to an uploaded file works, in milliseconds since 1970; `null` when the storage does not say.
    #[napi]
    pub fn file_expiration(&self, bridge: &Bridge, id: u32, url: String, options: Option<String>) -> napi::Result<()> {
        let client = self.with(options.as_deref())?;
        bridge.shared().start(id, async move {
            outcome(client.file_expiration(&url).await.map(|time| {
                let since = time.and_then(|time| time.duration_since(SystemTime::UNIX_EPOCH).ok());
                let json = since.map_or_else(|| "null".to_owned(), |since| since.as_millis().to_string());
                Payload::Json(json.into_bytes())
            }))
        })
    }
}
