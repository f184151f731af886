//! The emitted TypeScript of the kitchen sink, as it was reviewed; that of the real specification is committed as it is.
#![allow(clippy::expect_used, reason = "a test")]

use std::path::Path;

use green_api_codegen::emit::{File, node};

fn emitted() -> Vec<File> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kitchen-sink");
    let api = green_api_codegen::load(&folder).expect("the specification is right").api;
    node::files(&api).expect("it is emitted")
}

#[test]
fn every_construct_has_its_type_script() {
    let text: Vec<_> = emitted().iter().map(|file| format!("// ===== {} =====\n{}", file.path, file.text)).collect();
    insta::with_settings!({prepend_module_to_snapshot => false, omit_expression => true}, {
        insta::assert_snapshot!("node--kitchen-sink", text.join("\n"));
    });
}

#[test]
fn no_line_is_longer_than_the_house_style_allows_unless_it_cannot_be_broken() {
    for file in emitted() {
        for line in file.text.lines().filter(|line| line.trim_start().starts_with('*')) {
            assert!(line.chars().count() <= 120, "{}: {line}", file.path);
        }
    }
}
