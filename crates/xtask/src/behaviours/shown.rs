//! Finds the tests that say which statements they show.

use std::{
    collections::BTreeMap,
    fmt, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::workspace;

const MARK: &str = "// behaviours:";

/// The tests of each number, in the order of their files.
pub type Shown = BTreeMap<u16, Vec<Test>>;

/// A test function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Test {
    file: String,
    name: String,
}

impl fmt::Display for Test {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}`: `{}`", self.file, self.name)
    }
}

/// Those of `crates/*/tests` and of `tests`.
pub fn all() -> Result<Shown> {
    let root = workspace::root();
    let mut folders = vec![root.join("tests/tests")];
    for package in entries(&root.join("crates"))? {
        folders.push(package.join("tests"));
    }
    let mut files = Vec::new();
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        collect(folder, &mut files)?;
    }
    files.sort();
    let mut shown = Shown::new();
    for file in files {
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        let name = file.strip_prefix(root).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        read(&name, &text, &mut shown)?;
    }
    Ok(shown)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    entries.map(|entry| Ok(entry?.path())).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for path in entries(folder)? {
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(())
}

/// The comments of a file, each with the function below it.
pub fn read(file: &str, source: &str, shown: &mut Shown) -> Result<()> {
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        let Some(numbers) = line.trim_start().strip_prefix(MARK) else { continue };
        let mut below =
            lines.clone().map(str::trim_start).take_while(|line| !line.is_empty() && !line.starts_with(MARK));
        let Some(name) = below.find_map(function) else { bail!("{file}: no test below `{}`", line.trim()) };
        let test = Test { file: file.to_owned(), name: name.to_owned() };
        for number in numbers.split(',') {
            let number = number
                .trim()
                .parse()
                .with_context(|| format!("{file}: `{}` has something else than numbers", line.trim()))?;
            let tests = shown.entry(number).or_default();
            if !tests.contains(&test) {
                tests.push(test.clone());
            }
        }
    }
    Ok(())
}

fn function(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("async ").unwrap_or(line).strip_prefix("fn ")?;
    rest.split(['(', '<']).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_belongs_to_the_function_below_it() {
        let text = "// behaviours: 2, 1\n#[tokio::test]\nasync fn it_is() {}\n\nfn other() {}\n";
        let mut shown = Shown::new();
        read("tests/some.rs", text, &mut shown).unwrap();
        assert_eq!(shown.keys().collect::<Vec<_>>(), [&1, &2]);
        assert_eq!(shown[&1][0].to_string(), "`tests/some.rs`: `it_is`");
    }

    #[test]
    fn a_comment_without_a_function_or_with_words_is_refused() {
        for text in [
            "// behaviours: 1\n\nfn other() {}\n",
            "// behaviours: 1\n",
            "// behaviours: one\nfn it_is() {}\n",
            "// behaviours:\nfn it_is() {}\n",
        ] {
            assert!(read("tests/some.rs", text, &mut Shown::new()).is_err(), "{text}");
        }
    }
}
