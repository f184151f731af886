//! The Python package's sources that follow from the specification, and the tables of its native codec.
//!
//! The sources are committed, because people read them and checkers want them; `build.rs` of the package and
//! `cargo xtask generate` make them anew. The tables are Rust and go to `OUT_DIR`.

mod enumeration;
mod exports;
mod facts;
mod methods;
mod models;
pub(super) mod source;
mod structure;
mod tables;
mod testing;
pub(super) mod types;
mod union;

use super::File;
use crate::{
    control::ControlApi,
    emit::core::Context,
    error::{Result, SpecError},
    ir::{Api, Kind},
};

pub use tables::tables;

/// All files of `python/green_api` that are generated: of the specification, and of the sandbox's control interface.
pub fn files(api: &Api, control: &ControlApi) -> Result<Vec<File>> {
    let context = Context::new(api);
    unique_names(&context)?;
    let mut files = models::files(&context);
    files.push(file("_generated/__init__.py", &exports::exports(&context)));
    files.extend(methods::files(&context));
    files.push(file("operations.py", &facts::operations(api)));
    files.push(file("limits.py", &facts::limits(api)));
    files.push(testing::testing(&context, control));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// The unknown kinds and misfits of unions are classes of their own, beside those of the specification.
fn unique_names(context: &Context<'_>) -> Result<()> {
    for definition in context.api.types.values() {
        let Kind::Union(_) = &definition.kind else { continue };
        for name in [union::unknown(&definition.name), union::misfit(&definition.name)] {
            if context.api.named(&name).is_some() {
                let message = format!(
                    "the schema `{name}` has the name of a class that stands for `{}`; rename it",
                    definition.name
                );
                return Err(SpecError::Emitted { file: "python".to_owned(), message });
            }
        }
    }
    Ok(())
}

fn file(path: &str, text: &str) -> File {
    File {
        path: path.to_owned(),
        text: format!("# @generated from the specification; edit spec/ instead.\n{}\n", text.trim_end()),
    }
}
