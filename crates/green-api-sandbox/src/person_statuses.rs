//! What people publish as statuses, and what they see of others'.

use green_api::ChatId;

use crate::{
    person::Person,
    world::statuses::{Status, StatusContent},
};

/// A status of somebody else, as a person sees it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SeenStatus {
    /// Its id.
    pub id: String,
    /// Who published it.
    pub author: ChatId,
    /// What it shows.
    pub content: StatusContent,
    /// The person viewed it.
    pub viewed: bool,
}

impl Person {
    /// Publishes a status for its contacts and tells its id.
    pub fn publishes(&self, content: StatusContent) -> String {
        self.shared().enter(|world| world.publish_from_phone(self.phone(), content))
    }

    /// The statuses that it got, oldest first.
    pub fn statuses(&self) -> Vec<SeenStatus> {
        self.shared().enter(|world| {
            let received = |status: &Status| status.audience.get(&self.phone()).and_then(|viewing| viewing.received);
            let all = world.statuses.iter().filter_map(|(_, status)| Some((received(status)?, status)));
            let mut found: Vec<_> = all.collect();
            found.sort_by_key(|(at, _)| *at);
            found.into_iter().map(|(_, status)| self.seen(status)).collect()
        })
    }

    fn seen(&self, status: &Status) -> SeenStatus {
        SeenStatus {
            id: status.id.clone(),
            author: ChatId::personal(status.author),
            content: status.content.clone(),
            viewed: status.audience.get(&self.phone()).is_some_and(|viewing| viewing.viewed.is_some()),
        }
    }

    /// Views a status that it got; false when it did not get it. Who reads messages by itself views statuses as well.
    pub fn views(&self, status: &str) -> bool {
        self.shared().enter(|world| world.status_viewed(self.phone(), status))
    }
}
