//! The specification of GREEN-API as data: OpenAPI 3.1 in YAML, its bundle, and the manual's examples.
//!
//! There is no logic here. The generator (`green-api-codegen`) reads [`directory`] when the other crates are built.

use std::path::Path;

/// The whole specification as one OpenAPI 3.1 document, for other people's tools.
pub const OPENAPI_JSON: &str = include_str!("../openapi.json");

/// The folder of this crate, with `openapi.yaml` and everything that it refers to.
pub fn directory() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
