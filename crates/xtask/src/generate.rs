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

/// A folder that holds nothing but committed files, and the option of the generator that writes them.
struct Folder {
    path: &'static str,
    option: &'static str,
}

const FOLDERS: &[Folder] = &[Folder { path: "bindings/node/src/generated", option: "--node" }];

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
        stale.extend(compare(artifact.path, Some(made(artifact)?), check)?);
    }
    for folder in FOLDERS {
        let (committed, fresh) = (workspace::root().join(folder.path), made_folder(folder)?);
        let mut names = files(&fresh)?;
        names.extend(files(&committed)?);
        names.sort();
        names.dedup();
        for name in names {
            let made = fresh.join(&name);
            let made = made.exists().then(|| read(&made)).transpose()?;
            stale.extend(compare(&format!("{}/{name}", folder.path), made, check)?);
        }
    }
    if !stale.is_empty() {
        bail!("{}\nRun `cargo xtask generate` and commit the result.", stale.join("\n"));
    }
    Ok(())
}

/// Compares a committed file with what it should be, if there should be one, and puts it right unless it is only checked.
fn compare(path: &str, fresh: Option<String>, check: bool) -> Result<Option<String>> {
    let place = workspace::root().join(path);
    let Some(difference) = difference(&read(&place)?, fresh.as_deref().unwrap_or_default()) else {
        println!("{path} is up to date");
        return Ok(None);
    };
    if check {
        return Ok(Some(format!("{path} is out of date:\n{difference}")));
    }
    if let Some(fresh) = fresh {
        fs::create_dir_all(place.parent().unwrap_or(&place)).with_context(|| path.to_owned())?;
        fs::write(&place, fresh).with_context(|| path.to_owned())?;
        println!("{path} is written");
    } else {
        fs::remove_file(&place).with_context(|| path.to_owned())?;
        println!("{path} is removed");
    }
    Ok(None)
}

/// The files of a folder, also of those inside, relative to it.
fn files(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    if !folder.exists() {
        return Ok(found);
    }
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            found.extend(files(&entry.path())?.into_iter().map(|inner| format!("{name}/{inner}")));
        } else {
            found.push(name);
        }
    }
    Ok(found)
}

/// A folder with the files as they should be, and no others.
fn made_folder(folder: &Folder) -> Result<PathBuf> {
    let fresh = workspace::target().join("generated").join(folder.path);
    if fresh.exists() {
        fs::remove_dir_all(&fresh).with_context(|| folder.path)?;
    }
    let mut generator = process::cargo();
    generator.args(["run", "--quiet", "--package", "green-api-codegen", "--", "--spec", "spec", folder.option]);
    process::run_quietly(generator.arg(&fresh))?;
    Ok(fresh)
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
