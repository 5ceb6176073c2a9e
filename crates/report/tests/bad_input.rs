//! Bad input of every kind: each folder of `tests/bad_input` is laid over the small project, the briefings are made,
//! and what people are told stands beside the tests as a snapshot. A file `args` holds another command line, an argument a line.
//! What is in a folder `mended` of a case, laid over that again, is its mend.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use support::Workplace;

/// What stood in `dist/` before the run, and must stand there after it.
const EARLIER: &str = "an earlier edition";

#[test]
fn every_bad_input_is_told_of_and_leaves_earlier_outputs_as_they_were() {
    let cases = cases();
    assert!(cases.len() >= 12, "{} cases", cases.len());
    for case in cases {
        let name = case.file_name().expect("a name").to_string_lossy().into_owned();
        let place = Workplace::small();
        place.write("dist/note.en.md", EARLIER);
        place.write("dist/note.en.pdf", EARLIER);
        place.overlay(&case);
        let asked = fs::read_to_string(case.join("args")).ok();
        let args = asked.as_deref().unwrap_or("build").lines();
        let run = place.report(&args.collect::<Vec<_>>());
        insta::assert_snapshot!(name.as_str(), run.stderr);
        assert_eq!(run.status, 1, "{name}: {}", run.stderr);
        assert_codes_are_explained(&place, &run.stderr);
        assert_eq!(run.stdout, "", "{name}");
        assert_eq!(place.read("dist/note.en.md"), EARLIER.as_bytes(), "{name}");
        assert_eq!(place.read("dist/note.en.pdf"), EARLIER.as_bytes(), "{name}");
        let outputs = fs::read_dir(place.path("dist")).expect("dist").count();
        assert_eq!(outputs, 2, "{name}: nothing else stays behind");
        if asked.is_some() {
            continue;
        }
        let check = place.report(&["check"]);
        let told = run.stderr.trim_start_matches("setting note.en\n");
        assert_eq!(
            (check.status, check.stderr.as_str()),
            (1, told),
            "{name}: `check` finds the same"
        );
    }
}

/// Codes of `ingest` that no register leads to, but a partner's workbook.
const OF_WORKBOOKS: [&str; 2] = ["unreadable-workbook", "unsure-sheet"];

/// The codes of the register have theirs among the tests of `ingest`.
#[test]
fn every_code_has_a_case_and_its_mend() {
    let of_ingest = ingest::codes().into_iter().map(|code| code.slug);
    let of_register: BTreeSet<_> = of_ingest.filter(|slug| !OF_WORKBOOKS.contains(slug)).collect();
    let known = Workplace::small().report(&["explain"]).stdout;
    let mut without: BTreeSet<_> = known.lines().map(str::to_owned).collect();
    without.retain(|code| !of_register.contains(code.as_str()));
    // No input is known that leads to it: it is a fault of the program.
    assert!(without.remove("pdf"));
    for case in cases().into_iter().filter(|case| case.join("mended").is_dir()) {
        let place = Workplace::small();
        place.overlay(&case);
        let run = || {
            let args = arguments(&place);
            place.report(&args.iter().map(String::as_str).collect::<Vec<_>>())
        };
        let found = run().stderr;
        place.overlay(&case.join("mended"));
        // A mend that takes files away lists them.
        for file in fs::read_to_string(place.path("removed")).unwrap_or_default().lines() {
            fs::remove_file(place.path(file)).expect("a file that is there");
        }
        let mended = run();
        assert_eq!(mended.status, 0, "{}: {}", case.display(), mended.stderr);
        for code in codes_in(&found) {
            without.remove(code);
        }
    }
    assert!(
        without.is_empty(),
        "no case in tests/bad_input with a folder `mended`: {without:?}"
    );
}

/// The folders of `tests/bad_input`, sorted.
fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad_input");
    let cases = fs::read_dir(&folder).expect("the cases");
    let mut cases: Vec<_> = cases.map(|case| case.expect("a case").path()).collect();
    cases.sort();
    cases
}

/// The command line that a place asks for.
fn arguments(place: &Workplace) -> Vec<String> {
    let args = fs::read_to_string(place.path("args")).unwrap_or_else(|_| "build".to_owned());
    args.lines().map(str::to_owned).collect()
}

/// The codes of the errors and warnings that people were told of.
fn codes_in<'a>(stderr: &'a str) -> impl Iterator<Item = &'a str> {
    let told = |line: &'a str| {
        ["error[", "warning["]
            .into_iter()
            .find_map(|kind| line.strip_prefix(kind))
    };
    let errors = stderr.lines().filter_map(told);
    errors.map(|line| line.split(']').next().expect("a code"))
}

/// Every code that is printed is one that `report explain` knows.
fn assert_codes_are_explained(place: &Workplace, stderr: &str) {
    let known = place.report(&["explain"]).stdout;
    for code in codes_in(stderr) {
        assert!(known.lines().any(|slug| slug == code), "`{code}` is not explained");
    }
}

#[test]
fn the_small_project_itself_is_good() {
    let run = Workplace::small().report(&["build"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
}

#[test]
fn an_out_that_is_a_file_is_told_of() {
    let place = Workplace::small();
    place.write("dist", EARLIER);
    let run = place.report(&["build"]);
    insta::assert_snapshot!("out-is-a-file", run.stderr);
    assert_eq!(run.status, 3);
    assert_eq!(place.read("dist"), EARLIER.as_bytes());
}

#[test]
fn an_output_that_cannot_be_replaced_leaves_the_others_as_they_were() {
    let place = Workplace::small();
    place.write("dist/note.en.md", EARLIER);
    fs::create_dir_all(place.path("dist/note.en.pdf")).expect("a folder in the way");
    let run = place.report(&["build"]);
    insta::assert_snapshot!("output-is-a-folder", run.stderr);
    assert_eq!(run.status, 3);
    assert_eq!(place.read("dist/note.en.md"), EARLIER.as_bytes());
}
