//! The native module of the Python package `green_api`: the core's client, and what makes Python objects of its answers.
//!
//! `INTERNALS.md` beside it tells what is where.

use pyo3::prelude::*;

#[pymodule]
mod _native {}
