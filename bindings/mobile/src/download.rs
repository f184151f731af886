//! Files of notifications and journals.

use crate::client::NativeClient;
use crate::error::GreenApiError;
use crate::file::ProgressListener;
use green_api::Download;
use std::sync::Arc;
use std::time::SystemTime;

#[uniffi::export(async_runtime = "tokio")]
impl NativeClient {
    /// Downloads a link of a notification or a journal into a file; gives the number of bytes. The token is not sent.
    pub async fn download_to_path(
        &self,
        url: String,
        path: String,
        max_bytes: Option<u64>,
        progress: Option<Arc<dyn ProgressListener>>,
    ) -> Result<u64, GreenApiError> {
        self.until_cancelled(self.download(url, max_bytes, progress).to_path(path)).await
    }

    /// The same into memory.
    pub async fn download_to_bytes(
        &self,
        url: String,
        max_bytes: Option<u64>,
        progress: Option<Arc<dyn ProgressListener>>,
    ) -> Result<Vec<u8>, GreenApiError> {
        let bytes = self.until_cancelled(self.download(url, max_bytes, progress).to_bytes()).await?;
        Ok(bytes.to_vec())
    }

    /// Until when the link to an uploaded file works; nothing when the storage does not say.
    pub async fn file_expiration(&self, url: String) -> Result<Option<SystemTime>, GreenApiError> {
        self.until_cancelled(self.core().file_expiration(&url)).await
    }
}

impl NativeClient {
    fn download(&self, url: String, max_bytes: Option<u64>, progress: Option<Arc<dyn ProgressListener>>) -> Download {
        let mut download = self.core().download(url);
        if let Some(bytes) = max_bytes {
            download = download.max_bytes(bytes);
        }
        if let Some(progress) = progress {
            download = download.on_progress(move |bytes, total| progress.moved(bytes, total));
        }
        download
    }
}
