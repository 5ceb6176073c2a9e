//! The evidence notes of a briefing: what readers find in them.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and stops"
)]

mod support;

use support::Workplace;

fn evidence(place: &Workplace, as_of: &str) -> String {
    let run = place.report(&["build", "evidence", "--quiet", "--as-of", as_of]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    String::from_utf8(place.read("dist/evidence.en.md")).expect("UTF-8")
}

/// The rows of the shipped evidence below the subheading that begins so, without their marks.
fn rows_below(markdown: &str, subheading: &str) -> Vec<String> {
    let rows = markdown
        .lines()
        .skip_while(|line| !line.starts_with(&format!("| **{subheading}")));
    let rows = rows
        .skip(1)
        .take_while(|line| line.starts_with('|') && !line.ends_with("** | | |"));
    rows.map(without_marks).collect()
}

fn without_marks(line: &str) -> String {
    let mut parts = line.split("[^");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let rest = part.split_once(']').map_or("", |(_, rest)| rest);
        text.trim_end_matches(',').to_owned() + rest
    })
}

#[test]
fn a_disagreement_shows_all_values_with_their_sources_and_why_one_is_printed() {
    let markdown = evidence(&Workplace::shipped(), "2026-11-24");
    assert_eq!(
        rows_below(&markdown, "Pacific Steller 2025 (held): date"),
        [
            "| **7–18\u{a0}February 2025 (printed)** | Outremers360 | France was the host, and tells of it afterwards. \
             Fourteen units of three nations, the first edition of the exercise. |",
            "| February 2025 | The French-Japanese partnership in the Indo-Pacific |  |",
            "| 8–18\u{a0}February 2025 | Army Recognition | Announced to begin on 8 February. |",
            "| 10–18\u{a0}February 2025 | USNI News | Announced for “from Monday until Feb. 18”; the Monday was 10 February. |",
        ]
    );
    assert_eq!(
        rows_below(
            &markdown,
            "Brunet-Takamori 2024, the first edition in Japan (held): place"
        ),
        [
            "| **Ojojihara and Iwatesan training areas (printed)** | Asagumo Shimbun | Ojojihara lies in Miyagi, Iwatesan in \
             Iwate Prefecture. |",
            "| Aomori Prefecture | Industrie Mag | The notice names the same training areas and places them in Aomori. |",
            "| Japan | The French-Japanese partnership in the Indo-Pacific |  |",
        ]
    );
}

#[test]
fn on_the_second_day_of_an_exercise_nobody_dates_it_to_a_later_one() {
    let place = Workplace::shipped();
    let rows = rows_below(&evidence(&place, "2025-02-08"), "Pacific Steller 2025 (held): date");
    assert_eq!(rows.len(), 3, "{rows:?}");
    assert!(!rows.concat().contains("10–18"), "{rows:?}");
    assert!(!evidence(&place, "2025-02-06").contains("Pacific Steller"));
}

#[test]
fn what_is_past_its_review_date_stands_in_a_table() {
    let place = Workplace::shipped();
    let entries = String::from_utf8(place.read("data/entries.csv")).expect("UTF-8");
    let reviewed = entries.replace("sggp-2025-12-27,,,", "sggp-2025-12-27,,,2026-06");
    assert_ne!(entries, reviewed);
    place.write("data/entries.csv", reviewed);
    let markdown = evidence(&place, "2026-07-01");
    let row = markdown.lines().find(|line| line.ends_with("| June 2026 |"));
    let row = without_marks(row.unwrap_or_else(|| panic!("no row: {markdown}")));
    assert_eq!(row, "| **AFD credit for the Bác Ái plant** | instrument | June 2026 |");
    assert!(evidence(&place, "2026-06-30").contains("No entry is past its review date."));
}

#[test]
fn a_register_without_any_trouble_says_so() {
    let place = Workplace::shipped();
    for table in ["events", "claims", "links", "amounts", "roles"] {
        let text = String::from_utf8(place.read(&format!("data/{table}.csv"))).expect("UTF-8");
        place.write(
            &format!("data/{table}.csv"),
            text.lines().next().expect("a header").to_owned() + "\n",
        );
    }
    let header = "entry_id,kind,theme,title_en,status,source_id\n";
    place.write(
        "data/entries.csv",
        format!("{header}old,position,science,Old,ended,partnership-page\n"),
    );
    let markdown = evidence(&place, "2026-11-24");
    for words in [
        "No source contradicts what this briefing shows.",
        "No entry is past its review date.",
        "from one source: 1 of 1.",
    ] {
        assert!(markdown.contains(words), "{markdown}");
    }
    assert!(!markdown.contains("| Entry |"), "no table without rows: {markdown}");
}

#[test]
fn a_mistyped_part_of_the_appraisal_is_an_error_that_names_the_right_one() {
    let place = Workplace::shipped();
    let template = String::from_utf8(place.read("templates/sections/disagreements.md.j2")).expect("UTF-8");
    place.write(
        "templates/sections/disagreements.md.j2",
        template
            .replace("version.value }}{{ mark", "version.valeu }}{{ mark")
            .replace("{{ version.value }}", "{{ version.valeu }}"),
    );
    let run = place.report(&["build", "evidence"]);
    assert_eq!(run.status, 1);
    assert!(
        run.stderr.contains("undefined-value") && run.stderr.contains("did you mean `value`?"),
        "{}",
        run.stderr
    );
}
