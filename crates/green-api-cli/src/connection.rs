//! Which instance is called, and how.

use std::{path::PathBuf, time::Duration};

use clap::{Args, ValueHint};
use green_api::{Client, ClientBuilder, Error};

use crate::{
    failure::Failure,
    profiles::{Profile, Profiles},
};

/// The variables that name an instance.
const VARIABLES: [&str; 2] = ["GREEN_API_ID_INSTANCE", "GREEN_API_TOKEN_INSTANCE"];

/// Which instance to call, and how.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Connection")]
pub struct Connection {
    /// Profile to use; without it the GREEN_API_* variables, and then the default profile
    #[arg(long = "profile", id = " profile", value_name = "NAME", env = "GREEN_API_PROFILE")]
    profile: Option<String>,
    /// How long one request may take, in seconds
    #[arg(long = "request-timeout", id = " timeout", value_name = "SECONDS")]
    timeout: Option<u64>,
    /// How often a call is repeated that may be repeated; 0 switches it off
    #[arg(long = "retries", id = " retries", value_name = "NUMBER")]
    retries: Option<u32>,
    /// Do not wait so that the documented requests per second are not exceeded
    #[arg(long = "no-pacing", id = " no pacing")]
    no_pacing: bool,
    /// Address of a proxy for all requests
    #[arg(long = "proxy", id = " proxy", value_name = "URL", value_hint = ValueHint::Url)]
    proxy: Option<String>,
    /// Trust the certificates in this PEM file too
    #[arg(long = "ca-file", id = " ca file", value_name = "PATH", value_hint = ValueHint::FilePath)]
    ca_file: Option<PathBuf>,
}

impl Connection {
    /// The client.
    pub fn client(&self) -> Result<Client, Failure> {
        let mut builder = self.instance()?;
        if let Some(seconds) = self.timeout {
            builder = builder.timeout(Duration::from_secs(seconds));
        }
        if let Some(retries) = self.retries {
            builder = builder.retries(retries);
        }
        if self.no_pacing {
            builder = builder.pacing(false);
        }
        if let Some(proxy) = &self.proxy {
            builder = builder.proxy(proxy);
        }
        if let Some(path) = &self.ca_file {
            let pem = std::fs::read(path).map_err(|error| Failure::usage(format!("{}: {error}", path.display())))?;
            builder = builder.root_certificates(pem);
        }
        let builder = builder.user_agent(concat!("green-api-cli/", env!("CARGO_PKG_VERSION")));
        builder.build().map_err(|error| explained(error, self.profile.is_none()))
    }

    /// A profile that was asked for stands alone: its token must not go to an address that a variable names.
    fn instance(&self) -> Result<ClientBuilder, Failure> {
        if let Some(name) = &self.profile {
            return Ok(from_profile(Profiles::load()?.named(name)?));
        }
        if VARIABLES.iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty())) {
            return Ok(Client::builder().from_env());
        }
        match Profiles::load()?.default_profile() {
            Some(profile) => Ok(from_profile(profile)),
            None => Ok(Client::builder().from_env()),
        }
    }
}

fn from_profile(profile: &Profile) -> ClientBuilder {
    let mut builder = Client::builder().credentials(profile.id_instance, &profile.api_token_instance);
    if let Some(url) = &profile.api_url {
        builder = builder.api_url(url);
    }
    if let Some(url) = &profile.media_url {
        builder = builder.media_url(url);
    }
    builder
}

fn explained(error: Error, may_use_a_profile: bool) -> Failure {
    if error.to_string().contains("missing") && may_use_a_profile {
        return Failure::usage(format!(
            "{error}; set the variables, or make a profile: green-api profile add NAME --id-instance NUMBER"
        ));
    }
    error.into()
}
