//! What the specification says, without its syntax: the input of every emitter.

mod operation;
mod service;
mod types;

use std::collections::BTreeMap;

use indexmap::IndexMap;

pub use operation::{Answer, Body, DocumentedError, Host, Operation, Parameter, Place, Quota, Retry, Verb, Webhook};
pub use service::{Constant, ConstantValue, Marker, Section, Server, ServiceText};
pub use types::{
    Constraints, EnumValue, Enumeration, Field, Kind, Moved, Scalar, Struct, Type, TypeDef, Union, Variant,
};

/// A manual's range of lines, first and last.
pub type Lines = (u32, u32);

/// The whole API.
#[derive(Clone, Debug)]
pub struct Api {
    /// Version of the specification.
    pub version: String,
    /// Title of the specification.
    pub title: String,
    /// Introduction.
    pub description: String,
    /// The sections of the documentation, in its order.
    pub sections: Vec<Section>,
    /// Hosts by name: `api`, `media`, `websocket`.
    pub servers: Vec<Server>,
    /// The methods, in the documentation's order.
    pub operations: Vec<Operation>,
    /// The notification kinds, in the documentation's order.
    pub webhooks: Vec<Webhook>,
    /// All named types, in the bundle's order.
    pub types: IndexMap<String, TypeDef>,
    /// Schemas of error bodies by HTTP status.
    pub error_bodies: BTreeMap<u16, String>,
    /// Errors that every method may answer.
    pub standard_errors: Vec<DocumentedError>,
    /// Texts of the service's validation, by id.
    pub messages: IndexMap<String, String>,
    /// Service-wide numbers and lists: retention times, sizes, addresses.
    pub constants: Vec<Constant>,
    /// Markers that stand in texts instead of content (SWE001…).
    pub markers: Vec<Marker>,
    /// Texts of answers and notifications that are neither errors nor of the validation.
    pub texts: Vec<ServiceText>,
}

impl Api {
    /// The named type behind a reference; the parser made sure that it exists.
    pub fn named(&self, name: &str) -> Option<&TypeDef> {
        self.types.get(name)
    }

    /// The struct behind a reference, when it is one.
    pub fn structure(&self, name: &str) -> Option<&Struct> {
        match &self.types.get(name)?.kind {
            Kind::Struct(structure) => Some(structure),
            _ => None,
        }
    }
}
