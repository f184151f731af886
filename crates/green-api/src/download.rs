//! Downloading files of notifications and journals: streamed, bounded, and without the token.

use crate::client::Client;
use crate::error::Error;
use crate::error_kind::ErrorKind;
use crate::facts;
use crate::file::OnProgress;
use crate::plan::Plan;
use crate::reply::failure_of_download;
use crate::retry;
use crate::support::operation::{Host, Retry, Verb};
use bytes::{Bytes, BytesMut};
use reqwest::header::LOCATION;
use reqwest::{Method, Response, Url};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;
use tokio::io::{AsyncWrite, AsyncWriteExt};

/// Storages send on to other hosts, but not in circles.
const MOST_REDIRECTS: usize = 5;

/// Header of the storage that tells until when a link works.
const EXPIRATION: &str = "x-amz-expiration";

/// A file to download; from [`Client::download`]. Choose where to: [`Download::to_bytes`], [`Download::to_path`] or
/// [`Download::to_writer`].
#[must_use = "nothing is downloaded until it is said where to"]
pub struct Download {
    client: Client,
    url: String,
    max_bytes: u64,
    progress: Option<OnProgress>,
}

impl Client {
    /// Downloads a file by its link, for example `downloadUrl` of a notification. The token is not sent.
    ///
    /// ```no_run
    /// # async fn example(client: green_api::Client, download_url: &str) -> Result<(), green_api::Error> {
    /// client.download(download_url).to_path("photo.jpg").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn download(&self, url: impl Into<String>) -> Download {
        Download { client: self.clone(), url: url.into(), max_bytes: facts::FILE_MAXIMUM, progress: None }
    }

    /// Until when the link to an uploaded file works, asked from the storage. `None` when it does not say. The token is
    /// not sent.
    ///
    /// # Errors
    /// As every call; kind `NotFound` when the link does not work any more.
    pub async fn file_expiration(&self, url: &str) -> Result<Option<SystemTime>, Error> {
        let plan = plan("fileExpiration");
        let response = self.fetch(&plan, Method::HEAD, url).await?;
        let text = response.headers().get(EXPIRATION).and_then(|value| value.to_str().ok());
        Ok(text.and_then(expiry_date))
    }

    /// Gets a link, following it, and again when that failed for the moment.
    async fn fetch(&self, plan: &Plan, method: Method, url: &str) -> Result<Response, Error> {
        let url = self.link(plan, url)?;
        let mut attempt = 0;
        loop {
            attempt += 1;
            let error = match self.follow(plan, &method, url.clone()).await {
                Ok(response) => return Ok(response),
                Err(error) => error.attempts_made(attempt),
            };
            match retry::pause(plan, &error, attempt, self.backoff()) {
                Some(pause) if attempt <= self.retries() => tokio::time::sleep(pause).await,
                _ => return Err(error),
            }
        }
    }

    async fn follow(&self, plan: &Plan, method: &Method, mut url: Url) -> Result<Response, Error> {
        for _ in 0..=MOST_REDIRECTS {
            let request = self.http().request(method.clone(), url.clone()).send();
            let response = tokio::time::timeout(self.timeout(), request)
                .await
                .map_err(|_| Error::of(plan, ErrorKind::Timeout { maybe_accepted: true }))?
                .map_err(|error| Error::from_http(plan, self.token(), error))?;
            let status = response.status();
            if status.is_success() {
                return Ok(response);
            }
            let next = response.headers().get(LOCATION).and_then(|value| value.to_str().ok());
            match next.filter(|_| status.is_redirection()) {
                Some(next) => url = self.next_link(plan, &url, next)?,
                None => return Err(failure_of_download(plan, status.as_u16(), response.headers())),
            }
        }
        Err(Error::of(plan, ErrorKind::UnexpectedStatus).detail("the link is sent on too often"))
    }

    /// The link as an address that may be asked.
    fn link(&self, plan: &Plan, text: &str) -> Result<Url, Error> {
        let invalid = |detail: &str| {
            Error::of(plan, ErrorKind::Validation { field: "url".to_owned() }).detail(self.token().redact(detail))
        };
        let url = Url::parse(text).map_err(|_| invalid(&format!("{text:?} is not a link to a file")))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(invalid("a link to a file starts with http:// or https://"));
        }
        if self.token().is_in(url.as_str()) {
            return Err(invalid("the link contains the access token, which is not sent to storages"));
        }
        Ok(url)
    }

    fn next_link(&self, plan: &Plan, from: &Url, to: &str) -> Result<Url, Error> {
        let refused = |detail: &str| Error::of(plan, ErrorKind::UnexpectedStatus).detail(detail);
        let next = from.join(to).map_err(|_| refused("the link is sent on to nowhere"))?;
        if from.scheme() == "https" && next.scheme() != "https" {
            return Err(refused("the link is sent on to an address without TLS"));
        }
        self.link(plan, next.as_str())
    }
}

impl Download {
    /// Largest file that is taken, in bytes. Default: the service's largest, 100 MB.
    pub fn max_bytes(mut self, bytes: u64) -> Self {
        self.max_bytes = bytes;
        self
    }

    /// Calls back with the bytes received so far and the file's length, if it is known, after each piece. The callback
    /// should return at once.
    pub fn on_progress(mut self, callback: impl Fn(u64, Option<u64>) + Send + Sync + 'static) -> Self {
        self.progress = Some(Arc::new(callback));
        self
    }

    /// Into memory.
    ///
    /// # Errors
    /// As every call; kind `TooLarge` when the file is larger than allowed.
    pub async fn to_bytes(self) -> Result<Bytes, Error> {
        let mut body = BytesMut::new();
        let mut pieces = self.begin().await?;
        while let Some(piece) = pieces.next().await? {
            body.extend_from_slice(&piece);
        }
        Ok(body.freeze())
    }

    /// Into a writer, which is flushed at the end. Answers the number of bytes.
    ///
    /// # Errors
    /// As [`Download::to_bytes`]; kind `File` when the writer fails. What was written before stays written.
    pub async fn to_writer(self, writer: &mut (impl AsyncWrite + Unpin + Send)) -> Result<u64, Error> {
        let mut pieces = self.begin().await?;
        while let Some(piece) = pieces.next().await? {
            writer.write_all(&piece).await.map_err(|error| unwritable(&pieces.plan, &error))?;
        }
        writer.flush().await.map_err(|error| unwritable(&pieces.plan, &error))?;
        Ok(pieces.received)
    }

    /// Into a file, which appears under its name when it is complete; one that is there is replaced. Answers the number
    /// of bytes.
    ///
    /// # Errors
    /// As [`Download::to_bytes`]; kind `File` when it cannot be written. Nothing is left behind then.
    pub async fn to_path(self, path: impl AsRef<Path>) -> Result<u64, Error> {
        let path = path.as_ref();
        let plan = plan("download");
        let mut part = path.as_os_str().to_owned();
        part.push(format!(".{:08x}.part", fastrand::u32(..)));
        let part = Partial(Some(PathBuf::from(part)));
        let name = part.0.as_deref().unwrap_or(path);
        let mut file = tokio::fs::File::create(name).await.map_err(|error| unwritable(&plan, &error))?;
        let bytes = self.to_writer(&mut file).await?;
        drop(file);
        tokio::fs::rename(name, path).await.map_err(|error| unwritable(&plan, &error))?;
        part.complete();
        Ok(bytes)
    }

    async fn begin(self) -> Result<Pieces, Error> {
        let plan = plan("download");
        let response = self.client.fetch(&plan, Method::GET, &self.url).await?;
        let length = response.content_length();
        let pieces = Pieces { plan, response, length, received: 0, download: self };
        if length.is_some_and(|length| length > pieces.download.max_bytes) {
            return Err(pieces.too_large());
        }
        Ok(pieces)
    }
}

/// A download under way.
struct Pieces {
    plan: Plan,
    response: Response,
    length: Option<u64>,
    received: u64,
    download: Download,
}

impl Pieces {
    async fn next(&mut self) -> Result<Option<Bytes>, Error> {
        let client = &self.download.client;
        let piece = tokio::time::timeout(client.timeout(), self.response.chunk())
            .await
            .map_err(|_| Error::of(&self.plan, ErrorKind::Timeout { maybe_accepted: true }).detail("nothing moved"))?
            .map_err(|error| Error::from_http(&self.plan, client.token(), error))?;
        let Some(piece) = piece else { return Ok(None) };
        self.received = self.received.saturating_add(piece.len() as u64);
        if self.received > self.download.max_bytes {
            return Err(self.too_large());
        }
        if let Some(progress) = &self.download.progress {
            progress(self.received, self.length);
        }
        Ok(Some(piece))
    }

    fn too_large(&self) -> Error {
        let detail = format!("the file has more than {} bytes", self.download.max_bytes);
        Error::of(&self.plan, ErrorKind::TooLarge).detail(detail)
    }
}

/// A file that is removed unless it was completed.
struct Partial(Option<PathBuf>);

impl Partial {
    fn complete(mut self) {
        self.0 = None;
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        if let Some(path) = &self.0 {
            // It may never have been there.
            let _ = std::fs::remove_file(path);
        }
    }
}

fn plan(name: &'static str) -> Plan {
    Plan::unknown(name, Verb::Get, Host::Api, Retry::Safe)
}

fn unwritable(plan: &Plan, error: &std::io::Error) -> Error {
    Error::of(plan, ErrorKind::File).detail(error.to_string())
}

/// `expiry-date="Sat, 01 Jun 2024 00:00:00 GMT", rule-id="…"`.
fn expiry_date(text: &str) -> Option<SystemTime> {
    let (_, behind) = text.split_once("expiry-date=\"")?;
    httpdate::parse_http_date(behind.split_once('"')?.0).ok()
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A link is as good as the file: it is not shown.
        f.debug_struct("Download").field("max_bytes", &self.max_bytes).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn the_storages_header_is_read() {
        let date = SystemTime::UNIX_EPOCH + Duration::from_hours(477_000);
        let table = [
            ("expiry-date=\"Sat, 01 Jun 2024 00:00:00 GMT\"", Some(date)),
            ("expiry-date=\"Sat, 01 Jun 2024 00:00:00 GMT\", rule-id=\"15 days\"", Some(date)),
            ("expiry-date=\"soon\"", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(expiry_date(text), expected, "{text}");
        }
    }
}
