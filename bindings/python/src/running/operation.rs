//! One piece of work of the core, as Python holds it: not begun until it is waited for or awaited.

use super::port::{Channel, Item, Port};
use super::{Engine, Errands};
use crate::logs;
use pyo3::exceptions::{PyRuntimeError, PyStopIteration};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::task::AbortHandle;

/// Makes a Python object of what came of the work.
pub type Outcome = Box<dyn FnOnce(Python<'_>) -> PyResult<Py<PyAny>> + Send>;

type Work = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// How often a thread that waits looks for signals, so that Ctrl-C is answered.
const TICK: Duration = Duration::from_millis(50);

/// Work that can be waited for, `operation.wait()`, or awaited, `await operation`; once.
#[pyclass(frozen, module = "green_api._native")]
pub struct Operation(Mutex<State>);

enum State {
    Fresh(Fresh),
    Running(Running),
    Ended,
}

struct Fresh {
    engine: Arc<Engine>,
    work: Work,
    errands: Option<Errands>,
}

/// Awaited: what the worker does ends up in a future of the event loop.
struct Running {
    task: AbortHandle,
    channel: Arc<Channel>,
    /// The future's own iterator.
    steps: Py<PyAny>,
}

impl Drop for Running {
    fn drop(&mut self) {
        // Nothing happens when it has ended.
        self.task.abort();
        self.channel.ended();
    }
}

/// What a thread that waits has to do next.
enum Step {
    Done(Outcome),
    Errand(super::Errand),
    Tick,
}

impl Operation {
    /// Work without errands.
    pub fn new(engine: Arc<Engine>, work: impl Future<Output = Outcome> + Send + 'static) -> Self {
        Self(Mutex::new(State::Fresh(Fresh { engine, work: Box::pin(work), errands: None })))
    }

    /// Work that wants something from Python meanwhile.
    pub fn with_errands(
        engine: Arc<Engine>,
        errands: Option<Errands>,
        work: impl Future<Output = Outcome> + Send + 'static,
    ) -> Self {
        Self(Mutex::new(State::Fresh(Fresh { engine, work: Box::pin(work), errands })))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take_fresh(&self) -> PyResult<Fresh> {
        let mut state = self.state();
        match std::mem::replace(&mut *state, State::Ended) {
            State::Fresh(fresh) => Ok(fresh),
            other => {
                *state = other;
                Err(PyRuntimeError::new_err("this operation was begun already: an operation can be awaited once"))
            }
        }
    }

    fn begin(fresh: Fresh, py: Python<'_>) -> PyResult<Running> {
        let Fresh { engine, work, errands } = fresh;
        logs::refresh(py);
        let (channel, event_loop) = Port::of_running_loop(py)?;
        let future = Arc::new(event_loop.call_method0("create_future")?.unbind());
        let steps = future.bind(py).call_method0("__await__")?.unbind();
        channel.begun();
        let deliver = channel.clone();
        let handle = engine.handle().clone();
        let task = handle.spawn(async move {
            let outcome = match errands {
                None => work.await,
                Some(errands) => with_errands(work, errands, &deliver, &future).await,
            };
            deliver.push(Item::Done(future, outcome));
            // Its worker must live until this was handed over.
            drop(engine);
        });
        Ok(Running { task: task.abort_handle(), channel, steps })
    }

    /// Goes on until the future has to be waited for, or has ended.
    fn step(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let mut state = self.state();
        if matches!(*state, State::Fresh(_)) {
            let State::Fresh(fresh) = std::mem::replace(&mut *state, State::Ended) else { unreachable!() };
            *state = State::Running(Self::begin(fresh, py)?);
        }
        let State::Running(running) = &*state else {
            return Err(PyRuntimeError::new_err("this operation has ended: an operation can be awaited once"));
        };
        let steps = running.steps.clone_ref(py);
        drop(state);
        let stepped = next(steps.bind(py));
        if stepped.is_err() {
            self.end();
        }
        stepped
    }

    fn end(&self) {
        let ended = std::mem::replace(&mut *self.state(), State::Ended);
        drop(ended);
    }
}

/// Does what the errands of the work ask for in the loop's thread.
async fn with_errands(mut work: Work, mut errands: Errands, port: &Channel, future: &Arc<Py<PyAny>>) -> Outcome {
    let outcome = loop {
        tokio::select! {
            biased;
            Some(errand) = errands.recv() => port.push(Item::Errand(future.clone(), errand)),
            outcome = &mut work => break outcome,
        }
    };
    while let Ok(errand) = errands.try_recv() {
        port.push(Item::Errand(future.clone(), errand));
    }
    outcome
}

/// `next(steps)`; its end comes as `StopIteration` with the result.
fn next(steps: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
    steps.call_method0("__next__").map(Bound::unbind)
}

#[pymethods]
impl Operation {
    /// Runs it in this thread without holding the GIL. Ctrl-C cancels it.
    fn wait(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let Fresh { engine, mut work, mut errands } = self.take_fresh()?;
        logs::refresh(py);
        loop {
            let step = py.detach(|| {
                engine.handle().block_on(async {
                    tokio::select! {
                        biased;
                        Some(errand) = errand(&mut errands) => Step::Errand(errand),
                        outcome = &mut work => Step::Done(outcome),
                        () = tokio::time::sleep(TICK) => Step::Tick,
                    }
                })
            });
            logs::flush(py);
            match step {
                Step::Done(outcome) => {
                    while let Some(errand) = errands.as_mut().and_then(|errands| errands.try_recv().ok()) {
                        errand(py)?;
                    }
                    return outcome(py);
                }
                Step::Errand(errand) => errand(py)?,
                Step::Tick => py.check_signals()?,
            }
        }
    }

    fn __await__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __iter__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.step(py)
    }

    /// A value that is sent in means nothing, as for futures.
    fn send(&self, py: Python<'_>, _value: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        self.step(py)
    }

    /// The task that awaits it is cancelled: so is the work.
    #[pyo3(signature = (*exception))]
    fn throw(&self, exception: &Bound<'_, PyTuple>) -> PyResult<Py<PyAny>> {
        let py = exception.py();
        let steps = match &*self.state() {
            State::Running(running) => Some(running.steps.clone_ref(py)),
            State::Fresh(_) | State::Ended => None,
        };
        self.end();
        let first = exception.get_item(0)?;
        let thrown = match steps {
            Some(steps) => steps.bind(py).call_method1("throw", (first,)),
            None => Err(PyErr::from_value(first)),
        };
        match thrown {
            // The future went on instead of ending: there is nothing to go on with.
            Ok(_) => Err(PyStopIteration::new_err(())),
            Err(error) => Err(error),
        }
    }

    fn close(&self, py: Python<'_>) -> PyResult<()> {
        let steps = match &*self.state() {
            State::Running(running) => Some(running.steps.clone_ref(py)),
            State::Fresh(_) | State::Ended => None,
        };
        self.end();
        steps.map_or(Ok(()), |steps| steps.bind(py).call_method0("close").map(drop))
    }
}

/// The next errand; `None` at once when there are none.
async fn errand(errands: &mut Option<Errands>) -> Option<super::Errand> {
    match errands {
        Some(errands) => errands.recv().await,
        None => None,
    }
}
