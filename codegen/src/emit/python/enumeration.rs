//! Open enumerations: texts with known values.

use super::source::{docstring, listed, literal};
use crate::{
    emit::text,
    ir::{Enumeration, TypeDef},
    names::shouty,
};

/// A class of the known values, open for others.
pub fn enumeration(definition: &TypeDef, enumeration: &Enumeration, switch: bool) -> String {
    let docs = text::paragraphs(&[
        &definition.description,
        "A value that is not known yet is kept as it came.",
        &text::manual(&definition.manual),
    ]);
    let members: String = enumeration
        .values
        .iter()
        .map(|value| {
            let spellings: Vec<String> =
                std::iter::once(&value.value).chain(&value.aliases).map(|spelling| literal(spelling)).collect();
            let opening = format!("{}: ClassVar[{}] = member(", member(&value.value), definition.name);
            format!("{}\n{}", listed(&opening, &spellings, ")", 4), docstring(&value.description, 4))
        })
        .collect();
    let base = if switch { "OnOff" } else { "OpenEnum" };
    format!("@final\nclass {}({base}):\n{}\n    __slots__ = ()\n{members}", definition.name, docstring(&docs, 4))
}

/// The name of a value: `pickUp` to `PICK_UP`.
fn member(value: &str) -> String {
    let name = shouty(value);
    if name.starts_with(|first: char| first.is_ascii_digit()) { format!("VALUE_{name}") } else { name }
}
