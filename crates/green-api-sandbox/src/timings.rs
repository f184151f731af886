//! How long the simulated service takes for what it does. These are the sandbox's own choices where the manual gives ranges.

use std::time::Duration;

use green_api::limits;
use serde::{Deserialize, Serialize};

/// How long things take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Timings {
    /// From the creation of an instance until it can be linked.
    pub creation: Duration,
    /// A restart (`reboot`, `setSettings`).
    pub restart: Duration,
    /// From `setSettings` until the settings apply.
    pub settings: Duration,
    /// From the scan of the code until the instance is authorized.
    pub linking: Duration,
    /// From the send queue to WhatsApp.
    pub sending: Duration,
    /// The same for a file.
    pub file_sending: Duration,
    /// From WhatsApp to the recipient.
    pub delivery: Duration,
    /// Until a message stands in the journals.
    pub journal: Duration,
    /// From a vote in a poll until the others are told.
    pub vote: Duration,
    /// Until a call that nobody answers is ended.
    pub ringing: Duration,
    /// Until changes of contacts are known.
    pub contacts: Duration,
    /// How long WhatsApp keeps files for a first download. The manual names no time.
    pub whatsapp_files: Duration,
}

/// Shorter than links work, so that a file whose link does not work any more is gone.
const WHATSAPP_FILES: Duration = Duration::from_hours(14 * 24);

impl Timings {
    /// The times that the manual names; of ranges the longest.
    pub fn documented() -> Self {
        Self {
            creation: limits::INSTANCE_READY_AFTER_CREATION,
            restart: Duration::from_secs(10),
            settings: limits::SETTINGS_DELAY_MAXIMUM,
            linking: Duration::from_secs(2),
            sending: Duration::from_secs(1),
            file_sending: limits::FILE_SENDING_MAXIMUM,
            delivery: Duration::from_secs(1),
            journal: limits::JOURNAL_DELAY_MAXIMUM,
            vote: Duration::from_secs(1),
            ringing: Duration::from_mins(1),
            contacts: Duration::from_mins(5),
            whatsapp_files: WHATSAPP_FILES,
        }
    }

    /// Short ones, in the same order: nobody waits, but nothing happens at once that takes time on the service.
    pub fn quick() -> Self {
        let short = Duration::from_millis;
        Self {
            creation: short(500),
            restart: short(200),
            settings: short(200),
            linking: short(100),
            sending: short(20),
            file_sending: short(50),
            delivery: short(20),
            journal: Duration::ZERO,
            vote: short(100),
            ringing: short(1000),
            contacts: Duration::ZERO,
            whatsapp_files: WHATSAPP_FILES,
        }
    }
}

impl Default for Timings {
    fn default() -> Self {
        Self::quick()
    }
}
