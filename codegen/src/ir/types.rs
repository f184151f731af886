//! Named types and what they are made of.

use indexmap::IndexMap;
use serde_json::Value as Json;

use super::Lines;

/// A named schema.
#[derive(Clone, Debug)]
pub struct TypeDef {
    /// Its name, unique over the whole specification.
    pub name: String,
    /// The file it stands in, without folder and ending: `sending`, `messages`.
    pub section: String,
    /// What it is.
    pub description: String,
    /// Where the manual says so.
    pub manual: Vec<Lines>,
    /// Its shape.
    pub kind: Kind,
    /// Settings that must be on for this to be sent.
    pub enabled_by: Vec<String>,
    /// The manual calls it obsolete or not used.
    pub deprecated: bool,
    /// Does not work at present.
    pub unavailable: bool,
}

/// The shapes of named types.
#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant, reason = "there are some hundreds of them, read once")]
pub enum Kind {
    /// An object with known properties.
    Struct(Struct),
    /// One of several objects, told apart by a property.
    Union(Union),
    /// Text with known values, open for new ones.
    Enumeration(Enumeration),
    /// A scalar with a name, for its limits or its hand-written type.
    Scalar(Scalar),
}

/// An object.
#[derive(Clone, Debug)]
pub struct Struct {
    /// Its properties, those of the bases first.
    pub fields: Vec<Field>,
    /// Names of the bases that `allOf` listed.
    pub bases: Vec<String>,
    /// At least so many properties must be given.
    pub minimum_properties: Option<u32>,
    /// Keyword to id of the message that the service has for it.
    pub messages: IndexMap<String, String>,
}

/// A property.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a mark of its own in the specification")]
pub struct Field {
    /// Its name on the wire.
    pub name: String,
    /// Other names that are accepted.
    pub aliases: Vec<String>,
    /// Its type.
    pub ty: Type,
    /// `null` is a value of it.
    pub nullable: bool,
    /// It is always there.
    pub required: bool,
    /// It always has this value: the tag of a union's variant.
    pub constant: Option<String>,
    /// Limits of the value.
    pub constraints: Constraints,
    /// What the service takes when it is left out.
    pub default: Option<Json>,
    /// What it is.
    pub description: String,
    /// Obsolete or not used.
    pub deprecated: bool,
    /// Does not work at present.
    pub unavailable: bool,
    /// It is accepted here and kept elsewhere.
    pub moved_to: Option<Moved>,
    /// The decoded value is kept together with its bytes.
    pub keep_raw: bool,
    /// It is a credential: no debug text shows it.
    pub secret: bool,
}

/// Where a property that stands in the wrong place belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The property that holds it.
    pub object: String,
    /// Its name there.
    pub property: String,
}

/// The type of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// Text
    Text,
    /// A whole number of 64 bits
    Integer,
    /// A number
    Number,
    /// true or false
    Boolean,
    /// Any JSON
    Any,
    /// The bytes of a file
    Binary,
    /// A list
    List(Box<Type>),
    /// Text to something
    Map(Box<Type>),
    /// A struct, union, enumeration or named scalar
    Named(String),
}

/// Limits of a value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Constraints {
    /// Fewest characters.
    pub minimum_length: Option<u64>,
    /// Most characters.
    pub maximum_length: Option<u64>,
    /// What the text is, `uri`.
    pub format: Option<String>,
    /// Regular expression that the text matches.
    pub pattern: Option<String>,
    /// Smallest number.
    pub minimum: Option<f64>,
    /// Largest number.
    pub maximum: Option<f64>,
    /// The numbers that are allowed.
    pub one_of: Vec<i64>,
    /// Fewest items.
    pub minimum_items: Option<u64>,
    /// Most items.
    pub maximum_items: Option<u64>,
    /// No item twice.
    pub unique_items: bool,
    /// No two items with the same value of this property.
    pub unique_by: Option<String>,
    /// Smallest file.
    pub minimum_bytes: Option<u64>,
    /// Largest file.
    pub maximum_bytes: Option<u64>,
    /// Limits of a list's items.
    pub items: Option<Box<Constraints>>,
    /// Keyword to id of the message that the service has for it.
    pub messages: IndexMap<String, String>,
    /// Keywords that the client leaves to the service.
    pub client_unchecked: Vec<String>,
}

impl Constraints {
    /// The keywords that limit a value.
    pub const KEYWORDS: [&str; 12] = [
        "minLength",
        "maxLength",
        "pattern",
        "minimum",
        "maximum",
        "enum",
        "minItems",
        "maxItems",
        "uniqueItems",
        "x-unique-by",
        "x-min-bytes",
        "x-max-bytes",
    ];

    /// The keywords that stand here.
    pub fn keywords(&self) -> Vec<&'static str> {
        let given = [
            self.minimum_length.is_some(),
            self.maximum_length.is_some(),
            self.pattern.is_some(),
            self.minimum.is_some(),
            self.maximum.is_some(),
            !self.one_of.is_empty(),
            self.minimum_items.is_some(),
            self.maximum_items.is_some(),
            self.unique_items,
            self.unique_by.is_some(),
            self.minimum_bytes.is_some(),
            self.maximum_bytes.is_some(),
        ];
        Self::KEYWORDS.into_iter().zip(given).filter_map(|(keyword, given)| given.then_some(keyword)).collect()
    }

    /// Id of the message that a keyword has when `x-messages` names none.
    pub fn default_message(keyword: &str) -> &str {
        match keyword {
            "uniqueItems" | "x-unique-by" => "unique",
            "x-min-bytes" => "minBytes",
            "x-max-bytes" => "maxBytes",
            same => same,
        }
    }
}

/// One of several objects.
#[derive(Clone, Debug)]
pub struct Union {
    /// The property that tells them apart.
    pub tag: String,
    /// The objects, in order.
    pub variants: Vec<Variant>,
    /// A payload that fits no variant is a value (`Misfit`), not an error.
    pub misfit: bool,
}

/// One object of a union.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Value of the tag.
    pub value: String,
    /// Other spellings of the value.
    pub aliases: Vec<String>,
    /// Name of the struct.
    pub ty: String,
}

/// Text with known values.
#[derive(Clone, Debug)]
pub struct Enumeration {
    /// The values, in order.
    pub values: Vec<EnumValue>,
}

/// A known value.
#[derive(Clone, Debug)]
pub struct EnumValue {
    /// As on the wire.
    pub value: String,
    /// What it means.
    pub description: String,
    /// Other spellings that are accepted.
    pub aliases: Vec<String>,
}

/// A named scalar.
#[derive(Clone, Debug)]
pub struct Scalar {
    /// What it is made of: text, a number, a boolean.
    pub ty: Type,
    /// Its limits.
    pub constraints: Constraints,
    /// The languages have a type of this name by hand.
    pub by_hand: Option<String>,
}
