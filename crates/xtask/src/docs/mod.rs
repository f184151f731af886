//! The documentation as a static site: guides that are written by hand, and the reference that is generated.
//!
//! The book is put together in the target folder: its table of contents is the guides' and the reference's, and the guides
//! include code from the folder of the tests that compile and run it.

mod links;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::{process, workspace};

/// The program that makes pages of Markdown.
const MDBOOK: &str = "0.5.4";

/// What the book is made of: folders of the repository, at the same places as there, so that includes and links hold.
const PARTS: [&str; 2] = ["docs", "tests/guides"];

/// The parts of the table of contents.
const CONTENTS: [&str; 2] = ["docs/guides/SUMMARY.md", "docs/reference/SUMMARY.md"];

/// Builds the site, and says where it is.
pub fn build() -> Result<()> {
    let folder = workspace::target().join("docs");
    let (staged, site) = (folder.join("staged"), folder.join("site"));
    for old in [&staged, &site] {
        if old.exists() {
            fs::remove_dir_all(old).with_context(|| old.display().to_string())?;
        }
    }
    for part in PARTS {
        copy(&workspace::root().join(part), &staged.join(part))?;
    }
    fs::rename(staged.join("docs/book.toml"), staged.join("book.toml")).context("docs/book.toml")?;
    fs::write(staged.join("docs/SUMMARY.md"), contents(&staged)?).context("the table of contents")?;
    let mut mdbook = process::command(mdbook()?);
    let said = process::run_quietly(mdbook.arg("build").arg(&staged).arg("--dest-dir").arg(&site))?;
    // A file that cannot be included, or a heading twice, is a warning for mdBook and a mistake here.
    if let Some(line) = said.lines().find(|line| line.contains("WARN") || line.contains("ERROR")) {
        bail!("{line}");
    }
    let pages = links::check(&site)?;
    println!("{pages} pages, no broken links: {}", site.join("index.html").display());
    Ok(())
}

/// The table of contents; the parts leave the book.
fn contents(staged: &Path) -> Result<String> {
    let mut text = String::new();
    for part in CONTENTS {
        let path = staged.join(part);
        text.push_str(&fs::read_to_string(&path).with_context(|| part)?);
        text.push('\n');
        fs::remove_file(&path).with_context(|| part)?;
    }
    Ok(text)
}

/// The program, installed into the target folder the first time.
fn mdbook() -> Result<PathBuf> {
    let root = workspace::target().join("tools").join(format!("mdbook-{MDBOOK}"));
    let program = root.join("bin").join(format!("mdbook{}", std::env::consts::EXE_SUFFIX));
    if !program.exists() {
        println!("installing mdBook {MDBOOK} into the target folder");
        let mut install = process::cargo();
        install.args(["install", "mdbook", "--locked", "--debug", "--no-default-features", "--features", "search"]);
        install.args(["--version", MDBOOK, "--root"]).arg(&root);
        process::run(install.env("CARGO_TARGET_DIR", workspace::target().join("tools/build")))?;
    }
    Ok(program)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| to.display().to_string())?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target).with_context(|| entry.path().display().to_string())?;
        }
    }
    Ok(())
}
