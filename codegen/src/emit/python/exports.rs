//! The names of all models, each loaded with its module when it is first used.

use std::collections::BTreeMap;

use super::{
    models,
    source::{import, literal},
};
use crate::emit::core::Context;

/// `_generated/__init__.py`.
pub fn exports(context: &Context<'_>) -> String {
    let mut modules: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for definition in context.api.types.values() {
        let names = models::names(context, definition);
        if !names.is_empty() {
            modules.entry(models::module_of(definition)).or_default().extend(names);
        }
    }
    let imports: String = modules
        .iter()
        .map(|(module, names)| import(&format!("green_api._generated.models.{module}"), names, 4))
        .collect();
    let mut places: Vec<(&String, &str)> =
        modules.iter().flat_map(|(module, names)| names.iter().map(move |name| (name, *module))).collect();
    places.sort_by_key(|(name, _)| name.to_lowercase());
    let all: String = places.iter().map(|(name, _)| format!("    {},\n", literal(name))).collect();
    let places: String =
        places.iter().map(|(name, module)| format!("    {}: {},\n", literal(name), literal(module))).collect();
    format!(
        r#""""The names of all models and enumerations; each is loaded with its module when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
{imports}
__all__ = [
{all}]

# The module of each name.
PLACES = {{
{places}}}

if not TYPE_CHECKING:

    def load(name):
        """The class or alias of this name; `AttributeError` when there is none."""
        place = PLACES.get(name)
        if place is None:
            raise AttributeError(f"module 'green_api' has no attribute {{name!r}}")
        from importlib import import_module

        return getattr(import_module(f"green_api._generated.models.{{place}}"), name)

    __getattr__ = load
"#
    )
}
