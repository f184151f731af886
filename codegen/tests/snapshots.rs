//! The emitted core as it is read in review: of the kitchen sink a file each, of the real specification a section each.
#![allow(clippy::expect_used, reason = "a test")]

use std::path::Path;

use green_api_codegen::emit::{File, cli, core, docs};

/// Files that stand in no section's snapshot.
const WHOLE: [&str; 3] = ["catalog.rs", "generated.rs", "operations/all.rs"];
/// Models that several sections use.
const SHARED: [&str; 6] = [
    "models/common.rs",
    "models/errors.rs",
    "models/notifications.rs",
    "models/messages.rs",
    "limits.rs",
    "messages.rs",
];

fn emitted(specification: &str) -> Vec<File> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(specification);
    let api = green_api_codegen::load(&folder).expect("the specification is right").api;
    core::files(&api).expect("it is emitted")
}

fn snapshot(name: &str, text: &str) {
    insta::with_settings!({prepend_module_to_snapshot => false, omit_expression => true}, {
        insta::assert_snapshot!(name, text);
    });
}

/// The files one after another, each under its path.
fn joined(files: &[File], paths: &[String]) -> String {
    let found = paths.iter().filter_map(|path| files.iter().find(|file| file.path == *path));
    found.map(|file| format!("// ===== {} =====\n{}", file.path, file.text)).collect::<Vec<_>>().join("\n")
}

#[test]
fn each_emitted_file_of_the_kitchen_sink_is_as_it_was_reviewed() {
    for file in emitted("tests/kitchen-sink") {
        snapshot(&format!("kitchen-sink--{}", file.path.replace('/', "-").replace(".rs", "")), &file.text);
    }
}

#[test]
fn each_section_of_the_emitted_core_is_as_it_was_reviewed() {
    let files = emitted("../spec");
    let sections: Vec<&str> =
        files.iter().filter_map(|file| file.path.strip_prefix("client/")?.strip_suffix(".rs")).collect();
    let parts = |section: &str| {
        ["models", "requests", "preparation", "client", "operations"]
            .map(|folder| format!("{folder}/{section}.rs"))
            .to_vec()
    };
    for section in &sections {
        snapshot(&format!("core--{section}"), &joined(&files, &parts(section)));
    }
    snapshot("core--shared", &joined(&files, &SHARED.map(str::to_owned)));
    snapshot("core--whole", &joined(&files, &WHOLE.map(str::to_owned)));

    // Nothing is emitted that no snapshot shows.
    let shown: Vec<String> = sections.iter().flat_map(|section| parts(section)).collect();
    for file in &files {
        let path = file.path.as_str();
        assert!(shown.contains(&file.path) || SHARED.contains(&path) || WHOLE.contains(&path), "{path}");
    }
}

/// The files one after another, as text.
fn shown(files: &[File]) -> String {
    files.iter().map(|file| format!("===== {} =====\n{}", file.path, file.text)).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_people_read_of_the_kitchen_sink_is_as_it_was_reviewed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kitchen-sink");
    let specification = green_api_codegen::load(&folder).expect("the specification is right");
    snapshot("docs--reference", &shown(&docs::reference(&specification).expect("there are examples")));
    snapshot("docs--samples", &shown(&docs::samples(&specification).expect("there are examples")));
    snapshot("docs--postman", &shown(&docs::postman(&specification).expect("there are examples")));
}

#[test]
fn a_request_without_an_example_is_refused_with_what_is_missing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kitchen-sink");
    let mut specification = green_api_codegen::load(&folder).expect("the specification is right");
    specification.examples.retain(|example| example.file != "cooking/cook-request.json");
    let error = docs::reference(&specification).expect_err("nothing says what to cook").to_string();
    assert!(error.contains("no example has a value for `guest` of cook"), "{error}");
}

#[test]
fn the_table_of_the_command_line_is_as_it_was_reviewed() {
    for (specification, name) in [("tests/kitchen-sink", "kitchen-sink--cli"), ("../spec", "cli")] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(specification);
        let api = green_api_codegen::load(&folder).expect("the specification is right").api;
        snapshot(name, &cli::files(&api).expect("it is emitted")[0].text);
    }
}

#[test]
fn emission_is_deterministic_and_names_no_folder_of_the_machine() {
    let (first, second) = (emitted("../spec"), emitted("../spec"));
    assert_eq!(first, second);
    let here = env!("CARGO_MANIFEST_DIR");
    assert!(first.iter().all(|file| !file.text.contains(here)));
}
