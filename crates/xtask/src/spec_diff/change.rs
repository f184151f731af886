//! Changes, and how they are written down.

use std::fmt::Write as _;

/// How much a change asks of those who use the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Code that compiled or ran may not any more.
    Breaking,
    /// Something that was not there.
    Added,
    /// Something behaves in another way.
    Altered,
}

/// A change.
#[derive(Debug)]
struct Change {
    weight: Weight,
    text: String,
    /// What it means in a language, or in several.
    languages: Vec<(&'static str, String)>,
}

/// All changes, in the order in which they were found.
#[derive(Debug, Default)]
pub struct Changes(Vec<Change>);

impl Changes {
    /// Notes a change that is the same for all.
    pub fn note(&mut self, weight: Weight, text: impl Into<String>) {
        self.effect(weight, text, &[]);
    }

    /// Notes a change with what it means in languages.
    pub fn effect(&mut self, weight: Weight, text: impl Into<String>, languages: &[(&'static str, String)]) {
        self.0.push(Change { weight, text: text.into(), languages: languages.to_vec() });
    }

    /// Markdown, the breaking ones first.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let parts = [(Weight::Breaking, "Breaking"), (Weight::Added, "Added"), (Weight::Altered, "Changed")];
        for (weight, title) in parts {
            let changes: Vec<_> = self.0.iter().filter(|change| change.weight == weight).collect();
            if changes.is_empty() {
                continue;
            }
            let gap = if text.is_empty() { "" } else { "\n" };
            // Writing to a string does not fail.
            let _ = write!(text, "{gap}### {title}\n\n");
            for change in changes {
                let _ = writeln!(text, "- {}", change.text);
                for (languages, effect) in &change.languages {
                    let _ = writeln!(text, "  - {languages}: {effect}");
                }
            }
        }
        if text.is_empty() { "Nothing that users could notice.\n".to_owned() } else { text }
    }
}
