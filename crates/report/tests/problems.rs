//! What `report check --format` says: the same problems for people, programs and pages.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use std::path::Path;

use serde_json::Value;
use support::Workplace;

const FORMATS: [&str; 4] = ["json", "github", "sarif", "md"];

/// The small project laid over with a case of `bad_input`.
fn spoilt(case: &str) -> Workplace {
    let place = Workplace::small();
    place.overlay(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad_input").join(case));
    place
}

/// An error, a warning on a file whose name is full of signs, and a note.
fn of_every_severity() -> Workplace {
    let place = spoilt("dangling-id");
    place.write("data/50%, a:b|c.csv", "");
    let column = "place_id,name_en,a|b `c`<i>\nvalparaiso,Valparaíso,\n";
    place.write("data/places.csv", column);
    place.write("data/ingest.toml", "[severity]\nunknown-column = \"note\"\n");
    place
}

#[test]
fn each_format_tells_of_the_same_problems() {
    let place = of_every_severity();
    for format in FORMATS {
        let run = place.report(&["check", "--format", format]);
        insta::assert_snapshot!(format!("check-{format}"), run.stdout);
        assert_eq!(run.status, 1, "{}", run.stderr);
        assert!(
            run.stderr.starts_with("error: ") && run.stderr.lines().count() == 1,
            "{}",
            run.stderr
        );
    }
}

#[test]
fn words_that_pages_cannot_show_are_told_of_where_they_were_written() {
    let run = spoilt("missing-glyph-in-cell").report(&["check", "--format", "json"]);
    insta::assert_snapshot!("check-json-of-a-page", run.stdout);
}

#[test]
fn nothing_wrong_is_said_in_each_format_too() {
    let expected = ["", "", "\"results\": []", "0 errors\n"];
    for (format, expected) in FORMATS.into_iter().zip(expected) {
        let run = Workplace::small().report(&["check", "--format", format]);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{format}");
        assert!(
            run.stdout.contains(expected) && (run.stdout.is_empty() == expected.is_empty()),
            "{format}"
        );
    }
}

/// What the schema of the standard cannot say: that indexes and names agree, and that a region is one.
#[test]
fn results_and_rules_of_a_sarif_log_agree() {
    let run = of_every_severity().report(&["check", "--format", "sarif"]);
    let log: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let run = &log["runs"][0];
    let results = run["results"].as_array().expect("results");
    assert_eq!(results.len(), 3);
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("a small one");
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert!(region["endColumn"].as_u64() >= region["startColumn"].as_u64());
    }
}

#[test]
fn a_workflow_command_is_one_line() {
    let run = of_every_severity().report(&["check", "--format", "github"]);
    assert_eq!(run.stdout.lines().count(), 3, "{}", run.stdout);
    assert!(run.stdout.lines().all(|line| line.starts_with("::")));
    assert!(run.stdout.contains("file=data/50%25%2C a%3Ab|c.csv,"), "{}", run.stdout);
}
