//! What the description of the control interface says, without its syntax.

use indexmap::IndexMap;
use serde_json::Value as Json;

/// The control interface.
#[derive(Clone, Debug)]
pub struct ControlApi {
    /// Version of the sandbox.
    pub version: String,
    /// Its operations, in order.
    pub operations: Vec<Operation>,
    /// Its types by name.
    pub types: IndexMap<String, TypeDef>,
}

impl ControlApi {
    /// An operation by its id.
    pub fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id == id)
    }

    /// Everything that an operation takes, as one flat object: what stands in the path, in the query, and in the body. What is required
    /// comes first, each part in its order. A body that is a union ([`Body::Union`]) is not part of it.
    pub fn parameters(&self, operation: &Operation) -> Vec<Field> {
        let in_address = operation.parameters.iter().map(|parameter| parameter.field.clone());
        let (mut required, optional): (Vec<_>, Vec<_>) =
            in_address.chain(self.body_fields(operation).iter().cloned()).partition(|field| field.required);
        required.extend(optional);
        required
    }

    /// The properties of an operation's body; none when it has no body or one without fields.
    pub fn body_fields(&self, operation: &Operation) -> &[Field] {
        let Body::Fields(name) = &operation.body else { return &[] };
        match self.types.get(name).map(|definition| &definition.kind) {
            Some(Kind::Object(fields)) => fields,
            _ => &[],
        }
    }

    /// What a person can be told to do: the bodies of the operation `act`.
    pub fn actions(&self) -> &[Variant] {
        let union = self.operations.iter().find_map(|operation| match &operation.body {
            Body::Union(name) => self.types.get(name),
            _ => None,
        });
        match union.map(|definition| &definition.kind) {
            Some(Kind::Union(union)) => &union.variants,
            _ => &[],
        }
    }
}

/// An operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// Its id, `createInstance`.
    pub id: String,
    /// What it is about: `instances`, `people`, `clock`, …
    pub section: String,
    /// One line.
    pub summary: String,
    /// What else is to be known of it.
    pub description: Option<String>,
    /// Its verb.
    pub verb: Verb,
    /// Its address, with `{parameters}`.
    pub path: String,
    /// What stands in its address.
    pub parameters: Vec<Parameter>,
    /// What it takes.
    pub body: Body,
    /// What it gives.
    pub answer: Type,
}

/// Verb of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// GET
    Get,
    /// POST
    Post,
    /// PUT
    Put,
    /// PATCH
    Patch,
    /// DELETE
    Delete,
}

impl Verb {
    /// As HTTP writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

/// Something in the address of an operation.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub field: Field,
}

/// Where a parameter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the path
    Path,
    /// In the query
    Query,
}

/// What an operation takes beside its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Nothing.
    None,
    /// An object of this type, whose fields are known.
    Fields(String),
    /// One of the objects of this union, told apart by its tag.
    Union(String),
    /// A value of this type, which only the sandbox understands.
    Any(String),
}

/// A named type.
#[derive(Clone, Debug)]
pub struct TypeDef {
    /// Its name.
    pub name: String,
    /// What it is.
    pub description: String,
    /// Its shape.
    pub kind: Kind,
}

/// The shapes of named types.
#[derive(Clone, Debug)]
pub enum Kind {
    /// An object with known properties.
    Object(Vec<Field>),
    /// Text with known values.
    Enumeration(Enumeration),
    /// One of several things.
    Union(Union),
    /// An object that only the sandbox understands.
    Any,
}

/// Text with known values.
#[derive(Clone, Debug)]
pub struct Enumeration {
    /// The values, in order.
    pub values: Vec<Value>,
}

/// A known value.
#[derive(Clone, Debug)]
pub struct Value {
    /// As on the wire.
    pub value: String,
    /// What it means, when its name does not say it.
    pub description: Option<String>,
}

/// One of several things.
#[derive(Clone, Debug)]
pub struct Union {
    /// The property that tells objects apart (`{"do": "write", …}`). Without one a variant is its name alone (`"echo"`) or an object
    /// with its name as the only property (`{"script": […]}`).
    pub tag: Option<String>,
    /// The things, in order.
    pub variants: Vec<Variant>,
}

/// One of the things of a union.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Its name on the wire.
    pub name: String,
    /// What it is.
    pub description: String,
    /// What belongs to it.
    pub payload: Payload,
}

/// What belongs to a variant.
#[derive(Clone, Debug)]
pub enum Payload {
    /// Nothing.
    None,
    /// These properties.
    Fields(Vec<Field>),
    /// A value that is no object with known properties.
    Value(Type),
}

/// A property or a parameter.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name on the wire.
    pub name: String,
    /// Its type.
    pub ty: Type,
    /// It has to be given.
    pub required: bool,
    /// `null` is a value of it.
    pub nullable: bool,
    /// What is taken when it is left out.
    pub default: Option<Json>,
    /// Smallest number.
    pub minimum: Option<f64>,
    /// Largest number.
    pub maximum: Option<f64>,
    /// Regular expression that the text matches.
    pub pattern: Option<String>,
    /// What it is.
    pub description: String,
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
    /// An object that only the sandbox understands
    Any,
    /// A list
    List(Box<Type>),
    /// Text to something
    Map(Box<Type>),
    /// A model of the API, by its name in the specification
    Model(String),
    /// A type of the control interface
    Named(String),
}
