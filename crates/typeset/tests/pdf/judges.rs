//! What programs that are not ours say of a file.

use std::process::Command;

use crate::sample;

/// Runs a judge on a file and returns what it prints.
fn judge(program: &str, package: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let output = output.unwrap_or_else(|error| panic!("`{program}` does not run ({error}): install {package}"));
    let (printed, said) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(
        output.status.success() && said.is_empty(),
        "`{program}` objects:\n{printed}\n{said}"
    );
    printed.into_owned()
}

/// The sample as a file in a folder that lives as long as the test.
fn file() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample.pdf");
    std::fs::write(
        &path,
        typeset::write_pdf(&sample::document(), &sample::laid_out()).unwrap(),
    )
    .unwrap();
    let name = path.to_str().unwrap().to_owned();
    (folder, name)
}

#[test]
fn qpdf_finds_no_fault() {
    let (_folder, file) = file();
    judge("qpdf", "qpdf", &["--check", &file]);
}

#[test]
fn poppler_reads_the_words() {
    let (_folder, file) = file();
    let text = judge("pdftotext", "poppler-utils", &[&file, "-"]);
    let words: Vec<_> = text.split_whitespace().collect();
    let expected = "Public 23 November 2025 Desk 4 Maritime & space See 日本 and a long link here. Public";
    assert_eq!(words.join(" "), expected);
}

#[test]
fn every_font_is_embedded_as_a_subset_with_its_text() {
    let (_folder, file) = file();
    let table = judge("pdffonts", "poppler-utils", &[&file]);
    let rows: Vec<_> = table.lines().skip(2).collect();
    assert_eq!(rows.len(), 2, "{table}");
    for row in rows {
        assert!(row.contains("CID TrueType") && row.contains(" yes yes yes "), "{table}");
    }
}
