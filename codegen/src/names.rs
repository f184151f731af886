//! The API's names in Rust's case.

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use proc_macro2::{Ident, Span};

/// `messagesIDs` must not become `messages_i_ds`.
fn words(name: &str) -> String {
    name.replace("IDs", "Ids")
}

/// A field or function: `idMessage` to `id_message`.
pub fn snake(name: &str) -> String {
    words(name).to_snake_case()
}

/// A constant: `idMessage` to `ID_MESSAGE`.
pub fn shouty(name: &str) -> String {
    words(name).to_shouty_snake_case()
}

/// A type or variant: `idMessage` to `IdMessage`. Names that begin with a digit or symbol get a letter.
pub fn camel(name: &str) -> String {
    let camel = words(name).to_upper_camel_case();
    if camel.starts_with(|first: char| first.is_ascii_alphabetic()) { camel } else { format!("Value{camel}") }
}

/// An identifier, raw when it is a keyword.
pub fn ident(name: &str) -> Ident {
    if syn::parse_str::<Ident>(name).is_ok() {
        Ident::new(name, Span::call_site())
    } else if matches!(name, "self" | "Self" | "super" | "crate") {
        Ident::new(&format!("{name}_"), Span::call_site())
    } else {
        Ident::new_raw(name, Span::call_site())
    }
}
