//! A request that passed the gateway's checks, and what a method does with it.

use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::{
    spec::{Method, errors::standard},
    world::{InstanceId, World, instance::Instance},
};

use super::reply::Refusal;

/// A request.
#[derive(Clone, Debug)]
pub struct Request {
    /// The instance.
    pub instance: InstanceId,
    /// The method.
    pub method: Method,
    /// Parameters of the query, by the specification's types.
    pub query: Map<String, Value>,
    /// What follows the token in the path.
    pub rest: Option<String>,
    /// What was sent.
    pub payload: Payload,
}

/// What was sent.
#[derive(Clone, Debug)]
pub enum Payload {
    /// Nothing
    None,
    /// JSON that fits the rules
    Json(Value),
    /// A form
    Form(Form),
    /// A file
    Raw(Upload),
}

/// A form: texts and files.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// The texts.
    pub texts: Map<String, Value>,
    /// The files.
    pub files: Vec<(String, Upload)>,
}

/// A file that was sent.
#[derive(Clone, Debug)]
pub struct Upload {
    /// Its name, when it has one.
    pub name: Option<String>,
    /// Its media type, when it is given.
    pub mime: Option<String>,
    /// What is in it.
    pub bytes: Bytes,
}

impl Request {
    /// The body as a model.
    pub fn body<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        match &self.payload {
            Payload::Json(value) => T::deserialize(value).map_err(|_| standard::BAD_REQUEST_DATA.refuse()),
            _ => Err(standard::BAD_REQUEST_DATA.refuse()),
        }
    }

    /// A number of the query, when it is given.
    pub fn number(&self, name: &str) -> Option<u64> {
        self.query.get(name).and_then(Value::as_u64)
    }
}

/// A request in the world.
#[derive(Debug)]
pub struct Call<'w> {
    /// The world, locked meanwhile.
    pub world: &'w mut World,
    /// The request.
    pub request: &'w Request,
}

impl Call<'_> {
    /// Number of the instance.
    pub fn id(&self) -> InstanceId {
        self.request.instance
    }

    /// The body as a model.
    pub fn body<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        self.request.body()
    }

    /// The instance.
    pub fn instance(&mut self) -> Result<&mut Instance, Refusal> {
        // It was there a moment ago; between the checks and the call it may have gone.
        self.world.instances.get_mut(&self.request.instance).ok_or_else(|| standard::FORBIDDEN.refuse())
    }
}
