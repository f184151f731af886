//! The program as it is called.
#![allow(clippy::expect_used, reason = "a test")]

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

const SINK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/kitchen-sink");
const REPORT: &str = "11 methods, 2 notification kinds, 30 types, 17 emitted files\n";

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_green-api-codegen"))
        .args(arguments)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .expect("the program runs")
}

fn texts(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code().unwrap_or(-1), text(&output.stdout), text(&output.stderr))
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder can be made")
}

fn path(path: &Path) -> &str {
    path.to_str().expect("the path is text")
}

#[test]
fn check_reports_what_there_is_and_writes_nothing() {
    assert_eq!(texts(&run(&["--spec", SINK, "--check"])), (0, REPORT.to_owned(), String::new()));
}

#[test]
fn the_specification_of_the_workspace_is_the_default() {
    let (status, report, error) = texts(&run(&["--check"]));
    assert_eq!((status, error.as_str()), (0, ""));
    assert!(report.starts_with("52 methods, 10 notification kinds, "), "{report}");
}

#[test]
fn out_writes_the_same_files_as_a_build_and_leaves_unchanged_ones_alone() {
    let folder = folder();
    let out = folder.path().join("new/folder");
    assert_eq!(texts(&run(&["--spec", SINK, "--out", path(&out)])).0, 0);
    let api = green_api_codegen::load(Path::new(SINK)).expect("the kitchen sink is right").api;
    let files = green_api_codegen::emit::core::files(&api).expect("it is emitted");
    let written = |file: &str| out.join(file).metadata().and_then(|data| data.modified()).expect("it is written");
    let times: Vec<_> = files.iter().map(|file| written(&file.path)).collect();
    for file in &files {
        assert_eq!(fs::read_to_string(out.join(&file.path)).expect("it is written"), file.text);
    }
    fs::write(out.join("limits.rs"), "old").expect("it can be written");
    assert_eq!(texts(&run(&["--spec", SINK, "--out", path(&out)])).0, 0);
    for (file, time) in files.iter().zip(times) {
        assert_eq!(written(&file.path) == time, file.path != "limits.rs", "{}", file.path);
    }
}

#[test]
fn bundle_writes_one_document_whose_references_all_hold() {
    fn check(node: &serde_json::Value, whole: &serde_json::Value) {
        match node {
            serde_json::Value::Object(members) => {
                if let Some(target) = members.get("$ref").and_then(serde_json::Value::as_str) {
                    let pointer = target.strip_prefix('#').expect("it points into the document");
                    assert!(whole.pointer(pointer).is_some(), "{target}");
                }
                members.values().for_each(|member| check(member, whole));
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| check(item, whole)),
            _ => {}
        }
    }
    let folder = folder();
    let file = folder.path().join("bundle/openapi.json");
    let report = texts(&run(&["--spec", SINK, "--bundle", path(&file)]));
    assert_eq!(report, (0, REPORT.to_owned(), String::new()));
    let text = fs::read_to_string(&file).expect("it is written");
    assert!(text.ends_with("}\n"));
    let bundle: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    check(&bundle, &bundle);
    let mapped = bundle.pointer("/components/schemas/Garnish/discriminator/mapping/herb");
    assert_eq!(mapped.and_then(serde_json::Value::as_str), Some("#/components/schemas/HerbGarnish"));
}

#[test]
fn a_broken_specification_ends_with_one_and_says_what_to_mend() {
    let folder = folder();
    let missing = texts(&run(&["--spec", path(folder.path()), "--check"]));
    assert_eq!((missing.0, missing.1.as_str()), (1, ""));
    assert!(missing.2.contains("openapi.yaml: cannot be read: "), "{}", missing.2);
    fs::write(folder.path().join("openapi.yaml"), "openapi: 3.0.3\n").expect("it can be written");
    let old = texts(&run(&["--spec", path(folder.path()), "--check"]));
    let expected = "openapi.yaml:1: OpenAPI 3.0.3 is not read; write 3.1.1 (at #/openapi)\n";
    assert_eq!(old, (1, String::new(), expected.to_owned()));
}

#[test]
fn a_file_that_cannot_be_written_ends_with_one() {
    let folder = folder();
    let file = folder.path().join("file");
    fs::write(&file, "").expect("it can be written");
    let (status, _, error) = texts(&run(&["--spec", SINK, "--out", path(&file)]));
    assert_eq!(status, 1);
    assert!(error.contains("cannot be written: "), "{error}");
}

#[test]
fn a_wrong_command_line_ends_with_two_and_help_with_none() {
    for wrong in [&[][..], &["--spec", SINK], &["--check", "--out", "x"], &["--out"], &["--spec"], &["everything"]] {
        let (status, out, error) = texts(&run(wrong));
        assert_eq!((status, out.as_str()), (2, ""), "{wrong:?}");
        assert!(error.starts_with("usage: green-api-codegen "), "{error}");
    }
    let (status, out, _) = texts(&run(&["--help"]));
    assert_eq!(status, 0);
    assert!(out.starts_with("usage: green-api-codegen "));
}
