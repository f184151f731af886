//! What a request is made of, for requests that come as JSON instead of as a struct.

/// A property of a request or of an object in it.
#[derive(Debug)]
pub struct Property {
    /// Its name on the wire.
    pub name: &'static str,
    /// Other spellings that are accepted.
    pub aliases: &'static [&'static str],
    /// It cannot be left out.
    pub required: bool,
    /// What its value is made of.
    pub shape: Shape,
}

/// What a value is made of.
#[derive(Debug)]
pub enum Shape {
    /// Text
    Text,
    /// A number, or its text
    Number,
    /// true or false, or its text
    Boolean,
    /// Any JSON
    Any,
    /// A list
    List(&'static Shape),
    /// Text to something
    Map(&'static Shape),
    /// An object
    Object(&'static [Property]),
    /// One of several objects
    Union {
        /// The property that tells them apart
        tag: &'static str,
        /// The objects
        variants: &'static [Variant],
    },
}

/// One of several objects.
#[derive(Debug)]
pub struct Variant {
    /// The tag's value and other spellings of it.
    pub tags: &'static [&'static str],
    /// What it has beside the tag.
    pub properties: &'static [Property],
}

impl Property {
    pub(crate) fn is_called(&self, name: &str) -> bool {
        self.name == name || self.aliases.contains(&name)
    }
}
