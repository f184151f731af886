//! Reads the output of `cargo test`.

use std::collections::BTreeMap;

use super::report::{Counts, Report};

/// Packages by the name and the source of their library and programs, which are all that the output tells.
pub type Packages = BTreeMap<(String, String), String>;

/// The output so far, a section for each test program.
#[derive(Debug, Default)]
pub struct Output {
    packages: Packages,
    sections: Vec<Section>,
    package: String,
    not_compiled: Vec<String>,
    last_error: Option<String>,
}

#[derive(Debug)]
struct Section {
    name: String,
    documentation: bool,
    results: Vec<Counts>,
    failures: Vec<String>,
    skips: Vec<String>,
}

impl Output {
    /// Nothing yet.
    pub fn new(packages: Packages) -> Self {
        Self { packages, ..Self::default() }
    }

    /// Takes the next line.
    pub fn line(&mut self, line: &str) {
        if let Some(section) = self.heading(line.trim_start()) {
            self.sections.push(section);
        } else if let Some(error) = line.strip_prefix("error: ") {
            if let Some(rest) = error.strip_prefix("could not compile ") {
                let target = rest.split(" due to ").next().unwrap_or(rest);
                self.not_compiled.push(format!("{target} does not compile"));
            }
            self.last_error = Some(error.to_owned());
        } else if let Some(section) = self.sections.last_mut() {
            section.line(line);
        }
    }

    /// `Running unittests src/lib.rs (…/green_api-0123456789abcdef)`, `Running tests/decode.rs (…)`, `Doc-tests green_api`.
    fn heading(&mut self, line: &str) -> Option<Section> {
        let (name, documentation) = if let Some(crate_name) = line.strip_prefix("Doc-tests ") {
            (format!("{crate_name}: examples in the documentation"), true)
        } else {
            let (source, program) = line.strip_prefix("Running ")?.strip_suffix(')')?.split_once(" (")?;
            let source = source.replace('\\', "/");
            // The tests of a package follow those inside of it, and only the latter tell its name.
            if let Some(inner) = source.strip_prefix("unittests ") {
                let file = program.rsplit(['/', '\\']).next()?;
                let key = (file.rsplit_once('-')?.0.to_owned(), inner.to_owned());
                self.package = self.packages.get(&key).unwrap_or(&key.0).clone();
                (format!("{}: {inner}", self.package), false)
            } else {
                (format!("{}: {source}", self.package), false)
            }
        };
        Some(Section { name, documentation, results: Vec::new(), failures: Vec::new(), skips: Vec::new() })
    }

    /// Something did not compile, and nothing ran because of it.
    pub fn nothing_ran(&self) -> bool {
        self.sections.is_empty() && !self.not_compiled.is_empty()
    }

    /// The counts. `success` is what cargo ended with; `what` names the run where there is nothing better.
    pub fn report(mut self, what: &str, success: bool) -> Report {
        let mut report = Report::default();
        self.not_compiled.dedup();
        for target in self.not_compiled {
            report.count(what, Counts { failed: 1, ..Counts::default() });
            report.failure(target);
        }
        for section in self.sections {
            section.add_to(&mut report);
        }
        if !success && !report.has_failures() {
            report.count(what, Counts { failed: 1, ..Counts::default() });
            report.failure(self.last_error.unwrap_or_else(|| format!("{what} failed without a word")));
        }
        report
    }
}

impl Section {
    fn line(&mut self, line: &str) {
        if let Some(counts) = counts(line) {
            self.results.push(counts);
        } else if let Some((name, outcome)) = line.strip_prefix("test ").and_then(|test| test.rsplit_once(" ... ")) {
            if outcome == "FAILED" {
                self.failures.push(format!("{}: {name}", self.name));
            } else if let Some(reason) = outcome.strip_prefix("ignored") {
                let reason = reason.strip_prefix(", ").unwrap_or("no reason given");
                self.skips.push(format!("{}: {name} ({reason})", self.name));
            }
        }
    }

    fn add_to(self, report: &mut Report) {
        // Examples run in several programs under one heading. Other tests have one, whose result is the last: what stands
        // before may come from a cargo that a test started.
        let first = if self.documentation { 0 } else { self.results.len().saturating_sub(1) };
        let counts = self.results[first..].iter().fold(Counts::default(), |sum, counts| sum.plus(*counts));
        report.count(&self.name, counts);
        self.failures.into_iter().for_each(|failure| report.failure(failure));
        self.skips.into_iter().for_each(|skip| report.skip(skip));
        if self.results.is_empty() {
            report.count(&self.name, Counts { failed: 1, ..Counts::default() });
            report.failure(format!("{} ended before its tests did", self.name));
        }
    }
}

/// `test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s`
fn counts(line: &str) -> Option<Counts> {
    let (_, numbers) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number = |what: &str| {
        let found = numbers.split("; ").find_map(|part| part.strip_suffix(what)?.trim_end().parse().ok());
        found.unwrap_or_default()
    };
    Some(Counts { passed: number("passed"), failed: number("failed"), skipped: number("ignored") })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn last_line(text: &str, success: bool) -> String {
        let report = report(text, success);
        report.lines().last().unwrap_or_default().to_owned()
    }

    fn report(text: &str, success: bool) -> String {
        let mut output = Output::default();
        text.lines().for_each(|line| output.line(line));
        output.report("cargo test", success).to_string()
    }

    const GOOD: &str = "\
   Compiling green-api v0.1.0
     Running unittests src/lib.rs (target/debug/deps/green_api-0123456789abcdef)
running 2 tests
test it_works ... ok
test it_works_too ... ignored, needs a phone
test result: ok. 1 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s

     Running tests/decode.rs (target/debug/deps/decode-0123456789abcdef)
test result: ok. 4 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s
   Doc-tests green_api
test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s
test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s
";

    #[test]
    fn tests_of_all_programs_and_of_the_documentation_are_counted() {
        let text = report(GOOD, true);
        assert_eq!(text.lines().last(), Some("10 passed, 0 failed, 1 skipped"));
        assert!(text.contains("green_api: tests/decode.rs"), "{text}");
        assert!(text.contains("green_api: src/lib.rs: it_works_too (needs a phone)"), "{text}");
    }

    #[test]
    fn a_program_is_told_from_a_library_of_its_name() {
        let key = |source: &str| ("green_api".to_owned(), source.to_owned());
        let packages = [(key("src/lib.rs"), "green-api"), (key("src/main.rs"), "green-api-cli")];
        let packages = packages.map(|(key, package)| (key, package.to_owned()));
        let mut output = Output::new(packages.into());
        GOOD.replace("src/lib.rs", "src/main.rs").lines().for_each(|line| output.line(line));
        let text = output.report("cargo test", true).to_string();
        assert!(text.contains("green-api-cli: tests/decode.rs"), "{text}");
    }

    #[test]
    fn a_failed_test_is_named() {
        let text = report(
            "     Running unittests src/lib.rs (target/debug/deps/green_api-0123456789abcdef)\n\
             test it_works ... FAILED\n\
             test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out\n\
             error: 1 target failed:\n",
            false,
        );
        assert_eq!(text.lines().last(), Some("1 passed, 1 failed"));
        assert!(text.contains("green_api: src/lib.rs: it_works"), "{text}");
    }

    #[test]
    fn what_does_not_compile_counts_as_failed() {
        let text = report(
            "error[E0425]: cannot find `x`\nerror: could not compile `green-api` (lib test) due to 1 previous error\n",
            false,
        );
        assert_eq!(text.lines().last(), Some("0 passed, 1 failed"));
        assert!(text.contains("`green-api` (lib test) does not compile"), "{text}");
    }

    #[test]
    fn a_program_that_dies_counts_as_failed() {
        let text = "     Running tests/decode.rs (target/debug/deps/decode-0123456789abcdef)\ntest it_works ... ok\n";
        assert_eq!(last_line(text, false), "0 passed, 1 failed");
    }

    #[test]
    fn any_other_failure_of_cargo_counts_as_failed() {
        assert_eq!(last_line("error: no such command\n", false), "0 passed, 1 failed");
        assert_eq!(last_line(GOOD, false), "10 passed, 1 failed, 1 skipped");
    }

    #[test]
    fn results_that_a_test_prints_itself_are_not_counted() {
        let text = "     Running tests/build.rs (target/debug/deps/build-0123456789abcdef)\n\
                    test result: ok. 70 passed; 0 failed; 0 ignored\n\
                    test result: ok. 1 passed; 0 failed; 0 ignored\n";
        assert_eq!(last_line(text, true), "1 passed, 0 failed");
    }
}
