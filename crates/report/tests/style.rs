//! The look of the pages is that of `templates/style.toml`.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use std::process::Command;

use support::Workplace;

/// What poppler says of a PDF.
fn pdfinfo(place: &Workplace, name: &str) -> String {
    let output = Command::new("pdfinfo")
        .arg(place.path(name))
        .output()
        .unwrap_or_else(|error| panic!("pdfinfo cannot run ({error}): install poppler-utils"));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn built(place: &Workplace) -> (Vec<u8>, String) {
    let run = place.report(&["build", "--quiet"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    let info = pdfinfo(place, "dist/note.en.pdf");
    let size = info
        .lines()
        .find(|line| line.starts_with("Page size:"))
        .expect("a page size");
    (place.read("dist/note.en.pdf"), size.to_owned())
}

#[test]
fn letter_paper_is_letter_paper() {
    let place = Workplace::small();
    assert!(built(&place).1.ends_with("595.28 x 841.89 pts (A4)"));
    let markdown = place.read("dist/note.en.md");
    place.write("templates/style.toml", "[page]\nsize = \"Letter\"\n");
    let size = built(&place).1;
    assert!(size.ends_with("612 x 792 pts (letter)"), "{size}");
    assert_eq!(
        place.read("dist/note.en.md"),
        markdown,
        "a look is not part of the words"
    );
}

#[test]
fn the_shipped_style_is_the_one_without_a_file() {
    let place = Workplace::small();
    let without = built(&place).0;
    place.write("templates/style.toml", include_str!("../../../templates/style.toml"));
    assert!(built(&place).0 == without, "the bytes differ");
}

/// The part of a text from `start` to the next `end`.
fn between<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    let from = text.find(start).unwrap_or_else(|| panic!("`{start}` is not there"));
    let part = &text[from..];
    &part[..part.find(end).unwrap_or(part.len())]
}

#[test]
fn the_readme_shows_what_is_said() {
    let readme = include_str!("../../../README.md");
    let sheet = between(readme, "[page]\nsize = \"Letter\"", "```");
    let place = Workplace::small();
    place.write("templates/style.toml", sheet);
    assert!(built(&place).1.ends_with("(letter)"));
    place.write("templates/style.toml", sheet.replace("#7a1f3d", "#4a90d9"));
    let run = place.report(&["build"]);
    assert_eq!(run.status, 1);
    let shown = between(readme, "error[style]", "```").trim_end();
    assert!(run.stderr.starts_with(shown), "{}", run.stderr);
}
