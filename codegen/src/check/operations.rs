//! Methods and notification kinds.

use super::Checker;
use crate::{
    error::Result,
    ir::{Answer, Body, Kind, Operation, Type},
};

impl Checker<'_> {
    pub(super) fn operation(&self, operation: &Operation) -> Result<()> {
        let place = || self.places.operation(&operation.name);
        if !self.api.sections.iter().any(|section| section.name == operation.section) {
            let message = format!("section `{}` is not among the tags; add it to openapi.yaml", operation.section);
            return Err(place().at("tags").invalid(message));
        }
        for parameter in &operation.parameters {
            self.limits(&place().at("parameters"), &parameter.field.constraints)?;
            if !matches!(self.plain(&parameter.field.ty), Type::Text | Type::Integer | Type::Number | Type::Boolean) {
                let message = format!("`{}` must be text, a number or a boolean", parameter.field.name);
                return Err(place().at("parameters").invalid(message));
            }
        }
        match &operation.body {
            Body::Json(name) | Body::Multipart(name) => {
                if self.api.structure(name).is_none() {
                    let message = format!("the body `{name}` is not an object; define it with properties");
                    return Err(place().at("requestBody").invalid(message));
                }
                if !operation.parameters.is_empty() {
                    let message = "a method with a body has no parameters but a file's; move them into the body";
                    return Err(place().invalid(message));
                }
            }
            Body::Raw(limits) => self.limits(&place().at("requestBody"), limits)?,
            Body::None => {}
        }
        self.error_fields(operation)
    }

    /// A failure inside HTTP 200 is told by a property of the answer, and standard errors are not repeated.
    fn error_fields(&self, operation: &Operation) -> Result<()> {
        let place = || self.places.operation(&operation.name).at("x-errors");
        let answer = match &operation.answer {
            Answer::Json { ty: Type::Named(name), .. } => self.api.structure(name),
            _ => None,
        };
        for error in &operation.errors {
            if self.api.standard_errors.iter().any(|standard| standard.id == error.id) {
                let message = format!("`{}` is one of x-standard-errors; delete it here", error.id);
                return Err(place().invalid(message));
            }
            let Some((field, _)) = &error.field else { continue };
            if !answer.is_some_and(|answer| answer.fields.iter().any(|known| known.name == *field)) {
                let message = format!("`field: {field}` is no property of the answer; correct it");
                return Err(place().invalid(message));
            }
        }
        Ok(())
    }

    pub(super) fn webhooks(&self) -> Result<()> {
        let unions = self.api.types.values().filter_map(|definition| match &definition.kind {
            Kind::Union(union) if union.misfit => Some((definition, union)),
            _ => None,
        });
        let unions: Vec<_> = unions.collect();
        for webhook in &self.api.webhooks {
            let place = || self.places.webhook(&webhook.name);
            let of_union = |(_, union): &(_, &crate::ir::Union)| {
                union.variants.iter().any(|variant| variant.value == webhook.name && variant.ty == webhook.ty)
            };
            if !unions.iter().any(of_union) {
                let message = format!(
                    "no union with `x-misfit` has the value `{}` for `{}`; add both to it",
                    webhook.name, webhook.ty
                );
                return Err(place().invalid(message));
            }
            self.settings(&webhook.enabled_by, &place().at("post"))?;
        }
        for (definition, union) in unions {
            let announced = |value: &str| self.api.webhooks.iter().any(|webhook| webhook.name == value);
            if let Some(variant) = union.variants.iter().find(|variant| !announced(&variant.value)) {
                let message = format!("the kind `{}` is not among the webhooks; add it there", variant.value);
                return Err(self.places.schema(&definition.name).at("discriminator").invalid(message));
            }
        }
        for definition in self.api.types.values() {
            self.settings(&definition.enabled_by, &self.places.schema(&definition.name))?;
        }
        Ok(())
    }

    /// `x-enabled-by` names settings: properties of something that is sent.
    fn settings(&self, names: &[String], place: &super::place::Place<'_>) -> Result<()> {
        let known = |name: &String| {
            let bodies = self.api.operations.iter().filter_map(|operation| match &operation.body {
                Body::Json(body) => self.api.structure(body),
                _ => None,
            });
            bodies.flat_map(|body| &body.fields).any(|field| field.name == *name)
        };
        match names.iter().find(|name| !known(name)) {
            Some(name) => {
                let message = format!("`x-enabled-by` names `{name}`, which no request sets; correct it");
                Err(place.member("x-enabled-by").map_or_else(|| place.invalid(&message), |at| at.invalid(&message)))
            }
            None => Ok(()),
        }
    }
}
