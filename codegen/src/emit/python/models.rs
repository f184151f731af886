//! One module for the enumerations, and one of classes for each file of schemas.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    enumeration, file,
    source::{docstring, import},
    structure, types, union,
};
use crate::{
    emit::{File, core::Context},
    ir::{Kind, Struct, Type, TypeDef},
};

/// Name of the module of the enumerations: it depends on no other, so that all can import it.
pub const ENUMERATIONS: &str = "enumerations";

/// The modules.
pub fn files(context: &Context<'_>) -> Vec<File> {
    let mut files = vec![
        file(
            "_generated/models/__init__.py",
            "\"\"\"Requests, answers and notifications, by section of the documentation.\"\"\"\n",
        ),
        file("_generated/models/enumerations.py", &enumerations(context)),
    ];
    for section in sections(context) {
        files.push(file(&format!("_generated/models/{section}.py"), &module(context, &section)));
    }
    files
}

/// Sections that have classes, in the specification's order.
pub fn sections(context: &Context<'_>) -> Vec<String> {
    let mut sections: Vec<String> = Vec::new();
    for definition in context.api.types.values() {
        let classes = !names(context, definition).is_empty() && !matches!(definition.kind, Kind::Enumeration(_));
        if classes && !sections.contains(&definition.section) {
            sections.push(definition.section.clone());
        }
    }
    sections
}

/// What a schema gives a name to in Python: nothing for forms and named scalars.
pub fn names(context: &Context<'_>, definition: &TypeDef) -> Vec<String> {
    match &definition.kind {
        Kind::Struct(structure) if !is_model(context, definition, structure) => Vec::new(),
        Kind::Struct(_) | Kind::Enumeration(_) => vec![definition.name.clone()],
        Kind::Union(union) => {
            let mut names = vec![definition.name.clone(), union::unknown(&definition.name)];
            if union.misfit {
                names.push(union::misfit(&definition.name));
            }
            names
        }
        Kind::Scalar(_) => Vec::new(),
    }
}

/// Forms are sent, never a model; bases stand in those that they serve.
pub fn is_model(context: &Context<'_>, definition: &TypeDef, structure: &Struct) -> bool {
    context.emitted(&definition.name) && !structure.fields.iter().any(|field| field.ty == Type::Binary)
}

/// The module of a name.
pub fn module_of(definition: &TypeDef) -> &str {
    if matches!(definition.kind, Kind::Enumeration(_)) { ENUMERATIONS } else { &definition.section }
}

/// The structs that are kinds of a union whose bodies are kept.
pub fn kept_raw(context: &Context<'_>) -> BTreeSet<String> {
    let unions = context.api.types.values().filter_map(|definition| match &definition.kind {
        Kind::Union(union) if union.misfit => Some(union),
        _ => None,
    });
    unions.flat_map(|union| union.variants.iter().map(|variant| variant.ty.clone())).collect()
}

fn enumerations(context: &Context<'_>) -> String {
    let mut text = String::from(
        "\"\"\"Values that the service uses; those that are not known yet are kept as they came.\"\"\"\n\n\
         from __future__ import annotations\n\nfrom typing import ClassVar, final\n\n\
         from green_api._models import OnOff, OpenEnum, member\n",
    );
    for definition in context.api.types.values() {
        if let Kind::Enumeration(values) = &definition.kind {
            let switch = types::is_switch(context, &Type::Named(definition.name.clone()));
            text.push_str("\n\n");
            text.push_str(&enumeration::enumeration(definition, values, switch));
        }
    }
    text
}

fn module(context: &Context<'_>, section: &str) -> String {
    let raw = kept_raw(context);
    let (mut classes, mut aliases) = (String::new(), String::new());
    let (mut typed, mut called) = (BTreeSet::new(), BTreeSet::new());
    for definition in context.api.types.values().filter(|definition| definition.section == section) {
        match &definition.kind {
            Kind::Struct(structure) if is_model(context, definition, structure) => {
                for field in structure::ordered(structure) {
                    types::mentioned(context, &field.ty, &mut typed);
                }
                classes.push_str("\n\n");
                classes.push_str(&structure::structure(context, definition, structure, raw.contains(&definition.name)));
            }
            Kind::Union(union) => {
                called.extend(union.variants.iter().map(|variant| variant.ty.clone()));
                classes.push_str("\n\n");
                classes.push_str(&union::classes(definition, union));
                aliases.push_str("\n\n");
                aliases.push_str(&union::alias(definition, union));
            }
            _ => {}
        }
    }
    let description = context.api.sections.iter().find(|known| known.name == section);
    let description = description.map_or_else(
        || format!("Models: {section}."),
        |section| format!("Models: {}", lower_first(&section.description)),
    );
    let body = format!("{classes}{aliases}");
    format!(
        "{}\nfrom __future__ import annotations\n\n{}{body}",
        docstring(&description, 0),
        imports(context, section, &body, &typed, &called)
    )
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().collect::<String>() + chars.as_str()).unwrap_or_default()
}

/// The imports that the body needs: enumerations and kinds of unions when it runs, the rest for checkers.
fn imports(
    context: &Context<'_>,
    section: &str,
    body: &str,
    typed: &BTreeSet<String>,
    called: &BTreeSet<String>,
) -> String {
    let code = code_only(body);
    let mentions = |word: &str| mentions(&code, word);
    let (mut early, mut late) = (BTreeMap::<&str, Vec<String>>::new(), BTreeMap::<&str, Vec<String>>::new());
    for (name, at_run_time) in typed.iter().map(|name| (name, false)).chain(called.iter().map(|name| (name, true))) {
        let Some(definition) = context.api.named(name) else { continue };
        let module = module_of(definition);
        if module == section {
            continue;
        }
        let needed = at_run_time || module == ENUMERATIONS;
        (if needed { &mut early } else { &mut late }).entry(module).or_default().push(name.clone());
    }
    let picked =
        |names: &[&str]| names.iter().filter(|name| mentions(name)).map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let lazily: String =
        late.iter().map(|(module, names)| import(&format!("green_api._generated.models.{module}"), names, 4)).collect();
    let abstract_types = import("collections.abc", &picked(&["Iterable", "Mapping"]), 4);
    let mut typing = picked(&["Any", "ClassVar", "Final", "Literal", "TypeAlias", "final"]);
    if !lazily.is_empty() || !abstract_types.is_empty() {
        typing.push("TYPE_CHECKING".to_owned());
    }
    let mut text = import("typing", &typing, 0);
    text.push('\n');
    for (module, names) in &early {
        text.push_str(&import(&format!("green_api._generated.models.{module}"), names, 0));
    }
    let base = picked(&["ABSENT", "Misfit", "Model", "UnknownKind", "WithRaw", "given", "nulls"]);
    text.push_str(&import("green_api._models", &base, 0));
    if !lazily.is_empty() || !abstract_types.is_empty() {
        let gap = if lazily.is_empty() || abstract_types.is_empty() { "" } else { "\n" };
        text.push_str(&format!("\nif TYPE_CHECKING:\n{abstract_types}{gap}{lazily}"));
    }
    text
}

/// The text without its docstrings.
pub fn code_only(text: &str) -> String {
    text.split("\"\"\"").step_by(2).collect()
}

/// Whether the word stands in the code, outside of longer words.
pub fn mentions(body: &str, word: &str) -> bool {
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    body.match_indices(word).any(|(start, _)| {
        !inside(body[..start].chars().next_back()) && !inside(body[start + word.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_not_found_inside_another() {
        assert!(mentions("x: Model = 1", "Model"));
        assert!(!mentions("x: Models, MyModel, _Model", "Model"));
    }
}
