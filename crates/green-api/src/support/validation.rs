//! A request that must not be sent as it is.

use std::borrow::Cow;
use std::fmt;

/// A field of a request breaks a limit of the specification. Nothing was sent.
#[derive(Clone, PartialEq, Eq)]
pub struct ValidationError {
    field: String,
    template: Cow<'static, str>,
    limit: String,
    hint: String,
}

impl ValidationError {
    pub(crate) fn new(field: &str, template: &'static str, limit: impl fmt::Display) -> Self {
        Self { field: field.to_owned(), template: template.into(), limit: limit.to_string(), hint: String::new() }
    }

    /// With a text of our own, where the service has none.
    pub(crate) fn saying(field: &str, text: &str) -> Self {
        // Braces of the text are no places to fill in.
        Self { template: Cow::Borrowed("{limit}"), ..Self::new(field, "", text) }
    }

    /// Adds what may help.
    pub(crate) fn with_hint(mut self, hint: String) -> Self {
        self.hint = hint;
        self
    }

    /// The field, `options[1].optionName`; `value` when it is the whole request.
    pub fn field(&self) -> &str {
        if self.field.is_empty() { "value" } else { &self.field }
    }

    /// What is wrong, in the service's words, with the limit.
    pub fn message(&self) -> String {
        let plural = if self.limit == "1" { "" } else { "s" };
        // What may hold braces of its own comes last.
        let text = self.template.replace("{plural}", plural).replace("{field}", self.field());
        text.replace("{limit}", &self.limit) + &self.hint
    }

    /// The same error seen from the struct that holds the field.
    pub(crate) fn within(mut self, holder: &str) -> Self {
        let dot = if self.field.is_empty() || self.field.starts_with('[') || holder.is_empty() { "" } else { "." };
        self.field = format!("{holder}{dot}{}", self.field);
        self
    }
}

impl fmt::Display for ValidationError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.field(), self.message())
    }
}

impl fmt::Debug for ValidationError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ValidationError")
            .field("field", &self.field())
            .field("message", &self.message())
            .finish()
    }
}

impl std::error::Error for ValidationError {}
