//! Built without the feature `keeping`: nobody keeps a world, so there is no value of this type.

use crate::{clock::Clock, world::World};

use super::NotKept;

/// Keeps a world in a file.
#[derive(Debug)]
pub enum Keeper {}

impl Keeper {
    pub(crate) fn adopt(&self, _: &mut World, _: &Clock) {
        match *self {}
    }

    pub(crate) fn replaced(&self) {
        match *self {}
    }

    pub(crate) fn note(&self, _: &mut World, _: &Clock) {
        match *self {}
    }

    #[allow(clippy::unused_async, reason = "it stands for one that waits")]
    pub(crate) async fn kept(&self) -> Result<(), NotKept> {
        match *self {}
    }

    pub(crate) fn close(&self) {
        match *self {}
    }
}
