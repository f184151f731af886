//! The API's names in each language's case.

use heck::{ToSnakeCase, ToUpperCamelCase};

/// `messagesIDs` must not become `messages_i_ds`.
fn words(name: &str) -> String {
    name.replace("IDs", "Ids")
}

/// As Rust and Python write it.
pub fn snake(name: &str) -> String {
    words(name).to_snake_case()
}

/// As types are written.
pub fn camel(name: &str) -> String {
    words(name).to_upper_camel_case()
}

/// A method in all languages.
pub fn method(name: &str) -> String {
    let snake = snake(name);
    if snake == name {
        format!("`{name}` in every language")
    } else {
        format!("Rust, Python `{snake}`; TypeScript, Kotlin, Swift `{name}`")
    }
}
