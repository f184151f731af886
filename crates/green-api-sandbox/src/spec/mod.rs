//! What the specification says, as tables: everything in here but the types is generated from `spec/` when the crate is built.

mod failure;
mod kind;
mod route;
pub mod rule;

pub use self::failure::Failure;
pub use self::kind::{MessageKind, NotificationKind};
pub use self::route::{Body, Route};
pub use self::routes::{Method, ROUTES};

/// Documented errors, one module for each method.
#[allow(
    clippy::all,
    clippy::pedantic,
    dead_code,
    reason = "generated; the specification's words, not all of them used"
)]
pub mod errors {
    include!(concat!(env!("OUT_DIR"), "/errors.rs"));
}

/// The table of methods.
#[allow(clippy::all, clippy::pedantic, reason = "generated")]
mod routes {
    use super::{Body, Route, errors, rule::*, rules};
    use green_api::{messages, operations};
    include!(concat!(env!("OUT_DIR"), "/routes.rs"));
}

/// What bodies must be like.
#[allow(clippy::all, clippy::pedantic, reason = "generated")]
pub mod rules {
    use super::rule::*;
    use green_api::messages;
    include!(concat!(env!("OUT_DIR"), "/rules.rs"));
}

/// Texts of answers and notifications.
#[allow(clippy::all, clippy::pedantic, reason = "generated")]
pub mod texts {
    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}

/// Which settings switch a notification on.
#[allow(clippy::all, clippy::pedantic, reason = "generated")]
pub mod switches {
    use super::{MessageKind, NotificationKind};
    use green_api::models::{SetSettings, Switch};
    include!(concat!(env!("OUT_DIR"), "/switches.rs"));
}
