//! Facts about the service as a whole.

use super::Lines;

/// A section of the documentation.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its tag.
    pub name: String,
    /// What it is about.
    pub description: String,
}

/// A host.
#[derive(Clone, Debug)]
pub struct Server {
    /// `api`, `media`, `websocket`.
    pub name: String,
    /// The universal address.
    pub url: String,
    /// What it is for.
    pub description: String,
}

/// A number or list that holds for the whole service.
#[derive(Clone, Debug)]
pub struct Constant {
    /// Name in lowerCamelCase.
    pub name: String,
    /// What it says.
    pub value: ConstantValue,
    /// What it means.
    pub description: String,
    /// Where the manual says so.
    pub manual: Vec<Lines>,
}

/// The kinds of constants.
#[derive(Clone, Debug)]
pub enum ConstantValue {
    /// A time.
    Milliseconds(u64),
    /// A number of something.
    Count {
        /// How many.
        value: u64,
        /// Of what: `bytes`, `characters`, `items`, `pixels`.
        unit: String,
    },
    /// A text.
    Text(String),
    /// A list of texts.
    Texts(Vec<String>),
}

/// A marker that stands in a text instead of its content.
#[derive(Clone, Debug)]
pub struct Marker {
    /// `SWE001`.
    pub code: String,
    /// The fields it is seen in.
    pub fields: Vec<String>,
    /// What happened.
    pub description: String,
    /// What to do.
    pub remedy: String,
    /// Where the manual says so.
    pub manual: Vec<Lines>,
}

/// A text of an answer or a notification.
#[derive(Clone, Debug)]
pub struct ServiceText {
    /// Name in lowerCamelCase.
    pub name: String,
    /// The text, `{name}` for what varies.
    pub text: String,
    /// Where it stands.
    pub description: String,
    /// Where the manual says so.
    pub manual: Vec<Lines>,
}
