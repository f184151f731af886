//! Makes a call: waits for its turn, sends, reads, repeats what may be repeated.

use crate::client::Client;
use crate::error::Error;
use crate::error_kind::ErrorKind;
use crate::facts;
use crate::generated::operations;
use crate::options::ANSWER_MARGIN;
use crate::outgoing::{Body, Outgoing};
use crate::plan::Plan;
use crate::reply::{self, Reply};
use crate::retry;
use crate::support::operation::{Host, Operation, Verb};
use crate::upload::{self, Watch};
use bytes::{Bytes, BytesMut};
use reqwest::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use reqwest::multipart::{Form, Part};
use reqwest::{Method, RequestBuilder, Response};
use serde::de::DeserializeOwned;
use std::future::Future;
use std::time::Duration;
use tokio::time::Instant;
use tracing::Instrument;

/// Longest answer that is read: 64 MiB. The longest documented ones, journals, have some megabytes.
const LONGEST_ANSWER: usize = 64 * 1024 * 1024;

/// Query parameter that says how long the service itself waits.
const WAITING: &str = "receiveTimeout";

impl Client {
    /// Makes a call and reads its answer; an empty one reads as `null`.
    pub(crate) async fn invoke<T: DeserializeOwned>(
        &self,
        operation: &'static Operation,
        outgoing: Outgoing,
    ) -> Result<T, Error> {
        let plan = Plan::of(operation);
        let body = self.carry_out(&plan, &outgoing).await?;
        reply::decode(&plan, self.token(), &body)
    }

    /// Makes a call whose answer is empty.
    pub(crate) async fn invoke_empty(&self, operation: &'static Operation, outgoing: Outgoing) -> Result<(), Error> {
        self.carry_out(&Plan::of(operation), &outgoing).await.map(drop)
    }

    /// Makes a call and returns the body of its answer, which reports no failure.
    pub(crate) async fn carry_out(&self, plan: &Plan, outgoing: &Outgoing) -> Result<Bytes, Error> {
        let span = tracing::debug_span!("green_api", operation = %plan.name);
        let call = async {
            if tokio::runtime::Handle::try_current().is_err() {
                return Err(Error::of(plan, ErrorKind::Configuration).detail("there is no tokio runtime here"));
            }
            outgoing.check(plan).await?;
            self.attempts(plan, outgoing).await
        };
        call.instrument(span).await
    }

    async fn attempts(&self, plan: &Plan, outgoing: &Outgoing) -> Result<Bytes, Error> {
        let deadline = self.options().deadline.map(|deadline| Instant::now() + deadline);
        let retries = if outgoing.is_replayable() { self.retries() } else { 0 };
        let mut attempt = 0;
        loop {
            attempt += 1;
            let error = match self.attempt(plan, outgoing, deadline, attempt).await {
                Ok(body) => return Ok(body),
                Err(error) => error.attempts_made(attempt),
            };
            if attempt > retries {
                return Err(error);
            }
            let Some(pause) = retry::pause(plan, &error, attempt, self.backoff()) else { return Err(error) };
            if deadline.is_some_and(|deadline| Instant::now() + pause >= deadline) {
                return Err(error);
            }
            tracing::debug!(attempt, pause_ms = pause.as_millis(), reason = error.kind().code(), "will be repeated");
            tokio::time::sleep(pause).await;
        }
    }

    /// One request, begun when it is its turn.
    async fn attempt(
        &self,
        plan: &Plan,
        outgoing: &Outgoing,
        deadline: Option<Instant>,
        attempt: u32,
    ) -> Result<Bytes, Error> {
        let turn = match plan.rate_per_second {
            Some(rate) if self.is_paced() => {
                let pacer = self.pacing().of(self.id_instance(), &plan.name, rate);
                let waiting = async { Ok(pacer.turn().await) };
                Some(until(deadline, waiting, || late(plan, false, "its turn did not come in time")).await?)
            }
            _ => None,
        };
        let started = Instant::now();
        let result = until(deadline, self.exchange(plan, outgoing), || late(plan, true, "the deadline passed")).await;
        drop(turn);
        let duration_ms = started.elapsed().as_millis();
        let result = result.and_then(|answer| {
            let status = answer.status.as_u16();
            tracing::debug!(attempt, status, duration_ms, "answered");
            answer.into_body(plan, self.token())
        });
        if let Err(error) = &result {
            tracing::debug!(attempt, duration_ms, reason = error.kind().code(), "failed");
        }
        result
    }

    /// Sends the request and reads the answer, whatever it says.
    async fn exchange(&self, plan: &Plan, outgoing: &Outgoing) -> Result<Reply, Error> {
        let watch = Watch::new();
        let request = self.request(plan, outgoing, &watch).await?;
        let from_http = |error| watch.fault(plan).unwrap_or_else(|| Error::from_http(plan, self.token(), error));
        if !outgoing.is_upload() {
            let response = request.timeout(self.time_for(plan, outgoing)).send().await.map_err(from_http)?;
            return read(response).await.map_err(from_http)?.ok_or_else(|| too_long(plan));
        }
        // An upload may take any time, as long as it moves on.
        let idle = self.time_for(plan, outgoing);
        let mut exchange = std::pin::pin!(async { read(request.send().await?).await });
        loop {
            let moved = watch.moved();
            tokio::select! {
                result = &mut exchange => return result.map_err(from_http)?.ok_or_else(|| too_long(plan)),
                () = tokio::time::sleep_until(moved + idle) => {
                    if watch.moved() == moved {
                        return Err(late(plan, true, "nothing moved"));
                    }
                }
            }
        }
    }

    /// The error behind an answer that is none of those hoped for.
    #[cfg(feature = "websocket")]
    pub(crate) async fn refusal(&self, plan: &Plan, response: Response) -> Error {
        let status = response.status().as_u16();
        let unexpected = || Error::of(plan, ErrorKind::UnexpectedStatus).answered(status, None);
        match tokio::time::timeout(self.timeout(), read(response)).await {
            Ok(Ok(Some(answer))) => answer.into_body(plan, self.token()).err().unwrap_or_else(unexpected),
            _ => unexpected(),
        }
    }

    async fn request(&self, plan: &Plan, outgoing: &Outgoing, watch: &Watch) -> Result<RequestBuilder, Error> {
        let method = match plan.verb {
            Verb::Get => Method::GET,
            Verb::Post => Method::POST,
            Verb::Delete => Method::DELETE,
        };
        let base = match plan.host {
            Host::Media => self.media_base(),
            Host::Api | Host::Websocket => self.api_base(),
        };
        let suffix = outgoing.suffix.as_deref();
        let url = base.call(self.id_instance(), &plan.name, self.token(), suffix, &outgoing.query);
        let request = self.http().request(method, url).headers(outgoing.header_map(plan)?);
        match &outgoing.body {
            // Errors of writing JSON were refused before.
            Body::None | Body::Json(Err(_)) => Ok(request),
            Body::Json(Ok(json)) => {
                let kind = HeaderValue::from_static("application/json");
                Ok(request.header(CONTENT_TYPE, kind).body(json.clone()))
            }
            Body::Form => Ok(request.multipart(form(plan, outgoing, watch).await?)),
            Body::Raw { file, content_type } => {
                let (stream, length) = upload::open(plan, "file", file, watch).await?;
                let mut request = request.body(reqwest::Body::wrap_stream(stream));
                if let Some(length) = length {
                    request = request.header(CONTENT_LENGTH, length);
                }
                // A header that names the file stands instead of its type.
                let from_file = || if outgoing.has_headers() { None } else { file.content_type() };
                if let Some(content_type) = content_type.clone().or_else(from_file) {
                    request = request.header(CONTENT_TYPE, content_type);
                }
                Ok(request)
            }
        }
    }

    /// How long the answer may take; for uploads how long nothing may move.
    fn time_for(&self, plan: &Plan, outgoing: &Outgoing) -> Duration {
        let usual = self.timeout();
        if plan.name == operations::RECEIVE_NOTIFICATION.name {
            let asked = outgoing.query_value(WAITING).and_then(|seconds| seconds.parse().ok());
            let waiting = asked.map_or(facts::RECEIVE_TIMEOUT_DEFAULT, Duration::from_secs);
            return waiting + usual.min(ANSWER_MARGIN);
        }
        match plan.timeout {
            Some(documented) if self.options().timeout.is_none() => usual.max(documented + ANSWER_MARGIN),
            _ => usual,
        }
    }
}

/// The form, its files opened.
async fn form(plan: &Plan, outgoing: &Outgoing, watch: &Watch) -> Result<Form, Error> {
    // As browsers do: names stay UTF-8, only quotes and line ends are escaped.
    let mut form = Form::new().percent_encode_noop();
    for (name, value) in &outgoing.form.fields {
        form = form.text(*name, value.clone());
    }
    for (name, file) in &outgoing.form.files {
        let (stream, length) = upload::open(plan, name, file, watch).await?;
        let body = reqwest::Body::wrap_stream(stream);
        let mut part = match length {
            Some(length) => Part::stream_with_length(body, length),
            None => Part::stream(body),
        };
        part = part.file_name(file.name().to_owned());
        let kind = file.content_type().unwrap_or_else(|| "application/octet-stream".to_owned());
        part = part.mime_str(&kind).map_err(|_| {
            let field = (*name).to_owned();
            Error::of(plan, ErrorKind::Validation { field }).detail("its content type is none")
        })?;
        form = form.part(*name, part);
    }
    Ok(form)
}

/// Reads the body; `None` when it is longer than any answer.
async fn read(mut response: Response) -> Result<Option<Reply>, reqwest::Error> {
    let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
    let mut body = BytesMut::new();
    while let Some(piece) = response.chunk().await? {
        if body.len() + piece.len() > LONGEST_ANSWER {
            return Ok(None);
        }
        body.extend_from_slice(&piece);
    }
    Ok(Some(Reply { status, headers, body: body.freeze() }))
}

async fn until<T>(
    deadline: Option<Instant>,
    work: impl Future<Output = Result<T, Error>>,
    late: impl FnOnce() -> Error,
) -> Result<T, Error> {
    match deadline {
        None => work.await,
        Some(deadline) => tokio::time::timeout_at(deadline, work).await.unwrap_or_else(|_| Err(late())),
    }
}

fn late(plan: &Plan, maybe_accepted: bool, detail: &str) -> Error {
    Error::of(plan, ErrorKind::Timeout { maybe_accepted }).detail(detail)
}

fn too_long(plan: &Plan) -> Error {
    Error::of(plan, ErrorKind::Decode { path: String::new() })
        .detail(format!("it is longer than {LONGEST_ANSWER} bytes"))
}
