//! Unions: an alias of all kinds, with a class for those that are not known and one for what does not fit.

use super::{
    source::{WIDTH, docstring, literal},
    types::name,
};
use crate::{
    emit::text,
    ir::{TypeDef, Union},
};

/// The class of a kind that is not known.
pub fn unknown(union: &str) -> String {
    format!("Unknown{union}")
}

/// The class of a body that does not fit.
pub fn misfit(union: &str) -> String {
    format!("Misfit{union}")
}

/// The members of a union, those that are not in the specification last.
pub fn members(definition: &TypeDef, union: &Union) -> Vec<String> {
    let mut members: Vec<String> = union.variants.iter().map(|variant| variant.ty.clone()).collect();
    members.push(unknown(&definition.name));
    if union.misfit {
        members.push(misfit(&definition.name));
    }
    members
}

/// The classes that stand beside those of the specification.
pub fn classes(definition: &TypeDef, union: &Union) -> String {
    let (property, wire) = (name(&union.tag), &union.tag);
    let (bases, slots) = if union.misfit { ("WithRaw, UnknownKind", "(\"_raw\",)") } else { ("UnknownKind", "()") };
    let tag = |docs: &str| {
        format!("\n    @property\n    def {property}(self) -> str:\n{}        return self.tag\n", docstring(docs, 8))
    };
    let described =
        format!("A kind of `{}` that this version does not know, with all its properties.", definition.name);
    let mut classes = format!(
        "@final\nclass {}({bases}):\n{}\n    __slots__ = {slots}\n    _tag_name = {}\n{}",
        unknown(&definition.name),
        docstring(&described, 4),
        literal(wire),
        tag(&format!("The value of `{wire}`."))
    );
    if union.misfit {
        let described = format!(
            "A body that does not fit any kind of `{}`: what is wrong, where, and the body itself.",
            definition.name
        );
        classes.push_str(&format!(
            "\n\n@final\nclass {}(WithRaw, Misfit):\n{}\n    __slots__ = (\"_raw\",)\n{}",
            misfit(&definition.name),
            docstring(&described, 4),
            tag(&format!("The value of `{wire}`; empty when there is none."))
        ));
    }
    classes
}

/// The alias.
pub fn alias(definition: &TypeDef, union: &Union) -> String {
    let open = format!(
        "Told apart by `{}`: `match` on the class, or compare the attribute. New kinds are `{}`.",
        name(&union.tag),
        unknown(&definition.name)
    );
    let docs = text::paragraphs(&[&definition.description, &open, &text::manual(&definition.manual)]);
    let members = members(definition, union);
    let line = format!("{}: TypeAlias = {}\n", definition.name, members.join(" | "));
    if line.chars().count() <= WIDTH + 1 {
        return format!("{line}{}", docstring(&docs, 0));
    }
    let joined = members.join(" | ");
    let joined = if joined.chars().count() + 4 <= WIDTH { joined } else { members.join("\n    | ") };
    format!("{}: TypeAlias = (\n    {joined}\n)\n{}", definition.name, docstring(&docs, 0))
}
