//! Unions that are told apart by a property.

use super::{reader::Reader, reference, schema};
use crate::{error::Result, ir::{Union, Variant}};

/// `oneOf` with a discriminator.
pub fn union(reader: &Reader<'_>) -> Result<Union> {
    let place = reader.place("oneOf");
    let mut listed = Vec::new();
    for (index, choice) in reader.required("oneOf")?.list(&place)?.iter().enumerate() {
        let choice = Reader::new(choice, format!("{place}/{index}"))?;
        listed.push(reference(choice.required("$ref")?, "schemas", choice.pointer())?.to_owned());
        choice.finish()?;
    }
    let Some(discriminator) = reader.optional("discriminator") else {
        return Err(reader.invalid("a union needs a `discriminator` with `propertyName` and `mapping`"));
    };
    let discriminator = Reader::new(discriminator, reader.place("discriminator"))?;
    let tag = discriminator.text("propertyName")?;
    let mapping = discriminator.required("mapping")?;
    let mapping_place = discriminator.place("mapping");
    let mut variants: Vec<Variant> = Vec::new();
    for (value, target) in mapping.map(&mapping_place)? {
        let ty = reference(target, "schemas", &mapping_place)?.to_owned();
        if variants.iter().any(|variant| variant.ty == ty) {
            let message = format!("`{ty}` stands for two values; give each value a schema of its own, or list the other spelling in `x-aliases`");
            return Err(target.invalid(&mapping_place, message));
        }
        variants.push(Variant { value: value.clone(), aliases: Vec::new(), ty });
    }
    discriminator.finish()?;
    let mapped: Vec<_> = variants.iter().map(|variant| variant.ty.as_str()).collect();
    if mapped != listed {
        return Err(reader.invalid("`oneOf` and `discriminator.mapping` must name the same schemas in the same order"));
    }
    for (alias, target) in schema::aliases(reader)? {
        match variants.iter_mut().find(|variant| variant.value == target) {
            Some(variant) => variant.aliases.push(alias),
            None => return Err(reader.invalid(format!("`x-aliases` points `{alias}` to `{target}`, which is not in the mapping"))),
        }
    }
    reader.optional("type");
    Ok(Union { tag, variants, misfit: reader.flag("x-misfit")? })
}
