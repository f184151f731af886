//! The TypeScript sources of the npm package that follow from the specification: models, methods, errors, limits.
//!
//! They are committed, because people read them, and made anew by the package's ordinary build.

pub mod canonical;
pub mod testing;

mod jsdoc;
mod methods;
mod models;
mod tables;
pub(super) mod types;

use super::File;
use crate::{error::Result, ir::Api};

/// All files of `bindings/node/src/generated` but those of `testing/`.
///
/// # Errors
/// None at present: what cannot be emitted is refused before.
pub fn files(api: &Api) -> Result<Vec<File>> {
    let mut files = models::files(api);
    files.push(file("methods.ts", &methods::methods(api)));
    files.push(file("errors.ts", &tables::errors(api)));
    files.push(file("limits.ts", &tables::limits(api)));
    files.push(file("operations.ts", &tables::operations(api)));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn file(path: &str, text: &str) -> File {
    let header = "// @generated from the specification; edit spec/ instead.\n\n";
    File { path: path.to_owned(), text: format!("{header}{}\n", text.trim_end()) }
}
