//! Structs and unions.

use super::Checker;
use crate::{
    error::Result,
    ir::{Body, Enumeration, Kind, Struct, Type, Union},
};

impl Checker<'_> {
    pub(super) fn structure(&self, name: &str, structure: &Struct) -> Result<()> {
        self.message_ids(&self.places.schema(name), &structure.messages)?;
        let form = self.api.operations.iter().any(|operation| operation.body == Body::Multipart(name.to_owned()));
        for field in &structure.fields {
            let place = || self.places.property(name, &field.name);
            self.reference(name, &field.ty)?;
            self.limits(&place(), &field.constraints)?;
            self.moved(name, structure, field)?;
            self.unique_by(name, field)?;
            if field.ty == Type::Binary && !form {
                let message =
                    format!("`{}` is a file; files stand in the body of multipart/form-data only", field.name);
                return Err(place().invalid(message));
            }
            if form && (field.constant.is_some() || field.moved_to.is_some()) {
                let message = format!("`{}` cannot have `const` or `x-moved-to` in a form; remove that", field.name);
                return Err(place().invalid(message));
            }
            if form
                && !matches!(
                    self.plain(&field.ty),
                    Type::Text | Type::Integer | Type::Number | Type::Boolean | Type::Binary
                )
            {
                let message =
                    format!("`{}` cannot stand in a form; use text, a number, a boolean or a file", field.name);
                return Err(place().invalid(message));
            }
            if field.keep_raw && !self.is_misfit_union(&field.ty) {
                return Err(place().invalid("`x-keep-raw` is for a reference to a union with `x-misfit`; remove it"));
            }
        }
        Ok(())
    }

    fn is_misfit_union(&self, ty: &Type) -> bool {
        let Type::Named(name) = ty else { return false };
        matches!(self.api.named(name).map(|definition| &definition.kind), Some(Kind::Union(union)) if union.misfit)
    }

    /// The type as it is written into a form: enumerations and named scalars are what they are made of.
    pub(super) fn plain<'t>(&'t self, ty: &'t Type) -> &'t Type {
        let Type::Named(name) = ty else { return ty };
        match self.api.named(name).map(|definition| &definition.kind) {
            Some(Kind::Scalar(scalar)) => &scalar.ty,
            Some(Kind::Enumeration(_)) => &Type::Text,
            _ => ty,
        }
    }

    fn unique_by(&self, name: &str, field: &crate::ir::Field) -> Result<()> {
        let (Some(property), Type::List(items)) = (&field.constraints.unique_by, &field.ty) else { return Ok(()) };
        let item = if let Type::Named(item) = &**items { self.api.structure(item) } else { None };
        if item.is_some_and(|item| item.fields.iter().any(|f| f.name == *property)) {
            return Ok(());
        }
        let message = format!("`x-unique-by: {property}` is no property of the items of `{}`; correct it", field.name);
        Err(self.places.property(name, &field.name).at("x-unique-by").invalid(message))
    }

    pub(super) fn union(&self, name: &str, union: &Union) -> Result<()> {
        for variant in &union.variants {
            let Some(structure) = self.api.structure(&variant.ty) else {
                let message = format!("`{}` is not an object; a union is made of objects", variant.ty);
                return Err(self.places.schema(name).at("oneOf").invalid(message));
            };
            let tag = structure.fields.iter().find(|field| field.name == union.tag);
            let fits = tag.is_some_and(|tag| tag.constant.as_ref() == Some(&variant.value) && tag.required);
            if !fits {
                let message = format!(
                    "`{}` is told apart by `{}`; add it to `required`, and `{}: {{type: string, const: {}}}` to the properties",
                    variant.ty, union.tag, union.tag, variant.value
                );
                return Err(self.places.property(&variant.ty, &union.tag).invalid(message));
            }
        }
        Ok(())
    }

    pub(super) fn enumeration(&self, name: &str, enumeration: &Enumeration) -> Result<()> {
        match enumeration.values.iter().find(|value| value.description.trim().is_empty()) {
            Some(value) => {
                let message = format!("the description of `{}` is empty; say what it means", value.value);
                Err(self.places.schema(name).at("x-values").invalid(message))
            }
            None => Ok(()),
        }
    }

    pub(super) fn reference(&self, from: &str, ty: &Type) -> Result<()> {
        match ty {
            Type::Named(name) if self.api.named(name).is_none() => {
                Err(self.places.schema(from).invalid(format!("there is no schema `{name}`; define it")))
            }
            Type::List(inner) | Type::Map(inner) => self.reference(from, inner),
            _ => Ok(()),
        }
    }

    /// A type that holds itself has no fixed size and no record in some languages.
    pub(super) fn recursion<'n>(&'n self, name: &'n str, path: &mut Vec<&'n str>) -> Result<()> {
        if path.contains(&name) {
            let message = format!("`{name}` holds itself through {}; describe the inner one flat", path.join(" → "));
            return Err(self.places.schema(name).invalid(message));
        }
        path.push(name);
        match self.api.named(name).map(|definition| &definition.kind) {
            Some(Kind::Struct(structure)) => {
                for field in &structure.fields {
                    let mut ty = &field.ty;
                    while let Type::List(item) | Type::Map(item) = ty {
                        ty = item;
                    }
                    if let Type::Named(name) = ty {
                        self.recursion(name, path)?;
                    }
                }
            }
            Some(Kind::Union(union)) => {
                for variant in &union.variants {
                    self.recursion(&variant.ty, path)?;
                }
            }
            _ => {}
        }
        path.pop();
        Ok(())
    }
}
