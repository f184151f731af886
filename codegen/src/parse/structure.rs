//! Objects and their properties.

use serde_json::Value as Json;

use super::{Components, constraints::messages, reader::Reader, reference, schema};
use crate::{
    error::Result,
    ir::{Constraints, Field, Moved, Struct, Type},
    source::{Node, escape, to_json},
};

/// An object: `properties`, or `allOf` with bases first.
pub fn structure(reader: &Reader<'_>, components: &Components<'_>) -> Result<Struct> {
    with_bases(reader, components, &mut Vec::new())
}

/// `path` are the schemas whose bases are being read.
fn with_bases(reader: &Reader<'_>, components: &Components<'_>, path: &mut Vec<String>) -> Result<Struct> {
    let Some(parts) = reader.optional("allOf") else { return own(reader) };
    if reader.has("properties") {
        return Err(reader.invalid_at("properties", "beside `allOf` stand no properties; move them into its last part"));
    }
    reader.optional("type");
    let place = reader.place("allOf");
    let mut whole =
        Struct { fields: Vec::new(), bases: Vec::new(), minimum_properties: None, messages: messages(reader)? };
    for (index, part) in parts.list(&place)?.iter().enumerate() {
        let part_reader = Reader::new(part, format!("{place}/{index}"))?;
        let structure = if let Some(target) = part_reader.optional("$ref") {
            let name = reference(target, "schemas", &part_reader.place("$ref"))?;
            whole.bases.push(name.to_owned());
            base(name, target, components, path)?
        } else {
            part_reader.optional("description");
            own(&part_reader)?
        };
        part_reader.finish()?;
        for field in structure.fields {
            // A later part may say more about a property of a base.
            match whole.fields.iter_mut().find(|known| known.name == field.name) {
                Some(known) => *known = field,
                None => whole.fields.push(field),
            }
        }
        whole.minimum_properties = whole.minimum_properties.max(structure.minimum_properties);
        whole.messages.extend(structure.messages);
    }
    whole.minimum_properties = whole.minimum_properties.max(minimum_properties(reader)?);
    Ok(whole)
}

fn base(name: &str, from: &Node, components: &Components<'_>, path: &mut Vec<String>) -> Result<Struct> {
    let pointer = format!("#/components/schemas/{name}");
    if path.iter().any(|known| known == name) {
        let message = format!("`{name}` is a base of itself through {}; delete that base", path.join(" → "));
        return Err(from.invalid(&pointer, message));
    }
    let missing = || from.invalid(&pointer, format!("there is no schema `{name}`; define it"));
    let node = components.schema(name).ok_or_else(missing)?;
    let reader = Reader::new(node, pointer)?;
    if !reader.has("properties") && !reader.has("allOf") {
        let message = format!("`{name}` is not an object; name only objects as bases in `allOf`");
        return Err(from.invalid(reader.pointer(), message));
    }
    path.push(name.to_owned());
    // Its other keywords are read where it is defined.
    let structure = with_bases(&reader, components, path);
    path.pop();
    structure
}

fn own(reader: &Reader<'_>) -> Result<Struct> {
    if reader.text("type")? != "object" {
        return Err(reader.invalid_at("type", "a schema with properties is of `type: object`; write that"));
    }
    let required = reader.texts("required")?;
    let place = reader.place("properties");
    let properties = reader.required("properties")?.map(&place)?;
    if let Some(unknown) = required.iter().find(|name| !properties.contains_key(*name)) {
        let message = format!("`required` lists `{unknown}`, which is not among the properties; add or correct it");
        return Err(reader.invalid_at("required", message));
    }
    let fields = properties
        .iter()
        .map(|(name, node)| field(name, node, &format!("{place}/{}", escape(name)), required.contains(name)))
        .collect::<Result<Vec<_>>>()?;
    Ok(Struct {
        fields,
        bases: Vec::new(),
        minimum_properties: minimum_properties(reader)?,
        messages: messages(reader)?,
    })
}

fn minimum_properties(reader: &Reader<'_>) -> Result<Option<u32>> {
    let count = reader.optional_count("minProperties")?;
    let too_large = |_| reader.invalid_at("minProperties", "`minProperties` is too large; write a smaller number");
    count.map(|count| u32::try_from(count).map_err(too_large)).transpose()
}

/// A property, or the schema of a parameter.
pub fn field(name: &str, node: &Node, pointer: &str, required: bool) -> Result<Field> {
    let reader = Reader::new(node, pointer)?;
    reader.manual()?;
    let description = reader.optional_text("description")?.unwrap_or_default();
    let deprecated = reader.flag("deprecated")?;
    let unavailable = reader.flag("x-unavailable")?;
    let keep_raw = reader.flag("x-keep-raw")?;
    let secret = reader.flag("x-secret")?;
    let aliases = reader.texts("x-aliases")?;
    let moved_to = reader.optional_text("x-moved-to")?.map(|path| moved(&reader, &path)).transpose()?;
    let default = reader.optional("default").map(to_json);
    let mut field = Field {
        name: name.to_owned(),
        aliases,
        ty: Type::Text,
        nullable: false,
        required,
        constant: None,
        constraints: Constraints::default(),
        default,
        description,
        deprecated,
        unavailable,
        moved_to,
        keep_raw,
        secret,
    };
    if let Some(constant) = reader.optional_text("const")? {
        if reader.text("type")? != "string" {
            return Err(reader.invalid_at("type", "`const` is read for text only; write `type: string`"));
        }
        field.constant = Some(constant);
    } else {
        let shape = schema::shape(&reader)?;
        field.ty = shape.ty;
        field.nullable = shape.nullable && field.ty != Type::Any;
        field.constraints = shape.constraints;
    }
    if let Some(value) = &field.default
        && !fits(value, &field)
    {
        return Err(reader.invalid_at("default", format!("`default: {value}` does not fit the type; correct it")));
    }
    reader.finish()?;
    // A reference may leave it to the type that it names.
    if field.description.is_empty() && field.constant.is_none() && !matches!(field.ty, Type::Named(_)) {
        return Err(
            node.invalid(pointer, format!("`{name}` has no description; say what it is, its unit and its range"))
        );
    }
    Ok(field)
}

/// Whether a default is of the property's type; what a reference names is not looked into.
fn fits(value: &Json, field: &Field) -> bool {
    match &field.ty {
        Type::Text => value.is_string(),
        Type::Integer => value.is_i64(),
        Type::Number => value.is_number(),
        Type::Boolean => value.is_boolean(),
        Type::List(_) => value.is_array(),
        Type::Map(_) => value.is_object(),
        Type::Binary => false,
        Type::Any | Type::Named(_) => true,
    }
}

fn moved(reader: &Reader<'_>, path: &str) -> Result<Moved> {
    match path.split_once('/') {
        Some((object, property)) if !property.contains('/') => {
            Ok(Moved { object: object.to_owned(), property: property.to_owned() })
        }
        _ => {
            let message = format!("`x-moved-to: {path}` is not a path; write object/property");
            Err(reader.invalid_at("x-moved-to", message))
        }
    }
}
