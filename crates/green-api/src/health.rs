//! Is everything as it should be? In one call, in plain words.

use crate::client::Client;
use crate::error::Error;
use crate::facts;
use crate::generated::models::{GetSettingsResponse, StateInstance};
use serde_json::Value;
use std::fmt;
use std::time::Duration;

/// What [`Client::health`] found.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Health {
    /// State of the instance; `None` while it is being created.
    pub state: Option<StateInstance>,
    /// Messages that wait to be sent.
    pub queue_depth: usize,
    /// The instance's settings.
    pub settings: GetSettingsResponse,
    /// What a person should know, the most important first. Empty when there is nothing.
    pub notes: Vec<Note>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Note {
    /// A short name for programs: `state`, `queue`, `webhook_url`, `notifications_off`. Names do not change.
    pub code: &'static str,
    /// Whether something does not work; otherwise it is only good to know.
    pub is_problem: bool,
    /// What is found and what to do, in plain words.
    pub text: String,
}

impl Health {
    /// Whether messages can be sent and received: no finding is a problem.
    pub fn is_healthy(&self) -> bool {
        !self.notes.iter().any(|note| note.is_problem)
    }
}

impl fmt::Display for Health {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.notes.is_empty() {
            return f.write_str("All is well.");
        }
        for (index, note) in self.notes.iter().enumerate() {
            let line_end = if index == 0 { "" } else { "\n" };
            write!(f, "{line_end}{}", note.text)?;
        }
        Ok(())
    }
}

impl Client {
    /// The instance's state, the messages that wait to be sent, and settings that keep notifications away, with what they
    /// mean. Three requests at the same time.
    ///
    /// # Errors
    /// As every method.
    pub async fn health(&self) -> Result<Health, Error> {
        let (state, settings, queue) =
            tokio::try_join!(self.get_state_instance(), self.get_settings(), self.show_messages_queue())?;
        let state = state.map(|answer| answer.state_instance);
        let queue_depth = queue.len();
        let mut notes = Vec::new();
        notes.extend(state_note(state.as_ref()));
        notes.extend(queue_note(queue_depth, state.as_ref()));
        notes.extend(receiving_notes(&serde_json::to_value(&settings).unwrap_or_default()));
        notes.sort_by_key(|note| !note.is_problem);
        Ok(Health { state, queue_depth, settings, notes })
    }
}

fn problem(code: &'static str, text: impl Into<String>) -> Note {
    Note { code, is_problem: true, text: text.into() }
}

fn remark(code: &'static str, text: impl Into<String>) -> Note {
    Note { code, is_problem: false, text: text.into() }
}

fn state_note(state: Option<&StateInstance>) -> Option<Note> {
    let note = |text: &str| Some(problem("state", text));
    let kept = facts::SEND_QUEUE_RETENTION.as_secs() / 3600;
    let minutes = |time: Duration| time.as_secs() / 60;
    let (creation, starting) = (minutes(facts::INSTANCE_CREATION_MAXIMUM), minutes(facts::STARTING_MAXIMUM));
    match state {
        Some(StateInstance::Authorized) => None,
        None => note(&format!("The instance is still being created. Wait up to {creation} minutes.")),
        Some(StateInstance::NotAuthorized) => note(&format!(
            "No WhatsApp account is linked. Scan a QR code or enter a code on the phone; messages wait {kept} hours."
        )),
        Some(StateInstance::Blocked) => {
            note("The WhatsApp account is banned. Link another one, and clear the queue before.")
        }
        Some(StateInstance::SleepMode) => note("The phone is off. Switch it on and wait up to 5 minutes."),
        Some(StateInstance::Starting) => note(&format!(
            "The instance is starting. Wait up to {starting} minutes; if that does not help, reboot it, then ask support."
        )),
        Some(StateInstance::YellowCard) => note(&format!(
            "WhatsApp has suspended sending because of spam. Messages wait {kept} hours; reboot the instance to go on."
        )),
        Some(other) => note(&format!("The instance is in a state that is not known yet: {}.", other.as_str())),
    }
}

fn queue_note(depth: usize, state: Option<&StateInstance>) -> Option<Note> {
    let messages = if depth == 1 { "1 message waits".to_owned() } else { format!("{depth} messages wait") };
    match (depth, state) {
        (0, _) => None,
        (_, Some(StateInstance::Authorized)) => Some(remark("queue", format!("{messages} to be sent."))),
        _ => {
            let kept = facts::SEND_QUEUE_RETENTION.as_secs() / 3600;
            Some(problem("queue", format!("{messages} and cannot be sent now; each is dropped after {kept} hours.")))
        }
    }
}

/// What the settings keep away, by their names on the wire.
fn receiving_notes(settings: &Value) -> Vec<Note> {
    let text = |name: &str| settings.get(name).and_then(Value::as_str).unwrap_or_default();
    let mut notes = Vec::new();
    if !text("webhookUrl").is_empty() {
        let what = "Notifications go to the webhook that is set (webhookUrl): receiving them here, by polling, is refused. \
                    To receive here set webhookUrl to an empty text.";
        notes.push(remark("webhook_url", what));
    }
    let off: Vec<_> = facts::switched_notifications()
        .filter_map(|kind| {
            let missing: Vec<_> = kind.enabled_by.iter().filter(|name| text(name) != "yes").copied().collect();
            (!missing.is_empty()).then_some((kind.name, missing))
        })
        .collect();
    if off.len() == facts::switched_notifications().count() {
        notes.push(problem("notifications_off", "No notifications come: all settings for them are off."));
        return notes;
    }
    for (kind, missing) in off {
        let settings = missing.join(" and ");
        let are = if missing.len() == 1 { "is" } else { "are" };
        notes.push(remark("notifications_off", format!("Notifications {kind} do not come: {settings} {are} off.")));
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn settings_that_silence_notifications_are_named() {
        let notes = receiving_notes(&json!({
            "webhookUrl": "",
            "incomingWebhook": "yes", "outgoingWebhook": "yes", "outgoingMessageWebhook": "yes",
            "outgoingAPIMessageWebhook": "yes", "stateWebhook": "yes", "incomingCallWebhook": "no",
        }));
        let texts: Vec<_> = notes.iter().map(|note| note.text.as_str()).collect();
        assert_eq!(texts, ["Notifications incomingCall do not come: incomingCallWebhook is off."]);
    }

    #[test]
    fn all_settings_off_is_a_problem() {
        let notes = receiving_notes(&json!({ "webhookUrl": "https://example.com" }));
        let codes: Vec<_> = notes.iter().map(|note| (note.code, note.is_problem)).collect();
        assert_eq!(codes, [("webhook_url", false), ("notifications_off", true)]);
    }

    #[test]
    fn times_are_said_in_the_units_of_the_documentation() {
        let text = |state| state_note(state).map(|note| note.text).unwrap_or_default();
        assert!(text(None).ends_with("Wait up to 5 minutes."), "{}", text(None));
        let unlinked = text(Some(&StateInstance::NotAuthorized));
        assert!(unlinked.ends_with("messages wait 24 hours."), "{unlinked}");
        let queue = queue_note(2, None).map(|note| note.text);
        assert_eq!(queue.as_deref(), Some("2 messages wait and cannot be sent now; each is dropped after 24 hours."));
    }

    #[test]
    fn every_state_but_authorized_is_explained() {
        assert_eq!(state_note(Some(&StateInstance::Authorized)), None);
        for state in [None, Some(StateInstance::Blocked), Some(StateInstance::Unknown("new".to_owned()))] {
            assert!(state_note(state.as_ref()).is_some_and(|note| note.is_problem), "{state:?}");
        }
    }
}
