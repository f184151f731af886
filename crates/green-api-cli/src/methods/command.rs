//! A method of the table as a command with flags.

use clap::{
    Arg, ArgAction, Command, ValueHint,
    builder::{PossibleValue, PossibleValuesParser},
};

use super::table::{FileFlag, Flag, Method, Takes};

/// Names of the arguments that every method has. No parameter of the API can have such a name.
pub const REQUEST: &str = " request";
/// The file that a method sends.
pub const FILE: &str = " file";
/// The name that the file gets.
pub const FILE_NAME: &str = " file name";

/// What is typed most often has a shorter name.
const SHORT: &[(&str, &str)] = &[("send-file-by-upload", "send-file")];

const VALUES: &str =
    "A value that begins with @ is read from the file of that name, @- from standard input; @@ stands for a @ itself.";

/// The command, without the options that say where and how to send.
pub fn command(method: &'static Method) -> Command {
    let arguments = method.flags.iter().map(flag);
    let command = Command::new(method.command)
        .aliases(aliases(method))
        .after_help(VALUES)
        .args(arguments)
        .args(method.file.as_ref().map(file).into_iter().flatten());
    if method.flags.is_empty() { command } else { command.arg(request()) }
}

/// The command with its description; to be set last, because groups of arguments bring descriptions of their own.
pub fn described(command: Command, method: &'static Method) -> Command {
    command.about(method.about).long_about(format!("{}\n\n{}", method.about, method.details))
}

/// The API's own name is understood too.
fn aliases(method: &'static Method) -> impl Iterator<Item = &'static str> {
    let own = (method.name != method.command).then_some(method.name);
    own.into_iter().chain(SHORT.iter().filter(|(long, _)| *long == method.command).map(|(_, short)| *short))
}

fn flag(flag: &'static Flag) -> Arg {
    let arg = Arg::new(flag.name).long(flag.long);
    let arg = if flag.required {
        let with_mark = |text: &str| format!("{text} [required]");
        // Unless the whole request is given at once, so clap itself does not show it as required.
        arg.required_unless_present(REQUEST)
            .help(with_mark(first_paragraph(flag.about)))
            .long_help(with_mark(flag.about))
    } else {
        arg.help(first_paragraph(flag.about)).long_help(flag.about)
    };
    takes(arg, &flag.takes)
}

fn takes(arg: Arg, what: &'static Takes) -> Arg {
    match what {
        Takes::Text => arg.value_name("TEXT"),
        Takes::Number => arg.value_name("NUMBER").allow_negative_numbers(true),
        Takes::Boolean => {
            let arg = arg.value_name("true|false").value_parser(["true", "false"]).hide_possible_values(true);
            arg.num_args(0..=1).require_equals(true).default_missing_value("true")
        }
        Takes::Choice(values) => {
            let values = values.iter().map(|(value, about)| PossibleValue::new(*value).help(*about));
            arg.value_name("VALUE").value_parser(PossibleValuesParser::new(values))
        }
        Takes::Json => arg.value_name("JSON"),
        Takes::ObjectOf(_) => arg.value_name("TEXT or JSON"),
        Takes::List(item) => takes(arg, item).action(ArgAction::Append).value_name(list_of(item)),
    }
}

fn list_of(item: &Takes) -> &'static str {
    match item {
        Takes::Text => "TEXT, repeatable",
        Takes::Number => "NUMBER, repeatable",
        Takes::ObjectOf(_) => "TEXT or JSON, repeatable",
        _ => "JSON, repeatable",
    }
}

fn request() -> Arg {
    Arg::new(REQUEST)
        .long("request")
        .value_name("JSON")
        .help("All parameters as one JSON object; flags stand above it")
        .long_help("All parameters as one JSON object, by the API's names; flags stand above it. @FILE reads a file, @- standard input.")
}

fn file(flag: &'static FileFlag) -> Vec<Arg> {
    let path = Arg::new(FILE)
        .long("file")
        .value_name("PATH")
        .value_hint(ValueHint::FilePath)
        .required(flag.required)
        .help("File to send; - reads standard input, which needs --as")
        .long_help(format!("{} - reads standard input, which needs --as.", flag.about));
    let name = Arg::new(FILE_NAME).long("as").value_name("NAME").help("Name of the file, whose ending tells its type");
    vec![path, name]
}

fn first_paragraph(text: &str) -> &str {
    text.split("\n\n").next().unwrap_or(text)
}
