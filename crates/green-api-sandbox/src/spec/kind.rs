//! Kinds of notifications and messages, and what switches them on.

use green_api::models::SetSettings;

use super::switches::{MESSAGES, NOTIFICATIONS, is_on};

/// A kind of notification.
#[derive(Debug)]
pub struct NotificationKind {
    /// `typeWebhook`.
    pub name: &'static str,
    /// Settings that must all be on.
    pub enabled_by: &'static [&'static str],
    /// Values of `status` that come whatever the settings say.
    pub always_enabled: &'static [&'static str],
    /// Does not work at present.
    pub unavailable: bool,
}

/// A kind of message that needs settings of its own.
#[derive(Debug)]
pub struct MessageKind {
    /// `typeMessage`.
    pub name: &'static str,
    /// Settings that must all be on.
    pub enabled_by: &'static [&'static str],
}

impl NotificationKind {
    /// Whether the settings let a notification of this kind through.
    pub fn enabled(name: &str, status: Option<&str>, type_message: Option<&str>, settings: &SetSettings) -> bool {
        let Some(kind) = NOTIFICATIONS.iter().find(|kind| kind.name == name) else { return true };
        if status.is_some_and(|status| kind.always_enabled.contains(&status)) {
            return true;
        }
        let all_on = |names: &[&str]| names.iter().all(|name| is_on(settings, name));
        let message = type_message.and_then(|name| MESSAGES.iter().find(|kind| kind.name == name));
        !kind.unavailable && all_on(kind.enabled_by) && message.is_none_or(|kind| all_on(kind.enabled_by))
    }
}
