//! `green-api profile`: adding, listing, choosing and removing.

use std::io::{self, IsTerminal};

use clap::{Args, Subcommand, ValueHint};
use green_api::Client;
use serde_json::json;

use super::{Profile, Profiles};
use crate::{failure::Failure, output::Output};

/// Keep instances by name, in a file that only you can read
///
/// The file is $GREEN_API_CONFIG, or green-api/config.toml in the folder for configuration. Tokens are never printed.
#[derive(Args)]
pub struct Arguments {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    Add(Add),
    /// List the profiles; the default one has a star
    List(Listing),
    /// Make a profile the default one
    Use {
        /// Name of the profile
        name: String,
    },
    /// Remove a profile
    Remove {
        /// Name of the profile
        name: String,
    },
}

/// Add a profile, or change it; the access token is asked for, or read from standard input
#[derive(Args)]
struct Add {
    /// Name of the profile
    name: String,
    /// Number of the instance
    #[arg(long, value_name = "NUMBER")]
    id_instance: i64,
    /// Address of the API host, as the console shows it
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url)]
    api_url: Option<String>,
    /// Address of the host for uploads, as the console shows it
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url)]
    media_url: Option<String>,
    /// Make it the default profile; the first one is
    #[arg(long)]
    default: bool,
}

#[derive(Args)]
struct Listing {
    #[command(flatten)]
    output: Output,
}

/// Does what was asked for.
pub fn run(arguments: Arguments) -> Result<(), Failure> {
    let mut profiles = Profiles::load()?;
    match arguments.action {
        Action::Add(add) => {
            let name = add.name.clone();
            let is_default = add.default || profiles.content.default.is_none();
            profiles.content.profiles.insert(name.clone(), checked(add)?);
            if is_default {
                profiles.content.default = Some(name);
            }
            profiles.save()
        }
        Action::List(listing) => list(&profiles, listing.output),
        Action::Use { name } => {
            profiles.named(&name)?;
            profiles.content.default = Some(name);
            profiles.save()
        }
        Action::Remove { name } => {
            profiles.named(&name)?;
            profiles.content.profiles.remove(&name);
            profiles.content.default = profiles.content.default.take().filter(|default| *default != name);
            profiles.save()
        }
    }
}

/// What cannot be used is not kept.
fn checked(add: Add) -> Result<Profile, Failure> {
    let token = token()?;
    let mut builder = Client::builder().credentials(add.id_instance, &token);
    if let Some(url) = &add.api_url {
        builder = builder.api_url(url);
    }
    if let Some(url) = &add.media_url {
        builder = builder.media_url(url);
    }
    builder.build()?;
    let Add { id_instance, api_url, media_url, .. } = add;
    Ok(Profile { id_instance, api_token_instance: token, api_url, media_url })
}

fn token() -> Result<String, Failure> {
    let text = if io::stdin().is_terminal() {
        rpassword::prompt_password("Access token (apiTokenInstance), not shown: ")?
    } else {
        io::read_to_string(io::stdin())?
    };
    let token = text.trim().to_owned();
    if token.is_empty() {
        return Err(Failure::usage("there is no access token on standard input"));
    }
    Ok(token)
}

fn list(profiles: &Profiles, output: Output) -> Result<(), Failure> {
    let default = profiles.content.default.as_ref();
    if profiles.content.profiles.is_empty() && !output.is_for_machines() {
        return output
            .say(&json!(null), "There are no profiles; green-api profile add NAME --id-instance NUMBER makes one.");
    }
    for (name, profile) in &profiles.content.profiles {
        let is_default = default == Some(name);
        let star = if is_default { '*' } else { ' ' };
        let url = profile.api_url.as_deref().unwrap_or("the universal host");
        let value = json!({ "name": name, "idInstance": profile.id_instance, "apiUrl": profile.api_url, "default": is_default });
        output.say(&value, &format!("{star} {name}  {}  {url}", profile.id_instance))?;
    }
    Ok(())
}
