//! The reference: a page for each method and notification kind, models by section, errors, limits, and the index.

mod facts;
mod fields;
pub mod method;
mod models;
mod notification;
mod overview;

use super::{call::Call, markdown::HEAD};
use crate::{
    emit::{File, core::Context},
    examples::Example,
    ir::Type,
};

/// What pages are made of.
pub struct Source<'s, 'a> {
    /// What the core's emitters know of the API.
    pub context: &'s Context<'a>,
    /// The manual's examples.
    pub examples: &'s [Example],
}

impl Source<'_, '_> {
    /// The address of a type's description, seen from a page so many folders below the reference.
    pub fn link(&self, name: &str, up: &str) -> Option<String> {
        let definition = self.context.api.named(name)?;
        let described = self.context.emitted(name);
        described.then(|| format!("{up}models/{}.md#{}", definition.section, anchor(name)))
    }

    /// A type with links to what it names.
    pub fn ty(&self, ty: &Type, up: &str) -> String {
        match ty {
            Type::Text => "text".to_owned(),
            Type::Integer => "whole number".to_owned(),
            Type::Number => "number".to_owned(),
            Type::Boolean => "boolean".to_owned(),
            Type::Any => "any JSON".to_owned(),
            Type::Binary => "file".to_owned(),
            Type::List(inner) => format!("list of {}", self.ty(inner, up)),
            Type::Map(inner) => format!("object of {} by name", self.ty(inner, up)),
            Type::Named(name) => match self.link(name, up) {
                Some(link) => format!("[{name}]({link})"),
                None => name.clone(),
            },
        }
    }
}

/// What a heading is called in an address.
pub fn anchor(heading: &str) -> String {
    heading.to_lowercase()
}

/// All pages.
pub fn files(context: &Context<'_>, calls: &[Call<'_>], examples: &[Example]) -> Vec<File> {
    let source = Source { context, examples };
    let file = |path: String, text: String| File { path, text: format!("{HEAD}{text}") };
    let mut files = vec![
        file("index.md".to_owned(), overview::index(&source)),
        file("errors.md".to_owned(), facts::errors(&source)),
        file("limits.md".to_owned(), facts::limits(&source)),
        File { path: "SUMMARY.md".to_owned(), text: overview::summary(&source) },
    ];
    for call in calls {
        files.push(file(format!("methods/{}.md", call.operation.name), method::page(&source, call)));
    }
    for webhook in &context.api.webhooks {
        let path = format!("notifications/{}.md", webhook.name);
        files.push(file(path, notification::page(&source, webhook)));
    }
    for section in models::sections(&source) {
        files.push(file(format!("models/{section}.md"), models::page(&source, section)));
    }
    files
}
