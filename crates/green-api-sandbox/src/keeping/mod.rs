//! Keeping the state: in a file while the sandbox runs, or as a value to take elsewhere.
//!
//! With `Builder::data` (feature `keeping`) every change of the world is written into an SQLite file, in the order in which it
//! happened, and an HTTP answer leaves only when everything that happened before it is in the file. A process that is killed at any
//! moment goes on where it was: nothing that was acknowledged comes back, nothing else is lost. It is the process that may die, not
//! the computer: nobody waits for the disk, so a loss of power can take the last moments (never the whole file).
//!
//! | file | what it does |
//! |---|---|
//! | `parts` | the list of what is kept; a field that is added to the world does not compile until it stands there |
//! | `restore` | the same list, read back |
//! | `changes` | what changed since the last look, as rows to write |
//! | `file` | the SQLite file: rows of kind, key and JSON text, contents of files as blobs |
//! | `keeper` | the thread that writes; what waits for it at the same time is one transaction |
//! | `export` | the whole state as one JSON value |

#[cfg(not(feature = "keeping"))]
mod absent;
#[cfg(feature = "keeping")]
mod changes;
mod error;
mod export;
#[cfg(feature = "keeping")]
mod file;
#[cfg(feature = "keeping")]
mod keeper;
mod parts;
mod restore;

#[cfg(not(feature = "keeping"))]
pub use self::absent::Keeper;
#[cfg(feature = "keeping")]
pub use self::keeper::Keeper;
pub use self::{
    error::{KeepingError, NotKept},
    export::ImportError,
    restore::Damage,
};
pub(crate) use self::{
    export::{export, import},
    restore::Stored,
};

use serde::{Deserialize, Serialize};

use crate::clock::{Clock, Moment};

/// Version of the layout: of the rows, of what is in them, of the exported value. One that differs is refused, not guessed at.
pub const VERSION: i64 = 1;

/// What the clock showed, and when.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct TimeKept {
    /// The sandbox's time.
    pub now: Moment,
    /// The computer's time then.
    pub wall: Moment,
    /// The clock stood.
    pub held: bool,
    /// How fast it ran.
    pub scale: f64,
}

impl TimeKept {
    fn of(now: Moment, clock: &Clock) -> Self {
        Self { now, wall: Moment::wall(), held: clock.is_held(), scale: clock.scale() }
    }

    /// The time to go on with after a pause: it went on as the computer's did, whatever the scale, unless it stood.
    pub fn after_pause(self) -> Moment {
        if self.held { self.now } else { self.now + Moment::wall().since(self.wall) }
    }
}
