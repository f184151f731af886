//! The sandbox inside the process, for tests.

use crate::running::{Engine, Operation, Outcome};
use green_api_sandbox::{Builder, Sandbox as Gateway, Timings};
use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyBytes;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A gateway that runs in the worker thread of this process.
#[pyclass(frozen, module = "green_api._native")]
pub struct Sandbox {
    /// Touched with the GIL only.
    running: Mutex<Option<Running>>,
}

/// A gateway and what it runs in.
#[derive(Clone)]
struct Running {
    gateway: Arc<Gateway>,
    engine: Arc<Engine>,
}

#[pymethods]
impl Sandbox {
    /// Starts it; both hosts listen on loopback, on ports that are free.
    #[staticmethod]
    fn start(seed: u64, held_clock: bool, unlimited: bool, quick: bool) -> PyResult<Operation> {
        let mut builder = Gateway::builder().seed(seed);
        if held_clock {
            builder = builder.held_clock();
        }
        if unlimited {
            builder = builder.unlimited();
        }
        builder = builder.timings(if quick { Timings::quick() } else { Timings::default() });
        let engine = Engine::current()?;
        Ok(Operation::new(engine.clone(), begin(builder, engine)))
    }

    #[getter]
    fn api_url(&self) -> PyResult<String> {
        Ok(self.running()?.gateway.api_url().to_owned())
    }

    #[getter]
    fn media_url(&self) -> PyResult<String> {
        Ok(self.running()?.gateway.media_url().to_owned())
    }

    #[getter]
    fn closed(&self) -> bool {
        self.lock().is_none()
    }

    /// An operation of the control interface: parameters and answer are JSON.
    fn control(&self, py: Python<'_>, operation: &str, parameters: &str) -> PyResult<Py<PyAny>> {
        static ERROR: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        let Running { gateway, engine } = self.running()?;
        let parameters = serde_json::from_str(parameters).map_err(|error| PyValueError::new_err(error.to_string()))?;
        // What becomes due may start tasks.
        let answer = py.detach(|| {
            let _inside = engine.handle().enter();
            gateway.control(operation, parameters)
        });
        match answer {
            Ok(answer) => Ok(PyBytes::new(py, &answer).into_any().unbind()),
            Err(problem) => {
                let problem = serde_json::to_string(&problem).unwrap_or_default();
                let error = ERROR.import(py, "green_api.testing._errors", "_make")?;
                Err(PyErr::from_value(error.call1((operation, problem))?))
            }
        }
    }

    fn close(&self, py: Python<'_>) {
        let running = self.lock().take();
        py.detach(|| drop(running));
    }
}

impl Sandbox {
    fn running(&self) -> PyResult<Running> {
        let running = self.lock().clone().ok_or_else(|| PyRuntimeError::new_err("the sandbox is closed"))?;
        if !running.engine.is_of_this_process() {
            std::mem::forget(running);
            return Err(PyRuntimeError::new_err("the sandbox runs in the process that started it"));
        }
        Ok(running)
    }

    fn lock(&self) -> MutexGuard<'_, Option<Running>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn begin(builder: Builder, engine: Arc<Engine>) -> Outcome {
    let started = builder.start().await;
    Box::new(move |py| match started {
        Ok(gateway) => {
            let running = Running { gateway: Arc::new(gateway), engine };
            let sandbox = Sandbox { running: Mutex::new(Some(running)) };
            Ok(Bound::new(py, sandbox)?.into_any().unbind())
        }
        Err(error) => Err(PyRuntimeError::new_err(format!("the sandbox did not start: {error}"))),
    })
}
