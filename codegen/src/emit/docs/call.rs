//! A call of a method with the values of the manual's examples: what the samples of all languages are written from.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use crate::{
    emit::core::{
        Context, request,
        types::{Holding, holding},
    },
    error::{Location, Result, SpecError},
    examples::{Example, Role},
    ir::{Api, Body, Field, Kind, Operation, Place, Struct, Type, Variant},
};

/// The file that samples send.
pub const FILE: &str = "photo.jpg";

/// A call.
pub struct Call<'a> {
    /// The method.
    pub operation: &'a Operation,
    /// What it takes, in the specification's order.
    pub arguments: Vec<Argument>,
}

/// A value with the name and the type that the specification gives it.
pub struct Argument {
    /// Name, type, whether it must be given.
    pub field: Field,
    /// The value.
    pub value: Value,
}

/// A value.
pub enum Value {
    /// Text
    Text(String),
    /// A whole number
    Integer(i64),
    /// A number
    Number(f64),
    /// true or false
    Boolean(bool),
    /// A known value of an enumeration
    Known {
        /// The enumeration.
        ty: String,
        /// The value on the wire.
        value: String,
    },
    /// A list
    List(Vec<Value>),
    /// An object
    Struct {
        /// Its type.
        ty: String,
        /// Its properties.
        fields: Vec<Argument>,
    },
    /// An object that a union tells by its tag
    Variant {
        /// The union.
        union: String,
        /// The tag and its value.
        tag: (String, String),
        /// The object's type.
        ty: String,
        /// Its properties.
        fields: Vec<Argument>,
    },
    /// Values by name
    Map(Vec<(String, Value)>),
    /// Any JSON
    Json(Json),
    /// The file
    File,
}

/// The first value that the manual's examples have for each name.
pub struct Pool(BTreeMap<String, Json>);

impl Pool {
    /// Looks through the examples, requests first: their values are those that the service takes.
    pub fn new(examples: &[Example]) -> Self {
        let mut pool = BTreeMap::new();
        for requests in [true, false] {
            for example in examples.iter().filter(|example| !example.refused) {
                if (example.role == Role::Request) == requests {
                    collect(&example.body, &mut pool);
                }
            }
        }
        Self(pool)
    }
}

fn collect(json: &Json, pool: &mut BTreeMap<String, Json>) {
    match json {
        Json::Object(members) => {
            for (name, value) in members {
                if !value.is_null() {
                    pool.entry(name.clone()).or_insert_with(|| value.clone());
                }
                collect(value, pool);
            }
        }
        Json::Array(items) => items.iter().for_each(|item| collect(item, pool)),
        _ => {}
    }
}

impl<'a> Call<'a> {
    /// The call that a method's first example shows; what it does not say, and must be given, comes from the others.
    pub fn new(context: &Context<'a>, operation: &'a Operation, examples: &[Example], pool: &Pool) -> Result<Self> {
        let fields = request::fields(context.api, operation);
        let kept: Vec<Field> =
            fields.into_iter().filter(|field| field.constant.is_none() && field.moved_to.is_none()).collect();
        let example = requests(operation, examples).next().and_then(|example| example.body.as_object());
        let arguments = arguments(context.api, &kept, example, Some(pool)).map_err(|name| SpecError::Invalid {
            at: Location { file: "examples/index.yaml".into(), line: 1 },
            pointer: format!("#/{}", operation.name),
            message: format!("no example has a value for `{name}` of {}; add an example of a request", operation.name),
        })?;
        Ok(Self { operation, arguments })
    }

    /// Those that must be given first; languages with named arguments put them so.
    pub fn required_first(&self) -> Vec<&Argument> {
        required_first(&self.arguments)
    }

    /// Values of the parameters at a place, as text.
    pub fn placed(&self, place: Place) -> Vec<(&str, String)> {
        let of_place = self.operation.parameters.iter().filter(|parameter| parameter.place == place);
        let names: Vec<&str> = of_place.map(|parameter| parameter.field.name.as_str()).collect();
        let found = self.arguments.iter().filter(|argument| names.contains(&argument.field.name.as_str()));
        found.map(|argument| (argument.field.name.as_str(), plain_text(&argument.value))).collect()
    }

    /// What stands in the body: arguments that are no parameters.
    pub fn body(&self) -> impl Iterator<Item = &Argument> {
        let parameters = &self.operation.parameters;
        self.arguments
            .iter()
            .filter(|argument| parameters.iter().all(|parameter| parameter.field.name != argument.field.name))
    }

    /// The JSON body, when the method has one.
    pub fn json(&self) -> Option<Json> {
        matches!(self.operation.body, Body::Json(_)).then(|| object(self.body()))
    }
}

/// The examples of a method's request.
pub fn requests<'e>(operation: &Operation, examples: &'e [Example]) -> impl Iterator<Item = &'e Example> {
    of(operation, examples, Role::Request).filter(|example| !example.refused)
}

/// The examples of a method's answer.
pub fn answers<'e>(operation: &Operation, examples: &'e [Example]) -> impl Iterator<Item = &'e Example> {
    of(operation, examples, Role::Response)
}

fn of<'e>(operation: &Operation, examples: &'e [Example], role: Role) -> impl Iterator<Item = &'e Example> {
    let name = operation.name.clone();
    examples.iter().filter(move |example| example.role == role && example.operation.as_ref() == Some(&name))
}

/// The arguments, those that must be given first.
pub fn required_first(arguments: &[Argument]) -> Vec<&Argument> {
    let (required, optional): (Vec<_>, Vec<_>) =
        arguments.iter().partition(|argument| holding(&argument.field) == Holding::Plain);
    required.into_iter().chain(optional).collect()
}

/// An object as JSON.
pub fn object<'v>(fields: impl Iterator<Item = &'v Argument>) -> Json {
    Json::Object(fields.map(|argument| (argument.field.name.clone(), json(&argument.value))).collect::<Map<_, _>>())
}

fn json(value: &Value) -> Json {
    match value {
        Value::Text(text) | Value::Known { value: text, .. } => Json::from(text.as_str()),
        Value::Integer(number) => Json::from(*number),
        Value::Number(number) => Json::from(*number),
        Value::Boolean(truth) => Json::from(*truth),
        Value::List(items) => items.iter().map(json).collect(),
        Value::Struct { fields, .. } => object(fields.iter()),
        Value::Variant { tag: (tag, value), fields, .. } => {
            let mut members = Map::from_iter([(tag.clone(), Json::from(value.as_str()))]);
            members.extend(fields.iter().map(|argument| (argument.field.name.clone(), json(&argument.value))));
            Json::Object(members)
        }
        Value::Map(members) => {
            Json::Object(members.iter().map(|(name, value)| (name.clone(), json(value))).collect::<Map<_, _>>())
        }
        Value::Json(json) => json.clone(),
        Value::File => Json::from(FILE),
    }
}

/// A value as it stands in an address or in a form.
pub fn plain_text(value: &Value) -> String {
    match json(value) {
        Json::String(text) => text,
        other => other.to_string(),
    }
}

/// The values of the fields; the name of one that is missing.
fn arguments(
    api: &Api,
    fields: &[Field],
    given: Option<&Map<String, Json>>,
    pool: Option<&Pool>,
) -> std::result::Result<Vec<Argument>, String> {
    let mut arguments = Vec::new();
    for field in fields {
        let names = || std::iter::once(&field.name).chain(&field.aliases);
        let example = given.and_then(|given| names().find_map(|name| given.get(name)));
        let from_pool = || names().find_map(|name| pool?.0.get(name));
        let value = match example.filter(|value| !value.is_null()) {
            Some(example) => Some(value(api, &field.ty, example).ok_or_else(|| field.name.clone())?),
            None if !field.required => None,
            None if field.ty == Type::Binary => Some(Value::File),
            None => {
                let found = from_pool().and_then(|found| value(api, &field.ty, found));
                Some(found.ok_or_else(|| field.name.clone())?)
            }
        };
        arguments.extend(value.map(|value| Argument { field: field.clone(), value }));
    }
    Ok(arguments)
}

/// A value of the type; nothing when it does not fit.
fn value(api: &Api, ty: &Type, json: &Json) -> Option<Value> {
    Some(match ty {
        Type::Text => Value::Text(json.as_str()?.to_owned()),
        // The manual also writes numbers and booleans as text.
        Type::Integer => Value::Integer(json.as_i64().or_else(|| json.as_str()?.parse().ok())?),
        Type::Number => Value::Number(json.as_f64().or_else(|| json.as_str()?.parse().ok())?),
        Type::Boolean => Value::Boolean(json.as_bool().or_else(|| json.as_str()?.parse().ok())?),
        Type::List(inner) => {
            Value::List(json.as_array()?.iter().map(|item| value(api, inner, item)).collect::<Option<_>>()?)
        }
        Type::Binary => Value::File,
        Type::Named(name) => match &api.named(name)?.kind {
            Kind::Scalar(scalar) => value(api, &scalar.ty, json)?,
            Kind::Enumeration(enumeration) => {
                let text = json.as_str()?;
                let known = enumeration
                    .values
                    .iter()
                    .find(|known| known.value == text || known.aliases.iter().any(|alias| alias == text));
                match known {
                    Some(known) => Value::Known { ty: name.clone(), value: known.value.clone() },
                    None => Value::Text(text.to_owned()),
                }
            }
            Kind::Struct(structure) => Value::Struct { ty: name.clone(), fields: properties(api, structure, json)? },
            Kind::Union(union) => {
                let text = json.get(&union.tag)?.as_str()?;
                let known =
                    |variant: &&Variant| variant.value == text || variant.aliases.iter().any(|alias| alias == text);
                let variant = union.variants.iter().find(known)?;
                Value::Variant {
                    union: name.clone(),
                    tag: (union.tag.clone(), variant.value.clone()),
                    ty: variant.ty.clone(),
                    fields: properties(api, api.structure(&variant.ty)?, json)?,
                }
            }
        },
        Type::Map(inner) => {
            let members =
                json.as_object()?.iter().map(|(name, member)| Some((name.clone(), value(api, inner, member)?)));
            Value::Map(members.collect::<Option<_>>()?)
        }
        Type::Any => Value::Json(json.clone()),
    })
}

/// The properties of an object, without those that stand for its kind.
fn properties(api: &Api, structure: &Struct, json: &Json) -> Option<Vec<Argument>> {
    let fields = structure.fields.iter().filter(|field| field.constant.is_none() && field.moved_to.is_none());
    arguments(api, &fields.cloned().collect::<Vec<_>>(), Some(json.as_object()?), None).ok()
}
