//! Properties that are accepted in one place and kept in another.

use super::Checker;
use crate::{
    error::Result,
    ir::{Field, Kind, Struct, Type},
};

impl Checker<'_> {
    pub(super) fn moved(&self, name: &str, structure: &Struct, field: &Field) -> Result<()> {
        let Some(moved) = &field.moved_to else { return Ok(()) };
        let refuse = |why: &str| {
            let message = format!("`{}` cannot be moved to {}/{}: {why}", field.name, moved.object, moved.property);
            Err(self.places.property(name, &field.name).at("x-moved-to").invalid(message))
        };
        if field.required || field.nullable || field.constant.is_some() || field.keep_raw {
            return refuse("it must be optional, without null, `const` and `x-keep-raw`");
        }
        let Some(holder) = structure.fields.iter().find(|candidate| candidate.name == moved.object) else {
            return refuse("there is no such object beside it; correct the path");
        };
        let Type::Named(target) = &holder.ty else { return refuse("that is not an object; correct the path") };
        if holder.nullable || holder.moved_to.is_some() {
            return refuse("the object must stay here and must not be null");
        }
        let accepts = |target: &str| self.api.structure(target).is_some_and(|target| accepts(target, field));
        match self.api.named(target).map(|definition| &definition.kind) {
            Some(Kind::Struct(_)) if !accepts(target) => {
                refuse("there is no optional property of the same type there; add it")
            }
            Some(Kind::Struct(target)) if !holder.required && target.fields.iter().any(needed) => {
                refuse("the object may be missing and cannot be made from this property alone; make it required")
            }
            Some(Kind::Struct(_)) => Ok(()),
            Some(Kind::Union(union)) if holder.required => {
                if union.variants.iter().any(|variant| accepts(&variant.ty)) {
                    return Ok(());
                }
                refuse("no variant has an optional property of the same type; add it")
            }
            _ => refuse("that is neither an object nor a required union; correct the path"),
        }
    }
}

/// Whether the property can be put there.
fn accepts(target: &Struct, field: &Field) -> bool {
    let property = field.moved_to.as_ref().map(|moved| &moved.property);
    target.fields.iter().any(|candidate| {
        Some(&candidate.name) == property
            && candidate.ty == field.ty
            && !candidate.required
            && !candidate.nullable
            && candidate.constant.is_none()
            && candidate.moved_to.is_none()
    })
}

/// Whether a struct cannot be made without this property.
fn needed(field: &Field) -> bool {
    field.required && !field.nullable && field.constant.is_none()
}
