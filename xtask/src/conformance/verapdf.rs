//! veraPDF: one Java process for all files and both standards.

use std::borrow::Cow;
use std::path::Path;

use serde_json::Value;

use super::maven;
use super::specimen::Specimen;
use crate::command::{output, program};
use crate::failure::{Failure, Outcome};

/// The class that its own start script runs.
const CLASS: &str = "org.verapdf.apps.GreenfieldCliWrapper";

/// The profiles it must have judged by. It takes them from what the metadata of each file claims, so that a missing claim shows as a
/// missing judgement.
const PROFILES: [(&str, &str); 2] = [
    ("PDF/A-3A validation profile", "PDF/A-3a"),
    ("PDF/UA-1 validation profile", "PDF/UA-1"),
];

/// Has every specimen judged, all at once; one by one if that gives no report, which happens where a file cannot be read at all.
pub fn judge(specimens: &[Specimen]) -> Outcome<Vec<Vec<String>>> {
    let jars = maven::fetch(maven::VERAPDF)?;
    let paths: Vec<_> = specimens
        .iter()
        .map(|specimen| specimen.pdf.to_string_lossy())
        .collect();
    if let Ok(report) = report(&jars, &paths) {
        return Ok(paths.iter().map(|path| problems_of(&report, path)).collect());
    }
    let alone = |path: &Cow<'_, str>| match report(&jars, std::slice::from_ref(path)) {
        Ok(report) => problems_of(&report, path),
        Err(failure) => vec![failure.to_string()],
    };
    Ok(paths.iter().map(alone).collect())
}

fn report(jars: &Path, paths: &[Cow<'_, str>]) -> Outcome<Value> {
    let mut java = program("java");
    java.arg("-cp").arg(jars.join("*")).arg(CLASS);
    java.args(["--format", "json", "--maxfailuresdisplayed", "3"]);
    java.args(paths.iter().map(Cow::as_ref));
    // Its exit status is 1 where a file fails; the report says which.
    let said = output(java)?;
    serde_json::from_slice(&said.stdout).map_err(|error| {
        let complaint = String::from_utf8_lossy(&said.stderr);
        Failure::new(format!("no report of veraPDF: {error}\n{}", complaint.trim_end()))
    })
}

/// What the report says against one file.
fn problems_of(report: &Value, path: &str) -> Vec<String> {
    let jobs = array(report.pointer("/report/jobs"));
    let Some(job) = jobs.iter().find(|job| text(job.pointer("/itemDetails/name")) == path) else {
        return vec!["the report says nothing of this file".to_owned()];
    };
    if let Some(exception) = job.get("taskException") {
        return vec![format!("cannot be judged: {}", text(exception.get("exceptionMessage")))];
    }
    let results = array(job.get("validationResult"));
    PROFILES
        .iter()
        .flat_map(|(profile, name)| {
            let result = results
                .iter()
                .find(|result| text(result.get("profileName")) == *profile);
            result.map_or_else(
                || vec![format!("the metadata does not claim {name}")],
                |result| failures(result, name),
            )
        })
        .collect()
}

fn failures(result: &Value, name: &str) -> Vec<String> {
    let rules = array(result.pointer("/details/ruleSummaries"));
    let failed: Vec<_> = rules.iter().map(failure).collect();
    let compliant = result.get("compliant").and_then(Value::as_bool) == Some(true);
    if compliant || !failed.is_empty() {
        return failed;
    }
    vec![format!("not {name}: {}", text(result.get("statement")))]
}

/// A broken rule: clause and test as veraPDF numbers them, how often, and the first places.
fn failure(rule: &Value) -> String {
    let checks = array(rule.get("checks"));
    let places = checks
        .iter()
        .map(|check| format!("\n{}: {}", text(check.get("context")), text(check.get("errorMessage"))));
    format!(
        "{} {}-{}, {} times: {}{}",
        text(rule.get("specification")),
        text(rule.get("clause")),
        rule.get("testNumber").unwrap_or(&Value::Null),
        rule.get("failedChecks").unwrap_or(&Value::Null),
        text(rule.get("description")),
        places.collect::<String>()
    )
}

fn array(value: Option<&Value>) -> &[Value] {
    value.and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text(value: Option<&Value>) -> &str {
    value.and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::problems_of;

    fn result(profile: &str, compliant: bool, rules: Value) -> Value {
        json!({
            "profileName": format!("{profile} validation profile"),
            "statement": "a statement",
            "compliant": compliant,
            "details": { "ruleSummaries": rules },
        })
    }

    #[track_caller]
    fn check(results: &[Value], expected: &[&str]) {
        let job = json!({ "itemDetails": { "name": "a.pdf" }, "validationResult": results });
        assert_eq!(problems_of(&json!({ "report": { "jobs": [job] } }), "a.pdf"), expected);
    }

    #[test]
    fn a_file_of_both_standards_passes() {
        check(
            &[result("PDF/A-3A", true, json!([])), result("PDF/UA-1", true, json!([]))],
            &[],
        );
    }

    #[test]
    fn a_broken_rule_is_shown_with_its_places() {
        let rule = json!({
            "specification": "ISO 19005-3:2012",
            "clause": "6.7.3.4",
            "testNumber": 1,
            "failedChecks": 2,
            "description": "a rule",
            "checks": [
                { "context": "root/K[0]", "errorMessage": "one" },
                { "context": "root/K[7]", "errorMessage": "other" },
            ],
        });
        check(
            &[
                result("PDF/A-3A", false, json!([rule])),
                result("PDF/UA-1", true, json!([])),
            ],
            &["ISO 19005-3:2012 6.7.3.4-1, 2 times: a rule\nroot/K[0]: one\nroot/K[7]: other"],
        );
    }

    #[test]
    fn a_claim_that_is_not_made_is_a_failure() {
        check(
            &[result("PDF/A-3A", true, json!([]))],
            &["the metadata does not claim PDF/UA-1"],
        );
        check(
            &[result("PDF/A-1B", true, json!([]))],
            &[
                "the metadata does not claim PDF/A-3a",
                "the metadata does not claim PDF/UA-1",
            ],
        );
    }

    #[test]
    fn a_refusal_without_a_rule_is_a_failure() {
        check(
            &[
                result("PDF/A-3A", true, json!([])),
                result("PDF/UA-1", false, json!([])),
            ],
            &["not PDF/UA-1: a statement"],
        );
    }

    #[test]
    fn a_file_that_cannot_be_read_is_a_failure() {
        let job = json!({ "itemDetails": { "name": "a.pdf" }, "taskException": { "exceptionMessage": "no PDF" } });
        let report = json!({ "report": { "jobs": [job] } });
        assert_eq!(problems_of(&report, "a.pdf"), ["cannot be judged: no PDF"]);
        assert_eq!(problems_of(&report, "b.pdf"), ["the report says nothing of this file"]);
        assert_eq!(
            problems_of(&Value::Null, "a.pdf"),
            ["the report says nothing of this file"]
        );
    }
}
