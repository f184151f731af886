//! Generates what uniffi exports into `OUT_DIR`: from the specification, and from the description of the sandbox's control interface.

use green_api_codegen::{control, emit};
use std::path::Path;

const CONTROL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../crates/green-api-sandbox/docs/control.openapi.json");

fn main() {
    green_api_codegen::build(green_api_spec::directory(), emit::mobile::rust_files);
    println!("cargo::rerun-if-changed={CONTROL}");
    let out = std::env::var_os("OUT_DIR").unwrap_or_default();
    let written = control::load(Path::new(CONTROL))
        .and_then(|control| emit::write(Path::new(&out), &[emit::mobile::sandbox_file(&control)?]));
    if let Err(error) = written {
        println!("cargo::error={error}");
        std::process::exit(1);
    }
}
