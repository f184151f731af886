//! What holds for all methods: errors, validation, markers, limits, rates and quotas.

use super::{
    super::markdown::{code, codes, manual, page as joined, prose, table},
    Source,
    method::{error_rows, quota, rate},
};
use crate::ir::{ConstantValue, Type};

/// The page of errors.
pub fn errors(source: &Source<'_, '_>) -> String {
    let api = source.context.api;
    let standard = error_rows(&api.standard_errors.iter().collect::<Vec<_>>());
    let bodies: Vec<_> = api
        .error_bodies
        .iter()
        .map(|(status, name)| vec![status.to_string(), source.ty(&Type::Named(name.clone()), "")])
        .collect();
    let messages: Vec<_> = api.messages.iter().map(|(id, text)| vec![code(id), code(text)]).collect();
    let markers: Vec<_> = api
        .markers
        .iter()
        .map(|marker| {
            vec![code(&marker.code), codes(&marker.fields), prose(&marker.description), prose(&marker.remedy)]
        })
        .collect();
    joined(&[
        "# Errors".to_owned(),
        "How the clients show them, and what to do, is in the guide [Errors](../guides/errors.md).".to_owned(),
        "## Errors of every method".to_owned(),
        table(&["Status", "Seen as", "What it means and what to do"], &standard),
        "## Bodies of errors".to_owned(),
        table(&["Status", "Body"], &bodies),
        "## Validation\n\nThe service answers 400 with one of these texts. The clients check the same limits before anything is \
         sent and use the same texts; `{field}` and `{limit}` stand for what varies."
            .to_owned(),
        table(&["Limit", "Text"], &messages),
        "## Markers\n\nThey stand in a text instead of what should be there.".to_owned(),
        table(&["Marker", "Fields", "What happened", "What to do"], &markers),
    ])
}

/// The page of limits.
pub fn limits(source: &Source<'_, '_>) -> String {
    let api = source.context.api;
    let servers: Vec<_> = api
        .servers
        .iter()
        .map(|server| vec![code(&server.name), code(&server.url), prose(&server.description)])
        .collect();
    let constants: Vec<_> = api
        .constants
        .iter()
        .map(|constant| {
            let value = match &constant.value {
                ConstantValue::Milliseconds(milliseconds) => duration(*milliseconds),
                ConstantValue::Count { value, unit } => format!("{value} {unit}"),
                ConstantValue::Text(text) => code(text),
                ConstantValue::Texts(texts) => codes(texts),
            };
            vec![code(&constant.name), value, format!("{} {}", prose(&constant.description), manual(&constant.manual))]
        })
        .collect();
    let rates: Vec<_> = api
        .operations
        .iter()
        .map(|operation| {
            let link = format!("[{0}](methods/{0}.md)", operation.name);
            vec![link, rate(operation), quota(operation.quota)]
        })
        .collect();
    joined(&[
        "# Limits, rates and quotas".to_owned(),
        "The clients pace themselves below these rates, see the guide [Pacing and quotas](../guides/pacing.md)."
            .to_owned(),
        "## Rates and quotas".to_owned(),
        table(&["Method", "Requests", "Quota"], &rates),
        "## Hosts\n\nThe universal ones; an account may have hosts of its own.".to_owned(),
        table(&["Host", "Address", "For"], &servers),
        "## Numbers of the service".to_owned(),
        table(&["Name", "Value", "Meaning"], &constants),
    ])
}

/// A time in the largest unit that it is a whole number of.
fn duration(milliseconds: u64) -> String {
    const UNITS: [(&str, u64); 4] =
        [("days", 86_400_000), ("hours", 3_600_000), ("minutes", 60_000), ("seconds", 1000)];
    let fits = UNITS.into_iter().find(|(_, size)| milliseconds > 0 && milliseconds.is_multiple_of(*size));
    let (unit, size) = fits.unwrap_or(("milliseconds", 1));
    format!("{} {unit}", milliseconds / size)
}
