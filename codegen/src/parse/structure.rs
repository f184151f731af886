//! Objects and their properties.

use super::{Components, constraints::messages, reader::Reader, reference, schema};
use crate::{
    error::Result,
    ir::{Constraints, Field, Moved, Struct, Type},
    source::{Node, to_json},
};

/// An object: `properties`, or `allOf` with bases first.
pub fn structure(reader: &Reader<'_>, components: &Components<'_>) -> Result<Struct> {
    let Some(parts) = reader.optional("allOf") else { return own(reader) };
    reader.optional("type");
    let place = reader.place("allOf");
    let mut whole = Struct { fields: Vec::new(), bases: Vec::new(), minimum_properties: None, messages: messages(reader)? };
    for (index, part) in parts.list(&place)?.iter().enumerate() {
        let part_reader = Reader::new(part, format!("{place}/{index}"))?;
        let structure = if let Some(target) = part_reader.optional("$ref") {
            let name = reference(target, "schemas", &part_reader.place("$ref"))?;
            whole.bases.push(name.to_owned());
            base(name, target, components)?
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

fn base(name: &str, from: &Node, components: &Components<'_>) -> Result<Struct> {
    let pointer = format!("#/components/schemas/{name}");
    let node = components.schema(name).ok_or_else(|| from.invalid(&pointer, format!("there is no schema `{name}`")))?;
    let reader = Reader::new(node, pointer)?;
    if reader.optional("properties").is_none() && reader.optional("allOf").is_none() {
        return Err(from.invalid(reader.pointer(), format!("`{name}` is not an object; only objects can be bases in `allOf`")));
    }
    // Its other keywords are read where it is defined.
    structure(&reader, components)
}

fn own(reader: &Reader<'_>) -> Result<Struct> {
    if reader.text("type")? != "object" {
        return Err(reader.invalid("a schema with properties is of `type: object`"));
    }
    let required = reader.texts("required")?;
    let place = reader.place("properties");
    let properties = reader.required("properties")?.map(&place)?;
    if let Some(unknown) = required.iter().find(|name| !properties.contains_key(*name)) {
        return Err(reader.invalid(format!("`required` lists `{unknown}`, which is not among the properties")));
    }
    let fields = properties
        .iter()
        .map(|(name, node)| field(name, node, &format!("{place}/{name}"), required.contains(name)))
        .collect::<Result<Vec<_>>>()?;
    Ok(Struct { fields, bases: Vec::new(), minimum_properties: minimum_properties(reader)?, messages: messages(reader)? })
}

fn minimum_properties(reader: &Reader<'_>) -> Result<Option<u32>> {
    let count = reader.optional_count("minProperties")?;
    count.map(|count| u32::try_from(count).map_err(|_| reader.invalid("`minProperties` is too large"))).transpose()
}

/// A property, or the schema of a parameter.
pub fn field(name: &str, node: &Node, pointer: &str, required: bool) -> Result<Field> {
    let reader = Reader::new(node, pointer)?;
    reader.manual()?;
    let description = reader.optional_text("description")?.unwrap_or_default();
    let deprecated = reader.flag("deprecated")?;
    let unavailable = reader.flag("x-unavailable")?;
    let keep_raw = reader.flag("x-keep-raw")?;
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
    };
    if let Some(constant) = reader.optional_text("const")? {
        if reader.text("type")? != "string" {
            return Err(reader.invalid("`const` is read for text only"));
        }
        field.constant = Some(constant);
    } else {
        let shape = schema::shape(&reader)?;
        field.ty = shape.ty;
        field.nullable = shape.nullable && field.ty != Type::Any;
        field.constraints = shape.constraints;
    }
    reader.finish()?;
    // A reference may leave it to the type that it names.
    if field.description.is_empty() && field.constant.is_none() && !matches!(field.ty, Type::Named(_)) {
        return Err(node.invalid(pointer, format!("`{name}` has no description; say what it is, its unit and its range")));
    }
    Ok(field)
}

fn moved(reader: &Reader<'_>, path: &str) -> Result<Moved> {
    match path.split('/').collect::<Vec<_>>().as_slice() {
        [object, property] => Ok(Moved { object: (*object).to_owned(), property: (*property).to_owned() }),
        _ => Err(reader.invalid(format!("`x-moved-to: {path}` is not object/property"))),
    }
}
