//! A copy of the kitchen sink that a test may damage.
#![allow(dead_code, clippy::expect_used, reason = "a test; each uses a part")]

use std::{fs, path::Path};

/// A copy in a folder of its own.
pub struct Sink(tempfile::TempDir);

impl Sink {
    /// The files of the specification.
    pub const FILES: &[&str] = &[
        "openapi.yaml",
        "parameters.yaml",
        "responses.yaml",
        "paths/cooking.yaml",
        "paths/pantry.yaml",
        "webhooks/notifications.yaml",
        "schemas/common.yaml",
        "schemas/cooking.yaml",
        "schemas/errors.yaml",
        "schemas/notifications.yaml",
        "schemas/pantry.yaml",
    ];

    pub fn copy() -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        for part in ["paths", "webhooks", "schemas"] {
            fs::create_dir(folder.path().join(part)).expect("a folder can be made");
        }
        let sink = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kitchen-sink");
        for file in Self::FILES {
            fs::copy(sink.join(file), folder.path().join(file)).expect("it can be copied");
        }
        Self(folder)
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path().join(file)).expect("it is there")
    }

    /// Replaces `old`, which stands there once, and gives the line of the replacement.
    pub fn edit(&self, file: &str, old: &str, new: &str) -> usize {
        let text = self.read(file);
        assert_eq!(text.matches(old).count(), 1, "{file} has {old:?} not once");
        fs::write(self.path().join(file), text.replacen(old, new, 1)).expect("it can be written");
        text.split(old).next().unwrap_or_default().lines().count()
    }

    pub fn append(&self, file: &str, text: &str) {
        fs::write(self.path().join(file), self.read(file) + text).expect("it can be written");
    }
}
