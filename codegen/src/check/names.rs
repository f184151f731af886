//! Names that Rust can have, each once.

use std::collections::HashMap;

use super::Checker;
use crate::{
    error::Result,
    ir::{Body, Enumeration, Kind, Struct, TypeDef, Union},
    names::{camel, is_identifier, shouty, snake, variant},
};

/// The names of one scope: as in Rust, to as in the specification.
struct Scope(HashMap<String, String>);

impl Scope {
    /// A scope in which the generator itself has these names.
    fn with(own: &[&str]) -> Self {
        Self(own.iter().map(|name| ((*name).to_owned(), format!("{name}, which the generator adds"))).collect())
    }

    /// Adds a name, or says why it cannot be.
    fn add(&mut self, rust: &str, name: &str) -> Result<(), String> {
        if !is_identifier(rust) {
            return Err(format!("`{name}` gives no name in Rust; rename it, or teach it to codegen/src/names.rs"));
        }
        match self.0.insert(rust.to_owned(), name.to_owned()) {
            Some(known) => Err(format!(
                "`{name}` and `{known}` are both `{rust}` in Rust; rename one, or tell them apart in codegen/src/names.rs"
            )),
            None => Ok(()),
        }
    }
}

impl Checker<'_> {
    pub(super) fn names(&self) -> Result<()> {
        self.type_names()?;
        for definition in self.api.types.values() {
            match &definition.kind {
                Kind::Struct(structure) => self.properties(definition, structure)?,
                Kind::Enumeration(enumeration) => self.values(definition, enumeration)?,
                Kind::Union(union) => self.variants(definition, union)?,
                Kind::Scalar(_) => {}
            }
        }
        self.root_names()
    }

    fn type_names(&self) -> Result<()> {
        let mut scope = Scope::with(&[]);
        let emitted = self.api.types.values().filter(|definition| !matches!(definition.kind, Kind::Scalar(_)));
        for definition in emitted {
            let added = scope.add(&camel(&definition.name), &definition.name);
            added.map_err(|message| self.places.schema(&definition.name).invalid(message))?;
        }
        let mut methods = Scope::with(&["all", "standard_errors"]);
        for operation in &self.api.operations {
            let place = || self.places.operation(&operation.name).at("operationId");
            if !lower_camel(&operation.name) {
                let message = format!("`{}` is not a method's name; write it in lowerCamelCase", operation.name);
                return Err(place().invalid(message));
            }
            let added = methods.add(&snake(&operation.name), &operation.name);
            added.map_err(|message| place().invalid(message))?;
            if !operation.parameters.is_empty() || matches!(operation.body, Body::Raw(_)) {
                let added = scope.add(&camel(&operation.name), &operation.name);
                added.map_err(|message| place().invalid(message))?;
            }
        }
        Ok(())
    }

    fn properties(&self, definition: &TypeDef, structure: &Struct) -> Result<()> {
        let (mut rust, mut wire) = (Scope::with(&["new", "validate"]), HashMap::new());
        for field in &structure.fields {
            let place = || self.places.property(&definition.name, &field.name);
            // One that is kept elsewhere is no field.
            if field.moved_to.is_none() {
                rust.add(&snake(&field.name), &field.name).map_err(|message| place().invalid(message))?;
            } else if !is_identifier(&snake(&field.name)) {
                return Err(place().invalid(format!("`{}` gives no name in Rust; rename it", field.name)));
            }
            for name in field.aliases.iter().chain([&field.name]) {
                if let Some(known) = wire.insert(name, &field.name) {
                    let message = format!("`{name}` is a name of `{known}` and of `{}`; keep one", field.name);
                    return Err(place().invalid(message));
                }
            }
        }
        Ok(())
    }

    fn values(&self, definition: &TypeDef, enumeration: &Enumeration) -> Result<()> {
        let mut scope = Scope::with(&["Unknown"]);
        for value in &enumeration.values {
            let added = scope.add(&variant(&value.value), &value.value);
            added.map_err(|message| self.places.schema(&definition.name).at("enum").invalid(message))?;
        }
        Ok(())
    }

    fn variants(&self, definition: &TypeDef, union: &Union) -> Result<()> {
        let mut scope = Scope::with(&["Unknown", "Misfit"]);
        for variant in &union.variants {
            let added = scope.add(&camel(&variant.ty), &variant.ty);
            added.map_err(|message| self.places.schema(&definition.name).at("oneOf").invalid(message))?;
        }
        Ok(())
    }

    /// What the root document names: sections, hosts, messages, constants.
    fn root_names(&self) -> Result<()> {
        let mut sections = Scope::with(&[]);
        for section in &self.api.sections {
            let named = if lower_camel(&section.name) {
                sections.add(&section.name, &section.name)
            } else {
                Err(format!("`{}` is not a section's name; write it in lowerCamelCase", section.name))
            };
            named.map_err(|message| self.places.root("tags").invalid(message))?;
        }
        let mut limits = Scope::with(&["MARKERS"]);
        for server in &self.api.servers {
            let added = limits.add(&format!("{}_URL", shouty(&server.name)), &server.name);
            added.map_err(|message| self.places.root("servers").invalid(message))?;
        }
        for constant in &self.api.constants {
            let place = || self.places.root("x-service").at(&constant.name);
            limits.add(&shouty(&constant.name), &constant.name).map_err(|message| place().invalid(message))?;
        }
        let mut messages = Scope::with(&[]);
        for id in self.api.messages.keys() {
            let place = || self.places.root("x-validation-messages").at(id);
            messages.add(&shouty(id), id).map_err(|message| place().invalid(message))?;
        }
        Ok(())
    }
}

fn lower_camel(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase()) && name.chars().all(|c| c.is_ascii_alphanumeric())
}
