//! The index of the reference, and its part of the book's table of contents.

use super::{
    super::markdown::{codes, page as joined, prose, table},
    Source, models,
};
use crate::ir::{Operation, Section};

/// The index.
pub fn index(source: &Source<'_, '_>) -> String {
    let api = source.context.api;
    let mut parts = vec![
        "# Reference".to_owned(),
        prose(&api.description),
        format!(
            "{} methods and {} kinds of notifications. [Errors](errors.md) and [limits, rates and quotas](limits.md) hold for all.",
            api.operations.len(),
            api.webhooks.len()
        ),
        "## Methods".to_owned(),
    ];
    for (section, operations) in sections(source) {
        let rows: Vec<_> = operations
            .iter()
            .map(|operation| {
                let beta = if operation.beta { " (beta)" } else { "" };
                vec![format!("[{0}](methods/{0}.md)", operation.name), format!("{}{beta}", operation.summary)]
            })
            .collect();
        parts.push(format!("### {}\n\n{}", title(&section.name), prose(&section.description)));
        parts.push(table(&["Method", "What it does"], &rows));
    }
    let kinds: Vec<_> = api
        .webhooks
        .iter()
        .map(|webhook| {
            let link = format!("[{0}](notifications/{0}.md)", webhook.name);
            let switches = if webhook.enabled_by.is_empty() { "always".to_owned() } else { codes(&webhook.enabled_by) };
            vec![link, webhook.summary.clone(), switches]
        })
        .collect();
    parts.push("## Notifications".to_owned());
    parts.push(table(&["Kind", "When", "Switched on by"], &kinds));
    parts.push("## Models".to_owned());
    let sections: Vec<_> =
        models::sections(source).iter().map(|section| format!("- [{section}](models/{section}.md)")).collect();
    parts.push(sections.join("\n"));
    joined(&parts)
}

/// The reference's part of the table of contents, seen from the folder above.
pub fn summary(source: &Source<'_, '_>) -> String {
    let api = source.context.api;
    let mut lines = vec!["# Reference\n".to_owned(), "- [Overview](reference/index.md)".to_owned()];
    lines.push("- [Methods]()".to_owned());
    for (section, operations) in sections(source) {
        lines.push(format!("  - [{}]()", title(&section.name)));
        lines.extend(
            operations.iter().map(|operation| format!("    - [{0}](reference/methods/{0}.md)", operation.name)),
        );
    }
    lines.push("- [Notifications]()".to_owned());
    lines.extend(api.webhooks.iter().map(|webhook| format!("  - [{0}](reference/notifications/{0}.md)", webhook.name)));
    lines.push("- [Models]()".to_owned());
    let models = models::sections(source);
    lines.extend(models.iter().map(|section| format!("  - [{}](reference/models/{section}.md)", title(section))));
    lines.push("- [Errors](reference/errors.md)".to_owned());
    lines.push("- [Limits, rates and quotas](reference/limits.md)".to_owned());
    lines.join("\n") + "\n"
}

/// The sections that have methods.
fn sections<'a>(source: &Source<'_, 'a>) -> Vec<(&'a Section, Vec<&'a Operation>)> {
    let api = source.context.api;
    let of = |section: &Section| {
        api.operations.iter().filter(|operation| operation.section == section.name).collect::<Vec<_>>()
    };
    api.sections.iter().map(|section| (section, of(section))).filter(|(_, operations)| !operations.is_empty()).collect()
}

/// A section's name as a heading.
fn title(section: &str) -> String {
    let mut letters = section.chars();
    letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}
