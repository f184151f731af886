//! What the sandbox derives from the specification: routes, rules of validation, errors, texts, switches of notifications.
//!
//! The including module provides `Route`, `Failure`, `Parameter`, `Body` and the types of `rule` (see `crates/green-api-sandbox/src/spec`).

mod errors;
mod routes;
mod rules;
mod switches;
mod texts;

use super::{File, rust};
use crate::{error::Result, ir::Api};

/// All files of the sandbox.
pub fn files(api: &Api) -> Result<Vec<File>> {
    Ok(vec![
        rust("errors.rs", errors::errors(api))?,
        rust("routes.rs", routes::routes(api))?,
        rust("rules.rs", rules::rules(api))?,
        rust("switches.rs", switches::switches(api))?,
        rust("texts.rs", texts::texts(api))?,
    ])
}
