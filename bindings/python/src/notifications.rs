//! Notifications by long polling, and how long to go on with a handler that fails.

use crate::client::outcome;
use crate::codec;
use crate::failure;
use crate::running::{Engine, Operation};
use crate::settings::{Live, seconds};
use green_api::{HandlerPolicy, StopHandle, Verdict};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyBytes;
use std::sync::Arc;
use tokio::sync::Mutex;

/// A stream of deliveries.
#[pyclass(frozen, module = "green_api._native")]
pub struct Notifications {
    engine: Arc<Engine>,
    stream: Arc<Mutex<green_api::Notifications>>,
    stop: StopHandle,
}

impl Notifications {
    pub fn new(live: Live, receive_timeout: f64, transient_errors: bool) -> PyResult<Self> {
        let stream = live
            .client
            .notifications()
            .receive_timeout(seconds(receive_timeout))
            .yield_transient_errors(transient_errors);
        let stop = stream.stop_handle();
        Ok(Self { engine: live.engine, stream: Arc::new(Mutex::new(stream)), stop })
    }
}

#[pymethods]
impl Notifications {
    /// The next delivery, `None` at the end.
    fn next(&self) -> Operation {
        let (engine, stream) = (self.engine.clone(), self.stream.clone());
        let delivery_engine = self.engine.clone();
        Operation::new(engine, async move {
            let next = stream.lock().await.next().await.transpose();
            outcome(next, |py, delivery| match delivery {
                None => Ok(py.None()),
                Some(delivery) => {
                    let delivery =
                        Delivery { engine: delivery_engine, delivery: Arc::new(delivery), decoded: PyOnceLock::new() };
                    Ok(Bound::new(py, delivery)?.into_any().unbind())
                }
            })
        })
    }

    /// Ends the stream, from any thread.
    fn stop(&self) {
        self.stop.stop();
    }

    #[getter]
    fn stopped(&self) -> bool {
        self.stop.is_stopped()
    }

    /// Sleeps for so many seconds; ends early, with `True`, when it is stopped.
    fn pause(&self, time: f64) -> Operation {
        pause(self.engine.clone(), self.stop.clone(), time)
    }
}

/// Sleeps, unless it is stopped before; tells whether it was.
pub fn pause(engine: Arc<Engine>, stop: StopHandle, time: f64) -> Operation {
    Operation::new(engine, async move {
        let stopped = tokio::select! {
            () = stop.stopped() => true,
            () = tokio::time::sleep(seconds(time)) => false,
        };
        Box::new(move |py: Python<'_>| Ok(stopped.into_pyobject(py)?.to_owned().into_any().unbind())) as _
    })
}

/// A notification on its way.
#[pyclass(frozen, module = "green_api._native")]
pub struct Delivery {
    engine: Arc<Engine>,
    delivery: Arc<green_api::Delivery>,
    decoded: PyOnceLock<Py<PyAny>>,
}

#[pymethods]
impl Delivery {
    /// The notification, decoded when it is asked for.
    #[getter]
    fn notification(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let decoded = self
            .decoded
            .get_or_try_init(py, || codec::decode_notification(py, &codec::Raw::Slice(self.delivery.raw())))?;
        Ok(decoded.clone_ref(py))
    }

    #[getter]
    fn raw<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, self.delivery.raw())
    }

    #[getter]
    fn receipt_id(&self) -> i64 {
        self.delivery.receipt_id()
    }

    #[getter]
    fn attempt(&self) -> u32 {
        self.delivery.attempt()
    }

    fn ack(&self) -> Operation {
        let delivery = self.delivery.clone();
        Operation::new(self.engine.clone(), async move {
            let acknowledged = delivery.ack().await;
            outcome(acknowledged, |py, ()| Ok(py.None()))
        })
    }

    fn refuse(&self) {
        self.delivery.nack();
    }
}

/// How often a handler that fails is called again, and after which pauses.
#[pyclass(frozen, module = "green_api._native", name = "HandlerPolicy")]
pub struct Policy(HandlerPolicy);

#[pymethods]
impl Policy {
    #[new]
    fn new(py: Python<'_>, retries: u32, retry_delay: f64, max_retry_delay: f64) -> PyResult<Self> {
        if max_retry_delay < retry_delay {
            return Err(failure::configuration(py, "max_retry_delay must not be shorter than retry_delay"));
        }
        Ok(Self(HandlerPolicy::new().retries(retries).retry_delays(seconds(retry_delay), seconds(max_retry_delay))))
    }

    /// Seconds to wait before the handler that failed so many times is called again; `None` to give up.
    fn after_failure(&self, failures: u32) -> Option<f64> {
        match self.0.after_failure(failures) {
            Verdict::Again(pause) => Some(pause.as_secs_f64()),
            Verdict::GiveUp => None,
        }
    }
}
