//! Pictures: from the folder of templates beside the Markdown and into the PDF.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use std::process::Command;

use support::Workplace;

const PORT: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\">\
                    <path d=\"M0 0h40v30z\" fill=\"navy\"/></svg>\n";

const FIGURE: &str = "![The port from above](pictures/harbour/port.svg)\n\n*The port*\n\n";

/// The small project with a figure in its note, and a second picture that nothing shows.
fn with_figure() -> Workplace {
    let place = Workplace::small();
    let template = String::from_utf8(place.read("templates/note.md.j2")).expect("UTF-8");
    let (before, after) = template
        .split_once("## {{ label(\"heading-sources\") }}")
        .expect("sources");
    let template = format!("{before}{FIGURE}## {{{{ label(\"heading-sources\") }}}}{after}");
    place.write("templates/note.md.j2", template);
    place.write("templates/pictures/harbour/port.svg", PORT);
    place.write("templates/pictures/unused.svg", "never read as a picture");
    place
}

fn build(place: &Workplace, args: &[&str]) {
    let run = place.report(&[&["build", "--quiet"], args].concat());
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
}

fn poppler(tool: &str, args: &[&str]) -> String {
    let output = Command::new(tool)
        .args(args)
        .output()
        .unwrap_or_else(|error| panic!("{tool} cannot run ({error}): install poppler-utils"));
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn a_figure_lies_beside_the_markdown_and_stands_in_the_pdf() {
    let place = with_figure();
    build(&place, &[]);
    let markdown = String::from_utf8(place.read("dist/note.en.md")).expect("UTF-8");
    assert!(markdown.contains(FIGURE), "{markdown}");
    assert_eq!(place.read("dist/pictures/harbour/port.svg"), PORT.as_bytes());
    assert!(!place.path("dist/pictures/unused.svg").exists());
    let pdf = place.path("dist/note.en.pdf").display().to_string();
    let words = poppler("pdftotext", &[&pdf, "-"]);
    assert!(words.contains("The port\n") && !words.contains("from above"), "{words}");
    let tree = poppler("pdfinfo", &["-struct-text", &pdf]);
    let figure = tree.find("Figure").expect("a figure in the tree");
    assert!(
        tree[figure..].contains("/BBox") && tree[figure..].contains("\"The port\""),
        "{tree}"
    );
}

#[test]
fn pictures_are_written_with_markdown_only() {
    let place = with_figure();
    build(&place, &["--format", "pdf"]);
    assert!(place.path("dist/note.en.pdf").exists() && !place.path("dist/pictures").exists());
}

#[test]
fn a_folder_in_the_way_of_a_picture_leaves_earlier_outputs_as_they_were() {
    let place = with_figure();
    place.write("dist/note.en.md", "an earlier edition");
    std::fs::create_dir_all(place.path("dist/pictures/harbour/port.svg")).expect("a folder");
    let run = place.report(&["build"]);
    assert_eq!(run.status, 3, "{}", run.stderr);
    assert_eq!(place.read("dist/note.en.md"), b"an earlier edition");
    let left = std::fs::read_dir(place.path("dist/pictures/harbour"))
        .expect("a folder")
        .count();
    assert_eq!(left, 1, "no part stays behind");
}

#[test]
fn a_logo_changes_the_pages_and_not_the_words() {
    let place = with_figure();
    build(&place, &[]);
    let (markdown, pdf) = (
        place.read("dist/note.en.md"),
        place.path("dist/note.en.pdf").display().to_string(),
    );
    let words = poppler("pdftotext", &[&pdf, "-"]);
    place.write(
        "templates/style.toml",
        "[logo]\nfile = \"pictures/harbour/port.svg\"\nalternative = \"A sail\"\nheight = \"10mm\"\n",
    );
    build(&place, &[]);
    assert_eq!(place.read("dist/note.en.md"), markdown);
    assert_eq!(poppler("pdftotext", &[&pdf, "-"]), words);
    let tree = poppler("pdfinfo", &["-struct", &pdf]);
    assert_eq!(tree.matches("Figure").count(), 2, "{tree}");
}
