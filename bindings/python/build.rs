//! Generates the tables of the codec, and the package's sources that follow from the specification.

use std::path::{Path, PathBuf};

use green_api_codegen::{emit, load};

fn main() {
    let specification = green_api_spec::directory();
    green_api_codegen::build(&specification, emit::python::tables);
    // The sources are committed; after an edit of the specification the ordinary build makes them anew.
    let sources: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("python/green_api");
    let written = load(&specification).and_then(|known| emit::write(&sources, &emit::python::files(&known.api)?));
    if let Err(error) = written {
        println!("cargo::error={error}");
    }
}
