//! What the manual says about the service's behaviour, and where each statement is shown.

use std::{collections::BTreeMap, fmt::Write as _, fs};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::workspace;

mod shown;

use shown::{Shown, Test};

/// Where the table is, from the repository's folder.
pub const TABLE: &str = "crates/green-api-sandbox/behaviours.yaml";
/// How many statements there are; they are numbered from 1.
const STATEMENTS: u16 = 304;

/// Sections with their statements.
type Table = BTreeMap<String, BTreeMap<u16, Statement>>;

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Statement {
    /// A test shows it.
    Shown(String),
    /// There is a reason why none has to.
    Otherwise(Otherwise),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Otherwise {
    says: String,
    client: Option<String>,
    not_simulated: Option<String>,
}

impl Statement {
    fn says(&self) -> &str {
        match self {
            Self::Shown(says) | Self::Otherwise(Otherwise { says, .. }) => says,
        }
    }

    fn reason(&self) -> Option<String> {
        let Self::Otherwise(Otherwise { client, not_simulated, .. }) = self else { return None };
        let client = client.as_ref().map(|reason| format!("client: {reason}"));
        client.or_else(|| not_simulated.as_ref().map(|reason| format!("not simulated: {reason}")))
    }
}

/// The page for people; an error names everything that is missing or contradicts itself.
pub fn page() -> Result<String> {
    let path = workspace::root().join(TABLE);
    let table = fs::read_to_string(&path).with_context(|| TABLE)?;
    let table: Table = serde_saphyr::from_str(&table).with_context(|| TABLE)?;
    let shown = shown::all()?;
    let problems = problems(&table, &shown);
    if !problems.is_empty() {
        bail!("{}", problems.join("\n"));
    }
    Ok(written(&table, &shown))
}

fn problems(table: &Table, shown: &Shown) -> Vec<String> {
    let mut problems = Vec::new();
    let mut statements = BTreeMap::new();
    for (number, statement) in table.values().flatten() {
        if statements.insert(*number, statement).is_some() {
            problems.push(format!("{number} stands twice in {TABLE}"));
        }
    }
    for (number, tests) in shown.iter().filter(|(number, _)| !(1..=STATEMENTS).contains(number)) {
        problems.push(format!("there is no statement {number}, which {} names", tests[0]));
    }
    problems.extend(
        statements
            .keys()
            .filter(|number| **number == 0 || **number > STATEMENTS)
            .map(|number| format!("{TABLE} has a statement {number}, which there is not")),
    );
    for number in 1..=STATEMENTS {
        problems.extend(problem(number, statements.get(&number).copied(), shown.get(&number)));
    }
    problems
}

fn problem(number: u16, statement: Option<&Statement>, tests: Option<&Vec<Test>>) -> Option<String> {
    match (statement, tests) {
        (None, _) => Some(format!("{number} is missing in {TABLE}")),
        (Some(Statement::Shown(says)), None) => {
            Some(format!("no test shows {number} ({says}), and {TABLE} has no reason"))
        }
        (Some(Statement::Otherwise(Otherwise { client, not_simulated, .. })), tests) => {
            match (client, not_simulated, tests) {
                (None, None, _) => Some(format!("{number} has no reason in {TABLE}")),
                (Some(_), Some(_), _) => Some(format!("{number} has two reasons in {TABLE}")),
                (None, Some(_), Some(tests)) => {
                    Some(format!("{number} is not simulated, says {TABLE}, but {} shows it", tests[0]))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

fn written(table: &Table, shown: &Shown) -> String {
    let (mut covered, mut client, mut not_simulated) = (0, 0, 0);
    let mut rows = String::new();
    for (section, statements) in table {
        let _ = write!(rows, "\n## {section}\n\n| | says | shown by |\n|---|---|---|\n");
        for (number, statement) in statements {
            let tests = shown.get(number).map(Vec::as_slice).unwrap_or_default();
            let reason = statement.reason();
            match &reason {
                _ if !tests.is_empty() => covered += 1,
                Some(reason) if reason.starts_with("client") => client += 1,
                _ => not_simulated += 1,
            }
            let cell = tests.iter().map(Test::to_string).chain(reason).collect::<Vec<_>>().join("<br>");
            let _ = writeln!(rows, "| {number} | {} | {cell} |", statement.says());
        }
    }
    format!(
        "# Behaviours\n\n\
         What the manual says about how the service behaves, and the test that shows it or the reason why none does. Made by \
         `cargo xtask generate` from `{TABLE}` and from the tests.\n\n\
         | shown by a test | about the client alone | not simulated | together |\n|---|---|---|---|\n\
         | {covered} | {client} | {not_simulated} | {} |\n{rows}",
        covered + client + not_simulated
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_statement_of_the_manual_is_shown_by_a_test_or_has_a_reason() {
        page().unwrap();
    }

    fn problems_of(table: &str, comments: &str) -> Vec<String> {
        let mut shown = Shown::new();
        shown::read("tests/some.rs", comments, &mut shown).unwrap();
        let table = serde_saphyr::from_str(table).unwrap();
        // The real table has every number; here the others do not matter.
        problems(&table, &shown)
            .into_iter()
            .filter(|problem| !problem.ends_with(&format!("is missing in {TABLE}")))
            .collect()
    }

    #[test]
    fn a_statement_without_test_or_reason_is_a_problem() {
        assert_eq!(problems_of("A:\n  1: something", "// behaviours: 1\nfn it_is() {}"), [""; 0]);
        assert_eq!(problems_of("A:\n  1: something", "").len(), 1);
        assert_eq!(problems_of("A:\n  1: { says: something }", "").len(), 1);
        assert_eq!(problems_of("A:\n  1: { says: something, client: a reason }", ""), [""; 0]);
        assert_eq!(problems(&Table::new(), &Shown::new()).len(), usize::from(STATEMENTS));
    }

    #[test]
    fn numbers_out_of_range_and_twice_are_problems() {
        assert_eq!(problems_of("{}", "// behaviours: 305\nfn it_is() {}").len(), 1);
        assert_eq!(problems_of("A:\n  305: something", "").len(), 1);
        assert_eq!(problems_of("A:\n  1: something\nB:\n  1: something", "// behaviours: 1\nfn it_is() {}").len(), 1);
    }

    #[test]
    fn what_a_test_shows_is_not_said_to_be_left_out() {
        let table = "A:\n  1: { says: something, not-simulated: a reason }";
        assert_eq!(problems_of(table, ""), [""; 0]);
        assert_eq!(problems_of(table, "// behaviours: 1\nfn it_is() {}").len(), 1);
    }
}
