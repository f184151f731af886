//! What came of the tests.

use std::{fmt, process::ExitCode};

use anyhow::Result;

/// Counts by test program, with the names of what failed and the reasons of what was skipped.
#[derive(Debug, Default)]
pub struct Report {
    rows: Vec<Row>,
    failures: Vec<String>,
    skips: Vec<String>,
}

/// How the tests of one program went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: usize,
    pub failed: usize,
    pub skipped: usize,
}

impl Counts {
    pub fn plus(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

#[derive(Debug)]
struct Row {
    name: String,
    counts: Counts,
}

impl Report {
    /// Adds to a row; rows keep the order in which they first came.
    pub fn count(&mut self, name: &str, counts: Counts) {
        match self.rows.iter_mut().find(|row| row.name == name) {
            Some(row) => row.counts = row.counts.plus(counts),
            None => self.rows.push(Row { name: name.to_owned(), counts }),
        }
    }

    /// Names a test that failed; it must be counted as well.
    pub fn failure(&mut self, what: impl Into<String>) {
        self.failures.push(what.into());
    }

    /// Names a test that was skipped, with the reason; it must be counted as well.
    pub fn skip(&mut self, what: impl Into<String>) {
        self.skips.push(what.into());
    }

    /// Counts a check that is one test by itself and says how it went.
    pub fn check(&mut self, row: &str, name: &str, result: Result<()>) {
        match result {
            Ok(()) => {
                println!("{name} ... ok");
                self.count(row, Counts { passed: 1, ..Counts::default() });
            }
            Err(error) => {
                println!("{name} ... FAILED\n{error:#}");
                self.count(row, Counts { failed: 1, ..Counts::default() });
                self.failure(format!("{row}: {name}"));
            }
        }
    }

    /// Takes over another report.
    pub fn absorb(&mut self, other: Self) {
        for row in other.rows {
            self.count(&row.name, row.counts);
        }
        self.failures.extend(other.failures);
        self.skips.extend(other.skips);
    }

    /// Whether anything failed.
    pub fn has_failures(&self) -> bool {
        self.total().failed > 0
    }

    fn total(&self) -> Counts {
        self.rows.iter().fold(Counts::default(), |sum, row| sum.plus(row.counts))
    }

    /// Prints the report; the totals are the last line.
    pub fn finish(&self) -> ExitCode {
        println!("\n{self}");
        let total = self.total();
        // No test at all is no success.
        if total.failed == 0 && total.passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = || self.rows.iter().filter(|row| row.counts != Counts::default());
        let width = rows().map(|row| row.name.chars().count()).max().unwrap_or_default();
        writeln!(formatter, "{:width$}  passed  failed  skipped", "")?;
        for Row { name, counts } in rows() {
            let Counts { passed, failed, skipped } = counts;
            writeln!(formatter, "{name:width$}  {passed:>6}  {failed:>6}  {skipped:>7}")?;
        }
        for (title, lines) in [("Skipped:", &self.skips), ("Failed:", &self.failures)] {
            if !lines.is_empty() {
                writeln!(formatter, "\n{title}\n  {}", lines.join("\n  "))?;
            }
        }
        let Counts { passed, failed, skipped } = self.total();
        write!(formatter, "\n{passed} passed, {failed} failed")?;
        if skipped > 0 {
            write!(formatter, ", {skipped} skipped")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use anyhow::anyhow;

    use super::*;

    #[test]
    fn the_last_line_holds_the_totals_and_nothing_else() {
        let mut report = Report::default();
        report.count("one", Counts { passed: 3, failed: 0, skipped: 0 });
        report.count("another", Counts { passed: 2, failed: 1, skipped: 0 });
        report.failure("another: it_works");
        report.count("a program without tests", Counts::default());
        let text = report.to_string();
        assert_eq!(text.lines().last(), Some("5 passed, 1 failed"));
        assert!(!text.contains("without tests"), "{text}");
    }

    #[test]
    fn skipped_tests_are_counted_only_when_there_are_any_and_their_reasons_are_shown() {
        let mut report = Report::default();
        report.count("one", Counts { passed: 3, failed: 0, skipped: 1 });
        report.skip("one: it_works (no camera)");
        let text = report.to_string();
        assert_eq!(text.lines().last(), Some("3 passed, 0 failed, 1 skipped"));
        assert!(text.contains("it_works (no camera)"), "{text}");
    }

    #[test]
    fn a_failure_fails_the_whole_and_so_does_nothing_at_all() {
        let mut report = Report::default();
        assert_eq!(report.finish(), ExitCode::FAILURE);
        report.check("tools", "it holds", Ok(()));
        assert_eq!(report.finish(), ExitCode::SUCCESS);
        report.check("tools", "it holds as well", Err(anyhow!("it does not")));
        assert_eq!(report.finish(), ExitCode::FAILURE);
        assert_eq!(report.total(), Counts { passed: 1, failed: 1, skipped: 0 });
    }

    #[test]
    fn rows_of_the_same_name_are_one() {
        let (mut report, mut other) = (Report::default(), Report::default());
        report.count("one", Counts { passed: 1, failed: 0, skipped: 0 });
        other.count("one", Counts { passed: 2, failed: 0, skipped: 0 });
        report.absorb(other);
        assert_eq!(report.rows.len(), 1);
        assert_eq!(report.total().passed, 3);
    }
}
