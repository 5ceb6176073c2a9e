//! Bad input of every kind: each folder of `tests/bad_input` is laid over the small project, the briefings are made,
//! and what people are told stands beside the tests as a snapshot. A file `args` holds another command line, an argument a line.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use std::fs;
use std::path::Path;

use support::Workplace;

/// What stood in `dist/` before the run, and must stand there after it.
const EARLIER: &str = "an earlier edition";

#[test]
fn every_bad_input_is_told_of_and_leaves_earlier_outputs_as_they_were() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad_input");
    let mut cases: Vec<_> = fs::read_dir(&folder)
        .expect("the cases")
        .map(|case| case.expect("a case").path())
        .collect();
    cases.sort();
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

/// Every code that is printed is one that `report explain` knows.
fn assert_codes_are_explained(place: &Workplace, stderr: &str) {
    let known = place.report(&["explain"]).stdout;
    for line in stderr.lines().filter_map(|line| line.strip_prefix("error[")) {
        let code = line.split(']').next().expect("a code");
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
