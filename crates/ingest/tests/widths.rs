//! Problems as terminals of 80 and of 120 columns show them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::Path;

use unicode_width::UnicodeWidthStr;

/// Cases whose messages or rows are long, wide or without a place.
const CASES: [&str; 5] = [
    "wrong-date",
    "unsure-encoding",
    "position-long-row",
    "several",
    "wrong-code",
];

/// What a terminal shows of a case; the path of its folder is given out as `data`.
fn shown(case: &str, width: usize) -> String {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let folder = tempfile::tempdir().unwrap();
    for layer in ["base", case] {
        for file in fs::read_dir(fixtures.join(layer))
            .unwrap()
            .map(|file| file.unwrap().path())
        {
            if file
                .extension()
                .is_some_and(|ending| ending == "csv" || ending == "toml")
            {
                fs::copy(&file, folder.path().join(file.file_name().unwrap())).unwrap();
            }
        }
    }
    let Err(problems) = ingest::build(&ingest::read_folder(folder.path())) else {
        panic!("{case} has no error");
    };
    let path = folder.path().to_string_lossy().into_owned();
    let shown = problems
        .iter()
        .map(|problem| problem.render(false, Some(width)).replace(&path, "data"));
    shown.collect::<Vec<_>>().join("\n\n") + "\n"
}

#[test]
fn sentences_and_rows_fit_the_terminal() {
    for width in [80, 120] {
        for case in CASES {
            let shown = shown(case, width);
            insta::assert_snapshot!(format!("{case}-{width}"), shown);
            let wide: Vec<_> = shown.lines().filter(|line| line.width() > width).collect();
            assert!(wide.is_empty(), "wider than {width}: {wide:#?}");
        }
    }
}
