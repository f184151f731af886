//! Ids, tokens and codes: random looking, the same for the same seed.

use serde::{Deserialize, Serialize};

/// A source of ids. Not for secrets: a seeded sandbox makes the same ones again, so that a run can be repeated.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Ids {
    state: u64,
}

const DIGITS: &[u8] = b"0123456789";
const HEX: &[u8] = b"0123456789ABCDEF";
/// Without letters that are mistaken for digits.
const READABLE: &[u8] = b"123456789ABCDEFGHJKLMNPQRSTVWXYZ";

impl Ids {
    /// A source that depends on the seed alone.
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// A random number (splitmix64).
    pub fn number(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn text(&mut self, length: usize, letters: &[u8]) -> String {
        let mut text = String::with_capacity(length);
        while text.len() < length {
            let mut number = self.number();
            for _ in 0..12.min(length - text.len()) {
                let index = usize::try_from(number % letters.len() as u64).unwrap_or(0);
                text.push(char::from(letters[index]));
                number /= letters.len() as u64;
            }
        }
        text
    }

    /// Id of a message that was sent through the API.
    pub fn api_message(&mut self) -> String {
        let mut id = String::from("BAE5");
        id.push_str(&self.text(12, HEX));
        id
    }

    /// Id of a message that was sent from a phone.
    pub fn phone_message(&mut self) -> String {
        self.text(32, HEX)
    }

    /// Access token of an instance.
    pub fn token(&mut self) -> String {
        self.text(50, HEX).to_lowercase()
    }

    /// Key of a stored file.
    pub fn file(&mut self) -> String {
        self.text(32, HEX).to_lowercase()
    }

    /// Code to link with.
    pub fn code(&mut self) -> String {
        self.text(8, READABLE)
    }

    /// Id of a group: 18 digits, as WhatsApp gives them.
    pub fn group(&mut self) -> String {
        format!("120363{}@g.us", self.text(12, DIGITS))
    }

    /// Code of the invitation to a group.
    pub fn invitation(&mut self) -> String {
        self.text(22, READABLE)
    }

    /// What a QR code says.
    pub fn qr(&mut self) -> String {
        format!("2@{},{},{}", self.text(32, READABLE), self.text(44, READABLE), self.text(44, READABLE))
    }
}
