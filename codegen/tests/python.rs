//! The Python package's sources and tables as they are read in review, of the kitchen sink: every construct once.
#![allow(clippy::expect_used, reason = "a test")]

use std::path::Path;

use green_api_codegen::{
    control,
    emit::{File, python},
    load,
};

fn snapshot(name: &str, files: &[File]) {
    let text =
        files.iter().map(|file| format!("# ===== {} =====\n{}", file.path, file.text)).collect::<Vec<_>>().join("\n");
    insta::with_settings!({prepend_module_to_snapshot => false, omit_expression => true}, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn the_sources_of_the_kitchen_sink_are_as_they_were_reviewed() {
    let control = control::load(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/green-api-sandbox/docs/control.openapi.json"),
    )
    .expect("the control interface is described");
    let api = load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kitchen-sink"))
        .expect("the specification is right")
        .api;
    snapshot("kitchen-sink--python", &python::files(&api, &control).expect("they are emitted"));
    snapshot("kitchen-sink--python-tables", &python::tables(&api).expect("they are emitted"));
}
