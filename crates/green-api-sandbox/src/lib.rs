//! A local gateway that behaves as the GREEN-API manual says: develop and test without a phone, an account or the internet.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use green_api_sandbox::{InstanceOptions, Sandbox};
//!
//! let sandbox = Sandbox::builder().start().await?;
//! let instance = sandbox.create_instance(InstanceOptions::authorized(79_001_234_567));
//! println!("{} {} {}", sandbox.api_url(), instance.id, instance.token);
//! # Ok(())
//! # }
//! ```
//!
//! How it is organised stands in the crate's README.

pub mod clock;
pub mod content;
pub mod control;
pub mod delivery;
pub mod faults;
pub mod gateway;
pub mod happenings;
pub mod keeping;
pub mod methods;
pub mod spec;
pub mod timings;
pub mod world;

mod attachment;
mod builder;
mod media;
mod options;
mod outside;
mod person;
mod person_acts;
mod person_groups;
mod person_statuses;
mod sandbox;
mod shared;
mod time;

pub use attachment::Attachment;
pub use builder::{Builder, StartError};
pub use control::Problem;
pub use faults::{Fault, FaultKind, Faults};
pub use gateway::bounds::Bounds;
pub use happenings::{groups::GroupError, invitations::Invitation, linking::LinkError};
pub use keeping::{ImportError, KeepingError, NotKept};
pub use options::{InstanceOptions, PersonOptions};
pub use person::{Person, Received};
pub use person_statuses::SeenStatus;
pub use sandbox::{Credentials, Sandbox};
pub use shared::Shared;
pub use time::Time;
pub use timings::Timings;
pub use world::{account::Answers, details::Business, quota::Tariff};
