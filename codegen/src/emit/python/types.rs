//! Names and types of the specification as Python writes them.

use std::collections::BTreeSet;

use crate::{
    emit::core::Context,
    ir::{Field, Kind, Type},
    names::snake,
};

/// What a name must not be in Python: keywords, and what every model has already.
const TAKEN: &[&str] = &[
    "and",
    "as",
    "assert",
    "async",
    "await",
    "break",
    "class",
    "continue",
    "def",
    "del",
    "elif",
    "else",
    "except",
    "finally",
    "for",
    "from",
    "global",
    "if",
    "import",
    "in",
    "is",
    "lambda",
    "none",
    "nonlocal",
    "not",
    "or",
    "pass",
    "raise",
    "return",
    "self",
    "try",
    "while",
    "with",
    "yield",
    "raw",
    "replace",
    "to_dict",
    "to_json",
    "from_dict",
    "from_json",
];

/// A field, parameter or method.
pub fn name(wire: &str) -> String {
    let name = snake(wire);
    if TAKEN.contains(&name.as_str()) { format!("{name}_") } else { name }
}

/// What a type is made of, seen through named scalars.
pub fn plain<'a>(context: &'a Context<'_>, ty: &'a Type) -> &'a Type {
    context.plain(ty)
}

/// Whether the name is one of an enumeration.
pub fn is_enumeration(context: &Context<'_>, ty: &Type) -> bool {
    matches!(ty, Type::Named(name) if matches!(context.api.named(name).map(|d| &d.kind), Some(Kind::Enumeration(_))))
}

/// Whether the type is an enumeration that is on or off, for which `True` and `False` stand too.
pub fn is_switch(context: &Context<'_>, ty: &Type) -> bool {
    let Type::Named(name) = ty else { return false };
    match context.api.named(name).map(|definition| &definition.kind) {
        Some(Kind::Enumeration(enumeration)) => {
            let values: BTreeSet<&str> = enumeration.values.iter().map(|value| value.value.as_str()).collect();
            values == BTreeSet::from(["yes", "no"])
        }
        _ => false,
    }
}

/// The type of an attribute or an answer.
pub fn attribute(context: &Context<'_>, ty: &Type) -> String {
    match plain(context, ty) {
        Type::Text => "str".to_owned(),
        Type::Integer => "int".to_owned(),
        Type::Number => "float".to_owned(),
        Type::Boolean => "bool".to_owned(),
        Type::Any => "Any".to_owned(),
        Type::Binary => "FileSource".to_owned(),
        Type::List(inner) => format!("tuple[{}, ...]", attribute(context, inner)),
        Type::Map(inner) => format!("Mapping[str, {}]", attribute(context, inner)),
        Type::Named(name) => name.clone(),
    }
}

/// The type of an argument of a model's constructor.
pub fn constructor(context: &Context<'_>, ty: &Type) -> String {
    match plain(context, ty) {
        Type::List(inner) => format!("Iterable[{}]", constructor(context, inner)),
        Type::Map(inner) => format!("Mapping[str, {}]", constructor(context, inner)),
        Type::Named(name) if is_enumeration(context, ty) => format!("{name} | str"),
        _ => attribute(context, ty),
    }
}

/// The type of an argument of a method: models may also be given as dictionaries.
pub fn argument(context: &Context<'_>, ty: &Type) -> String {
    match plain(context, ty) {
        Type::List(inner) => format!("Iterable[{}]", argument(context, inner)),
        Type::Map(inner) => format!("Mapping[str, {}]", argument(context, inner)),
        Type::Named(name) if is_switch(context, ty) => format!("{name} | str | bool"),
        Type::Named(name) if is_enumeration(context, ty) => format!("{name} | str"),
        Type::Named(name) => format!("{name} | Mapping[str, Any]"),
        _ => attribute(context, ty),
    }
}

/// `T` or `T | None`.
pub fn optional(ty: &str, optional: bool) -> String {
    // `Any` has None in it already.
    if optional && ty != "Any" { format!("{ty} | None") } else { ty.to_owned() }
}

/// The expression that makes an attribute's value of a constructor's argument.
pub fn kept(context: &Context<'_>, ty: &Type, value: &str, may_be_none: bool) -> String {
    let made = match plain(context, ty) {
        Type::List(inner) => match plain(context, inner) {
            Type::Named(name) if is_enumeration(context, inner) => format!("tuple({name}(item) for item in {value})"),
            _ => format!("tuple({value})"),
        },
        Type::Map(_) => format!("dict({value})"),
        Type::Named(name) if is_enumeration(context, ty) => format!("{name}({value})"),
        _ => return value.to_owned(),
    };
    if may_be_none { format!("None if {value} is None else {made}") } else { made }
}

/// Whether the attribute may be `None`.
pub fn may_be_none(field: &Field) -> bool {
    !field.required || field.nullable
}

/// Whether a model tells an absent value from `null`.
pub fn remembers_null(field: &Field) -> bool {
    use crate::emit::core::types::{Holding, holding};
    holding(field) == Holding::Nullable || (field.ty == Type::Any && !field.required)
}

/// The names of the specification that a type mentions.
pub fn mentioned(context: &Context<'_>, ty: &Type, found: &mut BTreeSet<String>) {
    match plain(context, ty) {
        Type::List(inner) | Type::Map(inner) => mentioned(context, inner, found),
        Type::Named(name) => {
            found.insert(name.clone());
        }
        _ => {}
    }
}
