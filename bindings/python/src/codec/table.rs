//! What the generated tables are made of.

/// A model.
pub struct Struct {
    /// Name of the class.
    pub name: &'static str,
    /// Its module.
    pub module: &'static str,
    /// Properties that always have the same value: name and value.
    pub tags: &'static [(&'static str, &'static str)],
    /// The other properties, in the specification's order.
    pub fields: &'static [Field],
    /// Names that the core accepts for properties that have another name or place.
    pub elsewhere: &'static [&'static str],
    /// Some property tells absent from null: the class remembers which are null.
    pub nulls: bool,
}

/// A property or parameter.
pub struct Field {
    /// Name on the wire.
    pub wire: &'static str,
    /// The same as it mostly stands in an object: `"chatId":`.
    pub key: &'static str,
    /// Name in Python.
    pub name: &'static str,
    /// Its type.
    pub ty: Type,
    /// It is always there.
    pub required: bool,
    /// It may be null.
    pub nullable: bool,
    /// Absent and null are told apart.
    pub remembers_null: bool,
}

/// The type of a value; numbers stand for lines of the tables.
#[allow(dead_code, reason = "a specification need not use all of them")]
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
    /// A list
    List(&'static Type),
    /// Text to something
    Map(&'static Type),
    /// A model
    Struct(usize),
    /// One of several models
    Union(usize),
    /// Text with known values
    Enumeration(usize),
    /// What the service sends by itself, together with its bytes
    Kept,
}

/// One of several models, told apart by a property.
pub struct Union {
    /// Its name.
    pub name: &'static str,
    /// Its module.
    pub module: &'static str,
    /// The property.
    pub tag: &'static str,
    /// The same as it mostly stands in an object: `"typeMessage":`.
    pub key: &'static str,
    /// Class of the kinds that are not known.
    pub unknown: &'static str,
    /// Class of what does not fit.
    pub misfit: Option<&'static str>,
    /// Value of the property to the model.
    pub kinds: &'static [(&'static str, usize)],
}

/// Text with known values.
pub struct Enumeration {
    /// Name of the class.
    pub name: &'static str,
    /// The values.
    pub values: &'static [&'static str],
    /// Other spellings, with the value that they stand for.
    pub aliases: &'static [(&'static str, usize)],
    /// It is on or off: `True` and `False` stand for its values.
    pub switch: bool,
}

/// A method.
pub struct Method {
    /// The API's name of it.
    pub name: &'static str,
    /// Its parameters in the order of the Python method, without a file.
    pub parameters: &'static [Field],
    /// What it answers; nothing when it answers nothing.
    pub answer: Option<Type>,
    /// `null` or nothing is an answer too.
    pub nullable: bool,
}

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
