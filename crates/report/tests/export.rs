//! What `report export` writes, and where it refuses to.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use std::fs;

use model::{Register, Tables};
use support::Workplace;

fn rows_of(place: &Workplace, folder: &str) -> Tables {
    register_of(place, folder).tables().clone()
}

fn register_of(place: &Workplace, folder: &str) -> Register {
    let built = ingest::build(&ingest::read_folder(&place.path(folder)));
    built
        .unwrap_or_else(|problems| panic!("{}", ingest::render(&problems, false)))
        .register
}

#[test]
fn an_export_is_the_register() {
    let place = Workplace::shipped();
    for args in [
        &["--to", "out"][..],
        &["--to", "out", "--excel"],
        &["--to", "out", "--excel", "--delimiter", "tab"],
    ] {
        let run = place.report(&[&["export"], args].concat());
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{args:?}");
        assert_eq!(rows_of(&place, "out"), rows_of(&place, "data"), "{args:?}");
    }
    let outputs = fs::read_dir(place.path("out")).expect("the export").count();
    assert_eq!(outputs, 11, "each run replaced the one before");
}

#[test]
fn an_export_for_an_audience_holds_what_it_may_see() {
    let place = Workplace::small();
    let run = place.report(&["export", "--to", "out", "--audience", "public"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_eq!(run.stdout, "28 rows in 11 files, in out\n");
    let whole = place.report(&["export", "--to", "whole"]);
    assert_eq!(whole.stdout, "31 rows in 11 files, in whole\n");
    for file in fs::read_dir(place.path("out")).expect("the export") {
        let file = file.expect("a file").path();
        let text = fs::read_to_string(&file).expect("text");
        assert!(!text.contains("quiet-channel"), "{}: {text}", file.display());
    }
    assert!(String::from_utf8_lossy(&place.read("whole/entries.csv")).contains("quiet-channel"));
    register_of(&place, "out");
}

#[test]
fn a_folder_with_anything_else_in_it_is_refused() {
    let place = Workplace::small();
    place.write("notes/todo.txt", "call back");
    let run = place.report(&["export", "--to", "notes"]);
    insta::assert_snapshot!("export-strangers", run.stderr);
    assert_eq!(run.status, 2);
    assert_eq!(fs::read_dir(place.path("notes")).expect("notes").count(), 1);

    let before = place.read("data/entries.csv");
    let run = place.report(&["export", "--to", "data", "--audience", "public"]);
    insta::assert_snapshot!("export-over-the-register", run.stderr);
    assert_eq!(run.status, 2);
    assert_eq!(place.read("data/entries.csv"), before);
}
