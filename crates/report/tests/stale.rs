//! `report stale`: what in a register wants another look, and where it stands.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use serde_json::Value;
use support::{Run, Workplace};

/// The small partnership with a review that is due and an entry of which nothing was heard for long.
fn place() -> Workplace {
    let place = Workplace::small();
    let entries = String::from_utf8(place.read("data/entries.csv")).expect("UTF-8");
    let reviewed = entries.replace("joint-note,sentence 2,,", "joint-note,sentence 2,,2025-12");
    assert_ne!(entries, reviewed);
    place.write("data/entries.csv", reviewed);
    place
}

fn stale(place: &Workplace, args: &[&str]) -> Run {
    place.report(&[&["stale"], args].concat())
}

fn json(place: &Workplace, args: &[&str]) -> Vec<Value> {
    let run = stale(place, &[&["--format", "json"], args].concat());
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    serde_json::from_str(&run.stdout).expect("an array")
}

fn text<'v>(finding: &'v Value, key: &str) -> &'v str {
    finding.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[test]
fn every_format_says_what_why_and_where() {
    for format in ["table", "json", "md"] {
        let run = stale(&place(), &["--format", format]);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{format}");
        insta::assert_snapshot!(format!("stale-{format}"), run.stdout);
    }
    insta::assert_snapshot!("help-stale", stale(&place(), &["--help"]).stdout);
}

#[test]
fn every_place_leads_to_the_row_and_its_cell() {
    let place = Workplace::shipped();
    let found = json(&place, &["--as-of", "2026-11-24"]);
    assert!(found.len() > 80, "{} findings", found.len());
    for finding in &found {
        let file = String::from_utf8(place.read(text(finding, "file"))).expect("UTF-8");
        let number = |key: &str| finding.get(key).and_then(Value::as_u64).expect("a number") as usize;
        let line = file.lines().nth(number("line") - 1).expect("a line");
        let row = text(finding, "row");
        assert!(line.starts_with(&format!("{row},")), "{finding}: {line}");
        let cell: String = line.chars().skip(number("column") - 1).collect();
        match text(finding, "field") {
            "source_id" => assert!(cell.starts_with(text(finding, "source")), "{finding}: {cell}"),
            "entry_id" => assert!(cell.starts_with(row), "{finding}: {cell}"),
            "date" | "start" | "end" => assert!(
                cell.starts_with(|c: char| c.is_ascii_digit() || c == '.'),
                "{finding}: {cell}"
            ),
            other => panic!("an unexpected field `{other}`"),
        }
    }
}

#[test]
fn lines_fit_a_terminal_that_nobody_has_widened() {
    let run = stale(&Workplace::shipped(), &["--as-of", "2026-11-24"]);
    for line in run.stdout.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

#[test]
fn reasons_and_months_can_be_chosen() {
    let place = place();
    let reasons = |args: &[&str]| {
        let mut reasons: Vec<_> = json(&place, args)
            .iter()
            .map(|finding| text(finding, "reason").to_owned())
            .collect();
        reasons.sort();
        reasons.dedup();
        reasons
    };
    assert_eq!(reasons(&[]), ["no-event", "past-review", "single-source"]);
    assert_eq!(reasons(&["--reason", "past-review"]), ["past-review"]);
    assert_eq!(
        reasons(&["--reason", "no-event,past-review"]),
        ["no-event", "past-review"]
    );
    let silent = |months: &str| json(&place, &["--reason", "no-event", "--months", months]).len();
    assert_eq!(
        (silent("24"), silent("72")),
        (3, 2),
        "the agreement took effect 72 months before"
    );
    assert_eq!(stale(&place, &["--reason", "boredom"]).status, 2);
    assert_eq!(stale(&place, &["--months", "-1"]).status, 2);
}

#[test]
fn keepers_see_every_row_unless_they_ask_for_what_others_see() {
    let place = place();
    let entries = |args: &[&str]| -> Vec<String> {
        let found = json(&place, &[&["--reason", "no-event"], args].concat());
        found.iter().map(|finding| text(finding, "entry").to_owned()).collect()
    };
    assert!(entries(&[]).contains(&"quiet-channel".to_owned()));
    assert!(!entries(&["--audience", "public"]).contains(&"quiet-channel".to_owned()));
    let run = stale(&place, &["--audience", "everybody"]);
    assert!(run.status == 2 && run.stderr.contains("everybody"), "{}", run.stderr);
}

#[test]
fn the_day_decides_what_is_stale() {
    let place = place();
    let due = |day: &str| json(&place, &["--reason", "past-review", "--as-of", day]).len();
    assert_eq!((due("2025-12-31"), due("2026-01-01")), (0, 1));
}

#[test]
fn only_strict_fails_where_something_is_found() {
    let place = place();
    let run = stale(&place, &["--reason", "past-review", "--strict"]);
    assert_eq!(run.status, 1);
    assert_eq!(run.stderr, "error: 1 finding, and `--strict` allows none\n");
    assert!(run.stdout.contains("was to be reviewed by 2025-12"), "{}", run.stdout);
    let run = stale(
        &place,
        &["--reason", "past-review", "--strict", "--as-of", "2025-12-01"],
    );
    assert_eq!(
        (run.status, run.stdout.as_str(), run.stderr.as_str()),
        (0, "nothing wants another look as of 2025-12-01\n", "")
    );
    let run = stale(
        &place,
        &["--reason", "past-review", "--format", "json", "--as-of", "2025-12-01"],
    );
    assert_eq!((run.status, run.stdout.as_str()), (0, "[]\n"));
}

#[test]
#[cfg(target_os = "linux")]
fn a_device_without_room_is_told_of() {
    let place = place();
    for format in ["table", "json", "md"] {
        let full = std::fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .expect("a device without room");
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_report"));
        command
            .current_dir(place.path(""))
            .args(["stale", "--format", format])
            .stdout(full);
        let run = Run::from(command.output().expect("the binary runs"));
        assert_eq!(run.status, 3, "{format}: {}", run.stderr);
    }
}

#[test]
fn a_register_with_errors_has_no_findings() {
    let place = Workplace::small();
    place.write("data/roles.csv", "entry_id\n");
    let run = stale(&place, &[]);
    assert_eq!((run.status, run.stdout.as_str()), (1, ""));
    assert!(run.stderr.contains("missing-column"), "{}", run.stderr);
}
