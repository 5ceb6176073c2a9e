//! What the commands say.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use support::Workplace;

#[test]
fn help_teaches_by_examples() {
    let place = Workplace::small();
    for (name, args) in [
        ("help", &["--help"][..]),
        ("help-build", &["build", "--help"]),
        ("help-export", &["export", "--help"]),
        ("help-import", &["import", "--help"]),
        ("no-command", &[]),
    ] {
        let run = place.report(args);
        insta::assert_snapshot!(name, format!("{}{}", run.stdout, run.stderr));
    }
}

#[test]
fn list_shows_every_briefing() {
    let run = Workplace::shipped().report(&["list"]);
    assert_eq!(run.status, 0);
    insta::assert_snapshot!("list", run.stdout);
}

#[test]
fn build_tells_what_it_wrote() {
    // On a day by which all sources of the register had been read, so that there is nothing to remark on.
    let run = Workplace::shipped().report(&["build", "--as-of", "2026-11-24"]);
    let lines: Vec<_> = run.stdout.lines().collect();
    assert!(
        lines[0].starts_with("dist/overview.en.md ") && lines[0].ends_with(" kB"),
        "{lines:?}"
    );
    assert!(
        lines[1].starts_with("dist/overview.en.pdf ") && lines[1].contains(" pages "),
        "{lines:?}"
    );
    assert!(lines[2].starts_with("dist/figures/overview.en-1.svg "), "{lines:?}");
    assert!(lines[6].starts_with("dist/overview.fr.md "), "{lines:?}");
    assert!(
        lines[36].starts_with("36 files in ") && lines[36].ends_with(" s"),
        "{lines:?}"
    );
    assert_eq!(
        run.stderr,
        "setting overview.en\nsetting overview.fr\nsetting overview.ja\nsetting chronology.en\nsetting chronology.fr\n\
         setting chronology.ja\nsetting instruments.en\nsetting instruments.fr\nsetting instruments.ja\nsetting evidence.en\n\
         setting evidence.fr\nsetting evidence.ja\n\
         note: `brief`, `dossier` were not made: they need a subject, such as `report build brief --theme THEME`\n",
        "plain lines where there is no terminal"
    );
}

#[test]
fn formats_can_be_chosen() {
    let place = Workplace::small();
    assert_eq!(
        place
            .report(&["build", "--quiet", "--format", "md", "--out", "here"])
            .status,
        0
    );
    assert!(place.path("here/note.en.md").exists() && !place.path("here/note.en.pdf").exists());
}

#[test]
fn check_writes_nothing() {
    let place = Workplace::small();
    let run = place.report(&["check"]);
    assert_eq!(
        (run.status, run.stdout.as_str()),
        (0, "no errors in the register and 1 briefing\n")
    );
    assert!(!place.path("dist").exists());
}

#[test]
fn a_briefing_that_is_not_there_is_told_of_with_the_nearest() {
    let run = Workplace::shipped().report(&["build", "overveiw"]);
    assert_eq!(run.status, 1);
    insta::assert_snapshot!("unknown-briefing", run.stderr);
}

#[test]
fn codes_are_explained() {
    let place = Workplace::small();
    let run = place.report(&["explain", "unknown-id"]);
    assert_eq!(run.status, 0);
    insta::assert_snapshot!("explain", run.stdout);
    assert_eq!(place.report(&["explain", "unknwon-id"]).status, 2);
    let listed = place.report(&["explain"]).stdout;
    assert!(listed.lines().count() > 40, "{listed}");
    for code in listed.lines() {
        let pasted = format!("error[{code}]");
        let run = place.report(&["explain", &pasted]);
        assert!(run.status == 0 && run.stdout.len() > 40, "{code}: {}", run.stdout);
    }
}

#[test]
fn a_wrong_day_is_a_wrong_command_line() {
    let place = Workplace::small();
    for day in ["2024-02-30", "yesterday", "2024-12"] {
        let run = place.report(&["build", "--as-of", day]);
        assert_eq!(run.status, 2, "{day}: {}", run.stderr);
        assert!(run.stderr.contains(day), "{}", run.stderr);
    }
    let run = place.report_with(&["build"], &[("SOURCE_DATE_EPOCH", "soon")]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("SOURCE_DATE_EPOCH is `soon`"), "{}", run.stderr);
}

#[test]
fn colours_are_for_terminals_and_obey_no_color() {
    let place = Workplace::small();
    place.write("data/roles.csv", "entry_id\n");
    assert!(!place.report(&["check"]).stderr.contains('\u{1b}'));
    assert!(
        place
            .report_with(&["check"], &[("CLICOLOR_FORCE", "1")])
            .stderr
            .contains('\u{1b}')
    );
    let run = place.report_with(&["check"], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]);
    assert!(!run.stderr.contains('\u{1b}'), "{}", run.stderr);
}

#[test]
fn restricted_rows_stay_out_of_a_public_briefing() {
    let place = Workplace::small();
    assert_eq!(place.report(&["build", "--quiet"]).status, 0);
    let markdown = String::from_utf8(place.read("dist/note.en.md")).expect("UTF-8");
    assert!(!markdown.contains("channel"), "{markdown}");
    let spec = String::from_utf8(place.read("templates/briefings.toml")).expect("UTF-8");
    place.write("templates/briefings.toml", spec.replace("public", "restricted"));
    assert_eq!(place.report(&["build", "--quiet"]).status, 0);
    let markdown = String::from_utf8(place.read("dist/note.en.md")).expect("UTF-8");
    assert!(
        markdown.contains("channel") && markdown.contains("Restricted"),
        "{markdown}"
    );
}

#[test]
fn markup_in_a_cell_is_text() {
    let place = Workplace::small();
    let entries = String::from_utf8(place.read("data/entries.csv")).expect("UTF-8");
    let hostile = r"**Norway** & <b>Chile</b> | [x](y) `z` \[^1\] # 1. {{ t }}";
    place.write(
        "data/entries.csv",
        entries.replace("Norway and Chile share", &format!("{hostile} share")),
    );
    let run = place.report(&["build", "--quiet"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let markdown = String::from_utf8(place.read("dist/note.en.md")).expect("UTF-8");
    let text = typeset::parse(&markdown)
        .expect("the dialect")
        .reading_text()
        .join("\n");
    assert!(text.contains(hostile), "{text}");
}

#[test]
fn what_is_not_shown_takes_its_sentences_with_it_and_is_told_of() {
    let place = Workplace::shipped();
    let events = String::from_utf8(place.read("data/events.csv")).expect("UTF-8");
    let mut hidden = events.clone();
    for (event, source) in [
        ("maritime-dialogue-launched,", "mofa-2019-09-25"),
        ("roadmap-2023-2027-adopted,", "diplomatie-japon"),
    ] {
        let line = events.lines().find(|line| line.starts_with(event)).expect("the event");
        hidden = hidden.replace(
            line,
            &line.replace(&format!("{source},,"), &format!("{source},,internal")),
        );
    }
    assert_ne!(events, hidden);
    place.write("data/events.csv", hidden);
    let run = place.report(&["build"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    insta::assert_snapshot!("omissions", run.stderr);
    let markdown = String::from_utf8(place.read("dist/overview.en.md")).expect("UTF-8");
    for word in ["20 September 2019", "2 December 2023"] {
        assert!(!markdown.contains(word), "{word}");
    }
}

#[test]
fn the_page_of_codes_is_what_the_code_says() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/diagnostics.md");
    let page = std::fs::read_to_string(path).unwrap_or_default();
    let run = Workplace::small().report(&["explain", "--markdown"]);
    assert!(page == run.stdout, "run `cargo xtask generate`");
}

/// A file whose text reads well in two encodings is settled by the command line, mended, and needs no flag from then on.
#[test]
fn flags_say_how_files_are_read() {
    let place = Workplace::small();
    let text = "place_id;kind;country;name_en;name_fr\nvalparaiso;city;CL;Valpara\u{ed}so;10 \u{a4}\n";
    let latin: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).expect("Latin-1"))
        .collect();
    place.write("data/places.csv", latin);
    let unsure = place.report(&["check"]);
    assert_eq!(unsure.status, 1);
    assert!(unsure.stderr.contains("error[unsure-encoding]"), "{}", unsure.stderr);
    for flags in [["places=iso-8859-15", "places=;"], ["iso-8859-15", ";"]] {
        let encoding = format!("--encoding={}", flags[0]);
        let delimiter = format!("--delimiter={}", flags[1]);
        let told = place.report(&["check", "--fix", "--dry-run", &encoding]);
        assert_eq!(told.status, 0, "{}", told.stderr);
        assert!(
            told.stdout
                .contains("data/places.csv (ISO-8859-15)\n+++ data/places.csv (UTF-8)\n"),
            "{}",
            told.stdout
        );
        let told = place.report(&["check", &encoding, &delimiter]);
        let has_other_files = !flags[1].contains('=');
        assert_eq!(told.status, i32::from(has_other_files), "{}", told.stderr);
    }
    assert_eq!(
        place
            .report(&["check", "--fix", "--encoding", "places=iso-8859-15"])
            .status,
        0
    );
    let mended = String::from_utf8(place.read("data/places.csv")).expect("UTF-8");
    assert_eq!(mended, format!("\u{feff}{}", text.replace('\u{a4}', "€")));
    assert_eq!(place.report(&["check"]).status, 0);
    for wrong in ["--encoding=klingon", "--encoding=cities=utf-8", "--delimiter=x"] {
        assert_eq!(place.report(&["check", wrong]).status, 2, "{wrong}");
    }
}
