//! The help of the program as a whole: more commands than a list can bear, so they stand in sections.

use std::fmt::Write;

use anstyle::{Effects, Style};
use clap::{Command, builder::StyledStr};

use crate::{failure::EXIT_CODES, methods};

const HEADING: Style = Style::new().effects(Effects::BOLD.insert(Effects::UNDERLINE));
const NAME: Style = Style::new().effects(Effects::BOLD);

/// Width of the column of names.
const COLUMN: usize = 30;

const BEGINNING: &str = "WhatsApp through GREEN-API.";

const END: &str = "\
green-api help COMMAND tells all about a command. Methods are called with the instance of the GREEN_API_ID_INSTANCE and
GREEN_API_TOKEN_INSTANCE variables, GREEN_API_URL and GREEN_API_MEDIA_URL for other hosts, or with a profile.";

/// Lists the program's own commands and then the methods by section of the documentation.
pub fn with_sections(command: Command) -> Command {
    let mut text = format!("{BEGINNING}\n\n{HEADING}Usage:{HEADING:#} {NAME}green-api{NAME:#} COMMAND [OPTIONS]\n");
    let is_method = |command: &Command| methods::named(command.get_name()).is_some();
    heading(&mut text, "Commands");
    for own in command.get_subcommands().filter(|command| !is_method(command)) {
        row(&mut text, own.get_name(), &own.get_about().map(ToString::to_string).unwrap_or_default());
    }
    for section in methods::sections() {
        heading(&mut text, &format!("Methods, {}", section.name));
        let _ = writeln!(text, "  {}", section.about);
        for method in section.methods {
            row(&mut text, method.command, method.about);
        }
    }
    // Writing to a string does not fail.
    let _ = write!(text, "\n{END}\n\n{EXIT_CODES}\n");
    command.override_help(StyledStr::from(text))
}

fn heading(text: &mut String, name: &str) {
    let _ = writeln!(text, "\n{HEADING}{name}:{HEADING:#}");
}

fn row(text: &mut String, name: &str, about: &str) {
    let _ = writeln!(text, "  {NAME}{name}{NAME:#}{:1$}{about}", "", COLUMN.saturating_sub(name.len()).max(1));
}
