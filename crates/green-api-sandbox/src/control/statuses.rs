//! The statuses that people see.

use green_api::models::StatusText;
use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    person::Person,
    person_statuses::SeenStatus,
    world::Phone,
    world::statuses::{StatusContent, StatusFile},
};

use super::{model, problem::Problem, route::Context};

/// A status of somebody else, as a person sees it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SandboxStatus {
    /// Its id.
    id: String,
    /// Who published it.
    author: Phone,
    /// The text with its colours and font, when it is a text.
    #[schemars(with = "Option<model::StatusText>")]
    text: Option<StatusText>,
    /// The file, when it is a picture, a video or sound.
    file: Option<SandboxStatusFile>,
    /// The person viewed it.
    viewed: bool,
}

/// The file of a status.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SandboxStatusFile {
    /// Where it can be fetched.
    url: String,
    /// Its name, made by the service.
    name: String,
    /// Its media type.
    mime: String,
    /// Text below it.
    caption: String,
}

impl From<StatusFile> for SandboxStatusFile {
    fn from(file: StatusFile) -> Self {
        let StatusFile { url, name, mime, caption, .. } = file;
        Self { url, name, mime, caption }
    }
}

impl From<SeenStatus> for SandboxStatus {
    fn from(seen: SeenStatus) -> Self {
        let (text, file) = match seen.content {
            StatusContent::Text(text) => (Some(text), None),
            StatusContent::File(file) => (None, Some(file.into())),
        };
        // Authors are accounts, and accounts have numbers.
        let author = seen.author.phone().and_then(|phone| phone.parse().ok()).unwrap_or_default();
        Self { id: seen.id, author, text, file, viewed: seen.viewed }
    }
}

/// The statuses that a person got, oldest first.
pub fn seen(context: &Context<'_>) -> Result<Vec<SandboxStatus>, Problem> {
    let phone = context.number("phone");
    if !context.shared.enter(|world| world.accounts.contains(&phone)) {
        return Err(Problem::no_person());
    }
    let person = Person::new(context.shared.clone(), phone);
    Ok(person.statuses().into_iter().map(SandboxStatus::from).collect())
}
