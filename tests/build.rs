//! Writes the samples of the reference pages to `OUT_DIR`, so that they are compiled and run.

use std::{env, path::Path, process::exit};

use green_api_codegen::{Result, emit, load};

fn main() {
    let specification = green_api_spec::directory();
    println!("cargo::rerun-if-changed={}", specification.display());
    let written: Result<()> = load(specification)
        .and_then(|specification| emit::docs::samples(&specification))
        .and_then(|files| emit::write(Path::new(&env::var_os("OUT_DIR").unwrap_or_default()), &files));
    if let Err(error) = written {
        println!("cargo::error={error}");
        exit(1);
    }
}
