//! Where a specification is read from: a file, a folder, or a revision of the repository.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::process;

/// The bundle, in its own folder and in the repository.
const BUNDLE: &str = "openapi.json";
const IN_REPOSITORY: &str = "spec/openapi.json";

/// The bundled specification that a word of the command line means.
pub fn read(word: &str) -> Result<Value> {
    let path = Path::new(word);
    let text = if path.is_file() {
        fs::read_to_string(path).with_context(|| word.to_owned())?
    } else if path.is_dir() {
        let bundle = [path.join(BUNDLE), path.join(IN_REPOSITORY)].into_iter().find(|bundle| bundle.is_file());
        let Some(bundle) = bundle else {
            bail!(
                "{word} has no {BUNDLE}; write one with `cargo run -p green-api-codegen -- --spec {word} --bundle {word}/{BUNDLE}`"
            );
        };
        fs::read_to_string(&bundle).with_context(|| bundle.display().to_string())?
    } else {
        let mut show = process::command("git");
        process::run_quietly(show.arg("show").arg(format!("{word}:{IN_REPOSITORY}")))
            .with_context(|| format!("{word} is no file, no folder and no revision that has {IN_REPOSITORY}"))?
    };
    let bundle: Value = serde_json::from_str(&text).with_context(|| format!("{word} is not JSON"))?;
    if bundle.get("paths").is_none() {
        bail!("{word} is no bundled OpenAPI document: it has no `paths`");
    }
    Ok(bundle)
}
