//! Texts of the validation that limits refer to.

use indexmap::IndexMap;

use super::{Checker, place::Place};
use crate::{
    error::Result,
    ir::{Constraints, Kind},
};

impl Checker<'_> {
    /// Every limit has a message.
    pub(super) fn limits(&self, place: &Place<'_>, limits: &Constraints) -> Result<()> {
        self.message_ids(place, &limits.messages)?;
        for keyword in limits.keywords() {
            let id = Constraints::default_message(keyword);
            if !limits.messages.contains_key(keyword) && !self.api.messages.contains_key(id) {
                let message = format!("`{keyword}` has no message; add `{id}` to x-validation-messages");
                return Err(place.invalid(message));
            }
        }
        limits.items.as_ref().map_or(Ok(()), |items| self.limits(place, items))
    }

    pub(super) fn message_ids(&self, place: &Place<'_>, messages: &IndexMap<String, String>) -> Result<()> {
        match messages.values().find(|id| !self.api.messages.contains_key(*id)) {
            Some(id) => {
                let message =
                    format!("`x-messages` names `{id}`, which is not in x-validation-messages; add its text there");
                Err(match place.member("x-messages") {
                    Some(messages) => messages.invalid(message),
                    None => place.invalid(message),
                })
            }
            None => Ok(()),
        }
    }

    /// What the emitted core refers to by itself.
    pub(super) fn service(&self) -> Result<()> {
        let has = |wanted: fn(&Constraints) -> bool| {
            self.api.types.values().any(|definition| match &definition.kind {
                Kind::Struct(structure) => structure.fields.iter().any(|field| wanted(&field.constraints)),
                Kind::Scalar(scalar) => wanted(&scalar.constraints),
                _ => false,
            })
        };
        let missing = |id: &str| !self.api.messages.contains_key(id);
        let lengths = has(|limits| limits.minimum_length.is_some());
        let properties = self.api.types.values().any(
            |definition| matches!(&definition.kind, Kind::Struct(structure) if structure.minimum_properties.is_some()),
        );
        for (id, used) in [("empty", lengths), ("minProperties", properties)] {
            if used && missing(id) {
                let message = format!("x-validation-messages lacks `{id}`; add its text");
                return Err(self.places.root("x-validation-messages").invalid(message));
            }
        }
        if !self.api.servers.iter().any(|server| server.name == "api") {
            return Err(self.places.root("servers").invalid("there is no server with `x-host: api`; add it"));
        }
        Ok(())
    }
}
