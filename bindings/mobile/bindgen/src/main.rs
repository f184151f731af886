//! Builds the native library and writes the Kotlin or Swift sources of the mobile binding: uniffi's, and those that the generator
//! puts on top. The builds of both packages call it.

mod native;
mod sources;

use anyhow::Result;
use camino::Utf8PathBuf;
use clap::{Parser, Subcommand};

/// Builds the native library and writes the sources that go with it.
#[derive(Parser)]
#[command(name = "green-api-mobile-bindgen")]
struct Arguments {
    #[command(subcommand)]
    language: Language,
    /// How the library is built: `dev` is quick to build, `release` is what people get
    #[arg(long, global = true, default_value = "release")]
    profile: String,
    /// Leave the sandbox out of the library, for applications on phones
    #[arg(long, global = true)]
    without_sandbox: bool,
}

#[derive(Subcommand)]
enum Language {
    /// For the Maven module
    Kotlin {
        /// Folder of the generated sources
        #[arg(long)]
        sources: Utf8PathBuf,
        /// Folder of the resources: the library goes into the folder there that JNA looks in
        #[arg(long)]
        resources: Utf8PathBuf,
    },
    /// For the Swift package
    Swift {
        /// Folder of the package
        #[arg(long)]
        package: Utf8PathBuf,
    },
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let library = native::build(&arguments.profile, !arguments.without_sandbox)?;
    match arguments.language {
        Language::Kotlin { sources, resources } => {
            sources::kotlin(&library, &sources)?;
            native::place_for_jna(&library, &resources)
        }
        Language::Swift { package } => sources::swift(&library, &package),
    }
}
