//! The binding for Kotlin and Swift: the Rust that uniffi exports, and what stands on top of it in each language.
//!
//! - `rust`: records, enumerations, unions, the conversions from and to the core's models, `impl NativeClient`, the codec. Goes into
//!   `OUT_DIR` of `bindings/mobile`.
//! - `kotlin`, `swift`: the client's methods with named arguments and defaults, and `toJson`/`fromJson` of every model.
//!
//! All see the API through `surface`, so that the three agree on names and types.

pub(super) mod kotlin;
mod rust;
mod surface;
pub(super) mod swift;

use super::File;
use crate::{control::ControlApi, error::Result, ir::Api};

/// The Swift file that goes behind uniffi's own.
pub const SWIFT_MODELS: &str = "Models.swift";

/// The Rust that uniffi exports; `generated.rs` includes the others.
pub fn rust_files(api: &Api) -> Result<Vec<File>> {
    rust::files(&surface::Surface::new(api))
}

/// The Rust of the sandbox's control interface.
pub fn sandbox_file(control: &ControlApi) -> Result<File> {
    rust::sandbox_file(control)
}

/// The Kotlin on top of what uniffi makes.
pub fn kotlin_files(api: &Api) -> Vec<File> {
    kotlin::files(&surface::Surface::new(api))
}

/// The Swift on top of what uniffi makes.
pub fn swift_files(api: &Api) -> Vec<File> {
    swift::files(&surface::Surface::new(api))
}
