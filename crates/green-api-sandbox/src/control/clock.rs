//! The clock: held, moved on, scaled.

use std::time::Duration;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{problem::Problem, route::Context};

/// What the clock shows.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ClockState {
    /// Milliseconds since 1970.
    now: i64,
    /// The same as a date.
    iso: String,
    /// It stands still.
    held: bool,
    /// How many times as fast as time it runs.
    scale: f64,
}

/// Moves the clock on; the parts add up.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Advance {
    /// So many milliseconds.
    #[serde(default)]
    milliseconds: u64,
    /// So many seconds.
    #[serde(default)]
    seconds: u64,
    /// So many hours.
    #[serde(default)]
    hours: u64,
    /// So many days of 24 hours.
    #[serde(default)]
    days: u64,
}

/// How fast the clock runs.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// So many times as fast as time, from 0.001 to 1000000.
    #[schemars(range(min = 0.001, max = 1_000_000))]
    scale: f64,
}

/// Nothing: `{}`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// More than this at once is a mistake.
const LONGEST: u64 = 100 * 366 * 86_400_000;

/// What it shows.
pub fn show(context: &Context<'_>) -> Result<ClockState, Problem> {
    let clock = &context.shared.clock;
    let now = clock.now();
    Ok(ClockState { now: now.0, iso: now.iso(), held: clock.is_held(), scale: clock.scale() })
}

/// Stops it.
pub fn hold(context: &Context<'_>, _: Nothing) -> Result<ClockState, Problem> {
    context.shared.clock.hold();
    context.shared.enter(|_| ());
    show(context)
}

/// Lets it run.
pub fn release(context: &Context<'_>, _: Nothing) -> Result<ClockState, Problem> {
    context.shared.clock.resume();
    context.shared.enter(|_| ());
    show(context)
}

/// Moves it on and does what becomes due.
pub fn advance(context: &Context<'_>, by: Advance) -> Result<ClockState, Problem> {
    let parts = [(by.milliseconds, 1), (by.seconds, 1000), (by.hours, 3_600_000), (by.days, 86_400_000)];
    let total = parts.iter().try_fold(0_u64, |total, (count, unit)| total.checked_add(count.checked_mul(*unit)?));
    match total {
        Some(total @ 1..=LONGEST) => {
            context.shared.advance(Duration::from_millis(total));
            show(context)
        }
        Some(0) => {
            Err(Problem::field("body", "this is no time at all", "give `milliseconds`, `seconds`, `hours` or `days`"))
        }
        _ => Err(Problem::field("body", "this is more than a hundred years", "give less")),
    }
}

/// Lets it run faster or slower.
pub fn scale(context: &Context<'_>, body: Scale) -> Result<ClockState, Problem> {
    if !(0.001..=1_000_000.0).contains(&body.scale) {
        return Err(Problem::field(
            "scale",
            "the clock cannot run so fast or so slowly",
            "give a number from 0.001 to 1000000",
        ));
    }
    context.shared.clock.set_scale(body.scale);
    context.shared.enter(|_| ());
    show(context)
}
