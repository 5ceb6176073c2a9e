//! The briefings that are shipped for any subject: briefs, dossiers, chronologies, registers of texts.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use support::{Run, Workplace};

/// The day that the snapshots are of.
const DAY: &str = "2026-11-24";

#[track_caller]
fn good(run: Run) -> Run {
    assert_eq!(run.status, 0, "{}", run.stderr);
    run
}

fn markdown(place: &Workplace, name: &str) -> String {
    String::from_utf8(place.read(&format!("dist/{name}.en.md"))).expect("UTF-8")
}

/// The part of a text from a heading to the next one of its level.
fn section<'t>(text: &'t str, heading: &str) -> &'t str {
    let start = text.find(&format!("\n## {heading}\n")).expect(heading) + 1;
    let rest = &text[start..];
    rest[3..].find("\n## ").map_or(rest, |end| &rest[..end + 3])
}

#[test]
fn briefs_read_as_a_desk_would_write_them() {
    let place = Workplace::shipped();
    for (flag, subject, name) in [
        ("--theme", "maritime", "brief-theme-maritime"),
        ("--theme", "defence", "brief-theme-defence"),
        ("--actor", "JICA", "brief-actor-jica"),
        ("--place", "Nouméa", "brief-place-noumea"),
        ("--entry", "bac-ai", "brief-entry-bac-ai"),
    ] {
        good(place.report(&["build", "brief", flag, subject, "--as-of", DAY]));
        insta::assert_snapshot!(name, markdown(&place, name));
    }
}

#[test]
fn every_subject_has_a_brief_of_two_sides_on_any_day() {
    let place = Workplace::shipped();
    for day in [DAY, "2024-12-31", "2019-06-30"] {
        let run = good(place.report(&["build", "brief", "--all-subjects", "--format", "pdf", "--as-of", day]));
        let pages = run.stdout.lines().filter(|line| line.contains(".pdf")).map(|line| {
            let mut words = line.split_whitespace().skip(1);
            words.next().and_then(|pages| pages.parse::<u32>().ok()).expect("pages")
        });
        let pages: Vec<_> = pages.collect();
        assert!(pages.len() > 20, "{}", run.stdout);
        assert!(pages.iter().all(|pages| (1..=2).contains(pages)), "{}", run.stdout);
    }
}

#[test]
fn a_dossier_holds_everything_on_an_entry() {
    let place = Workplace::shipped();
    good(place.report(&["build", "dossier", "--entry", "bac-ai", "--as-of", DAY]));
    insta::assert_snapshot!("dossier-entry-bac-ai", markdown(&place, "dossier-entry-bac-ai"));
}

#[test]
fn chronology_and_texts_are_made_of_the_whole_register_too() {
    let place = Workplace::shipped();
    good(place.report(&["build", "chronology", "instruments", "--as-of", DAY]));
    let (chronology, texts) = (markdown(&place, "chronology"), markdown(&place, "instruments"));
    let held = String::from_utf8(place.read("data/events.csv")).expect("UTF-8");
    let happened = held.lines().skip(1).filter(|line| !line.contains(",target,")).count();
    let rows = section(&chronology, "What has happened").matches("\n| ").count();
    assert_eq!(rows, happened + 1, "a row for each event, and the head");
    assert!(section(&texts, "In force or applied").contains("in force since 1\u{a0}January 2025"));
    good(place.report(&["build", "instruments", "--as-of", "2024-12-31"]));
    let then = markdown(&place, "instruments");
    let pending = section(&then, "Not in force, or not known to be");
    assert!(
        pending.contains("EU-Japan Strategic Partnership Agreement"),
        "{pending}"
    );
    assert!(pending.contains("; not in force"), "{pending}");
}

/// The register with one entry, and one event of another, for readers inside only.
fn with_guarded_rows(audience: &str) -> Workplace {
    let place = Workplace::shipped();
    let change = |name: &str, from: &str, to: &str| {
        let text = String::from_utf8(place.read(name)).expect("UTF-8");
        assert!(text.contains(from), "{name}: {from}");
        place.write(name, text.replace(from, to));
    };
    let entries = "data/entries.csv";
    let text = String::from_utf8(place.read(entries)).expect("UTF-8");
    let row = "quiet-patrols,programme,maritime,Quiet patrols,,,,active,,,,,,Both navies patrol without saying so.,,,partnership-page,sentence 8,internal,\n";
    place.write(entries, text + row);
    let events = "data/events.csv";
    let text = String::from_utf8(place.read(events)).expect("UTF-8");
    let row =
        "patrol-review,maritime-domain-awareness,held,2025-06,,Quiet review,,,partnership-page,sentence 8,internal\n";
    place.write(events, text + row);
    change("templates/briefings.toml", "\"public\"", &format!("\"{audience}\""));
    place
}

#[test]
fn what_is_not_to_be_disclosed_stands_apart_or_nowhere() {
    let (inside, outside) = (with_guarded_rows("internal"), with_guarded_rows("public"));
    for place in [&inside, &outside] {
        good(place.report(&["build", "brief", "--theme", "maritime", "--as-of", DAY]));
    }
    let (inside, outside) = (
        markdown(&inside, "brief-theme-maritime"),
        markdown(&outside, "brief-theme-maritime"),
    );
    let guarded = section(&inside, "Background (not to be disclosed)");
    for words in ["Quiet patrols", "Both navies patrol", "Quiet review: held June 2025"] {
        assert!(guarded.contains(words), "{guarded}");
        assert!(!outside.contains(words), "{outside}");
    }
    for free in ["Points to make", "Background (free to use)"] {
        assert!(!section(&inside, free).contains("uiet"), "{inside}");
        assert_eq!(section(&inside, free), section(&outside, free));
    }
    assert!(inside.contains("\nmarking: Internal\n") && outside.contains("\nmarking: Public\n"));
}
