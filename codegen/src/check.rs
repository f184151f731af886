//! What must hold between the parts of a specification.

use crate::{
    error::{Result, SpecError},
    ir::{Api, Answer, Body, Constraints, Field, Kind, Struct, Type, Union},
    parse::Components,
};

/// Refuses references to nothing, unions that cannot be told apart, moves that cannot be made, and recursion.
pub fn check(api: &Api, components: &Components<'_>) -> Result<()> {
    let checker = Checker { api, components };
    for (name, definition) in &api.types {
        match &definition.kind {
            Kind::Struct(structure) => checker.structure(name, structure)?,
            Kind::Union(union) => checker.union(name, union)?,
            Kind::Scalar(scalar) => checker.messages(name, &scalar.constraints)?,
            Kind::Enumeration(_) => {}
        }
        checker.recursion(name, &mut Vec::new())?;
    }
    for operation in &api.operations {
        if let Answer::Json { ty, .. } = &operation.answer {
            checker.reference(&operation.name, ty)?;
        }
        if let Body::Json(name) | Body::Multipart(name) = &operation.body
            && api.structure(name).is_none()
        {
            return Err(checker.invalid(name, format!("the body of {} is not an object", operation.name)));
        }
        if !api.sections.iter().any(|section| section.name == operation.section) {
            return Err(checker.invalid(&operation.name, format!("section `{}` is not among the tags", operation.section)));
        }
    }
    Ok(())
}

struct Checker<'a> {
    api: &'a Api,
    components: &'a Components<'a>,
}

impl Checker<'_> {
    fn invalid(&self, name: &str, message: String) -> SpecError {
        let pointer = format!("#/components/schemas/{name}");
        match self.components.schema(name) {
            Some(node) => node.invalid(&pointer, message),
            None => SpecError::Invalid {
                at: crate::error::Location { file: "openapi.yaml".into(), line: 1 },
                pointer: format!("#/{name}"),
                message,
            },
        }
    }

    fn structure(&self, name: &str, structure: &Struct) -> Result<()> {
        for field in &structure.fields {
            self.reference(name, &field.ty)?;
            self.messages(name, &field.constraints)?;
            if let Some(moved) = &field.moved_to {
                self.moved(name, structure, field, &moved.object, &moved.property)?;
            }
            if let (Some(property), Type::List(items)) = (&field.constraints.unique_by, &field.ty) {
                let known = matches!(&**items, Type::Named(item) if self.api.structure(item).is_some_and(|item| item.fields.iter().any(|f| f.name == *property)));
                if !known {
                    return Err(self.invalid(name, format!("`x-unique-by: {property}` of `{}` is no property of its items", field.name)));
                }
            }
        }
        Ok(())
    }

    fn moved(&self, name: &str, structure: &Struct, field: &Field, object: &str, property: &str) -> Result<()> {
        let refuse = |why: &str| Err(self.invalid(name, format!("`{}` cannot be moved to {object}/{property}: {why}", field.name)));
        if field.required {
            return refuse("it is required here");
        }
        let Some(holder) = structure.fields.iter().find(|candidate| candidate.name == object) else {
            return refuse("there is no such object beside it");
        };
        let Type::Named(target) = &holder.ty else { return refuse("that is not an object") };
        let accepts = |target: &str| {
            let target = self.api.structure(target)?;
            target.fields.iter().find(|candidate| candidate.name == property && candidate.ty == field.ty && !candidate.required)
        };
        match self.api.named(target).map(|definition| &definition.kind) {
            Some(Kind::Struct(target_struct)) => {
                if accepts(target).is_none() {
                    return refuse("there is no optional property of the same type there");
                }
                if !holder.required && target_struct.fields.iter().any(|field| field.required && field.constant.is_none()) {
                    return refuse("the object may be missing and cannot be made from this property alone");
                }
                Ok(())
            }
            Some(Kind::Union(union)) if holder.required => {
                if union.variants.iter().all(|variant| accepts(&variant.ty).is_none()) {
                    return refuse("no variant has an optional property of the same type");
                }
                Ok(())
            }
            _ => refuse("that is neither an object nor a required union"),
        }
    }

    fn union(&self, name: &str, union: &Union) -> Result<()> {
        for variant in &union.variants {
            let Some(structure) = self.api.structure(&variant.ty) else {
                return Err(self.invalid(name, format!("`{}` is not an object", variant.ty)));
            };
            let tag = structure.fields.iter().find(|field| field.name == union.tag);
            if tag.and_then(|tag| tag.constant.as_deref()) != Some(variant.value.as_str()) {
                let message = format!("`{}` needs the property `{}: {{type: string, const: {}}}`", variant.ty, union.tag, variant.value);
                return Err(self.invalid(&variant.ty, message));
            }
        }
        Ok(())
    }

    fn messages(&self, name: &str, constraints: &Constraints) -> Result<()> {
        for id in constraints.messages.values() {
            if !self.api.messages.contains_key(id) {
                return Err(self.invalid(name, format!("`x-messages` names `{id}`, which is not in x-validation-messages; add its text there")));
            }
        }
        if let Some(Err(error)) = constraints.pattern.as_deref().map(regex_lite::Regex::new) {
            return Err(self.invalid(name, format!("a `pattern` is no regular expression: {error}")));
        }
        constraints.items.as_ref().map_or(Ok(()), |items| self.messages(name, items))
    }

    fn reference(&self, from: &str, ty: &Type) -> Result<()> {
        match ty {
            Type::Named(name) if self.api.named(name).is_none() => Err(self.invalid(from, format!("there is no schema `{name}`"))),
            Type::List(inner) | Type::Map(inner) => self.reference(from, inner),
            _ => Ok(()),
        }
    }

    /// A type that holds itself has no fixed size and no record in some languages.
    fn recursion<'n>(&'n self, name: &'n str, path: &mut Vec<&'n str>) -> Result<()> {
        if path.contains(&name) {
            return Err(self.invalid(name, format!("`{name}` holds itself through {}; describe the inner one flat", path.join(" → "))));
        }
        path.push(name);
        let inner: Vec<&Type> = match self.api.named(name).map(|definition| &definition.kind) {
            Some(Kind::Struct(structure)) => structure.fields.iter().map(|field| &field.ty).collect(),
            Some(Kind::Union(union)) => {
                for variant in &union.variants {
                    self.recursion(&variant.ty, path)?;
                }
                Vec::new()
            }
            _ => Vec::new(),
        };
        for mut ty in inner {
            while let Type::List(item) | Type::Map(item) = ty {
                ty = item;
            }
            if let Type::Named(name) = ty {
                self.recursion(name, path)?;
            }
        }
        path.pop();
        Ok(())
    }
}
