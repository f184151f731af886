//! Where the things stand that the intermediate representation names.

use crate::{
    error::SpecError,
    parse::Components,
    source::{Map, Node, Value, escape},
};

/// Finds nodes by what they define.
pub struct Places<'a> {
    document: &'a Node,
    components: &'a Components<'a>,
}

/// A place in the specification, for errors.
pub struct Place<'a> {
    node: &'a Node,
    pointer: String,
}

impl<'a> Places<'a> {
    pub fn new(document: &'a Node, components: &'a Components<'a>) -> Self {
        Self { document, components }
    }

    /// The root document or one of its keywords.
    pub fn root(&self, keyword: &str) -> Place<'a> {
        let whole = Place { node: self.document, pointer: "#".to_owned() };
        whole.member(keyword).unwrap_or(whole)
    }

    /// A named schema.
    pub fn schema(&self, name: &str) -> Place<'a> {
        match self.components.schema(name) {
            Some(node) => Place { node, pointer: format!("#/components/schemas/{name}") },
            None => self.root("components"),
        }
    }

    /// A property of a named schema; those of bases stand at the schema.
    pub fn property(&self, schema: &str, property: &str) -> Place<'a> {
        let schema = self.schema(schema);
        let own = schema.member("properties").and_then(|properties| properties.member(property));
        let inherited = || {
            let parts = schema.member("allOf")?;
            let Value::List(list) = &parts.node.value else { return None };
            list.iter().enumerate().find_map(|(index, node)| {
                let part = Place { node, pointer: format!("{}/{index}", parts.pointer) };
                part.member("properties")?.member(property)
            })
        };
        own.or_else(inherited).unwrap_or(schema)
    }

    /// A method, by its `operationId`.
    pub fn operation(&self, name: &str) -> Place<'a> {
        let paths = self.root("paths");
        let items = paths.members().into_iter().flat_map(|members| members.keys()).filter_map(|key| paths.member(key));
        let verbs = |item: &Place<'a>| ["get", "post", "delete"].into_iter().find_map(|verb| item.member(verb));
        let mut operations = items.filter_map(|item| verbs(&item));
        let named = |operation: &Place<'a>| {
            operation.member("operationId").is_some_and(|id| id.node.value == Value::Text(name.to_owned()))
        };
        operations.find(named).unwrap_or(paths)
    }

    /// A notification kind.
    pub fn webhook(&self, name: &str) -> Place<'a> {
        let webhooks = self.root("webhooks");
        webhooks.member(name).unwrap_or(webhooks)
    }
}

impl<'a> Place<'a> {
    /// A part of it.
    pub fn member(&self, keyword: &str) -> Option<Self> {
        let node = self.members()?.get(keyword)?;
        Some(Self { node, pointer: format!("{}/{}", self.pointer, escape(keyword)) })
    }

    /// A part of it, or itself when that is not there.
    pub fn at(self, keyword: &str) -> Self {
        self.member(keyword).unwrap_or(self)
    }

    fn members(&self) -> Option<&'a Map> {
        match &self.node.value {
            Value::Map(members) => Some(members),
            _ => None,
        }
    }

    /// An error there.
    pub fn invalid(&self, message: impl Into<String>) -> SpecError {
        self.node.invalid(&self.pointer, message)
    }
}
