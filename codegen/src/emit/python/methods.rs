//! The methods, once to be called and once to be awaited, from one description.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    file, models,
    source::{docstring, import, listed, literal, tuple},
    structure, types,
};
use crate::{
    emit::{
        File,
        core::{Context, client},
        text,
    },
    ir::{Answer, Field, Host, Operation, Section, Type},
    names::{camel, snake},
};

/// The two ways to call.
#[derive(Clone, Copy)]
struct Way {
    folder: &'static str,
    prefix: &'static str,
    definition: &'static str,
    call: &'static str,
    source: &'static str,
    summary: &'static str,
}

const SYNC: Way = Way {
    folder: "methods",
    prefix: "",
    definition: "def ",
    call: "self._perform(",
    source: "FileSource",
    summary: "The methods of the API, to be called.",
};

const ASYNC: Way = Way {
    folder: "async_methods",
    prefix: "Async",
    definition: "async def ",
    call: "await self._perform(",
    source: "AsyncFileSource",
    summary: "The methods of the API, to be awaited.",
};

/// All modules of methods.
pub fn files(context: &Context<'_>) -> Vec<File> {
    [SYNC, ASYNC].into_iter().flat_map(|way| folder(context, way)).collect()
}

/// The methods of a section that a client calls; the websocket is another matter.
fn operations<'a>(context: &'a Context<'_>, section: &Section) -> Vec<&'a Operation> {
    let of_section = context.api.operations.iter().filter(|operation| operation.section == section.name);
    of_section.filter(|operation| operation.host != Host::Websocket).collect()
}

fn folder(context: &Context<'_>, way: Way) -> Vec<File> {
    let sections: Vec<&Section> =
        context.api.sections.iter().filter(|section| !operations(context, section).is_empty()).collect();
    let mut files: Vec<File> = sections
        .iter()
        .map(|section| file(&format!("_generated/{}/{}.py", way.folder, section.name), &module(context, section, way)))
        .collect();
    let mut sorted: Vec<&str> = sections.iter().map(|section| section.name.as_str()).collect();
    sorted.sort_unstable();
    let imports: String = sorted
        .iter()
        .map(|section| import(&format!("green_api._generated.{}.{section}", way.folder), &[class(section, way)], 0))
        .collect();
    let bases: Vec<String> = sections.iter().map(|section| class(&section.name, way)).collect();
    let text = format!(
        "{}\n{imports}\n\n{}\n{}",
        docstring(way.summary, 0),
        listed(&format!("class {}Methods(", way.prefix), &bases, "):", 0),
        docstring(way.summary, 4)
    );
    files.push(file(&format!("_generated/{}/__init__.py", way.folder), &text));
    files
}

fn class(section: &str, way: Way) -> String {
    format!("{}{}Methods", way.prefix, camel(section))
}

fn module(context: &Context<'_>, section: &Section, way: Way) -> String {
    let mut mentioned = BTreeSet::new();
    let methods: String = operations(context, section)
        .into_iter()
        .map(|operation| method(context, operation, way, &mut mentioned))
        .collect();
    let code = models::code_only(&methods);
    let picked = |names: &[&str]| -> Vec<String> {
        names.iter().filter(|name| models::mentions(&code, name)).map(|name| (*name).to_owned()).collect()
    };
    let mut modules: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for name in &mentioned {
        if let Some(definition) = context.api.named(name) {
            modules.entry(models::module_of(definition)).or_default().push(name.clone());
        }
    }
    let models: String = modules
        .iter()
        .map(|(module, names)| import(&format!("green_api._generated.models.{module}"), names, 4))
        .collect();
    let standard =
        [import("collections.abc", &picked(&["Iterable", "Mapping"]), 4), import("typing", &picked(&["Any"]), 4)]
            .concat();
    let files = import("green_api.files", &picked(&["AsyncFileSource", "FileSource", "Progress"]), 4);
    let gap = if standard.is_empty() || (models.is_empty() && files.is_empty()) { "" } else { "\n" };
    let typed = format!("{standard}{gap}{models}{files}");
    let (checking, block) = if typed.is_empty() {
        (String::new(), String::new())
    } else {
        ("from typing import TYPE_CHECKING\n\n".to_owned(), format!("\nif TYPE_CHECKING:\n{typed}"))
    };
    let base = format!("{}Performer", way.prefix);
    let needs_absent = models::mentions(&code, "ABSENT");
    let absent = if needs_absent { "from green_api._models import ABSENT\n" } else { "" };
    format!(
        "{}\n# mypy: disable-error-code=\"no-any-return\"\n\nfrom __future__ import annotations\n\n{checking}{absent}from green_api._performing import {base}\n{block}\n\nclass {}({base}):\n{}{methods}",
        docstring(&section.description, 0),
        class(&section.name, way),
        docstring(&section.description, 4),
    )
}

/// What a method of the API takes, required values first; the file stands at its place.
pub fn parameters(context: &Context<'_>, operation: &Operation) -> Vec<Field> {
    let fields = crate::emit::core::request::fields(context.api, operation);
    let kept = fields.into_iter().filter(|field| field.constant.is_none() && field.moved_to.is_none());
    let (required, optional): (Vec<Field>, Vec<Field>) = kept.partition(|field| field.required);
    required.into_iter().chain(optional).collect()
}

fn method(context: &Context<'_>, operation: &Operation, way: Way, mentioned: &mut BTreeSet<String>) -> String {
    let parameters = parameters(context, operation);
    let mut arguments = vec!["self".to_owned()];
    let mut described = String::new();
    let mut keywords = false;
    for field in &parameters {
        types::mentioned(context, &field.ty, mentioned);
        if !field.required && !keywords {
            arguments.push("*".to_owned());
            keywords = true;
        }
        let name = types::name(&field.name);
        let ty = if field.ty == Type::Binary { way.source.to_owned() } else { types::argument(context, &field.ty) };
        let default = match (field.required, types::remembers_null(field)) {
            (true, _) => "",
            (false, true) => " = ABSENT",
            (false, false) => " = None",
        };
        arguments.push(format!("{name}: {}{default}", types::optional(&ty, types::may_be_none(field))));
        described.push_str(&argument(&name, &structure::about(field)));
    }
    let upload = parameters.iter().find(|field| field.ty == Type::Binary);
    if upload.is_some() {
        if !keywords {
            arguments.push("*".to_owned());
        }
        arguments.push("progress: Progress | None = None".to_owned());
        described.push_str(&argument("progress", "Called with the bytes sent so far and, when it is known, the size."));
    }
    let answer = match &operation.answer {
        Answer::Empty => "None".to_owned(),
        Answer::Json { ty, nullable } => {
            types::mentioned(context, ty, mentioned);
            types::optional(&root(context, ty), *nullable)
        }
    };
    let docs = client::about(operation).replace("# Errors\n\nBeside", "Errors, beside");
    // A docstring's first line is a sentence.
    let sentence = if operation.summary.ends_with('.') { "" } else { "." };
    let docs = docs.replacen(&operation.summary, &format!("{}{sentence}", operation.summary), 1);
    let described = if described.is_empty() { String::new() } else { format!("Args:\n{}", described.trim_end()) };
    let docs = text::paragraphs(&[&docs, &described]);
    let values: Vec<String> =
        parameters.iter().filter(|field| field.ty != Type::Binary).map(|field| types::name(&field.name)).collect();
    let line = tuple("", &values, 0);
    let given = if line.contains('\n') { tuple("", &values, 12).trim_start().to_owned() } else { line };
    let mut call = vec![literal(&operation.name), given];
    if let Some(field) = upload {
        call.push(types::name(&field.name));
        call.push("progress".to_owned());
    }
    let returns = if matches!(operation.answer, Answer::Empty) { "" } else { "return " };
    format!(
        "\n{}\n{}{}\n",
        listed(&format!("{}{}(", way.definition, snake(&operation.name)), &arguments, &format!(") -> {answer}:"), 4),
        docstring(&docs, 8),
        listed(&format!("{returns}{}", way.call), &call, ")", 8),
    )
}

/// An argument in a docstring.
fn argument(name: &str, about: &str) -> String {
    format!("    {name}: {}\n", about.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The type of an answer: a list is the caller's own.
fn root(context: &Context<'_>, ty: &Type) -> String {
    match ty {
        Type::List(inner) => format!("list[{}]", types::attribute(context, inner)),
        Type::Map(inner) => format!("dict[str, {}]", types::attribute(context, inner)),
        _ => types::attribute(context, ty),
    }
}
