//! Where the results of the worker come into an event loop.
//!
//! The worker puts them into a queue and writes a byte into a socket, which the loop watches; the loop's thread takes
//! them out. So the worker never touches Python.

use super::{Errand, Outcome};
use crate::logs;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use std::io::{Read, Write};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

#[cfg(unix)]
type Socket = std::os::unix::net::UnixStream;
#[cfg(not(unix))]
type Socket = std::net::TcpStream;

/// Something for the loop's thread, and the future that it belongs to.
pub enum Item {
    /// The operation has ended.
    Done(Arc<Py<PyAny>>, Outcome),
    /// It wants something from Python.
    Errand(Arc<Py<PyAny>>, Errand),
}

/// What both sides share.
pub struct Channel {
    process: u32,
    items: Mutex<Vec<Item>>,
    /// A byte is on its way.
    awake: AtomicBool,
    /// Operations that were begun and have not ended.
    pending: AtomicUsize,
    sockets: Mutex<Option<(Socket, Socket)>>,
}

impl Channel {
    /// Hands something over to the loop.
    pub fn push(&self, item: Item) {
        lock(&self.items).push(item);
        self.wake();
    }

    /// Makes the loop look.
    pub fn wake(&self) {
        if self.awake.swap(true, Ordering::SeqCst) {
            return;
        }
        if let Some((_, sender)) = &*lock(&self.sockets) {
            // A full socket wakes as well.
            let _ = (&*sender).write(&[1]);
        }
    }

    pub(super) fn begun(&self) {
        self.pending.fetch_add(1, Ordering::SeqCst);
    }

    pub(super) fn ended(&self) {
        self.pending.fetch_sub(1, Ordering::SeqCst);
    }
}

/// The port of one event loop. `green_api._loops` registers it there and closes it with the loop.
#[pyclass(frozen, module = "green_api._native")]
pub struct Port {
    channel: Arc<Channel>,
}

#[pymethods]
impl Port {
    #[new]
    fn new() -> PyResult<Self> {
        let (receiver, sender) = pair()?;
        receiver.set_nonblocking(true)?;
        sender.set_nonblocking(true)?;
        let channel = Arc::new(Channel {
            process: std::process::id(),
            items: Mutex::default(),
            awake: AtomicBool::new(false),
            pending: AtomicUsize::new(0),
            sockets: Mutex::new(Some((receiver, sender))),
        });
        logs::announce(&channel);
        Ok(Self { channel })
    }

    /// The socket to watch: `drain` when it can be read.
    fn fileno(&self) -> PyResult<i64> {
        let sockets = lock(&self.channel.sockets);
        let Some((receiver, _)) = &*sockets else { return Ok(-1) };
        number(receiver)
    }

    /// Gives what came to the futures that wait for it.
    fn drain(&self, py: Python<'_>) {
        if let Some((receiver, _)) = &*lock(&self.channel.sockets) {
            let mut bytes = [0; 64];
            while matches!((&*receiver).read(&mut bytes), Ok(count) if count == bytes.len()) {}
        }
        // From here on a new item writes a new byte; those before are taken below.
        self.channel.awake.store(false, Ordering::SeqCst);
        let items = std::mem::take(&mut *lock(&self.channel.items));
        logs::flush(py);
        for item in items {
            let settled = match item {
                Item::Done(future, outcome) => settle(future.bind(py), outcome),
                Item::Errand(future, errand) => run(future.bind(py), errand),
            };
            if let Err(error) = settled {
                // One that cannot be settled (its loop is closing) must not keep the others waiting.
                error.write_unraisable(py, None);
            }
        }
    }

    /// Makes the socket readable.
    fn wake(&self) {
        self.channel.wake();
    }

    /// Operations that have not ended.
    #[getter]
    fn pending(&self) -> usize {
        self.channel.pending.load(Ordering::SeqCst)
    }

    /// Whether it can be used: not closed, and of this process.
    #[getter]
    fn usable(&self) -> bool {
        self.channel.process == std::process::id() && lock(&self.channel.sockets).is_some()
    }

    /// Closes the sockets.
    fn close(&self) {
        let sockets = lock(&self.channel.sockets).take();
        drop(sockets);
    }
}

impl Port {
    /// The port of the event loop that runs in this thread, and the loop.
    pub fn of_running_loop(py: Python<'_>) -> PyResult<(Arc<Channel>, Bound<'_, PyAny>)> {
        static RUNNING: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        static PORT_OF: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        let event_loop = RUNNING.import(py, "asyncio", "get_running_loop")?.call0()?;
        let port = PORT_OF.import(py, "green_api._loops", "port_of")?.call1((&event_loop,))?;
        let channel = port.cast::<Self>()?.get().channel.clone();
        Ok((channel, event_loop))
    }
}

fn settle(future: &Bound<'_, PyAny>, outcome: Outcome) -> PyResult<()> {
    let py = future.py();
    if is_done(future)? {
        // Cancelled meanwhile.
        return Ok(());
    }
    match outcome(py) {
        Ok(result) => future.call_method1("set_result", (result,))?,
        Err(error) => future.call_method1("set_exception", (error,))?,
    };
    Ok(())
}

fn run(future: &Bound<'_, PyAny>, errand: Errand) -> PyResult<()> {
    if is_done(future)? {
        return Ok(());
    }
    match errand(future.py()) {
        Ok(()) => Ok(()),
        Err(error) => future.call_method1("set_exception", (error,)).map(drop),
    }
}

fn is_done(future: &Bound<'_, PyAny>) -> PyResult<bool> {
    future.call_method0("done")?.is_truthy()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(unix)]
fn pair() -> std::io::Result<(Socket, Socket)> {
    Socket::pair()
}

/// There are no anonymous pairs: two ends of a connection of this computer with itself.
#[cfg(not(unix))]
fn pair() -> std::io::Result<(Socket, Socket)> {
    let listener = std::net::TcpListener::bind((std::net::Ipv4Addr::LOCALHOST, 0))?;
    let sender = Socket::connect(listener.local_addr()?)?;
    loop {
        let (receiver, address) = listener.accept()?;
        // Somebody else may knock.
        if address == sender.local_addr()? {
            sender.set_nodelay(true)?;
            return Ok((receiver, sender));
        }
    }
}

#[cfg(unix)]
fn number(socket: &Socket) -> PyResult<i64> {
    Ok(i64::from(std::os::fd::AsRawFd::as_raw_fd(socket)))
}

#[cfg(windows)]
fn number(socket: &Socket) -> PyResult<i64> {
    i64::try_from(std::os::windows::io::AsRawSocket::as_raw_socket(socket)).map_err(Into::into)
}
