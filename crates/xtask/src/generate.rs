//! The generated files that are committed because people and other tools read them.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::{behaviours, process, workspace};

/// A committed file and where it comes from.
struct Artifact {
    path: &'static str,
    source: Source,
}

enum Source {
    /// The generator, with this option.
    Specification(&'static str),
    /// The table of behaviours and the tests.
    Behaviours,
}

const ARTIFACTS: &[Artifact] = &[
    Artifact { path: "spec/openapi.json", source: Source::Specification("--bundle") },
    Artifact { path: "docs/behaviours.md", source: Source::Behaviours },
];

/// How many lines of a difference are shown.
const SHOWN: usize = 12;

/// Writes the files, or says which are out of date.
pub fn generate(check: bool) -> Result<()> {
    let mut stale = Vec::new();
    for artifact in ARTIFACTS {
        let path = workspace::root().join(artifact.path);
        let (committed, fresh) = (read(&path)?, made(artifact)?);
        match difference(&committed, &fresh) {
            None => println!("{} is up to date", artifact.path),
            Some(difference) if check => stale.push(format!("{} is out of date:\n{difference}", artifact.path)),
            Some(_) => {
                fs::create_dir_all(path.parent().unwrap_or(&path)).with_context(|| artifact.path)?;
                fs::write(&path, &fresh).with_context(|| artifact.path)?;
                println!("{} is written", artifact.path);
            }
        }
    }
    if !stale.is_empty() {
        bail!("{}\nRun `cargo xtask generate` and commit the result.", stale.join("\n"));
    }
    Ok(())
}

/// What it should be.
fn made(artifact: &Artifact) -> Result<String> {
    let option = match artifact.source {
        Source::Behaviours => return behaviours::page(),
        Source::Specification(option) => option,
    };
    let fresh = workspace::target().join("generated").join(artifact.path);
    let folder = fresh.parent().map(PathBuf::from).unwrap_or_default();
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let mut generator = process::cargo();
    generator.args(["run", "--quiet", "--package", "green-api-codegen", "--", "--spec", "spec", option]);
    process::run_quietly(generator.arg(&fresh))?;
    read(&fresh)
}

/// A file's text; nothing when there is no such file.
fn read(path: &Path) -> Result<String> {
    match fs::read_to_string(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        read => read.with_context(|| path.display().to_string()),
    }
}

/// The first place where two texts differ, as a diff shows it.
fn difference(old: &str, new: &str) -> Option<String> {
    if old == new {
        return None;
    }
    let (old, new): (Vec<_>, Vec<_>) = (old.split('\n').collect(), new.split('\n').collect());
    let same = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let (old, new) = (&old[same..], &new[same..]);
    let tail = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
    let side = |lines: &[&str], sign: char| {
        let shown = lines.iter().take(SHOWN).map(|line| format!("{sign} {line}\n"));
        let more = lines.len().saturating_sub(SHOWN);
        shown.chain((more > 0).then(|| format!("{sign} … {more} more lines\n"))).collect::<String>()
    };
    let (old, new) = (side(&old[..old.len() - tail], '-'), side(&new[..new.len() - tail], '+'));
    Some(format!("@@ line {} @@\n{old}{new}", same + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_have_no_difference() {
        assert_eq!(difference("a\nb\n", "a\nb\n"), None);
    }

    #[test]
    fn a_difference_shows_the_lines_that_changed_and_where() {
        assert_eq!(difference("a\nb\nd\n", "a\nc\nc\nd\n").unwrap(), "@@ line 2 @@\n- b\n+ c\n+ c\n");
        assert_eq!(difference("a", "a\n").unwrap(), "@@ line 2 @@\n+ \n");
    }

    #[test]
    fn a_long_difference_is_cut() {
        let new = "x\n".repeat(20);
        let shown = difference("", &new).unwrap();
        assert!(shown.ends_with("+ … 8 more lines\n"), "{shown}");
        assert_eq!(shown.lines().count(), 1 + SHOWN + 1);
    }
}
