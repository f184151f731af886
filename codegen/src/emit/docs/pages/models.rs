//! The models of a section.

use super::{
    super::markdown::{code, codes, fenced, manual, page as joined, prose, table},
    Source, fields, notification,
};
use crate::{
    emit::text,
    examples::Example,
    ir::{Enumeration, Kind, Scalar, Type, TypeDef, Union},
};

/// How far the reference's folder is.
const UP: &str = "../";

/// The sections that have models, in the specification's order.
pub fn sections<'a>(source: &Source<'_, 'a>) -> Vec<&'a str> {
    let mut sections: Vec<&str> = Vec::new();
    for definition in source.context.api.types.values() {
        if !sections.contains(&definition.section.as_str()) {
            sections.push(&definition.section);
        }
    }
    sections
}

/// The page.
pub fn page(source: &Source<'_, '_>, section: &str) -> String {
    let types = source.context.api.types.values().filter(|definition| definition.section == section);
    let mut parts = vec![format!("# Models: {section}")];
    parts.extend(
        types.filter(|definition| source.context.emitted(&definition.name)).map(|definition| model(source, definition)),
    );
    joined(&parts)
}

fn model(source: &Source<'_, '_>, definition: &TypeDef) -> String {
    let webhook = source.context.api.webhooks.iter().any(|webhook| webhook.ty == definition.name);
    let switches = if webhook || definition.enabled_by.is_empty() {
        String::new()
    } else {
        notification::switches(&definition.enabled_by, &[])
    };
    let body = match &definition.kind {
        Kind::Struct(structure) => {
            let least =
                structure.minimum_properties.map(|count| format!("At least {count} of the properties must be given."));
            let sent = source.context.requests.contains(&definition.name);
            joined(&[least.unwrap_or_default(), fields::fields(source, &structure.fields, UP, sent)])
        }
        Kind::Union(union) => variants(source, union),
        Kind::Enumeration(enumeration) => values(enumeration),
        Kind::Scalar(scalar) => limited(source, scalar),
    };
    joined(&[
        format!("## {}", definition.name),
        prose(&definition.description),
        text::marks(&definition.description, definition.unavailable, definition.deprecated).to_owned(),
        switches,
        body,
        examples(source, definition),
        manual(&definition.manual),
    ])
}

fn variants(source: &Source<'_, '_>, union: &Union) -> String {
    let rows: Vec<_> = union
        .variants
        .iter()
        .map(|variant| {
            let value = std::iter::once(&variant.value).chain(&variant.aliases).collect::<Vec<_>>();
            let about = source.context.api.named(&variant.ty).map(|definition| prose(&definition.description));
            vec![codes(value), source.ty(&Type::Named(variant.ty.clone()), UP), about.unwrap_or_default()]
        })
        .collect();
    let misfit = if union.misfit {
        " A body that does not fit its kind is a value as well, with the place of the misfit."
    } else {
        ""
    };
    joined(&[
        format!(
            "One of these, told by {}. A kind that is not known yet is a value too, with its raw JSON.{misfit}",
            code(&union.tag)
        ),
        table(&[&code(&union.tag), "Type", "Description"], &rows),
    ])
}

fn values(enumeration: &Enumeration) -> String {
    let rows: Vec<_> = enumeration
        .values
        .iter()
        .map(|value| {
            let names = std::iter::once(&value.value).chain(&value.aliases).collect::<Vec<_>>();
            vec![codes(names), prose(&value.description)]
        })
        .collect();
    joined(&[
        "Text, one of these. A value that is not known yet is kept as it came.".to_owned(),
        table(&["Value", "Meaning"], &rows),
    ])
}

fn limited(source: &Source<'_, '_>, scalar: &Scalar) -> String {
    let ty = source.ty(&scalar.ty, UP);
    let limits = fields::limits(&scalar.constraints, &scalar.ty);
    let mut letters = ty.chars();
    let ty =
        letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default();
    if limits.is_empty() { format!("{ty}.") } else { format!("{ty}: {limits}.") }
}

/// Notifications with a message of this kind, to unfold.
fn examples(source: &Source<'_, '_>, definition: &TypeDef) -> String {
    let unions = source.context.api.types.values().filter_map(|known| match &known.kind {
        Kind::Union(union) => Some(union),
        _ => None,
    });
    let values: Vec<&String> = unions
        .flat_map(|union| &union.variants)
        .filter(|variant| variant.ty == definition.name)
        .flat_map(|variant| std::iter::once(&variant.value).chain(&variant.aliases))
        .collect();
    let matching: Vec<&Example> = source
        .examples
        .iter()
        .filter(|example| example.message.as_ref().is_some_and(|message| values.contains(&message)))
        .collect();
    let blocks = matching.iter().map(|example| {
        let kind = example.notification.as_deref().unwrap_or_default();
        let title = example.file.rsplit('/').next().unwrap_or_default().trim_end_matches(".json").replace('-', " ");
        format!(
            "<details><summary>Example: {title} ({})</summary>\n\n{}\n</details>",
            kind,
            fenced("json", &example.text())
        )
    });
    blocks.collect::<Vec<_>>().join("\n\n")
}
