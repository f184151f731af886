//! Faults: added, listed, taken away, seeded.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::faults::{Fault, Injected};

use super::{problem::Problem, route::Context};

/// All faults.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FaultList {
    /// The seed of chance.
    seed: u64,
    /// The faults, oldest first.
    faults: Vec<Injected>,
}

/// A seed.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Seed {
    /// The same seed and the same requests meet the same faults.
    seed: u64,
}

/// What there is.
pub fn list(context: &Context<'_>) -> Result<FaultList, Problem> {
    let faults = &context.shared.faults;
    Ok(FaultList { seed: faults.current_seed(), faults: faults.list() })
}

/// Adds one.
pub fn add(context: &Context<'_>, fault: Fault) -> Result<Injected, Problem> {
    if let Some((field, mend)) = fault.misfit() {
        return Err(Problem::field(field, "such a fault can never happen", mend));
    }
    let faults = &context.shared.faults;
    let id = faults.inject(fault);
    let added = faults.list().into_iter().find(|injected| injected.id == id);
    added.ok_or_else(|| Problem::new(404, "the fault was taken away meanwhile", "add it again"))
}

/// Takes one away.
pub fn remove(context: &Context<'_>) -> Result<FaultList, Problem> {
    if context.shared.faults.remove(context.number("fault")) {
        return list(context);
    }
    Err(Problem::new(404, "there is no fault with this number", "GET /sandbox/v1/faults lists them"))
}

/// Takes all away.
pub fn clear(context: &Context<'_>) -> Result<FaultList, Problem> {
    context.shared.faults.clear();
    list(context)
}

/// Begins chance anew.
pub fn seed(context: &Context<'_>, body: Seed) -> Result<FaultList, Problem> {
    context.shared.faults.seed(body.seed);
    list(context)
}
