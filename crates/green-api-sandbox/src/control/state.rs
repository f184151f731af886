//! Whether the sandbox is well, and all of its state at once.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{problem::Problem, route::Context};

/// That the sandbox runs.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Health {
    /// `ok`
    status: &'static str,
    /// Version of the sandbox.
    version: &'static str,
    /// Address of the API host.
    api_url: String,
    /// Address of the media host.
    media_url: String,
    /// How many instances there are.
    instances: usize,
    /// How many accounts there are.
    people: usize,
    /// How many faults were injected.
    faults: usize,
}

/// The whole state, as `exportState` gives it. Its layout is that of one version.
#[derive(Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(Value);

/// A description of the interface.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct Document(Value);

fn any_object(description: &str) -> Schema {
    json_schema!({ "description": description, "type": "object", "additionalProperties": true })
}

impl JsonSchema for State {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ExportedState".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        any_object("The whole state. Its layout is that of one version of the sandbox.")
    }
}

impl JsonSchema for Document {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Document".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        any_object("An OpenAPI document.")
    }
}

/// Whether it runs.
pub fn health(context: &Context<'_>) -> Result<Health, Problem> {
    let faults = context.shared.faults.list().len();
    Ok(context.shared.enter(|world| Health {
        status: "ok",
        version: env!("CARGO_PKG_VERSION"),
        api_url: world.api_url.clone(),
        media_url: world.media_url.clone(),
        instances: world.instances.len(),
        people: world.accounts.len(),
        faults,
    }))
}

/// This interface as OpenAPI.
pub fn openapi(_: &Context<'_>) -> Result<Document, Problem> {
    Ok(Document(super::document()))
}

/// Everything.
pub fn export(context: &Context<'_>) -> Result<State, Problem> {
    Ok(State(context.shared.export()))
}

/// Puts everything that was exported in the place of what there is.
pub fn import(context: &Context<'_>, state: State) -> Result<Health, Problem> {
    let imported = context.shared.import(&state.0);
    imported.map_err(|error| {
        Problem::field("body", error.to_string(), "send what `exportState` of this version gave, unchanged")
    })?;
    health(context)
}
