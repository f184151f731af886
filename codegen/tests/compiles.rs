//! What is emitted from the kitchen sink compiles without a warning and does what it says.
#![allow(clippy::expect_used, reason = "a test")]

use std::{fs, path::Path, process::Command};

const MANIFEST: &str = r#"[package]
name = "kitchen-sink"
version = "0.0.0"
edition = "2024"
[workspace]
[features]
default = ["schemars"]
schemars = ["dep:schemars"]
exhaustive = []
[dependencies]
bytes = "1"
regex-lite = "0.1"
schemars = { version = "1", optional = true }
serde = { version = "1", features = ["derive"] }
serde_json = { version = "1", features = ["raw_value"] }
serde_path_to_error = "0.1"
strsim = "0.11"
[profile.dev]
debug = false
"#;

const BUILD: &str = r#"fn main() {
    println!("cargo::rerun-if-changed=generated");
    let out = std::env::var("OUT_DIR").unwrap();
    for folder in std::fs::read_dir("generated").unwrap().map(|entry| entry.unwrap().path()) {
        copy(&folder, &std::path::Path::new(&out).join(folder.file_name().unwrap()));
    }
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    if from.is_dir() {
        std::fs::create_dir_all(to).unwrap();
        for entry in std::fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()) {
            copy(&entry, &to.join(entry.file_name().unwrap()));
        }
    } else {
        std::fs::copy(from, to).unwrap();
    }
}
"#;

fn write(path: &Path, text: &str) {
    green_api_codegen::emit::write_file(path, text).expect("the check's folder can be written");
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("the folder is there").flatten() {
        write(&to.join(entry.file_name()), &fs::read_to_string(entry.path()).expect("it is text"));
    }
}

#[test]
fn the_core_of_the_kitchen_sink_compiles_without_a_warning_and_works() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here.parent().expect("the workspace");
    // Under the target folder and kept between runs: what did not change is not built again.
    let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("kitchen-sink");
    let crate_folder = kept.join("crate");
    let sink = here.join("tests/kitchen-sink");
    let api = green_api_codegen::load(&sink).expect("the kitchen sink is right").api;
    // What an earlier run emitted must not stay.
    let _ = fs::remove_dir_all(crate_folder.join("generated"));
    let files = green_api_codegen::emit::core::files(&api).expect("it is emitted");
    green_api_codegen::emit::write(&crate_folder.join("generated"), &files).expect("it is written");
    write(&crate_folder.join("Cargo.toml"), MANIFEST);
    write(&crate_folder.join("build.rs"), BUILD);
    for (from, to) in [("stub.rs", "src/lib.rs"), ("outgoing.rs", "src/outgoing.rs"), ("uses.rs", "tests/uses.rs")] {
        write(&crate_folder.join(to), &fs::read_to_string(sink.join(from)).expect("it is there"));
    }
    copy(&root.join("crates/green-api/src/support"), &crate_folder.join("support"));
    // The versions of the workspace; cargo drops what is not needed.
    fs::copy(root.join("Cargo.lock"), crate_folder.join("Cargo.lock")).expect("the lock file can be copied");
    let output = Command::new(env!("CARGO"))
        .args(["test", "--offline", "--quiet", "--test", "uses"])
        .current_dir(&crate_folder)
        .env("CARGO_TARGET_DIR", kept.join("target"))
        .env_remove("RUSTFLAGS")
        .output()
        .expect("cargo runs");
    let (out, error) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{out}\n{error}");
}
