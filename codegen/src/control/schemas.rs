//! The types of the control interface, in the few forms that the sandbox writes them.

use indexmap::IndexMap;

use super::{Enumeration, Field, Kind, Payload, Type, TypeDef, Union, Value, Variant};
use crate::{
    error::Result,
    parse::Reader,
    source::{Node, Value as NodeValue, escape, to_json},
};

/// All named types.
pub fn all(components: &Reader<'_>) -> Result<IndexMap<String, TypeDef>> {
    let place = components.place("schemas");
    let nodes = components.required("schemas")?.map(&place)?;
    let named = nodes.iter().map(|(name, node)| Ok((name.clone(), named(name, node, &format!("{place}/{name}"))?)));
    let types: IndexMap<String, TypeDef> = named.collect::<Result<_>>()?;
    check_references(components.required("schemas")?, &place, &types)?;
    Ok(types)
}

/// All references lead somewhere.
pub fn check_references(node: &Node, pointer: &str, types: &IndexMap<String, TypeDef>) -> Result<()> {
    match &node.value {
        NodeValue::Map(members) => members.iter().try_for_each(|(name, node)| {
            let pointer = format!("{pointer}/{}", escape(name));
            let in_schemas = |target: &str| target.starts_with("#/components/schemas/");
            if name == "$ref" && in_schemas(node.text(&pointer)?) && !types.contains_key(reference(node, &pointer)?) {
                return Err(node.invalid(&pointer, "there is no such schema"));
            }
            check_references(node, &pointer, types)
        }),
        NodeValue::List(items) => items
            .iter()
            .enumerate()
            .try_for_each(|(index, node)| check_references(node, &format!("{pointer}/{index}"), types)),
        _ => Ok(()),
    }
}

/// The name that a reference leads to.
pub fn reference<'a>(node: &'a Node, pointer: &str) -> Result<&'a str> {
    let target = node.text(pointer)?;
    target
        .strip_prefix("#/components/schemas/")
        .ok_or_else(|| node.invalid(pointer, "this is no reference to a schema"))
}

fn named(name: &str, node: &Node, pointer: &str) -> Result<TypeDef> {
    let reader = Reader::new(node, pointer)?;
    let description = reader.description()?;
    let kind = if let Some(choices) = reader.optional("oneOf") {
        choice(choices.list(&reader.place("oneOf"))?, &reader.place("oneOf"))?
    } else if let Some(values) = reader.optional("enum") {
        reader.text("type")?;
        let values = values.texts(&reader.place("enum"))?;
        Kind::Enumeration(Enumeration {
            values: values.into_iter().map(|value| Value { value, description: None }).collect(),
        })
    } else {
        object(&reader)?
    };
    reader.finish()?;
    Ok(TypeDef { name: name.to_owned(), description, kind })
}

/// An object: with known properties, or one that only the sandbox understands.
fn object(reader: &Reader<'_>) -> Result<Kind> {
    if reader.text("type")? != "object" {
        return Err(
            reader.invalid_at("type", "a type of its own is an object or a choice; describe others where they stand")
        );
    }
    let open = reader.flag("additionalProperties")?;
    match reader.optional("properties") {
        None if open => Ok(Kind::Any),
        _ => Ok(Kind::Object(fields(reader, None)?)),
    }
}

/// The properties of an object; the one that tells its union's variants apart is left out.
fn fields(reader: &Reader<'_>, tag: Option<&str>) -> Result<Vec<Field>> {
    reader.flag("additionalProperties")?;
    let required = reader.texts("required")?;
    let place = reader.place("properties");
    let Some(properties) = reader.optional("properties") else { return Ok(Vec::new()) };
    let properties = properties.map(&place)?.iter().filter(|(name, _)| tag != Some(name.as_str()));
    let field = |(name, node): (&String, &Node)| {
        let reader = Reader::new(node, format!("{place}/{name}"))?;
        let mut field = sized(&reader)?;
        field.description = reader.description()?;
        reader.finish()?;
        field.required = required.contains(name);
        field.name.clone_from(name);
        Ok(field)
    };
    properties.map(field).collect()
}

/// A value with its limits, of which name and description are still to be told.
pub fn sized(reader: &Reader<'_>) -> Result<Field> {
    let (ty, nullable) = shape(reader)?;
    Ok(Field {
        name: String::new(),
        ty,
        required: false,
        nullable,
        default: reader.optional("default").map(to_json).filter(|default| !default.is_null()),
        minimum: reader.optional_number("minimum")?,
        maximum: reader.optional_number("maximum")?,
        pattern: reader.optional_text("pattern")?,
        description: String::new(),
    })
}

/// A type as it stands in a property, an item or an answer, and whether it may be null.
pub fn shape(reader: &Reader<'_>) -> Result<(Type, bool)> {
    if let Some(target) = reader.optional("$ref") {
        return Ok((Type::Named(reference(target, &reader.place("$ref"))?.to_owned()), false));
    }
    if let Some(choices) = reader.optional("anyOf") {
        let place = reader.place("anyOf");
        let [first, null] = choices.list(&place)? else {
            return Err(choices.invalid(&place, "`anyOf` is only [{$ref: …}, {type: 'null'}]"));
        };
        let null = Reader::new(null, format!("{place}/1"))?;
        if null.text("type")? != "null" {
            return Err(null.invalid("`anyOf` is only [{$ref: …}, {type: 'null'}]"));
        }
        null.finish()?;
        let first = Reader::new(first, format!("{place}/0"))?;
        let (ty, _) = shape(&first)?;
        first.finish()?;
        return Ok((ty, true));
    }
    let place = reader.place("type");
    let node = reader.required("type")?;
    let (name, nullable) = match &node.value {
        NodeValue::List(_) => match node.texts(&place)?.as_slice() {
            [name, null] if null == "null" => (name.clone(), true),
            _ => return Err(node.invalid(&place, "a list of types is [type, 'null']")),
        },
        _ => (node.text(&place)?.to_owned(), false),
    };
    if let Some(model) = reader.optional_text("x-model")? {
        return Ok((Type::Model(model), nullable));
    }
    // All numbers fit into 64 bits.
    reader.optional("format");
    let ty = match name.as_str() {
        "string" => Type::Text,
        "integer" => Type::Integer,
        "number" => Type::Number,
        "boolean" => Type::Boolean,
        "array" => {
            reader.flag("uniqueItems")?;
            let items = Reader::new(reader.required("items")?, reader.place("items"))?;
            let item = sized(&items)?;
            items.finish()?;
            Type::List(Box::new(item.ty))
        }
        "object" => map(reader)?,
        other => return Err(reader.invalid_at("type", format!("`{other}` is no type that is read here"))),
    };
    Ok((ty, nullable))
}

/// An object that only the sandbox understands, or a map, whose keys a pattern describes.
fn map(reader: &Reader<'_>) -> Result<Type> {
    if reader.flag("additionalProperties")? {
        return Ok(Type::Any);
    }
    let place = reader.place("patternProperties");
    let patterns = reader.required("patternProperties")?.map(&place)?;
    let Some((pattern, node)) = patterns.first().filter(|_| patterns.len() == 1) else {
        return Err(reader.invalid_at("patternProperties", "a map has one pattern"));
    };
    let values = Reader::new(node, format!("{place}/{pattern}"))?;
    let value = sized(&values)?;
    values.finish()?;
    Ok(Type::Map(Box::new(value.ty)))
}

/// Several things: values of an enumeration, objects with a tag, or names alone and objects with one property.
fn choice(choices: &[Node], place: &str) -> Result<Kind> {
    let readers = choices.iter().enumerate().map(|(index, node)| Reader::new(node, format!("{place}/{index}")));
    let readers: Vec<Reader<'_>> = readers.collect::<Result<_>>()?;
    let kind = if readers.iter().all(|reader| reader.has("const")) {
        let value =
            |reader: &Reader<'_>| Ok(Value { value: constant(reader)?, description: Some(reader.description()?) });
        Kind::Enumeration(Enumeration { values: readers.iter().map(value).collect::<Result<_>>()? })
    } else {
        let tag = tag(&readers)?;
        let variants = readers.iter().map(|reader| variant(reader, tag.as_deref())).collect::<Result<_>>()?;
        Kind::Union(Union { tag, variants })
    };
    readers.into_iter().try_for_each(Reader::finish)?;
    Ok(kind)
}

fn constant(reader: &Reader<'_>) -> Result<String> {
    reader.text("type")?;
    reader.text("const")
}

/// The property that is a constant in all objects.
fn tag(readers: &[Reader<'_>]) -> Result<Option<String>> {
    let mut tag = None;
    for reader in readers {
        let Some(properties) = reader.optional("properties") else { return Ok(None) };
        let members = properties.map(&reader.place("properties"))?;
        let constant = members
            .iter()
            .find(|(_, node)| matches!(&node.value, NodeValue::Map(keywords) if keywords.contains_key("const")));
        match (constant, &tag) {
            (None, _) => return Ok(None),
            (Some((name, _)), None) => tag = Some(name.clone()),
            (Some((name, _)), Some(known)) if name == known => {}
            (Some((name, _)), Some(known)) => {
                return Err(reader.invalid(format!("`{name}` is a constant here, `{known}` in the others; take one")));
            }
        }
    }
    Ok(tag)
}

fn variant(reader: &Reader<'_>, tag: Option<&str>) -> Result<Variant> {
    let description = reader.description()?;
    if reader.has("const") {
        return Ok(Variant { name: constant(reader)?, description, payload: Payload::None });
    }
    reader.text("type")?;
    let place = reader.place("properties");
    let properties = reader.required("properties")?.map(&place)?;
    if let Some(tag) = tag {
        let node = properties.get(tag).ok_or_else(|| reader.invalid(format!("`{tag}` is missing; add it")))?;
        let constants = Reader::new(node, format!("{place}/{tag}"))?;
        let name = constant(&constants)?;
        constants.finish()?;
        let fields = fields(reader, Some(tag))?;
        let payload = if fields.is_empty() { Payload::None } else { Payload::Fields(fields) };
        return Ok(Variant { name, description, payload });
    }
    reader.flag("additionalProperties")?;
    reader.texts("required")?;
    let Some((name, node)) = properties.first().filter(|_| properties.len() == 1) else {
        return Err(reader.invalid("without a tag a variant has one property, its name"));
    };
    let inner = Reader::new(node, format!("{place}/{name}"))?;
    let payload = if inner.has("properties") {
        inner.text("type")?;
        Payload::Fields(fields(&inner, None)?)
    } else {
        Payload::Value(shape(&inner)?.0)
    };
    inner.finish()?;
    Ok(Variant { name: name.clone(), description, payload })
}
