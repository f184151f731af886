//! Named schemas, and the types that stand inside them.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::{Components, constraints::constraints, reader::Reader, reference, structure, union};
use crate::{
    error::Result,
    ir::{Constraints, EnumValue, Enumeration, Kind, Scalar, Type, TypeDef},
    source::{Node, Value},
};

/// All named schemas.
pub fn all(components: &Components<'_>) -> Result<IndexMap<String, TypeDef>> {
    let parsed = components.schemas.iter().map(|(name, node)| Ok(((*name).to_owned(), named(name, node, components)?)));
    let mut types: IndexMap<String, TypeDef> = parsed.collect::<Result<_>>()?;
    let descriptions: HashMap<_, _> =
        types.iter().map(|(name, definition)| (name.clone(), definition.description.clone())).collect();
    for definition in types.values_mut() {
        let Kind::Struct(structure) = &mut definition.kind else { continue };
        for field in &mut structure.fields {
            if let (Type::Named(name), true) = (&field.ty, field.description.is_empty()) {
                field.description = descriptions.get(name).cloned().unwrap_or_default();
            }
        }
    }
    Ok(types)
}

fn named(name: &str, node: &Node, components: &Components<'_>) -> Result<TypeDef> {
    let reader = Reader::new(node, format!("#/components/schemas/{name}"))?;
    if !is_type_name(name) {
        let message =
            format!("`{name}` is not a type's name; write it in UpperCamelCase with ASCII letters and digits");
        return Err(reader.invalid(message));
    }
    let description = reader.description()?;
    let manual = reader.manual()?;
    let enabled_by = reader.texts("x-enabled-by")?;
    let deprecated = reader.flag("deprecated")?;
    let unavailable = reader.flag("x-unavailable")?;
    let kind = if reader.has("oneOf") {
        Kind::Union(union::union(&reader)?)
    } else if reader.has("properties") || reader.has("allOf") {
        Kind::Struct(structure::structure(&reader, components)?)
    } else if is_text_enumeration(node) {
        Kind::Enumeration(enumeration(&reader)?)
    } else {
        Kind::Scalar(scalar(&reader)?)
    };
    reader.finish()?;
    let file = node.at.file.rsplit('/').next().unwrap_or_default();
    let section = file.strip_suffix(".yaml").unwrap_or(file).to_owned();
    Ok(TypeDef { name: name.to_owned(), section, description, manual, kind, enabled_by, deprecated, unavailable })
}

fn is_text_enumeration(node: &Node) -> bool {
    let values = node.map("").ok().and_then(|members| members.get("enum"));
    let values = values.and_then(|values| values.list("").ok()).unwrap_or_default();
    values.iter().any(|value| matches!(value.value, Value::Text(_)))
}

fn scalar(reader: &Reader<'_>) -> Result<Scalar> {
    let shape = shape(reader)?;
    if shape.nullable || matches!(shape.ty, Type::Any | Type::List(_) | Type::Map(_) | Type::Binary | Type::Named(_)) {
        let message = "a named schema is an object, a union, an enumeration, or text, a number or a boolean; \
                       write other shapes where they are used";
        return Err(reader.invalid(message));
    }
    let by_hand = reader.optional_text("x-type")?;
    if let Some(name) = &by_hand
        && (shape.ty != Type::Text || !is_type_name(name))
    {
        return Err(reader.invalid_at("x-type", "`x-type` names the type of a text in UpperCamelCase; correct it"));
    }
    Ok(Scalar { ty: shape.ty, constraints: shape.constraints, by_hand })
}

fn is_type_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase()) && name.chars().all(|c| c.is_ascii_alphanumeric())
}

fn enumeration(reader: &Reader<'_>) -> Result<Enumeration> {
    if reader.text("type")? != "string" {
        return Err(reader.invalid_at("type", "an open enumeration is of `type: string`; write that"));
    }
    let place = reader.place("x-values");
    let described = reader.required("x-values")?.map(&place)?;
    let mut values: Vec<EnumValue> = Vec::new();
    for value in reader.required("enum")?.texts(&reader.place("enum"))? {
        let Some(description) = described.get(&value) else {
            return Err(reader.invalid_at("x-values", format!("`x-values` does not describe `{value}`; add it")));
        };
        if values.iter().any(|known| known.value == value) {
            return Err(reader.invalid_at("enum", format!("`{value}` is listed twice; delete one")));
        }
        let description = description.text(&place)?.to_owned();
        values.push(EnumValue { value, description, aliases: Vec::new() });
    }
    if let Some((extra, node)) = described.iter().find(|(key, _)| !values.iter().any(|value| value.value == **key)) {
        let message = format!("`x-values` describes `{extra}`, which is not in `enum`; add it there or delete it");
        return Err(node.invalid(&place, message));
    }
    let known = values.iter().map(|value| value.value.clone()).collect::<Vec<_>>();
    for (alias, target) in aliases(reader, &known)? {
        if let Some(value) = values.iter_mut().find(|value| value.value == target) {
            value.aliases.push(alias);
        }
    }
    Ok(Enumeration { values })
}

/// `x-aliases` of enumerations and unions: other spelling to one of the known values.
pub fn aliases(reader: &Reader<'_>, known: &[String]) -> Result<Vec<(String, String)>> {
    let Some(node) = reader.optional("x-aliases") else { return Ok(Vec::new()) };
    let place = reader.place("x-aliases");
    let entry = |alias: &String, target: &Node| {
        let text = target.text(&place)?.to_owned();
        if !known.contains(&text) {
            let message = format!("`x-aliases` points `{alias}` to `{text}`, which is not a value; correct it");
            return Err(target.invalid(&place, message));
        }
        if known.contains(alias) {
            let message = format!("`x-aliases` lists `{alias}`, which is a value itself; delete one of the two");
            return Err(target.invalid(&place, message));
        }
        Ok((alias.clone(), text))
    };
    node.map(&place)?.iter().map(|(alias, target)| entry(alias, target)).collect()
}

/// A type as it stands in a property, parameter, item or answer.
pub struct Shape {
    pub ty: Type,
    pub nullable: bool,
    pub constraints: Constraints,
}

/// The type that a schema inside another one describes. The reader's other keywords are the caller's.
pub fn shape(reader: &Reader<'_>) -> Result<Shape> {
    if let Some(target) = reader.optional("$ref") {
        let name = reference(target, "schemas", &reader.place("$ref"))?.to_owned();
        let constraints = Constraints { messages: super::constraints::messages(reader)?, ..Constraints::default() };
        return Ok(Shape { ty: Type::Named(name), nullable: false, constraints });
    }
    if let Some(choices) = reader.optional("oneOf") {
        return nullable_reference(reader, choices);
    }
    if let Some(inline) = ["properties", "allOf", "discriminator"].into_iter().find(|keyword| reader.has(keyword)) {
        return Err(reader.invalid(format!(
            "an object or union inside another schema (`{inline}`) has no name; move it to schemas/ and refer to it"
        )));
    }
    let Some(node) = reader.optional("type") else {
        return Ok(Shape { ty: Type::Any, nullable: true, constraints: Constraints::default() });
    };
    let place = reader.place("type");
    let (name, nullable) = match &node.value {
        Value::List(_) => {
            let names = node.texts(&place)?;
            match names.as_slice() {
                [name, null] if null == "null" => (name.clone(), true),
                _ => {
                    return Err(
                        node.invalid(&place, "a list of types is [type, 'null']; for anything else define a union")
                    );
                }
            }
        }
        _ => (node.text(&place)?.to_owned(), false),
    };
    let format = reader.optional_text("format")?;
    let ty = match (name.as_str(), format.as_deref()) {
        ("string", None | Some("uri")) => {
            if reader.optional("enum").is_some() {
                return Err(reader
                    .invalid("an enumeration inside another schema has no name; move it to schemas/ and refer to it"));
            }
            Type::Text
        }
        ("string", Some("binary")) => Type::Binary,
        ("integer", Some("int64" | "int32")) => Type::Integer,
        ("integer", None) => return Err(reader.invalid("a whole number has a size; write `format: int64`")),
        ("number", Some("double")) => Type::Number,
        ("number", None) => return Err(reader.invalid("a number has a size; write `format: double`")),
        ("boolean", None) => Type::Boolean,
        ("array", None) => {
            let items = inner(reader, "items")?;
            let list = Type::List(Box::new(items.ty));
            let limits = Constraints { items: Some(Box::new(items.constraints)), ..constraints(reader, &list)? };
            return Ok(Shape { ty: list, nullable, constraints: limits });
        }
        ("object", None) => {
            let values = inner(reader, "additionalProperties")?;
            let map = Type::Map(Box::new(values.ty));
            let limits = Constraints { items: Some(Box::new(values.constraints)), ..constraints(reader, &map)? };
            return Ok(Shape { ty: map, nullable, constraints: limits });
        }
        (name, format) => {
            return Err(reader.invalid(format!(
                "`type: {name}` with format {format:?} is not read; see the table in spec/README.md"
            )));
        }
    };
    let limits = constraints(reader, &ty)?;
    Ok(Shape { ty, nullable, constraints: limits })
}

/// The items of a list or the values of a map.
fn inner(reader: &Reader<'_>, keyword: &'static str) -> Result<Shape> {
    let inner = Reader::new(reader.required(keyword)?, reader.place(keyword))?;
    inner.optional("description");
    let shape = shape(&inner)?;
    if shape.nullable && shape.ty != Type::Any {
        return Err(inner.invalid("items that may be null are not read; describe them as any JSON"));
    }
    if shape.ty == Type::Binary {
        return Err(inner.invalid("a file stands in a form or is the whole body; describe a link as text"));
    }
    inner.finish()?;
    Ok(shape)
}

fn nullable_reference(reader: &Reader<'_>, choices: &Node) -> Result<Shape> {
    let place = reader.place("oneOf");
    let form = || {
        choices.invalid(&place, "a union has a name; inside another schema `oneOf` is only [{$ref: …}, {type: 'null'}]")
    };
    let [first, second] = choices.list(&place)? else { return Err(form()) };
    let null = Reader::new(second, format!("{place}/1"))?;
    if null.text("type")? != "null" {
        return Err(form());
    }
    null.finish()?;
    let target = Reader::new(first, format!("{place}/0"))?;
    let name = reference(target.required("$ref")?, "schemas", &place)?.to_owned();
    target.finish()?;
    let constraints = Constraints { messages: super::constraints::messages(reader)?, ..Constraints::default() };
    Ok(Shape { ty: Type::Named(name), nullable: true, constraints })
}
