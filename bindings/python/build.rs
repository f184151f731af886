//! Generates the tables of the codec, and the package's sources that follow from the specification.

use std::path::Path;

use green_api_codegen::{Result, control, emit, load};

/// The description of the sandbox's control interface, which its own tests keep up to date.
const CONTROL: &str = "../../crates/green-api-sandbox/docs/control.openapi.json";

fn main() {
    green_api_codegen::build(green_api_spec::directory(), emit::python::tables);
    println!("cargo::rerun-if-changed={CONTROL}");
    if let Err(error) = sources() {
        println!("cargo::error={error}");
    }
}

/// The sources are committed; after an edit of the specification the ordinary build makes them anew.
fn sources() -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("python/green_api");
    if !folder.is_dir() {
        // In a source distribution they stand elsewhere, and are as they should be.
        return Ok(());
    }
    let known = load(green_api_spec::directory())?;
    let files = emit::python::files(&known.api, &control::load(Path::new(CONTROL))?)?;
    emit::write(&folder, &files)
}
