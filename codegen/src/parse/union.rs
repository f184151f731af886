//! Unions that are told apart by a property.

use super::{reader::Reader, reference, schema};
use crate::{
    error::Result,
    ir::{Union, Variant},
};

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
        let message = "a union has a `discriminator` with `propertyName` and `mapping`; add it, and a name in schemas/";
        return Err(reader.invalid_at("oneOf", message));
    };
    let discriminator = Reader::new(discriminator, reader.place("discriminator"))?;
    let tag = discriminator.text("propertyName")?;
    let mapping = discriminator.required("mapping")?;
    let mapping_place = discriminator.place("mapping");
    let mut variants: Vec<Variant> = Vec::new();
    for (value, target) in mapping.map(&mapping_place)? {
        let ty = reference(target, "schemas", &mapping_place)?.to_owned();
        if variants.iter().any(|variant| variant.ty == ty) {
            let message = format!(
                "`{ty}` stands for two values; give each value a schema of its own, or list the other spelling in `x-aliases`"
            );
            return Err(target.invalid(&mapping_place, message));
        }
        variants.push(Variant { value: value.clone(), aliases: Vec::new(), ty });
    }
    discriminator.finish()?;
    let mapped: Vec<_> = variants.iter().map(|variant| variant.ty.as_str()).collect();
    if mapped != listed {
        let message = "`oneOf` and `discriminator.mapping` name other schemas; name the same ones in the same order";
        return Err(mapping.invalid(&mapping_place, message));
    }
    let values: Vec<_> = variants.iter().map(|variant| variant.value.clone()).collect();
    for (alias, target) in schema::aliases(reader, &values)? {
        if let Some(variant) = variants.iter_mut().find(|variant| variant.value == target) {
            variant.aliases.push(alias);
        }
    }
    Ok(Union { tag, variants, misfit: reader.flag("x-misfit")? })
}
