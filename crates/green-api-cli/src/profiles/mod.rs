//! Instances by name, in a file that only its owner can read.

mod command;
mod file;

pub use self::command::{Arguments, run};

use std::{collections::BTreeMap, path::PathBuf};

use serde::{Deserialize, Serialize};

use crate::failure::Failure;

/// The configuration file.
#[derive(Debug, Default)]
pub struct Profiles {
    path: PathBuf,
    content: Content,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Content {
    /// The profile that is used when none is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    default: Option<String>,
    #[serde(default, rename = "profile")]
    profiles: BTreeMap<String, Profile>,
}

/// An instance.
#[derive(Clone, Serialize, Deserialize)]
pub struct Profile {
    /// Its number.
    pub id_instance: i64,
    /// Its access token.
    pub api_token_instance: String,
    /// Address of the API host; without it the universal one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub api_url: Option<String>,
    /// Address of the host for uploads; without it the universal one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media_url: Option<String>,
}

impl std::fmt::Debug for Profile {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Profile").field("id_instance", &self.id_instance).finish_non_exhaustive()
    }
}

impl Profiles {
    /// Reads the file; there are none when it does not exist.
    pub fn load() -> Result<Self, Failure> {
        let path = file::path()?;
        let Some(text) = file::read(&path)? else { return Ok(Self { path, ..Self::default() }) };
        // The parser's message quotes the line, which may be the token's.
        let content = toml::from_str(&text).map_err(|error| {
            let line = error.span().map_or(1, |span| text[..span.start].lines().count().max(1));
            Failure::usage(format!(
                "{}: line {line} is not as it should be; mend it or delete the file",
                path.display()
            ))
        })?;
        Ok(Self { path, content })
    }

    /// The profile of this name.
    pub fn named(&self, name: &str) -> Result<&Profile, Failure> {
        self.content.profiles.get(name).ok_or_else(|| {
            let known: Vec<_> = self.content.profiles.keys().map(String::as_str).collect();
            let known = if known.is_empty() { "there are none".to_owned() } else { known.join(", ") };
            Failure::usage(format!("there is no profile {name:?} in {}; profiles: {known}", self.path.display()))
        })
    }

    /// The profile that is used when none is named.
    pub fn default_profile(&self) -> Option<&Profile> {
        self.content.profiles.get(self.content.default.as_ref()?)
    }

    fn save(&self) -> Result<(), Failure> {
        let text = toml::to_string(&self.content).map_err(Failure::other)?;
        file::write(&self.path, &text)
    }
}
