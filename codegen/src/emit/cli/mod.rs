//! The command line: the methods with their flags and help texts, as a table that the program makes commands of.

mod flags;

use proc_macro2::TokenStream;
use quote::quote;

use super::{File, option, rust, text};
use crate::{
    emit::core::request_fields,
    error::Result,
    ir::{Api, Host, Operation, Type},
    names::kebab,
};

/// Commands that the program has itself: a method of such a name is called `call-…`.
const COMMANDS: [&str; 14] = [
    "completions",
    "decode",
    "demo",
    "health",
    "help",
    "listen",
    "login",
    "man",
    "profile",
    "sandbox",
    "spec",
    "state",
    "validate",
    "webhook",
];

/// All files of the command line.
pub fn files(api: &Api) -> Result<Vec<File>> {
    Ok(vec![rust("methods.rs", methods(api))?])
}

fn methods(api: &Api) -> TokenStream {
    let sections = api.sections.iter().filter_map(|section| {
        let own = api.operations.iter().filter(|operation| operation.section == section.name);
        let methods: Vec<_> =
            own.filter(|operation| operation.host != Host::Websocket).map(|operation| method(api, operation)).collect();
        let (name, about) = (&section.name, text::plain(&section.description));
        (!methods.is_empty()).then(|| quote!(Section { name: #name, about: #about, methods: &[#(#methods),*] }))
    });
    quote! {
        /// The methods by section, in the manual's order.
        pub static SECTIONS: &[Section] = &[#(#sections),*];
    }
}

fn method(api: &Api, operation: &Operation) -> TokenStream {
    let name = &operation.name;
    let command = free(kebab(name), &COMMANDS, "call");
    let (about, details) = (text::plain(&operation.summary), details(operation));
    let fields = request_fields(api, operation);
    let (files, others): (Vec<_>, Vec<_>) = fields.iter().partition(|field| field.ty == Type::Binary);
    let flags = others.iter().map(|field| flags::flag(api, field));
    let file = option(files.first().map(|field| {
        let (about, required) = (text::plain(&field.description), field.required);
        quote!(FileFlag { about: #about, required: #required })
    }));
    quote! {
        Method { name: #name, command: #command, about: #about, details: #details, flags: &[#(#flags),*], file: #file }
    }
}

/// The name, with a word before it when the program itself has it.
fn free(name: String, taken: &[&str], word: &str) -> String {
    if taken.contains(&name.as_str()) { format!("{word}-{name}") } else { name }
}

/// What the long help says beside the flags.
fn details(operation: &Operation) -> String {
    let unavailable = text::marks(&operation.description, operation.unavailable, operation.deprecated);
    let beta = if operation.beta { "Beta: the service gives access on request." } else { "" };
    let errors = operation.errors.iter().filter(|error| error.failure).map(|error| {
        let seen = match (&error.message, &error.field) {
            (Some(message), _) => message.clone(),
            (None, Some((field, value))) => format!("{field} is {value}"),
            (None, None) => error.id.clone(),
        };
        format!("  {} {seen}\n      {}", error.status, text::plain(&error.description))
    });
    let errors = errors.collect::<Vec<_>>().join("\n");
    let errors = if errors.is_empty() { errors } else { format!("Errors beside those of every method:\n{errors}") };
    text::paragraphs(&[
        &text::plain(&operation.description),
        unavailable,
        beta,
        &text::requests(operation),
        &errors,
        &text::manual(&operation.manual),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_the_program_has_itself_get_a_word_before_them() {
        assert_eq!(free("health".to_owned(), &COMMANDS, "call"), "call-health");
        assert_eq!(free("send-message".to_owned(), &COMMANDS, "call"), "send-message");
    }
}
