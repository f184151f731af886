//! The API's names in Rust's case.

use heck::{ToKebabCase, ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use proc_macro2::{Ident, Span};

/// `messagesIDs` must not become `messages_i_ds`.
fn words(name: &str) -> String {
    name.replace("IDs", "Ids")
}

/// A field or function: `idMessage` to `id_message`. Names that begin with a digit get a word before it.
pub fn snake(name: &str) -> String {
    let snake = words(name).to_snake_case();
    if snake.starts_with(|first: char| first.is_ascii_digit()) { format!("value_{snake}") } else { snake }
}

/// A command or flag: `idMessage` to `id-message`.
pub fn kebab(name: &str) -> String {
    words(name).to_kebab_case()
}

/// A constant: `idMessage` to `ID_MESSAGE`.
pub fn shouty(name: &str) -> String {
    words(name).to_shouty_snake_case()
}

/// A type or variant: `idMessage` to `IdMessage`. Names that begin with a digit or symbol get a word before it.
pub fn camel(name: &str) -> String {
    let camel = words(name).to_upper_camel_case();
    if camel.starts_with(|first: char| first.is_ascii_alphabetic()) { camel } else { format!("Value{camel}") }
}

/// A value of an open enumeration; `Unknown` is the variant of those that are not known.
pub fn variant(value: &str) -> String {
    let camel = camel(value);
    if camel == "Unknown" { "UnknownValue".to_owned() } else { camel }
}

/// Whether [`ident`] can make an identifier of it.
pub fn is_identifier(name: &str) -> bool {
    is_plain(name) || is_path_keyword(name) || syn::parse_str::<Ident>(&format!("r#{name}")).is_ok()
}

fn is_plain(name: &str) -> bool {
    syn::parse_str::<Ident>(name).is_ok()
}

/// Keywords that cannot be raw identifiers.
fn is_path_keyword(name: &str) -> bool {
    matches!(name, "self" | "Self" | "super" | "crate")
}

/// An identifier, raw when it is a keyword. Names that can be none are refused before anything is emitted.
pub fn ident(name: &str) -> Ident {
    if is_plain(name) {
        Ident::new(name, Span::call_site())
    } else if is_path_keyword(name) {
        Ident::new(&format!("{name}_"), Span::call_site())
    } else if is_identifier(name) {
        Ident::new_raw(name, Span::call_site())
    } else {
        let clean: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
        Ident::new(&format!("value_{clean}"), Span::call_site())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_api_become_names_of_rust() {
        for (name, snake_case, upper_camel) in [
            ("idMessage", "id_message", "IdMessage"),
            ("messagesIDs", "messages_ids", "MessagesIds"),
            ("GA-Filename", "ga_filename", "GaFilename"),
            ("outgoingAPIMessageReceived", "outgoing_api_message_received", "OutgoingApiMessageReceived"),
            ("1080p", "value_1080p", "Value1080p"),
            ("QUOTE_ALLOWED", "quote_allowed", "QuoteAllowed"),
        ] {
            assert_eq!(snake(name), snake_case);
            assert_eq!(camel(name), upper_camel);
        }
        assert_eq!(shouty("messagesIDs"), "MESSAGES_IDS");
        assert_eq!(variant("unknown"), "UnknownValue");
    }

    #[test]
    fn every_text_becomes_an_identifier_without_panic() {
        for (name, identifier) in [
            ("type", "r#type"),
            ("self", "self_"),
            ("plain", "plain"),
            ("", "value_"),
            ("_", "value__"),
            ("²", "value__"),
            ("a b", "value_a_b"),
        ] {
            assert_eq!(ident(name).to_string(), identifier);
        }
    }
}
