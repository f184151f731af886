//! Rules of validation: static trees of limits, each with the service's text.

use std::sync::LazyLock;

use regex_lite::Regex;

/// A limit and the text for what breaks it.
pub type Limit<T> = Option<(T, &'static str)>;

/// A pattern, compiled at its first use.
pub type Pattern = LazyLock<Option<Regex>>;

/// The generator refuses patterns that do not compile.
pub fn compile(pattern: &str) -> Option<Regex> {
    Regex::new(pattern).ok()
}

/// Rules of an object.
#[derive(Debug)]
pub struct Object {
    /// Fewest properties.
    pub minimum_properties: Limit<u32>,
    /// Text for a property that is missing.
    pub required: &'static str,
    /// Its properties; others are not allowed.
    pub properties: &'static [Property],
}

/// A property.
#[derive(Debug)]
pub struct Property {
    /// Its name.
    pub name: &'static str,
    /// Other names that are accepted.
    pub aliases: &'static [&'static str],
    /// It must be there.
    pub required: bool,
    /// `null` is a value of it.
    pub nullable: bool,
    /// What the service takes when it is left out, as JSON text.
    pub default: Option<&'static str>,
    /// What its value must be like.
    pub rule: Rule,
}

/// What a value must be like. `kind` is the text for a value of another type.
#[derive(Debug)]
pub enum Rule {
    /// Text
    Text(Text),
    /// A number
    Number(Number),
    /// true or false
    Boolean(&'static str),
    /// One of several texts
    OneOf {
        /// Text for another type.
        kind: &'static str,
        /// The texts.
        values: &'static [&'static str],
        /// Text for another value.
        message: &'static str,
    },
    /// A list
    List(List),
    /// An object
    Object(&'static Object, &'static str),
    /// A file of a form
    File,
    /// Anything
    Any,
}

/// Limits of a text, in characters.
#[derive(Debug)]
pub struct Text {
    /// Text for another type.
    pub kind: &'static str,
    /// Fewest.
    pub minimum: Limit<u64>,
    /// Most.
    pub maximum: Limit<u64>,
    /// What it must match.
    pub pattern: Limit<&'static Pattern>,
}

/// Limits of a number.
#[derive(Debug)]
pub struct Number {
    /// Text for another type.
    pub kind: &'static str,
    /// No fraction.
    pub whole: bool,
    /// The number may also come as text: so it is where the specification has a text of its own for wrong types.
    pub text_too: bool,
    /// Smallest.
    pub minimum: Limit<f64>,
    /// Largest.
    pub maximum: Limit<f64>,
    /// The numbers that are allowed.
    pub one_of: Limit<&'static [i64]>,
}

/// Limits of a list.
#[derive(Debug)]
pub struct List {
    /// Text for another type.
    pub kind: &'static str,
    /// What its items must be like.
    pub items: &'static Rule,
    /// Fewest.
    pub minimum: Limit<u64>,
    /// Most.
    pub maximum: Limit<u64>,
    /// No item twice.
    pub unique: Option<&'static str>,
    /// No two items with the same value of this property.
    pub unique_by: Limit<&'static str>,
}
