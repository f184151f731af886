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
    let descriptions: HashMap<_, _> = types.iter().map(|(name, definition)| (name.clone(), definition.description.clone())).collect();
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
    if !name.starts_with(|first: char| first.is_ascii_uppercase()) || !name.chars().all(|c| c.is_ascii_alphanumeric()) {
        return Err(reader.invalid(format!("`{name}` is not a type's name; write it in UpperCamelCase with ASCII letters and digits")));
    }
    let description = reader.text("description")?;
    let manual = reader.manual()?;
    let enabled_by = reader.texts("x-enabled-by")?;
    let deprecated = reader.flag("deprecated")?;
    let unavailable = reader.flag("x-unavailable")?;
    let kind = if reader.optional("oneOf").is_some() {
        Kind::Union(union::union(&reader)?)
    } else if reader.optional("properties").is_some() || reader.optional("allOf").is_some() {
        Kind::Struct(structure::structure(&reader, components)?)
    } else if reader.optional("enum").is_some_and(|values| values.list("").is_ok_and(|list| list.iter().any(|v| matches!(v.value, Value::Text(_))))) {
        Kind::Enumeration(enumeration(&reader)?)
    } else {
        Kind::Scalar(scalar(&reader)?)
    };
    reader.finish()?;
    let file = node.at.file.rsplit('/').next().unwrap_or_default();
    let section = file.strip_suffix(".yaml").unwrap_or(file).to_owned();
    Ok(TypeDef { name: name.to_owned(), section, description, manual, kind, enabled_by, deprecated, unavailable })
}

fn scalar(reader: &Reader<'_>) -> Result<Scalar> {
    let shape = shape(reader)?;
    if shape.nullable || matches!(shape.ty, Type::Any | Type::List(_) | Type::Map(_) | Type::Binary | Type::Named(_)) {
        return Err(reader.invalid("a named schema is an object, a union, an enumeration, or text, a number or a boolean"));
    }
    Ok(Scalar { ty: shape.ty, constraints: shape.constraints, by_hand: reader.optional_text("x-type")? })
}

fn enumeration(reader: &Reader<'_>) -> Result<Enumeration> {
    if reader.text("type")? != "string" {
        return Err(reader.invalid("an open enumeration is of `type: string`"));
    }
    let described = reader.required("x-values")?;
    let described = described.map(&reader.place("x-values"))?;
    let mut values: Vec<EnumValue> = Vec::new();
    for value in reader.required("enum")?.texts(&reader.place("enum"))? {
        let Some(description) = described.get(&value) else {
            return Err(reader.invalid(format!("`x-values` does not describe `{value}`; add it")));
        };
        let description = description.text(&reader.place("x-values"))?.to_owned();
        values.push(EnumValue { value, description, aliases: Vec::new() });
    }
    if let Some(extra) = described.keys().find(|key| !values.iter().any(|value| value.value == **key)) {
        return Err(reader.invalid(format!("`x-values` describes `{extra}`, which is not in `enum`; add it there or delete it")));
    }
    for (alias, target) in aliases(reader)? {
        match values.iter_mut().find(|value| value.value == target) {
            Some(value) => value.aliases.push(alias),
            None => return Err(reader.invalid(format!("`x-aliases` points `{alias}` to `{target}`, which is not a value"))),
        }
    }
    Ok(Enumeration { values })
}

/// `x-aliases` of enumerations and unions: other spelling to value.
pub fn aliases(reader: &Reader<'_>) -> Result<Vec<(String, String)>> {
    let Some(node) = reader.optional("x-aliases") else { return Ok(Vec::new()) };
    let place = reader.place("x-aliases");
    node.map(&place)?.iter().map(|(alias, target)| Ok((alias.clone(), target.text(&place)?.to_owned()))).collect()
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
    if let Some(inline) = ["properties", "allOf", "discriminator"].into_iter().find(|keyword| reader.optional(keyword).is_some()) {
        return Err(reader.invalid(format!("an object or union inside another schema (`{inline}`) has no name; move it to schemas/ and refer to it")));
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
                _ => return Err(node.invalid(&place, "a list of types is [type, 'null']; for anything else define a union")),
            }
        }
        _ => (node.text(&place)?.to_owned(), false),
    };
    let format = reader.optional_text("format")?;
    let ty = match (name.as_str(), format.as_deref()) {
        ("string", None | Some("uri")) => {
            if reader.optional("enum").is_some() {
                return Err(reader.invalid("an enumeration inside another schema has no name; move it to schemas/ and refer to it"));
            }
            Type::Text
        }
        ("string", Some("binary")) => Type::Binary,
        ("integer", Some("int64" | "int32")) => Type::Integer,
        ("integer", None) => return Err(reader.invalid("say `format: int64`")),
        ("number", Some("double")) => Type::Number,
        ("number", None) => return Err(reader.invalid("say `format: double`")),
        ("boolean", None) => Type::Boolean,
        ("array", None) => {
            let items = inner(reader, "items")?;
            if items.nullable && items.ty != Type::Any {
                return Err(reader.invalid("items that may be null are not read; describe them as any JSON"));
            }
            let list = Type::List(Box::new(items.ty));
            let mut limits = constraints(reader, &list)?;
            limits.items = Some(Box::new(items.constraints));
            return Ok(Shape { ty: list, nullable, constraints: limits });
        }
        ("object", None) => Type::Map(Box::new(inner(reader, "additionalProperties")?.ty)),
        (name, format) => {
            return Err(reader.invalid(format!("`type: {name}` with format {format:?} is not read; see the table in spec/README.md")));
        }
    };
    let limits = constraints(reader, &ty)?;
    Ok(Shape { ty, nullable, constraints: limits })
}

fn inner(reader: &Reader<'_>, keyword: &'static str) -> Result<Shape> {
    let inner = Reader::new(reader.required(keyword)?, reader.place(keyword))?;
    inner.optional("description");
    let shape = shape(&inner)?;
    inner.finish()?;
    Ok(shape)
}

fn nullable_reference(reader: &Reader<'_>, choices: &Node) -> Result<Shape> {
    let place = reader.place("oneOf");
    let form = || choices.invalid(&place, "a union has a name; inside another schema `oneOf` is only [{$ref: …}, {type: 'null'}]");
    let [first, second] = choices.list(&place)? else { return Err(form()) };
    let null = Reader::new(second, format!("{place}/1"))?;
    if null.text("type")? != "null" {
        return Err(form());
    }
    null.finish()?;
    let target = Reader::new(first, format!("{place}/0"))?;
    let name = reference(target.required("$ref")?, "schemas", &place)?.to_owned();
    target.finish()?;
    Ok(Shape { ty: Type::Named(name), nullable: true, constraints: Constraints::default() })
}
