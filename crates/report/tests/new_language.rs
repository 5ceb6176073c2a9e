//! A fourth language is files: `report new-language` drafts the messages, columns are added to the register, `languages` names it.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use std::path::Path;
use std::process::Command;

use lopdf::{Document, Object};
use support::Workplace;

/// The small partnership with a draft in German, of which a handful of messages and columns are translated.
fn german() -> Workplace {
    let place = Workplace::small();
    let run = place.report(&["new-language", "de"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    insta::assert_snapshot!("told", run.stdout);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/german");
    place.overlay(&folder);
    let draft = text(&place, "templates/locale/de.ftl");
    place.write(
        "templates/locale/de.ftl",
        translated(&draft, &text(&place, "messages.ftl")),
    );
    let briefings = text(&place, "templates/briefings.toml");
    place.write(
        "templates/briefings.toml",
        briefings.replace("[\"en\"]", "[\"en\", \"de\"]"),
    );
    place
}

fn text(place: &Workplace, name: &str) -> String {
    String::from_utf8(place.read(name)).expect("UTF-8")
}

/// The draft with some messages of one line each in place of those that are marked.
fn translated(draft: &str, messages: &str) -> String {
    let mut translated = draft.to_owned();
    for message in messages.lines() {
        let (id, _) = message.split_once(" = ").expect("a message");
        let begins = format!("# untranslated\n{id} = ");
        let (before, rest) = translated
            .split_once(&begins)
            .unwrap_or_else(|| panic!("`{id}` is marked"));
        let (_, rest) = rest.split_once('\n').expect("a line");
        translated = format!("{before}{message}\n{rest}");
    }
    translated
}

#[test]
fn a_briefing_is_made_in_a_fourth_language_without_touching_code() {
    let place = german();
    let run = place.report(&["build", "--quiet"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    insta::assert_snapshot!("note", text(&place, "dist/note.de.md"));
    let check = place.report(&["check"]);
    assert_eq!((check.status, check.stderr.as_str()), (0, ""), "{}", check.stdout);
}

#[test]
fn its_pdf_is_in_that_language() {
    let place = german();
    assert_eq!(place.report(&["build", "--quiet", "--format", "pdf"]).status, 0);
    let document = Document::load(place.path("dist/note.de.pdf")).expect("a PDF");
    let lang = |object: &Object| {
        object
            .as_dict()
            .ok()?
            .get(b"Lang")
            .ok()?
            .as_str()
            .ok()
            .map(<[u8]>::to_vec)
    };
    let catalog = document.catalog().expect("a catalogue").clone();
    assert_eq!(lang(&Object::Dictionary(catalog)).as_deref(), Some(&b"de"[..]));
    // What is not translated says which language it is in.
    let tags: Vec<_> = document.objects.values().filter_map(lang).collect();
    assert!(tags.iter().any(|tag| tag == b"en"), "{tags:?}");
    let words = Command::new("pdftotext")
        .arg("-raw")
        .arg(place.path("dist/note.de.pdf"))
        .arg("-")
        .output();
    let words = String::from_utf8(words.expect("pdftotext, of poppler-utils").stdout).expect("UTF-8");
    // Divided by the patterns of German; those of English divide it elsewhere.
    assert!(words.contains("Meeresum\u{ad}\nweltschutz"), "{words}");
}

#[test]
fn what_is_missing_is_told_by_row_and_column() {
    let place = german();
    let run = place.report(&["check", "--translations"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    insta::assert_snapshot!("coverage", run.stdout);
    let strict = place.report(&["check", "--translations", "--strict"]);
    assert_eq!((strict.status, strict.stdout), (1, run.stdout));
    insta::assert_snapshot!("strict", strict.stderr);
}

/// What another locale writes, the draft takes; what is there, it leaves.
#[test]
fn a_draft_is_made_only_where_it_can_be_read_and_nothing_is_in_its_place() {
    let place = german();
    let before = place.read("templates/locale/de.ftl");
    let refused = [
        &["new-language", "de"][..],
        &["new-language", "DE_at"],
        &["new-language", "deutsch"],
        &["new-language", "fr", "--from", "end"],
        &["new-language", "tlh"],
    ];
    let told: Vec<_> = refused
        .iter()
        .map(|args| place.report(args))
        .map(|run| format!("{}: {}", run.status, run.stderr))
        .collect();
    insta::assert_snapshot!("refused", told.join("\n"));
    assert_eq!(place.read("templates/locale/de.ftl"), before);
    assert!(!place.path("templates/locale/tlh.ftl").exists());
    let run = place.report(&["new-language", "tlh", "--locale", "fr", "--from", "de"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert!(text(&place, "templates/locale/tlh.ftl").contains("\nlocale = fr\n"));
}
