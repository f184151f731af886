//! Whatever a specification looks like, the answer is a value or an error: never a panic.
#![allow(clippy::expect_used, reason = "a test")]

mod sink;

use std::fs;

use proptest::prelude::*;
use sink::Sink;

/// What stands instead of a line's value.
const VALUES: &[&str] = &[
    "null",
    "true",
    "-1",
    "0",
    "1e400",
    ".nan",
    ".inf",
    "99999999999999999999",
    "''",
    "'²'",
    "self",
    "[]",
    "{}",
    "[[1]]",
    "{$ref: '#/Nothing'}",
    "{$ref: common.yaml#/ChatId}",
    "'#/Cook'",
    "*own",
    "&own x",
    "!tag x",
    "string",
    "array",
    "object",
    "[string, 'null']",
    "post",
    "\u{1F980}",
    "9223372036854775807",
];

#[derive(Clone, Debug)]
enum Damage {
    Drop(usize),
    Twice(usize),
    Exchange(usize, usize),
    Value(usize, usize),
    Key(usize, usize),
    Indent(usize, usize),
    Copy(usize, usize),
}

fn damage() -> impl Strategy<Value = Damage> {
    let line = 0..10_000_usize;
    prop_oneof![
        line.clone().prop_map(Damage::Drop),
        line.clone().prop_map(Damage::Twice),
        (line.clone(), line.clone()).prop_map(|(a, b)| Damage::Exchange(a, b)),
        (line.clone(), 0..VALUES.len()).prop_map(|(a, b)| Damage::Value(a, b)),
        (line.clone(), 0..VALUES.len()).prop_map(|(a, b)| Damage::Key(a, b)),
        (line.clone(), 0..9_usize).prop_map(|(a, b)| Damage::Indent(a, b)),
        (line.clone(), line).prop_map(|(a, b)| Damage::Copy(a, b)),
    ]
}

fn apply(lines: &mut Vec<String>, damage: &Damage) {
    let count = lines.len().max(1);
    if lines.is_empty() {
        return;
    }
    match *damage {
        Damage::Drop(line) => {
            lines.remove(line % count);
        }
        Damage::Twice(line) => lines.insert(line % count, lines[line % count].clone()),
        Damage::Exchange(a, b) => lines.swap(a % count, b % count),
        Damage::Value(line, value) => {
            let line = &mut lines[line % count];
            let key = line.split_once(": ").map_or(line.as_str(), |(key, _)| key).to_owned();
            *line = format!("{key}: {}", VALUES[value]);
        }
        Damage::Key(line, value) => {
            let line = &mut lines[line % count];
            let indent = line.len() - line.trim_start().len();
            let value_of = line.split_once(':').map(|(_, value)| value.to_owned()).unwrap_or_default();
            *line = format!("{}{}:{value_of}", " ".repeat(indent), VALUES[value]);
        }
        Damage::Indent(line, indent) => {
            let line = &mut lines[line % count];
            *line = format!("{}{}", " ".repeat(indent), line.trim_start());
        }
        Damage::Copy(from, to) => lines[to % count] = lines[from % count].clone(),
    }
}

/// Reads and emits a specification; only a panic fails.
fn outcome(sink: &Sink) {
    if let Ok(specification) = green_api_codegen::load(sink.path()) {
        let emitted = green_api_codegen::emit::core::files(&specification.api);
        // What the parser accepts can be emitted.
        emitted.expect("what is accepted is emitted as Rust");
        green_api_codegen::emit::sandbox::files(&specification.api).expect("also for the sandbox");
        green_api_codegen::emit::cli::files(&specification.api).expect("also for the command line");
        // Samples want examples; what is damaged here has none for some methods.
        let _ = green_api_codegen::emit::docs::reference(&specification);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_damage_to_a_specification_makes_the_generator_panic(
        file in 0..Sink::FILES.len(),
        damages in prop::collection::vec(damage(), 1..4),
    ) {
        let sink = Sink::copy();
        let file = Sink::FILES[file];
        let mut lines: Vec<String> = sink.read(file).lines().map(str::to_owned).collect();
        for damage in &damages {
            apply(&mut lines, damage);
        }
        fs::write(sink.path().join(file), lines.join("\n")).expect("it can be written");
        outcome(&sink);
    }

    #[test]
    fn no_text_makes_the_generator_panic(text in "\\PC{0,200}") {
        let sink = Sink::copy();
        fs::write(sink.path().join("schemas/common.yaml"), text).expect("it can be written");
        outcome(&sink);
    }
}
