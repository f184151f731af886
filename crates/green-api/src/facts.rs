//! The facts of the specification that the hand-written part uses, under the names that it uses.

#[cfg(feature = "webhook-server")]
pub(crate) use crate::generated::limits::WEBHOOK_ANSWER_TIMEOUT;
pub(crate) use crate::generated::limits::{
    API_URL, FILE_MAXIMUM, INSTANCE_CREATION_MAXIMUM, JSON_BODY_MAXIMUM, MEDIA_URL, QR_POLL_INTERVAL,
    RECEIVE_TIMEOUT_DEFAULT, RETRY_ATTEMPTS, SEND_QUEUE_RETENTION, STARTING_MAXIMUM, WEBHOOK_SOURCE_ADDRESSES,
};
pub(crate) use crate::generated::messages::{MAX_BODY_BYTES, MAX_BYTES, MIN_BYTES};
pub(crate) use crate::generated::operations::{NOTIFICATIONS, STANDARD_ERRORS};
use crate::support::operation::NotificationKind;

/// Id of the standard error of an instance that starts or restarts.
pub(crate) const INSTANCE_STARTING: &str = "instanceStarting";
/// Id of the standard error of an instance without a linked account.
pub(crate) const INSTANCE_NOT_AUTHORIZED: &str = "instanceNotAuthorized";
/// Id of the standard error of a JSON body that is too large.
pub(crate) const REQUEST_ENTITY_TOO_LARGE: &str = "requestEntityTooLarge";
/// Id of the error of `deleteNotification` for a notification that is not in the queue any more; usually the answer's
/// `result` says so.
pub(crate) const NOTIFICATION_NOT_FOUND: &str = "notificationNotFound";

/// Kinds of notifications that settings switch on, without those that do not work at present.
pub(crate) fn switched_notifications() -> impl Iterator<Item = &'static NotificationKind> {
    NOTIFICATIONS.iter().filter(|kind| !kind.unavailable && !kind.enabled_by.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::operations::DELETE_NOTIFICATION;

    #[test]
    fn the_specification_has_the_errors_that_are_looked_for() {
        for id in [INSTANCE_STARTING, INSTANCE_NOT_AUTHORIZED, REQUEST_ENTITY_TOO_LARGE] {
            assert!(STANDARD_ERRORS.iter().any(|error| error.id == id), "{id}");
        }
        assert!(DELETE_NOTIFICATION.errors.iter().any(|error| error.id == NOTIFICATION_NOT_FOUND));
    }
}
