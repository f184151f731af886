//! The index of the examples leaves nothing out.
#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    reason = "a test stops at the first surprise; helpers are short"
)]

use std::{collections::BTreeMap, fs};

use green_api_tests::{Role, blocks, examples, folder, index};

#[test]
fn every_code_block_of_the_manual_is_an_example_or_has_a_reason() {
    let mut seen = BTreeMap::new();
    for entry in index() {
        assert!(entry.file.is_some() != entry.reason.is_some(), "either a file or a reason: {entry:?}");
        for block in entry.blocks {
            *seen.entry(block).or_insert(0) += 1;
        }
    }
    let blocks = blocks();
    assert_eq!(blocks.len(), 286, "the manual has 286 fenced blocks");
    let missing: Vec<_> = blocks.iter().filter(|block| !seen.contains_key(*block)).collect();
    assert!(missing.is_empty(), "not in the index: {missing:?}");
    let twice: Vec<_> = seen.iter().filter(|(_, count)| **count != 1).collect();
    assert!(twice.is_empty(), "more than once in the index: {twice:?}");
    let invented: Vec<_> = seen.keys().filter(|block| !blocks.contains(block)).collect();
    assert!(invented.is_empty(), "no such block: {invented:?}");
}

#[test]
fn every_example_file_is_in_the_index_and_every_entry_says_what_it_is() {
    let listed: Vec<_> = examples().into_iter().map(|example| example.file).collect();
    let mut found = Vec::new();
    for section in fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        for file in fs::read_dir(&section).unwrap().map(|entry| entry.unwrap().path()) {
            found.push(format!("{}/{}", section.file_name().unwrap().display(), file.file_name().unwrap().display()));
        }
    }
    let unlisted: Vec<_> = found.iter().filter(|file| !listed.contains(file)).collect();
    assert!(unlisted.is_empty(), "not in the index: {unlisted:?}");
    for entry in index().into_iter().filter(|entry| entry.file.is_some()) {
        assert!(!entry.manual.is_empty(), "no lines: {entry:?}");
        match entry.role.unwrap_or_else(|| panic!("no role: {entry:?}")) {
            Role::Notification => assert!(entry.notification.is_some(), "{entry:?}"),
            Role::Error => assert!(entry.status.is_some(), "{entry:?}"),
            Role::Request | Role::Response => assert!(entry.operation.is_some(), "{entry:?}"),
        }
    }
}

#[test]
fn every_example_names_a_method_or_kind_of_the_specification() {
    let api: serde_json::Value = serde_json::from_str(green_api_spec::OPENAPI_JSON).unwrap();
    let webhooks = api["webhooks"].as_object().unwrap();
    let operations: Vec<_> = green_api::operations::ALL.iter().map(|operation| operation.name).collect();
    for example in examples() {
        if let Some(kind) = &example.entry.notification {
            assert!(webhooks.contains_key(kind), "{}: {kind}", example.file);
            assert_eq!(example.json()["typeWebhook"], **kind, "{}", example.file);
        }
        if let Some(operation) = &example.entry.operation {
            assert!(operations.contains(&operation.as_str()), "{}: {operation}", example.file);
        }
    }
}
