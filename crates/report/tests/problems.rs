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

/// A cell of two lines, and a row below it that is wrong.
#[test]
fn the_row_of_a_spreadsheet_is_said_where_it_is_not_the_line() {
    let place = Workplace::small();
    let text = String::from_utf8(place.read("data/actors.csv")).expect("UTF-8");
    let columns = text.lines().next().map_or(0, |head| head.matches(',').count());
    let row = |id: &str| format!("{id},\"Sea\nand coast\"{}\n", ",".repeat(columns - 1));
    place.write("data/actors.csv", &(text + &row("sea") + &row("Sea!")));
    let told: Vec<_> = FORMATS
        .iter()
        .map(|format| place.report(&["check", "--format", format]).stdout)
        .collect();
    let row = told[0]
        .lines()
        .find(|line| line.contains("`Sea!`"))
        .expect("the problem");
    let problem: Value = serde_json::from_str(row).expect("JSON");
    let (line, row) = (problem["line"].as_u64(), problem["row"].as_u64());
    assert_eq!(line, row.map(|row| row + 1), "{problem}");
    let row = row.expect("a row");
    assert!(
        told[1].contains(&format!("%0Anote: row {row} in a spreadsheet")),
        "{}",
        told[1]
    );
    let log: Value = serde_json::from_str(&told[2]).expect("JSON");
    let results = log["runs"][0]["results"].as_array().expect("results");
    assert!(
        results
            .iter()
            .any(|result| result["locations"][0]["properties"]["row"] == row),
        "{}",
        told[2]
    );
    assert!(told[3].contains(&format!("`, row {row} |")), "{}", told[3]);
}

#[test]
fn a_workflow_command_is_one_line() {
    let run = of_every_severity().report(&["check", "--format", "github"]);
    assert_eq!(run.stdout.lines().count(), 3, "{}", run.stdout);
    assert!(run.stdout.lines().all(|line| line.starts_with("::")));
    assert!(run.stdout.contains("file=data/50%25%2C a%3Ab|c.csv,"), "{}", run.stdout);
}

/// Dates and codes in a file with a byte order mark, line ends of two kinds, quotes, spaces and no line end at its end.
const SPOILT_EVENTS: &str = "\u{feff}event_id,entry_id,type,date,source_id,locator\r\n\
    fisheries-agreement-signed,fisheries-agreement,Signed , 2018/03/02 ,joint-note,sentence 1\n\
    fisheries-agreement-in-force,fisheries-agreement,\" ENTERED_INTO_FORCE \",\"janvier 2020\",joint-note,sentence 1\r\n\
    polar-talks-held,polar-talks,held,Feb-25,joint-note,sentence 2";

#[test]
fn what_is_certain_is_mended_and_shown_and_the_rest_is_left() {
    let place = Workplace::small();
    place.write("data/events.csv", SPOILT_EVENTS);
    let dry = place.report(&["check", "--fix", "--dry-run"]);
    assert_eq!(
        (dry.status, place.read("data/events.csv")),
        (0, SPOILT_EVENTS.as_bytes().to_vec())
    );
    let run = place.report(&["check", "--fix"]);
    assert_eq!((run.status, &run.stdout), (1, &dry.stdout));
    insta::assert_snapshot!("check-fix", format!("{}\n{}\n{}", run.stdout, dry.stderr, run.stderr));
    let mended = String::from_utf8(place.read("data/events.csv")).expect("UTF-8");
    let expected = SPOILT_EVENTS
        .replace("Signed", "signed")
        .replace("2018/03/02", "2018-03-02");
    let expected = expected
        .replace("ENTERED_INTO_FORCE", "entered_into_force")
        .replace("janvier 2020", "2020-01");
    assert_eq!(mended, expected);
    let again = place.report(&["check", "--fix"]);
    assert_eq!(again.stdout, "", "nothing is left to mend");
    assert_eq!(place.read("data/events.csv"), expected.as_bytes());
}
