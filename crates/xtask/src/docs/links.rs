//! Links of the built pages: every one that stays in the site must lead to a page, and to a place that is in it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Component, Path, PathBuf},
};

use anyhow::{Context, Result, bail};

/// What is looked at in a page.
#[derive(Default)]
struct Page {
    links: BTreeSet<String>,
    places: BTreeSet<String>,
}

/// Number of pages; an error that lists the broken links.
pub fn check(site: &Path) -> Result<usize> {
    let mut pages = BTreeMap::new();
    read(site, Path::new(""), &mut pages)?;
    let broken: Vec<String> = pages
        .iter()
        .flat_map(|(path, page)| page.links.iter().filter_map(|link| broken(site, &pages, path, link)))
        .collect();
    if !broken.is_empty() {
        bail!("broken links:\n{}", broken.join("\n"));
    }
    Ok(pages.len())
}

fn read(site: &Path, folder: &Path, pages: &mut BTreeMap<PathBuf, Page>) -> Result<()> {
    let full = site.join(folder);
    for entry in fs::read_dir(&full).with_context(|| full.display().to_string())? {
        let entry = entry?;
        let path = folder.join(entry.file_name());
        if entry.path().is_dir() {
            read(site, &path, pages)?;
        } else if path.extension().is_some_and(|extension| extension == "html") {
            let text = fs::read_to_string(entry.path()).with_context(|| path.display().to_string())?;
            if text.contains("{{#") {
                bail!("{}: something could not be included", path.display());
            }
            pages.insert(path, look(&text));
        }
    }
    Ok(())
}

/// The links and places of a page.
fn look(html: &str) -> Page {
    let values = |name: &str| -> BTreeSet<String> {
        let attribute = format!(" {name}=\"");
        let parts = html.split(&attribute).skip(1);
        parts.filter_map(|rest| rest.split('"').next()).map(|value| value.replace("&amp;", "&")).collect()
    };
    let mut page = Page { links: values("href"), places: values("id") };
    page.links.extend(values("src"));
    page
}

/// What is wrong with a link of a page.
fn broken(site: &Path, pages: &BTreeMap<PathBuf, Page>, from: &Path, link: &str) -> Option<String> {
    let elsewhere =
        link.contains("://") || ["mailto:", "data:", "javascript:"].iter().any(|kind| link.starts_with(kind));
    // The page for addresses that do not exist is served at any of them: its links are absolute.
    if elsewhere || link.is_empty() || from == Path::new("404.html") {
        return None;
    }
    let (path, place) = link.split_once('#').unwrap_or((link, ""));
    let path = path.split('?').next().unwrap_or_default();
    let target = if path.is_empty() { from.to_owned() } else { resolve(from, path) };
    let here = format!("{}: {link}", from.display());
    match pages.get(&target) {
        Some(page) if place.is_empty() || page.places.contains(place) => None,
        Some(_) => Some(format!("{here} (the page has no such place)")),
        None if site.join(&target).is_file() => None,
        None => Some(here),
    }
}

/// A relative link as a path in the site.
fn resolve(from: &Path, link: &str) -> PathBuf {
    let mut resolved = from.parent().map(Path::to_owned).unwrap_or_default();
    for component in Path::new(link).components() {
        match component {
            Component::ParentDir => {
                resolved.pop();
            }
            Component::Normal(part) => resolved.push(part),
            _ => {}
        }
    }
    resolved
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(name: &str, pages: &[(&str, &str)]) -> PathBuf {
        let site = std::env::temp_dir().join(format!("links-{name}-{}", std::process::id()));
        for (path, text) in pages {
            let path = site.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        site
    }

    #[test]
    fn links_that_lead_somewhere_are_no_mistake() {
        let site = site(
            "right",
            &[
                (
                    "a.html",
                    r#"<a href="b/c.html#there">, <a href="https://x.example/no">, <img src="p.png">, <a href="b/d.json">"#,
                ),
                ("b/c.html", r##"<h1 id="there"><a href="../a.html">, <a href="#there">"##),
                ("b/d.json", "{}"),
                ("p.png", ""),
            ],
        );
        assert_eq!(check(&site).unwrap(), 2);
        fs::remove_dir_all(site).unwrap();
    }

    #[test]
    fn links_that_lead_nowhere_are_listed() {
        let site = site("wrong", &[("a.html", r##"<a href="b.html">, <a href="#gone">"##)]);
        let error = check(&site).unwrap_err().to_string();
        assert!(error.contains("a.html: b.html"), "{error}");
        assert!(error.contains("a.html: #gone (the page has no such place)"), "{error}");
        fs::remove_dir_all(site).unwrap();
    }

    #[test]
    fn what_could_not_be_included_is_a_mistake() {
        let site = site("include", &[("a.html", "{{#include nothing.rs}}")]);
        assert!(check(&site).unwrap_err().to_string().contains("a.html"));
        fs::remove_dir_all(site).unwrap();
    }
}
