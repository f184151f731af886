//! Settings that are on or off.

use crate::generated::models::Switch;

impl Switch {
    /// Whether it is on.
    pub fn is_on(&self) -> bool {
        matches!(self, Self::Yes)
    }
}

impl From<bool> for Switch {
    fn from(on: bool) -> Self {
        if on { Self::Yes } else { Self::No }
    }
}
