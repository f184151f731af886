//! Results in the form of JUnit, as Surefire writes them.

use anyhow::Result;

use super::report::{Counts, Report};

/// Counts the tests of one file.
pub fn count(row: &str, text: &str, report: &mut Report) -> Result<()> {
    let document = roxmltree::Document::parse(text)?;
    for case in document.descendants().filter(|node| node.has_tag_name("testcase")) {
        let class = case.attribute("classname").unwrap_or_default().rsplit('.').next().unwrap_or_default();
        let name = format!("{row}: {class}: {}", case.attribute("name").unwrap_or_default());
        let has = |tag: &str| case.children().any(|child| child.has_tag_name(tag));
        let mut counts = Counts::default();
        if has("failure") || has("error") {
            counts.failed = 1;
            report.failure(name);
        } else if has("skipped") {
            counts.skipped = 1;
            report.skip(name);
        } else {
            counts.passed = 1;
        }
        report.count(row, counts);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_that_passed_failed_and_were_skipped_are_told_apart() {
        let text = r#"<testsuite name="com.greenapi.ErrorsTest">
            <testcase name="it works" classname="com.greenapi.ErrorsTest" time="0.1"><system-out>fine</system-out></testcase>
            <testcase name="it fails" classname="com.greenapi.ErrorsTest"><failure message="no">at …</failure></testcase>
            <testcase name="it breaks" classname="com.greenapi.ErrorsTest"><error/></testcase>
            <testcase name="it waits" classname="com.greenapi.ErrorsTest"><skipped/></testcase>
        </testsuite>"#;
        let mut report = Report::default();
        count("kotlin", text, &mut report).unwrap();
        let shown = report.to_string();
        assert_eq!(shown.lines().last(), Some("1 passed, 2 failed, 1 skipped"));
        assert!(shown.contains("kotlin: ErrorsTest: it fails"), "{shown}");
    }

    #[test]
    fn what_is_no_result_is_an_error() {
        assert!(count("kotlin", "no results", &mut Report::default()).is_err());
    }
}
