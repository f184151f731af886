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
    let mut text = String::from("# Reference\n\n- [Overview](reference/index.md)\n");
    text.push_str("- [Methods]()\n");
    for (section, operations) in sections(source) {
        text.push_str(&format!("  - [{}]()\n", title(&section.name)));
        for operation in operations {
            text.push_str(&format!("    - [{0}](reference/methods/{0}.md)\n", operation.name));
        }
    }
    text.push_str("- [Notifications]()\n");
    for webhook in &api.webhooks {
        text.push_str(&format!("  - [{0}](reference/notifications/{0}.md)\n", webhook.name));
    }
    text.push_str("- [Models]()\n");
    for section in models::sections(source) {
        text.push_str(&format!("  - [{}](reference/models/{section}.md)\n", title(section)));
    }
    text.push_str("- [Errors](reference/errors.md)\n- [Limits, rates and quotas](reference/limits.md)\n");
    text
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
