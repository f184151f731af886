//! The API as the binding shows it: records, unions, enumerations and methods, with their names and types.

use heck::{ToLowerCamelCase, ToUpperCamelCase};

use crate::{
    emit::{
        core::{
            Context, client,
            request::{Request, request},
            structure::{about, about_field, split},
            types::{Holding, holding},
        },
        text,
    },
    ir::{Answer, Api, Body, Enumeration, Field, Host, Kind, Operation, Type, TypeDef, Union},
    names::{camel, snake},
};

/// Documentation of the property of records that names what the body gave as `null`.
pub const EXPLICIT_NULLS_DOCS: &str =
    "Names of the properties that the body gives as `null`; those that are neither here nor set are not in the body.";

/// The whole.
pub struct Surface<'a> {
    /// What the core's emitters know of the API.
    pub context: Context<'a>,
}

/// A record: a struct of the specification, or the parameters of a method.
pub struct Record<'a> {
    /// Its name.
    pub name: String,
    /// Its documentation.
    pub docs: String,
    /// The file of the specification that it stands in.
    pub section: &'a str,
    /// Its fields.
    pub fields: Vec<Field>,
    /// It is a JSON body, not a form or parameters of an address.
    pub is_json: bool,
}

impl Record<'_> {
    /// Whether a property of it may be absent, null or there.
    pub fn has_nulls(&self) -> bool {
        self.fields.iter().any(|field| holding(field) == Holding::Nullable)
    }

    /// Whether it holds a credential.
    pub fn has_secrets(&self) -> bool {
        self.fields.iter().any(|field| field.secret)
    }
}

/// A method of the client.
pub struct Method<'a> {
    /// What the specification says.
    pub operation: &'a Operation,
    /// Its documentation.
    pub docs: String,
    /// The record that it takes.
    pub request: Option<Record<'a>>,
    /// What it answers.
    pub answer: Option<Returned<'a>>,
}

/// What a method answers.
pub struct Returned<'a> {
    /// Its type.
    pub ty: &'a Type,
    /// `null` is an answer too.
    pub nullable: bool,
}

/// A type that has a JSON form.
pub struct Model {
    /// Its name: that of a type, or of the method when only its answer has this type.
    pub name: String,
    /// Its type.
    pub ty: Type,
    /// `null` is a value of it.
    pub nullable: bool,
}

impl<'a> Surface<'a> {
    pub fn new(api: &'a Api) -> Self {
        Self { context: Context::new(api) }
    }

    /// The API.
    pub fn api(&self) -> &'a Api {
        self.context.api
    }

    /// The records of the specification's structs.
    pub fn records(&self) -> impl Iterator<Item = Record<'a>> {
        self.api().types.values().filter_map(|definition| self.record(definition))
    }

    /// The records of parameters that stand outside of a JSON body.
    pub fn parameters(&self) -> impl Iterator<Item = Record<'a>> {
        self.methods().filter_map(|method| method.request.filter(|record| record.section.is_empty()))
    }

    fn record(&self, definition: &'a TypeDef) -> Option<Record<'a>> {
        let Kind::Struct(structure) = &definition.kind else { return None };
        if !self.context.emitted(&definition.name) {
            return None;
        }
        let (_, fields) = split(structure);
        let is_json = !fields.iter().any(|field| field.ty == Type::Binary);
        Some(Record {
            name: camel(&definition.name),
            docs: about(&self.context, definition, ""),
            section: &definition.section,
            fields: fields.into_iter().cloned().collect(),
            is_json,
        })
    }

    /// The unions.
    pub fn unions(&self) -> impl Iterator<Item = (&'a TypeDef, &'a Union)> {
        self.api().types.values().filter_map(|definition| match &definition.kind {
            Kind::Union(union) => Some((definition, union)),
            _ => None,
        })
    }

    /// The enumerations.
    pub fn enumerations(&self) -> impl Iterator<Item = (&'a TypeDef, &'a Enumeration)> {
        self.api().types.values().filter_map(|definition| match &definition.kind {
            Kind::Enumeration(enumeration) => Some((definition, enumeration)),
            _ => None,
        })
    }

    /// The methods of the client, in the documentation's order.
    pub fn methods(&self) -> impl Iterator<Item = Method<'a>> {
        let callable = self.api().operations.iter().filter(|operation| operation.host != Host::Websocket);
        callable.map(|operation| self.method(operation))
    }

    fn method(&self, operation: &'a Operation) -> Method<'a> {
        let request = match request(operation) {
            Request::None => None,
            Request::Schema(_) => match &operation.body {
                Body::Json(name) | Body::Multipart(name) => {
                    self.api().named(name).and_then(|definition| self.record(definition))
                }
                Body::None | Body::Raw(_) => None,
            },
            Request::Parameters(name, fields) => Some(Record {
                name: name.to_string(),
                docs: format!("Parameters of `{}`.", operation.name),
                section: "",
                fields,
                is_json: false,
            }),
        };
        let answer = match &operation.answer {
            Answer::Empty => None,
            Answer::Json { ty, nullable } => Some(Returned { ty, nullable: *nullable }),
        };
        Method { operation, docs: client::about(operation), request, answer }
    }

    /// Everything with a JSON form.
    pub fn models(&self) -> Vec<Model> {
        let named = |name: &str| Model { name: camel(name), ty: Type::Named(name.to_owned()), nullable: false };
        let types = self.api().types.values().filter(|definition| match &definition.kind {
            Kind::Struct(_) => self.record(definition).is_some_and(|record| record.is_json),
            Kind::Union(_) => true,
            Kind::Enumeration(_) | Kind::Scalar(_) => false,
        });
        let mut models: Vec<Model> = types.map(|definition| named(&definition.name)).collect();
        for method in self.methods() {
            if let Some(answer) = &method.answer
                && (answer.nullable || !matches!(answer.ty, Type::Named(_)))
            {
                let name = method.operation.name.clone();
                models.push(Model { name, ty: answer.ty.clone(), nullable: answer.nullable });
            }
        }
        models
    }

    /// Name of the model that a method's request is.
    pub fn request_model(method: &Method<'_>) -> Option<String> {
        method.request.as_ref().filter(|record| record.is_json).map(|record| record.name.clone())
    }

    /// Name of the model that a method's answer is.
    pub fn answer_model(method: &Method<'_>) -> Option<String> {
        let answer = method.answer.as_ref()?;
        Some(match answer.ty {
            Type::Named(name) if !answer.nullable => camel(name),
            _ => method.operation.name.clone(),
        })
    }

    /// The type behind named scalars.
    pub fn plain<'t>(&'t self, ty: &'t Type) -> &'t Type {
        self.context.plain(ty)
    }
}

/// Documentation of a field.
pub fn field_docs(field: &Field) -> String {
    about_field(field)
}

/// Name of a field in Rust.
pub fn field_name(field: &Field) -> String {
    snake(&field.name)
}

/// Documentation of an enumeration.
pub fn enumeration_docs(definition: &TypeDef) -> String {
    let open = "A value that is not known yet is kept in `Unknown`.";
    text::paragraphs(&[&definition.description, open, &text::manual(&definition.manual)])
}

/// Documentation of a union.
pub fn union_docs(surface: &Surface<'_>, definition: &TypeDef, union: &Union) -> String {
    let open = format!("A `{}` that is not known yet is kept whole in `Unknown`.", union.tag);
    about(&surface.context, definition, &open)
}

/// The fields, those that must be given first.
pub fn required_first(fields: &[Field]) -> Vec<&Field> {
    let (required, optional): (Vec<_>, Vec<_>) = fields.iter().partition(|field| holding(field) == Holding::Plain);
    required.into_iter().chain(optional).collect()
}

/// Whether a field need not be given.
pub fn is_optional(field: &Field) -> bool {
    holding(field) != Holding::Plain
}

/// A type as uniffi names it in both languages.
pub fn class(name: &str) -> String {
    name.to_upper_camel_case()
}

/// A function as uniffi names it in both languages.
pub fn function(name: &str) -> String {
    snake(name).to_lower_camel_case()
}

/// A property as uniffi names it in both languages.
pub fn property(field: &Field) -> String {
    field_name(field).to_lower_camel_case()
}

/// A text for the description of a parameter.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
