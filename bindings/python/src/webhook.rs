//! Webhooks: checking and decoding under any framework, and a server.

use crate::client::outcome;
use crate::codec;
use crate::failure;
use crate::running::{Engine, Operation};
use green_api::{StopHandle, WebhookDelivery, WebhookError, WebhookRequest, WebhookServerOptions};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyBytes;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

/// Checks and decodes what a web framework received.
#[pyclass(frozen, module = "green_api._native", name = "WebhookReceiver")]
pub struct Receiver(green_api::WebhookReceiver);

#[pymethods]
impl Receiver {
    #[new]
    fn new(token: Option<&str>, addresses: Option<Vec<String>>, max_body: Option<usize>) -> PyResult<Self> {
        let mut receiver = green_api::WebhookReceiver::new();
        if let Some(token) = token {
            receiver = receiver.token(token);
        }
        if let Some(addresses) = addresses {
            let parsed: Result<Vec<IpAddr>, _> = addresses.iter().map(|text| parse(text)).collect();
            receiver = receiver.allowed_addresses(parsed?);
        }
        if let Some(bytes) = max_body {
            receiver = receiver.max_body(bytes);
        }
        Ok(Self(receiver))
    }

    /// The service's published addresses.
    #[staticmethod]
    fn published() -> Vec<String> {
        green_api::WebhookReceiver::published().iter().map(ToString::to_string).collect()
    }

    fn __repr__(&self) -> String {
        format!("{:?}", self.0)
    }

    /// Checks the headers alone.
    fn authorize(&self, py: Python<'_>, authorization: Option<&[u8]>, address: Option<&str>) -> PyResult<()> {
        let address = address.map(parse).transpose()?;
        self.0.authorize(authorization, address).map_err(|error| refused(py, error))
    }

    /// The notification.
    fn receive(
        &self,
        py: Python<'_>,
        body: &[u8],
        authorization: Option<&[u8]>,
        address: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut request = WebhookRequest::new(body.to_vec());
        if let Some(authorization) = authorization {
            request = request.authorization(authorization);
        }
        if let Some(address) = address {
            request = request.address(parse(address)?);
        }
        let received = self.0.receive(request).map_err(|error| refused(py, error))?;
        codec::decode_notification(py, &codec::Raw::Slice(received.raw()))
    }
}

fn parse(address: &str) -> PyResult<IpAddr> {
    address.parse().map_err(|_| PyValueError::new_err(format!("{address:?} is not an IP address")))
}

fn refused(py: Python<'_>, error: WebhookError) -> PyErr {
    static MAKE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let made = MAKE
        .import(py, "green_api.errors", "_refuse_webhook")
        .and_then(|make| make.call1((error.to_string(), error.status())));
    made.map_or_else(|failed| failed, PyErr::from_value)
}

/// A server that hands webhooks out one by one.
#[pyclass(frozen, module = "green_api._native", name = "WebhookServer")]
pub struct Server {
    engine: Arc<Engine>,
    server: Arc<tokio::sync::Mutex<green_api::WebhookServer>>,
    address: SocketAddr,
    stop: StopHandle,
}

#[pymethods]
impl Server {
    /// Begins to listen.
    #[staticmethod]
    fn bind(
        py: Python<'_>,
        host: &str,
        port: u16,
        path: String,
        address_header: Option<String>,
        receiver: &Receiver,
    ) -> PyResult<Operation> {
        let address = host
            .parse::<IpAddr>()
            .map_err(|_| failure::configuration(py, &format!("host must be an IP address, not {host:?}")))?;
        let receiver = receiver.0.clone();
        let engine = Engine::current()?;
        let mut options = WebhookServerOptions::new().path(path);
        if let Some(name) = address_header {
            options = options.address_header(name);
        }
        Ok(Operation::new(engine.clone(), async move {
            let bound = green_api::WebhookServer::bind(SocketAddr::new(address, port), receiver, options).await;
            outcome(bound, |py, server| {
                let (address, stop) = (server.local_address(), server.stop_handle());
                let server = Self { engine, server: Arc::new(tokio::sync::Mutex::new(server)), address, stop };
                Ok(Bound::new(py, server)?.into_any().unbind())
            })
        }))
    }

    /// Where it listens: address and port.
    #[getter]
    fn address(&self) -> (String, u16) {
        (self.address.ip().to_string(), self.address.port())
    }

    /// The next webhook, `None` when the server was stopped.
    fn next(&self) -> Operation {
        let server = self.server.clone();
        Operation::new(self.engine.clone(), async move {
            let next = server.lock().await.next().await;
            Box::new(move |py: Python<'_>| match next {
                None => Ok(py.None()),
                Some(delivery) => Ok(Bound::new(py, Delivered::new(delivery))?.into_any().unbind()),
            }) as _
        })
    }

    /// Ends it, from any thread.
    fn stop(&self) {
        self.stop.stop();
    }

    #[getter]
    fn stopped(&self) -> bool {
        self.stop.is_stopped()
    }

    /// Sleeps for so many seconds; ends early, with `True`, when it is stopped.
    fn pause(&self, time: f64) -> Operation {
        crate::notifications::pause(self.engine.clone(), self.stop.clone(), time)
    }
}

/// A webhook that waits for its answer.
#[pyclass(frozen, module = "green_api._native", name = "WebhookDelivery")]
pub struct Delivered {
    raw: bytes::Bytes,
    /// Touched with the GIL only.
    delivery: Mutex<Option<WebhookDelivery>>,
    decoded: PyOnceLock<Py<PyAny>>,
}

impl Delivered {
    fn new(delivery: WebhookDelivery) -> Self {
        Self { raw: delivery.raw().clone(), delivery: Mutex::new(Some(delivery)), decoded: PyOnceLock::new() }
    }

    fn take(&self) -> Option<WebhookDelivery> {
        self.delivery.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

#[pymethods]
impl Delivered {
    fn __repr__(&self) -> String {
        format!("<webhook of {} bytes>", self.raw.len())
    }

    #[getter]
    fn notification(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let decoded =
            self.decoded.get_or_try_init(py, || codec::decode_notification(py, &codec::Raw::Slice(&self.raw)))?;
        Ok(decoded.clone_ref(py))
    }

    #[getter]
    fn raw<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.raw)
    }

    /// Answers 200. Fails when the service gave up waiting: then it sends it again.
    fn ack(&self, py: Python<'_>) -> PyResult<()> {
        let Some(delivery) = self.take() else { return Ok(()) };
        delivery.ack().map_err(|error| failure::raise(py, &error))
    }

    /// Answers 500: the service sends it again.
    fn refuse(&self) {
        if let Some(delivery) = self.take() {
            delivery.refuse();
        }
    }
}
