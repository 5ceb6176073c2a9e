//! The same inputs give the same bytes, wherever and however they are read.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use std::fs;

use support::Workplace;

const OUTPUTS: [&str; 2] = ["dist/overview.en.md", "dist/overview.en.pdf"];

fn built(environment: &[(&str, &str)]) -> Vec<Vec<u8>> {
    let place = Workplace::shipped();
    let run = place.report_with(&["build", "--quiet"], environment);
    assert_eq!(run.status, 0, "{}", run.stderr);
    OUTPUTS.iter().map(|name| place.read(name)).collect()
}

#[test]
fn zone_language_and_threads_leave_no_trace() {
    let plain = built(&[]);
    for environment in [
        [
            ("TZ", "Pacific/Noumea"),
            ("LC_ALL", "ja_JP.UTF-8"),
            ("RAYON_NUM_THREADS", "7"),
        ],
        [
            ("TZ", "America/Los_Angeles"),
            ("LC_ALL", "C"),
            ("RUST_MIN_STACK", "8000000"),
        ],
    ] {
        assert!(built(&environment) == plain, "{environment:?}");
    }
}

#[test]
fn the_order_of_the_rows_of_tables_without_an_order_leaves_no_trace() {
    let place = Workplace::shipped();
    for name in [
        "data/sources.csv",
        "data/places.csv",
        "data/vocabulary.csv",
        "data/events.csv",
    ] {
        let text = String::from_utf8(place.read(name)).expect("UTF-8");
        let (header, rows) = text.split_once('\n').expect("a header");
        let mut rows: Vec<_> = rows.lines().collect();
        rows.reverse();
        fs::write(place.path(name), format!("{header}\n{}\n", rows.join("\n"))).expect("a file");
    }
    let run = place.report(&["build", "--quiet"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let outputs: Vec<_> = OUTPUTS.iter().map(|name| place.read(name)).collect();
    assert!(outputs == built(&[]));
}
