//! The control interface of the sandbox, read from the description that the sandbox makes of its routes
//! (`crates/green-api-sandbox/docs/control.openapi.json`): the input of the `testing` modules of the bindings.
//!
//! Inside a process an operation is called by its id with one flat object ([`ControlApi::parameters`]), so that verbs and addresses
//! matter to HTTP alone.
//!
//! ```no_run
//! let control = green_api_codegen::control::load(std::path::Path::new("crates/green-api-sandbox/docs/control.openapi.json"))?;
//! for operation in &control.operations {
//!     let names: Vec<_> = control.parameters(operation).into_iter().map(|field| field.name).collect();
//!     println!("{}({}): {}", operation.id, names.join(", "), operation.summary);
//! }
//! # Ok::<(), green_api_codegen::SpecError>(())
//! ```

mod ir;
mod operations;
mod schemas;

use std::path::Path;

pub use self::ir::{
    Body, ControlApi, Enumeration, Field, Kind, Operation, Parameter, Payload, Place, Type, TypeDef, Union, Value,
    Variant, Verb,
};

use crate::{error::Result, parse::Reader, source};

/// Reads the description of the control interface.
pub fn load(path: &Path) -> Result<ControlApi> {
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    let document = source::read(path.parent().unwrap_or(Path::new("")), &file)?;
    let root = Reader::new(&document, "#")?;
    root.text("openapi")?;
    root.optional("servers");
    let info = Reader::new(root.required("info")?, root.place("info"))?;
    let version = info.text("version")?;
    let components = Reader::new(root.required("components")?, root.place("components"))?;
    components.optional("responses");
    let types = schemas::all(&components)?;
    components.finish()?;
    let paths = root.required("paths")?;
    schemas::check_references(paths, &root.place("paths"), &types)?;
    let operations = operations::all(paths, &root.place("paths"), &types)?;
    root.finish()?;
    Ok(ControlApi { version, operations, types })
}
