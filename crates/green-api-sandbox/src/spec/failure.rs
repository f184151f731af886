//! An error that the manual lists.

/// A documented error: a status with a text, or a failure inside HTTP 200 (a text, or a property with a value).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Name of it, unique in its method.
    pub id: &'static str,
    /// HTTP status.
    pub status: u16,
    /// The service's text, `{name}` for what varies.
    pub message: Option<&'static str>,
    /// A property of the answer and its value as JSON text.
    pub field: Option<(&'static str, &'static str)>,
}

impl Failure {
    /// The text with `{name}` replaced by values.
    pub fn text(&self, values: &[(&str, &str)]) -> String {
        let text = self.message.unwrap_or_default().to_owned();
        values.iter().fold(text, |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
    }
}
