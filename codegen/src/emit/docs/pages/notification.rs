//! The page of a notification kind.

use super::{
    super::markdown::{codes, manual, page as joined, prose},
    Source, fields,
    method::shown,
};
use crate::{
    emit::text,
    ir::{Field, Kind, Type, Webhook},
};

/// How far the reference's folder is.
const UP: &str = "../";

/// The page.
pub fn page(source: &Source<'_, '_>, webhook: &Webhook) -> String {
    let api = source.context.api;
    let ty = Type::Named(webhook.ty.clone());
    let structure = api.structure(&webhook.ty);
    let own: Vec<_> =
        source.examples.iter().filter(|example| example.notification.as_ref() == Some(&webhook.name)).collect();
    let plain: Vec<_> = own.iter().copied().filter(|example| example.message.is_none()).collect();
    // Kinds with many messages have an example of each at the messages.
    let shown_here = if plain.is_empty() { own.iter().copied().take(1).collect() } else { plain };
    joined(&[
        format!("# {}", webhook.name),
        format!("**{}.**", webhook.summary.trim_end_matches('.')),
        prose(&webhook.description),
        text::marks(&webhook.description, webhook.unavailable, false).to_owned(),
        switches(&webhook.enabled_by, &webhook.always_enabled),
        format!("## Body\n\nJSON, {}.", source.ty(&ty, UP)),
        structure.map(|structure| fields::fields(source, &structure.fields, UP, false)).unwrap_or_default(),
        structure.map(|structure| unions(source, &structure.fields)).unwrap_or_default(),
        if shown_here.is_empty() { String::new() } else { format!("## Example\n\n{}", shown(&shown_here)) },
        RECEIVING.to_owned(),
        manual(&webhook.manual),
    ])
}

/// What switches it on.
pub fn switches(enabled_by: &[String], always: &[String]) -> String {
    let settings = "../methods/setSettings.md";
    let on = match enabled_by {
        [] => "Sent whatever the settings say.".to_owned(),
        [_] => format!("Sent while the [setting]({settings}) {} is `yes`.", codes(enabled_by)),
        _ => format!("Sent while the [settings]({settings}) {} are `yes`.", codes(enabled_by)),
    };
    if always.is_empty() || enabled_by.is_empty() {
        return on;
    }
    format!("{on} With the status {} it is sent whatever the settings say.", codes(always))
}

/// The kinds inside, `typeMessage` for example.
fn unions(source: &Source<'_, '_>, given: &[Field]) -> String {
    let mut parts = Vec::new();
    for field in given {
        let Type::Named(name) = &field.ty else { continue };
        let Some(Kind::Union(union)) = source.context.api.named(name).map(|definition| &definition.kind) else {
            continue;
        };
        let variants: Vec<_> = union
            .variants
            .iter()
            .map(|variant| match source.link(&variant.ty, UP) {
                Some(link) => format!("[`{}`]({link})", variant.value),
                None => format!("`{}`", variant.value),
            })
            .collect();
        parts.push(format!(
            "`{}` is told by `{}`: {}. A kind that is not known yet is a value too.",
            field.name,
            union.tag,
            variants.join(", ")
        ));
    }
    joined(&parts)
}

/// How it comes: in an envelope or alone.
const RECEIVING: &str = "## Receiving it\n\n\
[`receiveNotification`](../methods/receiveNotification.md#answer) gives it inside `body`, with a `receiptId` to acknowledge; a webhook \
gets it alone. See [receiving without loss](../../guides/receiving.md) for both.";
