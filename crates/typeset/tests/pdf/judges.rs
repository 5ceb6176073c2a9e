//! What programs that are not ours say of a file.

use std::process::Command;

use typeset::{Document, Glyph, Mark, NodeId, Owner, Page, Pages};

use crate::{rich, sample};

/// Runs a judge on a file and returns what it prints.
pub fn judge(program: &str, package: &str, arguments: &[&str]) -> String {
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
fn file(document: &Document, pages: &Pages) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample.pdf");
    std::fs::write(&path, typeset::write_pdf(document, pages.clone(), &[]).unwrap()).unwrap();
    let name = path.to_str().unwrap().to_owned();
    (folder, name)
}

fn plain() -> (tempfile::TempDir, String) {
    file(&sample::document(), &sample::laid_out())
}

fn read(document: &Document, pages: &Pages) -> String {
    let (_folder, file) = file(document, pages);
    let text = judge("pdftotext", "poppler-utils", &[&file, "-"]);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn qpdf_finds_no_fault() {
    for (document, pages) in [
        (sample::document(), sample::laid_out()),
        (rich::document(), rich::pages()),
    ] {
        let (_folder, file) = file(&document, &pages);
        judge("qpdf", "qpdf", &["--check", &file]);
    }
}

#[test]
fn poppler_reads_the_words() {
    let expected = "Public 23 November 2025 Desk 4 Maritime & space See 日本 and a long link here. Public";
    assert_eq!(read(&sample::document(), &sample::laid_out()), expected);
}

#[test]
fn poppler_reads_each_glyph_as_what_it_stands_for() {
    let mut glyphs = sample::glyphs(sample::JAPANESE, 10.0, "一一か漢");
    // The same glyph for two characters, two glyphs for one cluster, one glyph for a ligature.
    let texts = ["一", "\u{2F00}", "か\u{309A}", "ffi"];
    for (glyph, text) in glyphs.iter_mut().zip(texts) {
        glyph.text_len = text.len() as u32;
    }
    glyphs.insert(
        3,
        Glyph {
            id: glyphs[2].id,
            advance: 10.0,
            dx: 0.0,
            dy: 0.0,
            text_len: 0,
        },
    );
    let mark = Mark::Glyphs {
        face: sample::JAPANESE,
        size: 10.0,
        color: sample::BLACK,
        x: 60.0,
        y: 60.0,
        text: texts.concat(),
        glyphs,
    };
    let fragments = vec![typeset::Fragment {
        owner: Owner::Node(NodeId(1)),
        language: None,
        mark,
    }];
    let pages = sample::pages(
        vec![Page {
            fragments,
            links: Vec::new(),
        }],
        Vec::new(),
    );
    assert_eq!(read(&sample::document(), &pages), texts.concat());
}

#[test]
fn poppler_finds_structure_in_reading_order() {
    let (_folder, file) = file(&rich::document(), &rich::pages());
    let printed = judge("pdfinfo", "poppler-utils", &["-struct-text", &file]);
    let text = printed
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'));
    let expected = "Title|23 November 2025|Contents|Section 1|Section|Over two|pages|•|First|•|Second|1.|Inner|Instruments|\
                    Name|Date|日仏|2014|ACSA|Sourced|1| twice|1|Important|Key point|1|Source";
    assert_eq!(text.collect::<Vec<_>>().join("|"), expected);
}

#[test]
fn every_font_is_embedded_as_a_subset_with_its_text() {
    let (_folder, file) = plain();
    let table = judge("pdffonts", "poppler-utils", &[&file]);
    let rows: Vec<_> = table.lines().skip(2).collect();
    assert_eq!(rows.len(), 2, "{table}");
    for row in rows {
        assert!(row.contains("CID TrueType") && row.contains(" yes yes yes "), "{table}");
    }
}
