//! Where things are.

use std::{
    env,
    path::{Path, PathBuf},
};

/// The repository's folder.
pub fn root() -> &'static Path {
    // `crates/xtask` is two folders below it.
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new("."))
}

/// The folder that everything is built in, by every command: nothing is built twice.
pub fn target() -> PathBuf {
    // A relative path in the variable would mean another folder for each command.
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |given| root().join(given))
}
