//! What is wrong with a specification, where, and how to mend it.

use std::{io, path::PathBuf, rc::Rc};

/// A place in the specification's files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// File, relative to the specification's folder.
    pub file: Rc<str>,
    /// Line, from 1.
    pub line: usize,
}

/// Why a specification cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SpecError {
    /// A file cannot be read.
    #[error("{path}: cannot be read: {source}", path = path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file cannot be written.
    #[error("{path}: cannot be written: {source}", path = path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file is not YAML.
    #[error("{file}:{line}: not valid YAML: {message}", file = at.file, line = at.line)]
    Yaml {
        /// Where.
        at: Location,
        /// What the YAML parser said.
        message: String,
    },
    /// The specification says something that the generator does not know or that contradicts itself.
    #[error("{file}:{line}: {message} (at {pointer})", file = at.file, line = at.line)]
    Invalid {
        /// Where.
        at: Location,
        /// JSON pointer in the bundled document.
        pointer: String,
        /// What is wrong and how to mend it.
        message: String,
    },
    /// The generator made something that is not Rust: a defect of the generator.
    #[error("generated file {file} is not valid Rust: {message}")]
    Emitted {
        /// The emitted file.
        file: String,
        /// What the Rust parser said.
        message: String,
    },
}

/// Result of this crate.
pub type Result<T, E = SpecError> = std::result::Result<T, E>;
