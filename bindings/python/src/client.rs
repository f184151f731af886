//! The client of one instance, under `GreenApi` and `AsyncGreenApi`.

use crate::codec;
use crate::failure;
use crate::file::{Sending, sending};
use crate::running::{Operation, Outcome};
use crate::settings::{Live, Settings, seconds};
use green_api::{Call, CallOptions, Error, WaitOptions, Wanted};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyTuple;
use serde_json::Value;
use std::future::Future;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// A client with its options; those made of it by `with_options` share everything else.
#[pyclass(frozen, module = "green_api._native")]
pub struct Client {
    shared: Arc<Shared>,
    options: CallOptions,
}

struct Shared {
    settings: Settings,
    /// Touched with the GIL only.
    state: Mutex<State>,
}

enum State {
    Open(Live),
    Closed,
}

impl Client {
    /// The engine and the core's client, made anew in a forked process.
    pub fn live(&self, py: Python<'_>) -> PyResult<Live> {
        let mut state = self.shared.state.lock().unwrap_or_else(PoisonError::into_inner);
        let live = match &mut *state {
            State::Closed => return Err(failure::closed(py, "the client is closed: make another one")),
            State::Open(live) => live,
        };
        if !live.engine.is_of_this_process() {
            // Connections and threads belong to the parent: they are neither used nor closed here.
            std::mem::forget(std::mem::replace(live, self.shared.settings.build(py)?));
        }
        Ok(live.with_options(self.options))
    }

    /// An operation of the client whose result becomes a Python object by `convert`.
    fn begin<T: Send + 'static, F>(
        &self,
        py: Python<'_>,
        work: impl FnOnce(green_api::Client) -> F,
        convert: impl FnOnce(Python<'_>, T) -> PyResult<Py<PyAny>> + Send + 'static,
    ) -> PyResult<Operation>
    where
        F: Future<Output = Result<T, Error>> + Send + 'static,
    {
        let live = self.live(py)?;
        let work = work(live.client);
        Ok(Operation::new(live.engine, async move { outcome(work.await, convert) }))
    }
}

/// What came of a call, as Python gets it.
pub fn outcome<T: Send + 'static>(
    result: Result<T, Error>,
    convert: impl FnOnce(Python<'_>, T) -> PyResult<Py<PyAny>> + Send + 'static,
) -> Outcome {
    Box::new(move |py| match result {
        Ok(value) => convert(py, value),
        Err(error) => Err(failure::raise(py, &error)),
    })
}

#[pymethods]
impl Client {
    #[new]
    fn new(py: Python<'_>, settings: Settings) -> PyResult<Self> {
        let live = settings.build(py)?;
        let shared = Shared { settings, state: Mutex::new(State::Open(live)) };
        Ok(Self { shared: Arc::new(shared), options: CallOptions::new() })
    }

    /// The same client with other options; what is `None` stays.
    fn with_options(
        &self,
        timeout: Option<f64>,
        retries: Option<u32>,
        pacing: Option<bool>,
        deadline: Option<f64>,
    ) -> Self {
        let mut options = self.options;
        if let Some(timeout) = timeout {
            options = options.timeout(seconds(timeout));
        }
        if let Some(retries) = retries {
            options = options.retries(retries);
        }
        if let Some(pacing) = pacing {
            options = options.pacing(pacing);
        }
        if let Some(deadline) = deadline {
            options = options.deadline(seconds(deadline));
        }
        Self { shared: self.shared.clone(), options }
    }

    #[getter]
    fn id_instance(&self, py: Python<'_>) -> PyResult<i64> {
        Ok(self.live(py)?.client.id_instance())
    }

    #[getter]
    fn api_url(&self, py: Python<'_>) -> PyResult<String> {
        Ok(self.live(py)?.client.api_url().to_owned())
    }

    #[getter]
    fn media_url(&self, py: Python<'_>) -> PyResult<String> {
        Ok(self.live(py)?.client.media_url().to_owned())
    }

    #[getter]
    fn closed(&self) -> bool {
        matches!(*self.shared.state.lock().unwrap_or_else(PoisonError::into_inner), State::Closed)
    }

    /// Gives up connections. What is under way ends by itself.
    fn close(&self) {
        let mut state = self.shared.state.lock().unwrap_or_else(PoisonError::into_inner);
        let ended = std::mem::replace(&mut *state, State::Closed);
        drop(state);
        if let State::Open(live) = ended
            && !live.engine.is_of_this_process()
        {
            std::mem::forget(live);
        }
    }

    /// A documented method by its name, with the arguments of its Python method in order.
    #[pyo3(signature = (method, arguments, file=None))]
    fn perform(
        &self,
        py: Python<'_>,
        method: &str,
        arguments: &Bound<'_, PyTuple>,
        file: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Operation> {
        let (method, request) = codec::encode_request(py, method, arguments)?;
        let Sending { file, errands } = file.map(sending).transpose()?.unwrap_or_default();
        let Live { engine, client, .. } = self.live(py)?;
        Ok(Operation::with_errands(engine, errands, async move {
            let answer = client.perform(method, &request, file).await;
            outcome(answer, move |py, answer| codec::decode_answer(py, method, answer.raw()))
        }))
    }

    /// A method that the specification does not know; the answer is a text of JSON.
    fn call(
        &self,
        py: Python<'_>,
        method: String,
        verb: &str,
        body: Option<&str>,
        path: Option<String>,
        query: Vec<(String, String)>,
        media_host: bool,
    ) -> PyResult<Operation> {
        let refuse = |field: &str, text: &str| failure::validation(py, &method, field, text);
        let mut call = match verb.to_ascii_uppercase().as_str() {
            "GET" => Call::get(),
            "POST" => Call::post(),
            "DELETE" => Call::delete(),
            _ => return Err(refuse("verb", "must be GET, POST or DELETE")),
        };
        let body = match body {
            None => Value::Null,
            Some(text) => serde_json::from_str(text).map_err(|error| refuse("body", &error.to_string()))?,
        };
        if media_host {
            call = call.media_host();
        }
        if let Some(path) = path {
            call = call.path(path);
        }
        for (name, value) in query {
            call = call.query(name, value);
        }
        self.begin(
            py,
            |client| async move { client.call(&method, call, body).await },
            |py, answer| Ok(answer.to_string().into_pyobject(py)?.into_any().unbind()),
        )
    }

    /// State, queue, settings and findings in one call.
    fn health(&self, py: Python<'_>) -> PyResult<Operation> {
        static MAKE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        self.begin(
            py,
            |client| async move { client.health().await },
            |py, health| {
                let state = health.state.as_ref().map(|state| state.as_str().to_owned());
                let settings = serde_json::to_string(&health.settings).unwrap_or_default();
                let notes: Vec<_> =
                    health.notes.iter().map(|note| (note.code, note.is_problem, note.text.clone())).collect();
                let make = MAKE.import(py, "green_api._health", "_make")?;
                Ok(make.call1((state, health.queue_depth, settings, notes))?.unbind())
            },
        )
    }

    /// Waits until a phone is linked.
    fn wait_until_authorized(&self, py: Python<'_>, interval: f64, timeout: f64) -> PyResult<Operation> {
        let options = WaitOptions::new().interval(seconds(interval)).timeout(seconds(timeout));
        self.begin(py, move |client| async move { client.wait_until_authorized(options).await }, |py, ()| Ok(py.None()))
    }

    /// Looks for a message whose sending was left open: its id and whether it waits.
    fn find_sent(&self, py: Python<'_>, chat_id: &str, text: String, within: f64) -> PyResult<Operation> {
        let wanted = Wanted::new(chat_id, text).within(seconds(within));
        self.begin(
            py,
            move |client| async move { client.find_sent(&wanted).await },
            |py, found| {
                let found = found.map(|found| (found.id_message, found.is_queued));
                Ok(found.into_pyobject(py)?.into_any().unbind())
            },
        )
    }

    /// A file of a notification: its bytes, or into a file and the number of bytes.
    fn download(
        &self,
        py: Python<'_>,
        url: String,
        path: Option<PathBuf>,
        max_bytes: Option<u64>,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<Operation> {
        let Live { engine, client, .. } = self.live(py)?;
        let mut download = client.download(url);
        if let Some(bytes) = max_bytes {
            download = download.max_bytes(bytes);
        }
        let mut errands = None;
        if let Some(progress) = progress {
            let (report, received) = crate::file::progress(progress);
            download = download.on_progress(report);
            errands = Some(received);
        }
        Ok(Operation::with_errands(engine, errands, async move {
            match path {
                Some(path) => {
                    outcome(download.to_path(path).await, |py, bytes| Ok(bytes.into_pyobject(py)?.into_any().unbind()))
                }
                None => {
                    outcome(download.to_bytes().await, |py, bytes| Ok(bytes.into_pyobject(py)?.into_any().unbind()))
                }
            }
        }))
    }

    /// Until when a link works: seconds since 1970.
    fn file_expiration(&self, py: Python<'_>, url: String) -> PyResult<Operation> {
        self.begin(
            py,
            |client| async move { client.file_expiration(&url).await },
            |py, time| {
                let since = time.and_then(|time| time.duration_since(SystemTime::UNIX_EPOCH).ok());
                Ok(since.as_ref().map(Duration::as_secs_f64).into_pyobject(py)?.into_any().unbind())
            },
        )
    }

    /// Notifications, by long polling.
    fn notifications(
        &self,
        py: Python<'_>,
        receive_timeout: f64,
        transient_errors: bool,
    ) -> PyResult<crate::notifications::Notifications> {
        crate::notifications::Notifications::new(self.live(py)?, receive_timeout, transient_errors)
    }

    /// QR codes to link a phone.
    fn qr_codes(&self, py: Python<'_>, websocket: bool) -> PyResult<crate::qr::QrCodes> {
        Ok(crate::qr::QrCodes::new(self.live(py)?, websocket))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        if self.closed() {
            return Ok("<closed>".to_owned());
        }
        let client = self.live(py)?.client;
        Ok(format!("id_instance={}, api_url='{}'", client.id_instance(), client.api_url()))
    }
}
