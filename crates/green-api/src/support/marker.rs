//! Markers that the service writes into a text instead of what should be there.

use crate::generated::limits::MARKERS;

/// A marker: `SWE001` and its kin.
#[derive(Debug, PartialEq, Eq)]
pub struct Marker {
    /// The code, `SWE001`.
    pub code: &'static str,
    /// What happened.
    pub description: &'static str,
    /// What to do.
    pub remedy: &'static str,
}

impl Marker {
    /// The marker in a text: `{{SWE001}}` as the whole text, or the code at its beginning (`SWE004: the number of…`).
    pub fn find(text: &str) -> Option<&'static Self> {
        let text = text.trim();
        MARKERS.iter().find(|marker| {
            let braced = text.strip_prefix("{{").and_then(|rest| rest.strip_suffix("}}"));
            braced == Some(marker.code)
                || text.strip_prefix(marker.code).is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
        })
    }
}
