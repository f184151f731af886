//! What must hold between the parts of a specification.

mod messages;
mod moved;
mod names;
mod operations;
mod place;
mod types;

use self::place::Places;
use crate::{
    error::Result,
    ir::{Api, Kind},
    parse::Components,
    source::Node,
};

/// Refuses references to nothing, unions that cannot be told apart, moves that cannot be made, recursion, and names that
/// become the same name in Rust.
pub fn check(api: &Api, document: &Node, components: &Components<'_>) -> Result<()> {
    let checker = Checker { api, places: Places::new(document, components) };
    for (name, definition) in &api.types {
        match &definition.kind {
            Kind::Struct(structure) => checker.structure(name, structure)?,
            Kind::Union(union) => checker.union(name, union)?,
            Kind::Scalar(scalar) => checker.limits(&checker.places.schema(name), &scalar.constraints)?,
            Kind::Enumeration(enumeration) => checker.enumeration(name, enumeration)?,
        }
        checker.recursion(name, &mut Vec::new())?;
    }
    for operation in &api.operations {
        checker.operation(operation)?;
    }
    checker.webhooks()?;
    checker.service()?;
    checker.names()
}

struct Checker<'a> {
    api: &'a Api,
    places: Places<'a>,
}
