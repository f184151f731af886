//! The binding for Kotlin and Swift as it is emitted from the kitchen sink.
#![allow(clippy::expect_used, reason = "a test")]

mod sink;

use std::path::Path;

use green_api_codegen::emit::{File, mobile};
use sink::Sink;

/// A method with a field that is new too.
const METHOD: &str = "
stirPot:
  parameters:
    - $ref: ../parameters.yaml#/idInstance
    - $ref: ../parameters.yaml#/apiTokenInstance
  post:
    operationId: stirPot
    tags: [pantry]
    summary: Stir the pot
    description: Stirs the pot.
    x-rate-per-second: 1
    x-monthly-quota: {developer: null, business: null}
    x-retry: not-accepted
    requestBody:
      required: true
      content:
        application/json:
          schema: {$ref: ../schemas/pantry.yaml#/StirPot}
    responses:
      '200': {description: It is stirred.}
";

const SCHEMA: &str = "
StirPot:
  type: object
  description: How to stir.
  required: [spoonName]
  properties:
    spoonName: {type: string, description: The spoon.}
    isClockwise: {type: boolean, description: Which way round.}
";

/// All files: Rust, Kotlin, Swift.
fn emitted(folder: &Path) -> Vec<File> {
    let api = green_api_codegen::load(folder).expect("the specification is right").api;
    let mut files = mobile::rust_files(&api).expect("it is emitted");
    files.extend(mobile::kotlin_files(&api));
    files.extend(mobile::swift_files(&api));
    files
}

fn file<'a>(files: &'a [File], path: &str) -> &'a str {
    &files.iter().find(|file| file.path == path).expect("it is emitted").text
}

#[test]
fn each_emitted_file_is_as_it_was_reviewed() {
    for file in emitted(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kitchen-sink")) {
        let name = format!("mobile--{}", file.path.rsplit('/').next().unwrap_or_default());
        insta::with_settings!({prepend_module_to_snapshot => false, omit_expression => true}, {
            insta::assert_snapshot!(name, file.text);
        });
    }
}

#[test]
fn a_method_that_is_added_to_the_specification_is_there_in_every_language() {
    let sink = Sink::copy();
    sink.edit(
        "openapi.yaml",
        "\npaths:\n",
        "\npaths:\n  /waInstance{idInstance}/stirPot/{apiTokenInstance}: {$ref: paths/pantry.yaml#/stirPot}\n",
    );
    sink.append("paths/pantry.yaml", METHOD);
    sink.append("schemas/pantry.yaml", SCHEMA);
    let files = emitted(sink.path());
    for (path, text) in [
        ("client.rs", "pub async fn stir_pot("),
        ("records.rs", "pub struct StirPot {"),
        (
            "com/greenapi/ApiMethods.kt",
            "public suspend fun stirPot(\n        spoonName: String,\n        isClockwise: Boolean? = null,\n    )",
        ),
        ("com/greenapi/ModelJson.kt", "public fun StirPot.toJson(): String"),
        ("com/greenapi/Models.kt", "\"stirPot\" -> Model(\"StirPot\", FfiConverterTypeStirPot)"),
        ("ApiMethods.swift", "public func stirPot(spoonName: String, isClockwise: Bool? = nil) async throws {"),
        ("Models.swift", "extension StirPot: ApiModel"),
    ] {
        assert!(file(&files, path).contains(text), "{path} has no {text}");
    }
}
