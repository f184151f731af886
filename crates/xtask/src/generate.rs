//! The generated files that are committed because people and other tools read them.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::{behaviours, process, workspace};

/// What is committed, and where it comes from.
struct Artifact {
    /// A file or a folder.
    path: &'static str,
    source: Source,
}

enum Source {
    /// One file of the generator, with this option.
    Specification(&'static str),
    /// A folder of the generator, with this option; nothing else may stand in this folder inside, in all of it without one.
    Package(&'static str, &'static str),
    /// The table of behaviours and the tests.
    Behaviours,
}

const ARTIFACTS: &[Artifact] = &[
    Artifact { path: "spec/openapi.json", source: Source::Specification("--bundle") },
    Artifact { path: "docs/behaviours.md", source: Source::Behaviours },
    Artifact { path: "bindings/python/python/green_api", source: Source::Package("--python", "_generated") },
    Artifact { path: "bindings/node/src/generated", source: Source::Package("--node", "") },
    Artifact { path: "docs/reference", source: Source::Package("--reference", "") },
    Artifact { path: "docs/postman", source: Source::Package("--postman", "") },
];

/// How many lines of a difference are shown.
const SHOWN: usize = 12;

/// Writes the files, or says which are out of date.
pub fn generate(check: bool) -> Result<()> {
    let mut stale = Vec::new();
    for artifact in ARTIFACTS {
        let files = made(artifact)?;
        let mut differs = false;
        for (name, fresh) in &files {
            let path = workspace::root().join(name);
            let Some(difference) = difference(&read(&path)?, fresh) else { continue };
            differs = true;
            if check {
                stale.push(format!("{name} is out of date:\n{difference}"));
                continue;
            }
            fs::create_dir_all(path.parent().unwrap_or(&path)).with_context(|| name.clone())?;
            fs::write(&path, fresh).with_context(|| name.clone())?;
            println!("{name} is written");
        }
        for name in left_over(artifact, &files)? {
            differs = true;
            if check {
                stale.push(format!("{name} comes from nothing in the specification any more"));
                continue;
            }
            fs::remove_file(workspace::root().join(&name)).with_context(|| name.clone())?;
            println!("{name} is removed");
        }
        if !differs {
            println!("{} is up to date", artifact.path);
        }
    }
    if !stale.is_empty() {
        bail!("{}\nRun `cargo xtask generate` and commit the result.", stale.join("\n"));
    }
    Ok(())
}

/// The files as they should be, by their path in the repository.
fn made(artifact: &Artifact) -> Result<Vec<(String, String)>> {
    let option = match artifact.source {
        Source::Behaviours => return Ok(vec![(artifact.path.to_owned(), behaviours::page()?)]),
        Source::Specification(option) | Source::Package(option, _) => option,
    };
    let fresh = workspace::target().join("generated").join(artifact.path);
    let package = matches!(artifact.source, Source::Package(..));
    if package && fresh.exists() {
        fs::remove_dir_all(&fresh).with_context(|| fresh.display().to_string())?;
    }
    let folder = fresh.parent().map(PathBuf::from).unwrap_or_default();
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let mut generator = process::cargo();
    generator.args(["run", "--quiet", "--package", "green-api-codegen", "--", "--spec", "spec"]);
    process::run_quietly(generator.arg(option).arg(&fresh))?;
    if !package {
        return Ok(vec![(artifact.path.to_owned(), read(&fresh)?)]);
    }
    let files = files(&fresh)?;
    files.into_iter().map(|file| Ok((format!("{}/{file}", artifact.path), read(&fresh.join(&file))?))).collect()
}

/// Committed files of a package that the generator does not write any more.
fn left_over(artifact: &Artifact, made: &[(String, String)]) -> Result<Vec<String>> {
    let Source::Package(_, owned) = artifact.source else { return Ok(Vec::new()) };
    let folder = if owned.is_empty() { artifact.path.to_owned() } else { format!("{}/{owned}", artifact.path) };
    let committed = files(&workspace::root().join(&folder))?.into_iter().map(|file| format!("{folder}/{file}"));
    Ok(committed.filter(|file| !made.iter().any(|(name, _)| name == file)).collect())
}

/// The sources below a folder, with `/`; what Python compiled is none.
fn files(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(found),
        entries => entries.with_context(|| folder.display().to_string())?,
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            let inner = if name == "__pycache__" { Vec::new() } else { files(&entry.path())? };
            found.extend(inner.into_iter().map(|file| format!("{name}/{file}")));
        } else {
            found.push(name);
        }
    }
    found.sort();
    Ok(found)
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
    fn sources_are_found_below_a_folder_and_what_python_compiled_is_not() {
        let folder = std::env::temp_dir().join(format!("generate-{}", std::process::id()));
        for path in ["a.py", "inner/b.py", "inner/__pycache__/b.pyc"] {
            fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
            fs::write(folder.join(path), "").unwrap();
        }
        assert_eq!(files(&folder).unwrap(), ["a.py", "inner/b.py"]);
        assert!(files(&folder.join("missing")).unwrap().is_empty());
        fs::remove_dir_all(folder).unwrap();
    }

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
