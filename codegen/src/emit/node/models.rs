//! Interfaces, unions and literal types, one file for each section.

use std::collections::{BTreeMap, BTreeSet};

use super::{file, jsdoc, types};
use crate::{
    emit::{File, core::request, text},
    ir::{Api, Enumeration, Field, Kind, Scalar, Struct, Type, TypeDef, Union},
};

/// The type of the tag of what is not known yet, in the hand-written `open.ts`.
const UNKNOWN: &str = "UnknownKind";
/// The hand-written type of a notification that fits no kind.
const MISFIT: &str = "Misfit";

/// A file for each section, and one that names them all.
pub fn files(api: &Api) -> Vec<File> {
    let mut sections: BTreeMap<&str, Section> = BTreeMap::new();
    for definition in api.types.values() {
        sections.entry(&definition.section).or_default().add(api, definition);
    }
    let parameters = parameters(api);
    for (section, text, mentioned) in &parameters {
        let section = sections.entry(section).or_default();
        section.text.push_str(text);
        section.mentioned.extend(mentioned.iter().cloned());
    }
    let home: BTreeMap<&str, &str> =
        api.types.values().map(|definition| (definition.name.as_str(), definition.section.as_str())).collect();
    let mut files: Vec<File> = sections
        .iter()
        .map(|(name, section)| {
            let imports = section.imports(name, &home);
            file(&format!("models/{name}.ts"), &format!("{imports}{}", section.text))
        })
        .collect();
    let all: Vec<String> = sections.keys().map(|name| format!("export type * from './{name}.js';\n")).collect();
    files.push(file("models/index.ts", &all.concat()));
    files
}

#[derive(Default)]
struct Section {
    text: String,
    mentioned: BTreeSet<String>,
}

impl Section {
    fn add(&mut self, api: &Api, definition: &TypeDef) {
        let docs = docs(api, definition);
        let name = &definition.name;
        let text = match &definition.kind {
            Kind::Struct(structure) => self.structure(api, name, structure),
            Kind::Union(union) => self.union(name, union),
            Kind::Enumeration(enumeration) => literals(name, enumeration),
            Kind::Scalar(Scalar { ty, .. }) => format!("export type {name} = {};\n", types::of(ty)),
        };
        self.text.push_str(&(jsdoc::comment(&docs, 0) + &text + "\n"));
    }

    fn structure(&mut self, api: &Api, name: &str, structure: &Struct) -> String {
        let kept: Vec<&Field> = structure.fields.iter().filter(|field| field.moved_to.is_none()).collect();
        for field in &kept {
            types::mentioned(&field.ty, &mut self.mentioned);
        }
        interface(api, name, &kept)
    }

    fn union(&mut self, name: &str, union: &Union) -> String {
        let tag = &union.tag;
        self.mentioned.insert(UNKNOWN.to_owned());
        let mut members: Vec<String> = Vec::new();
        let mut kinds: Vec<String> = Vec::new();
        for variant in &union.variants {
            self.mentioned.insert(variant.ty.clone());
            members.push(variant.ty.clone());
            kinds.push(format!("  {}: {};\n", types::name(&variant.value), variant.ty));
        }
        members.push(format!("Unknown{name}"));
        if union.misfit {
            self.mentioned.insert(MISFIT.to_owned());
            members.push(MISFIT.to_owned());
        }
        let members: Vec<_> = members.iter().map(|member| format!("\n  | {member}")).collect();
        let (members, kinds) = (members.concat(), kinds.concat());
        let unknown = jsdoc::comment(
            &format!(
                "A kind that this version does not know: all its properties as they came. `{tag}` is the kind's name."
            ),
            0,
        );
        let by_kind = jsdoc::comment(&format!("The known kinds of `{name}` by `{tag}`."), 0);
        format!(
            "export type {name} ={members};\n\n\
             {unknown}export interface Unknown{name} {{\n  readonly {}: {UNKNOWN};\n  readonly [property: string]: unknown;\n}}\n\n\
             {by_kind}export interface {name}ByKind {{\n{kinds}}}\n",
            types::name(tag),
        )
    }

    fn imports(&self, section: &str, home: &BTreeMap<&str, &str>) -> String {
        let mut from: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for name in &self.mentioned {
            let path = match name.as_str() {
                types::FILE => "../../files.js".to_owned(),
                UNKNOWN | MISFIT => "../../open.js".to_owned(),
                other => match home.get(other) {
                    Some(elsewhere) if *elsewhere != section => format!("./{elsewhere}.js"),
                    _ => continue,
                },
            };
            from.entry(path).or_default().push(name);
        }
        let lines: String = from.iter().map(|(path, names)| import(names, path)).collect();
        if lines.is_empty() { lines } else { lines + "\n" }
    }
}

/// `import type { A, B } from './c.js';`
pub fn import(names: &[&str], path: &str) -> String {
    let line = format!("import type {{ {} }} from '{path}';\n", names.join(", "));
    if line.len() <= 120 {
        return line;
    }
    let names: Vec<_> = names.iter().map(|name| format!("  {name},\n")).collect();
    format!("import type {{\n{}}} from '{path}';\n", names.concat())
}

fn interface(api: &Api, name: &str, fields: &[&Field]) -> String {
    if fields.is_empty() {
        return format!("export interface {name} {{}}\n");
    }
    let fields: String = fields.iter().map(|field| types::declaration(api, field)).collect();
    format!("export interface {name} {{\n{fields}}}\n")
}

/// Interfaces of what stands in addresses and headers: section, text, names that it mentions.
fn parameters(api: &Api) -> Vec<(String, String, BTreeSet<String>)> {
    let of = |operation| match request::request(operation) {
        request::Request::Parameters(name, fields) => {
            let mut mentioned = BTreeSet::new();
            for field in &fields {
                types::mentioned(&field.ty, &mut mentioned);
            }
            let summary = format!("What `{}` takes.", operation.name);
            let docs = jsdoc::comment(&text::paragraphs(&[&summary, &text::manual(&operation.manual)]), 0);
            let fields: Vec<&Field> = fields.iter().collect();
            let text = interface(api, &name.to_string(), &fields);
            Some((operation.section.clone(), format!("{docs}{text}\n"), mentioned))
        }
        _ => None,
    };
    api.operations.iter().filter_map(of).collect()
}

/// `'yes' | 'no' | (string & {})`: editors offer what is known, everything else is taken.
fn literals(name: &str, enumeration: &Enumeration) -> String {
    let values = enumeration.values.iter().map(|value| format!("\n  | {}", types::literal(&value.value)));
    let values = values.collect::<Vec<_>>().concat();
    format!("export type {name} ={values}\n  | (string & {{}});\n")
}

fn docs(api: &Api, definition: &TypeDef) -> String {
    let webhook = api.webhooks.iter().find(|webhook| webhook.ty == definition.name);
    let settings = webhook.map_or(&definition.enabled_by, |webhook| &webhook.enabled_by);
    let quoted = |names: &[String]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let enabled = if settings.is_empty() { String::new() } else { format!("Sent while on: {}.", quoted(settings)) };
    let always = webhook.map(|webhook| webhook.always_enabled.as_slice()).filter(|values| !values.is_empty());
    let always = always.map(|values| format!("Sent whatever the settings say with the status {}.", quoted(values)));
    let more = match &definition.kind {
        Kind::Enumeration(enumeration) => values(enumeration),
        Kind::Union(union) => format!("A `{}` that is not known yet is a member too.", union.tag),
        Kind::Struct(structure) => match structure.minimum_properties {
            Some(count) => format!("At least {count} of the properties must be given."),
            None => String::new(),
        },
        Kind::Scalar(_) => String::new(),
    };
    let unavailable = definition.unavailable || webhook.is_some_and(|webhook| webhook.unavailable);
    let deprecated = if definition.deprecated { "@deprecated The manual calls it obsolete or not used." } else { "" };
    text::paragraphs(&[
        &definition.description,
        &more,
        text::marks(&definition.description, unavailable, false),
        &enabled,
        always.as_deref().unwrap_or_default(),
        &text::manual(&definition.manual),
        deprecated,
    ])
}

/// The known values with what they mean.
fn values(enumeration: &Enumeration) -> String {
    let lines = enumeration.values.iter().map(|value| {
        let description = value.description.trim().replace('\n', " ");
        if description.is_empty() {
            format!("- `{}`", value.value)
        } else {
            format!("- `{}`: {description}", value.value)
        }
    });
    let mut text = lines.collect::<Vec<_>>().join("\n");
    text.push_str("\n\nA value that is not known yet comes as it is.");
    text
}

/// The type of a value that stands outside of any model.
pub fn reference(ty: &Type, mentioned: &mut BTreeSet<String>) -> String {
    types::mentioned(ty, mentioned);
    types::of(ty)
}
