//! Every folder below `fixtures/` is laid over `fixtures/base`, a tiny register without problems; files that its
//! `without` names are taken away. What comes of it is the snapshot in that folder. What is in a folder `mended` of it, laid
//! over that again, is its mend.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ingest::{Built, Diagnostics};

/// The names of the cases, sorted.
fn cases() -> Vec<String> {
    let folders = fs::read_dir(fixtures())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir());
    let mut names: Vec<_> = folders
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// Builds the register of a case; the path of its folder is given out as `data`.
fn build(case: &str) -> (Result<Built, Diagnostics>, String) {
    build_of(&["base", case])
}

/// Builds the register of folders laid over each other.
fn build_of(layers: &[&str]) -> (Result<Built, Diagnostics>, String) {
    let folder = tempfile::tempdir().unwrap();
    for layer in layers.iter().map(|layer| fixtures().join(layer)) {
        copy(&layer, folder.path());
        for name in fs::read_to_string(layer.join("without")).unwrap_or_default().lines() {
            fs::remove_file(folder.path().join(name)).unwrap();
        }
    }
    let built = ingest::build(&ingest::read_folder(folder.path()));
    (built, folder.path().to_string_lossy().into_owned())
}

/// Copies what may be in a data folder, folders that are called like tables included.
fn copy(from: &Path, to: &Path) {
    let is_of_register = |path: &Path| {
        path.extension()
            .is_some_and(|ending| ["csv", "toml", "xlsx"].iter().any(|known| ending == *known))
    };
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if !is_of_register(&path) {
            continue;
        }
        if target.is_dir() {
            fs::remove_dir(&target).unwrap();
        } else {
            fs::remove_file(&target).ok();
        }
        if path.is_dir() {
            fs::create_dir(target).unwrap();
        } else {
            fs::copy(path, target).unwrap();
        }
    }
}

/// What a case comes to, for people: the problems, or the rows of the two tables that accepted cases change.
fn outcome(case: &str) -> String {
    let (built, path) = build(case);
    let text = match built {
        Err(problems) => {
            let counts = (problems.errors(), problems.warnings(), problems.files());
            let counts = format!("errors: {}, warnings: {}, files: {}\n", counts.0, counts.1, counts.2);
            ingest::render(&problems, false) + &counts
        }
        Ok(built) => {
            let warnings = ingest::render(&built.warnings, false);
            let sources = built.register.sources().iter().map(|source| format!("{source:?}\n"));
            let places = built.register.places().iter().map(|place| format!("{place:?}\n"));
            sources
                .chain(places)
                .fold(warnings + "accepted\n", |text, row| text + &row)
        }
    };
    text.replace(&path, "data")
}

#[test]
fn every_case_reads_as_it_did() {
    for case in cases() {
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(fixtures().join(&case));
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!("outcome", outcome(&case)));
    }
}

#[test]
fn what_is_called_accepted_is_accepted() {
    for case in cases() {
        let expected = case.starts_with("accepted-") || ["base", "header-only"].contains(&&*case);
        assert_eq!(build(&case).0.is_ok(), expected, "{case}");
    }
}

#[test]
fn every_code_has_a_case_and_its_mend() {
    let missing_folder = ingest::build(&ingest::read_folder(Path::new("no/such/folder"))).unwrap_err();
    let mut met = slugs(&missing_folder);
    // Every other folder is its mend.
    let mut mended = met.clone();
    for case in cases() {
        let problems = build(&case).0.map_or_else(|problems| problems, |built| built.warnings);
        met.extend(slugs(&problems));
        if !fixtures().join(&case).join("mended").is_dir() {
            continue;
        }
        let left = match build_of(&["base", &case, &format!("{case}/mended")]).0 {
            Ok(built) => slugs(&built.warnings),
            Err(problems) => panic!("the mend of {case}:\n{}", ingest::render(&problems, false)),
        };
        mended.extend(slugs(&problems).difference(&left));
    }
    // No register leads to them: a partner's workbook does, in tests/bad_input of `report`.
    let of_workbooks = ["unreadable-workbook", "unsure-sheet"];
    let known = ingest::codes().into_iter().map(|code| code.slug);
    let known: BTreeSet<_> = known.filter(|slug| !of_workbooks.contains(slug)).collect();
    assert_eq!(known, met, "each code needs a folder in tests/fixtures that raises it");
    assert_eq!(
        known, mended,
        "each code needs such a folder with a folder `mended` that settles it"
    );
}

fn slugs(problems: &Diagnostics) -> BTreeSet<&'static str> {
    problems.iter().map(|problem| problem.code().slug()).collect()
}

#[test]
fn a_folder_that_is_not_there_is_one_problem() {
    let problems = ingest::build(&ingest::read_folder(Path::new("no/such/folder"))).unwrap_err();
    insta::assert_snapshot!(ingest::render(&problems, false), @"
    error[missing-folder]: the data folder `no/such/folder` cannot be read: it is not there
    --> no/such/folder
     = help: the data folder is the one that holds `entries.csv`
    ");
}

#[test]
fn colours_are_all_that_colour_adds() {
    let problems = build("several").0.unwrap_err();
    let coloured = ingest::render(&problems, true);
    assert!(coloured.contains("\u{1b}["));
    let mut plain = String::new();
    let mut rest = coloured.as_str();
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        rest = after.split_once('m').unwrap().1;
    }
    assert_eq!(plain + rest, ingest::render(&problems, false));
}
