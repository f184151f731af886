//! The native module of the Python package `green_api`: the core's client, and what makes Python objects of its answers.
//!
//! `INTERNALS.md` beside it tells what is where.

use pyo3::prelude::*;

mod client;
mod codec;
mod failure;
mod file;
mod logs;
mod notifications;
mod qr;
mod running;
mod sandbox;
mod settings;
mod webhook;

#[pymodule]
mod _native {
    #[pymodule_export]
    use crate::client::Client;
    #[pymodule_export]
    use crate::file::Piece;
    #[pymodule_export]
    use crate::notifications::{Delivery, Notifications, Policy};
    #[pymodule_export]
    use crate::qr::QrCodes;
    #[pymodule_export]
    use crate::running::{Operation, Port};

    #[pymodule_export]
    use crate::sandbox::Sandbox;
    #[pymodule_export]
    use crate::webhook::{Delivered, Receiver, Server};

    use pyo3::prelude::*;

    #[pymodule_init]
    fn begin(module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::logs::start();
        module.add("__version__", env!("CARGO_PKG_VERSION"))?;
        crate::codec::register(module)
    }
}
