//! A route of the control interface: its address, what it takes and gives, what it does.

use std::{collections::BTreeMap, sync::Arc};

use hyper::{Method, StatusCode};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, de::DeserializeOwned};

use crate::shared::Shared;

use super::problem::Problem;

/// A request that was let through.
#[derive(Debug)]
pub struct Context<'a> {
    /// The sandbox.
    pub shared: &'a Arc<Shared>,
    /// The numbers in the path, by their names in the template.
    pub numbers: BTreeMap<&'static str, u64>,
    /// The query.
    pub query: BTreeMap<String, String>,
}

impl Context<'_> {
    /// A number of the path.
    pub fn number(&self, name: &str) -> u64 {
        self.numbers.get(name).copied().unwrap_or_default()
    }

    /// A number of the query.
    pub fn query_number(&self, name: &str) -> Result<Option<usize>, Problem> {
        let parse =
            |text: &String| text.parse().map_err(|_| Problem::field(name, "this is no number", "give a whole number"));
        self.query.get(name).map(parse).transpose()
    }
}

/// How a type is described.
pub type Describe = fn(&mut SchemaGenerator) -> Schema;

type Run = Box<dyn Fn(&Context<'_>, &[u8]) -> Result<Vec<u8>, Problem> + Send + Sync>;

/// A route.
pub struct Route {
    /// The verb.
    pub verb: Method,
    /// The address below the prefix, with `{number}`s.
    pub path: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it does, in words.
    pub summary: &'static str,
    /// What else is to be known of it.
    pub description: Option<&'static str>,
    /// Status of success.
    pub status: StatusCode,
    /// What it takes.
    pub body: Option<Describe>,
    /// What it gives.
    pub answer: Describe,
    /// Numbers that the query may have, and what they mean.
    pub query: &'static [(&'static str, &'static str)],
    /// Most bytes of the body.
    pub most: usize,
    run: Run,
}

impl std::fmt::Debug for Route {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Route").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Bodies are small, but for those that say otherwise.
const USUAL: usize = 1024 * 1024;

/// A route without a body.
pub fn read<A: Serialize + JsonSchema + 'static>(
    verb: Method,
    path: &'static str,
    name: &'static str,
    summary: &'static str,
    act: fn(&Context<'_>) -> Result<A, Problem>,
) -> Route {
    let run = Box::new(move |context: &Context<'_>, _: &[u8]| written(&act(context)?));
    let answer: Describe = SchemaGenerator::subschema_for::<A>;
    Route {
        verb,
        path,
        name,
        summary,
        description: None,
        status: StatusCode::OK,
        body: None,
        answer,
        query: &[],
        most: USUAL,
        run,
    }
}

/// A route with a body.
pub fn write<B: DeserializeOwned + JsonSchema + 'static, A: Serialize + JsonSchema + 'static>(
    verb: Method,
    path: &'static str,
    name: &'static str,
    summary: &'static str,
    act: fn(&Context<'_>, B) -> Result<A, Problem>,
) -> Route {
    let run = Box::new(move |context: &Context<'_>, bytes: &[u8]| {
        let mut reader = serde_json::Deserializer::from_slice(bytes);
        let body: B = serde_path_to_error::deserialize(&mut reader).map_err(|error| Problem::of_body(&error))?;
        reader.end().map_err(|error| Problem::field("body", error.to_string(), "send one JSON value"))?;
        written(&act(context, body)?)
    });
    let (body, answer): (Describe, Describe) =
        (SchemaGenerator::subschema_for::<B>, SchemaGenerator::subschema_for::<A>);
    Route {
        verb,
        path,
        name,
        summary,
        description: None,
        status: StatusCode::OK,
        body: Some(body),
        answer,
        query: &[],
        most: USUAL,
        run,
    }
}

fn written(answer: &impl Serialize) -> Result<Vec<u8>, Problem> {
    serde_json::to_vec(answer)
        .map_err(|error| Problem::new(500, error.to_string(), "this is a defect of the sandbox; please report it"))
}

impl Route {
    /// It makes something: 201.
    pub fn creates(mut self) -> Self {
        self.status = StatusCode::CREATED;
        self
    }

    /// There is more to be known of it.
    pub fn explained(mut self, description: &'static str) -> Self {
        self.description = Some(description);
        self
    }

    /// It takes numbers in the query.
    pub fn with_query(mut self, query: &'static [(&'static str, &'static str)]) -> Self {
        self.query = query;
        self
    }

    /// It takes large bodies.
    pub fn up_to(mut self, most: usize) -> Self {
        self.most = most;
        self
    }

    /// The names of the numbers in the path.
    pub fn numbers(&self) -> impl Iterator<Item = &'static str> {
        self.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
    }

    /// What stands in a path in the places of the numbers, when it is one of this route.
    pub fn matches<'a>(&self, path: &'a str) -> Option<Vec<(&'static str, &'a str)>> {
        let (mut names, mut parts) = (self.path.split('/'), path.split('/'));
        let mut found = Vec::new();
        loop {
            match (names.next(), parts.next()) {
                (None, None) => return Some(found),
                (Some(name), Some(part)) => match name.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
                    Some(name) => found.push((name, part)),
                    None if name == part => {}
                    None => return None,
                },
                _ => return None,
            }
        }
    }

    /// Does it.
    pub fn run(&self, context: &Context<'_>, body: &[u8]) -> Result<Vec<u8>, Problem> {
        (self.run)(context, body)
    }
}
