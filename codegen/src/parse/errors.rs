//! Errors that the manual lists.

use super::reader::Reader;
use crate::{error::Result, ir::DocumentedError, source::to_json};

/// `x-errors` of a method or `x-standard-errors` of the root.
pub fn errors(reader: &Reader<'_>, keyword: &'static str) -> Result<Vec<DocumentedError>> {
    let Some(list) = reader.optional(keyword) else { return Ok(Vec::new()) };
    let place = reader.place(keyword);
    let mut errors: Vec<DocumentedError> = Vec::new();
    for (index, node) in list.list(&place)?.iter().enumerate() {
        let reader = Reader::new(node, format!("{place}/{index}"))?;
        let error = error(&reader)?;
        if errors.iter().any(|known| known.id == error.id) {
            return Err(reader.invalid_at("id", format!("`id: {}` is used twice here; rename one", error.id)));
        }
        reader.finish()?;
        errors.push(error);
    }
    Ok(errors)
}

fn error(reader: &Reader<'_>) -> Result<DocumentedError> {
    let status = reader.required("status")?.integer(&reader.place("status"))?;
    let Some(status) = u16::try_from(status).ok().filter(|status| (100..600).contains(status)) else {
        return Err(reader.invalid_at("status", format!("`status: {status}` is not an HTTP status; write 100 to 599")));
    };
    let field = match (reader.optional_text("field")?, reader.optional("equals").map(to_json)) {
        (Some(field), Some(equals)) => Some((field, equals)),
        (None, None) => None,
        _ => return Err(reader.invalid("`field` and `equals` stand together; add the other one")),
    };
    let error = DocumentedError {
        id: reader.text("id")?,
        status,
        message: reader.optional_text("message")?,
        field,
        failure: reader.optional("failure").map_or(Ok(true), |failure| failure.boolean(&reader.place("failure")))?,
        description: reader.description()?,
        manual: reader.manual()?,
    };
    if status == 200 && error.message.is_none() && error.field.is_none() {
        return Err(reader.invalid("a failure inside HTTP 200 has a `message`, or `field` and `equals`; add them"));
    }
    if error.failure && error.field.as_ref().is_some_and(|(_, value)| !value.is_boolean()) {
        let message = "a failure is told by a boolean; write true or false, or `failure: false` for an answer";
        return Err(reader.invalid_at("equals", message));
    }
    Ok(error)
}
